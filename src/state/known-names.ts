import type { Database } from '../engine/database';
import type { KoladaChoices } from '../data/kolada/kolada-reading';
import type { Result } from '../model/problem';

/** Areas and key figures that are known, by code and by id; a code that only stands in a file is none. */
export interface KnownNames {
  readonly areas: ReadonlyMap<string, string>;
  readonly keyFigures: ReadonlyMap<string, string>;
}

/** More than Kolada has key figures. */
const ALL = 20_000;

export async function loadNames(database: Database): Promise<Result<KnownNames>> {
  const areas = await database.areas();
  if (!areas.ok) return areas;
  const keyFigures = await database.keyFigures({ words: '', withFigures: false, limit: ALL });
  if (!keyFigures.ok) return keyFigures;
  return {
    ok: true,
    value: {
      areas: new Map(areas.value.flatMap(({ code, name, type }) => (type === 'U' ? [] : [[code, name]]))),
      keyFigures: new Map(keyFigures.value.map(({ id, title }) => [id, title])),
    },
  };
}

/** Codes of areas and ids of key figures by name, in lower case; what two share stands for neither. */
export function codesByName({ areas, keyFigures }: KnownNames): NonNullable<KoladaChoices['known']> {
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
