import { wordsOf, type Cell } from '../../workbook/grid';

/** Names that the file's cells may hold instead of codes, in lower case, and what they stand for. */
export interface CodesByName {
  /** Codes of areas by name: "nacka" is "0182". */
  readonly areas: ReadonlyMap<string, string>;
  /** Ids of key figures by title. */
  readonly keyFigures: ReadonlyMap<string, string>;
}

/** What is known of areas and key figures: their names and titles by code and by id. */
interface NamesByCode {
  readonly areas: ReadonlyMap<string, string>;
  readonly keyFigures: ReadonlyMap<string, string>;
}

export const NO_CODES: CodesByName = { areas: new Map(), keyFigures: new Map() };

/** Turns names by code and titles by id into codes and ids by name; what two share stands for neither. */
export function codesByName({ areas, keyFigures }: NamesByCode): CodesByName {
  return { areas: turned(areas), keyFigures: turned(keyFigures) };
}

function turned(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const [code, text] of names) {
    const name = text.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
    if (codes.has(name)) shared.add(name);
    codes.set(name, code);
  }
  for (const name of ['', ...shared]) codes.delete(name);
  return codes;
}

/** The cell as a code where it says one beside a name ("0182 Nacka", "Nacka (0182)") or is a name that is known; else as it stands. */
export function areaOf(cell: Cell | undefined, known: CodesByName): Cell {
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
export function keyFigureOf(cell: Cell | undefined, known: CodesByName): string | null {
  const words = wordsOf(cell);
  const ids = new Set(Array.from(words.matchAll(/(?<![\p{L}\d])[NU]\d{5}(?!\d)/gu), ([id]) => id));
  const [id] = ids;
  if (ids.size === 1 && id !== undefined) return id;
  return ids.size > 1 ? null : codeOf(words, known.keyFigures);
}

function codeOf(words: string, codes: ReadonlyMap<string, string>): string | null {
  return codes.get(words.normalize('NFC').toLowerCase()) ?? null;
}
