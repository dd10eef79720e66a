import { wordsOf, type Cell } from '../../workbook/grid';

/** Names that the file's cells may hold instead of codes, in lower case, and what they stand for. */
export interface KnownNames {
  /** Codes of areas by name: "nacka" is "0182". */
  readonly areas: ReadonlyMap<string, string>;
  /** Ids of key figures by title. */
  readonly keyFigures: ReadonlyMap<string, string>;
}

export const NO_KNOWN_NAMES: KnownNames = { areas: new Map(), keyFigures: new Map() };

/** The cell as a code where it says one beside a name ("0182 Nacka", "Nacka (0182)") or is a name that is known; else as it stands. */
export function areaOf(cell: Cell | undefined, known: KnownNames): Cell {
  if (typeof cell === 'number') return cell;
  const words = wordsOf(cell);
  const beside = /^(\d{4})[ ,:-]+\p{L}/u.exec(words)?.[1] ?? /\p{L} ?\((\d{4})\)$/u.exec(words)?.[1];
  return (
    beside ??
    codeOf(words, known.areas) ??
    codeOf(words.replace(/ (?:kommun|stad)$/i, ''), known.areas) ??
    words
  );
}

/** The id of Kolada's that the cell says, alone or beside other words, or that of the title that it is; null where it says none. */
export function keyFigureOf(cell: Cell | undefined, known: KnownNames): string | null {
  const words = wordsOf(cell);
  const ids = new Set(Array.from(words.matchAll(/(?<![\p{L}\d])[NU]\d{5}(?!\d)/gu), ([id]) => id));
  const [id] = ids;
  if (ids.size === 1 && id !== undefined) return id;
  return ids.size > 1 ? null : codeOf(words, known.keyFigures);
}

function codeOf(words: string, codes: ReadonlyMap<string, string>): string | null {
  return codes.get(words.normalize('NFC').toLowerCase()) ?? null;
}
