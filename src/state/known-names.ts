import type { Database } from '../engine/database';
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
