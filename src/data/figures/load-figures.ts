import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { inTransaction } from '../in-transaction';
import { readTableRows } from '../table-rows';
import type { NamedArea, NamedKeyFigure } from './figure-columns';
import type { FigureLoad } from './figure-questions';
import { clearFigureTables, countFigures, SHIPPED } from './figure-tables';
import { insertRows } from './insert-rows';
import type { PlainColumn } from './plain-table';

/** What a load names beside its figures. */
export interface LoadedNames {
  readonly areas: readonly NamedArea[];
  readonly keyFigures: readonly NamedKeyFigure[];
}

/** Rows that are compared with what is there at a time: a hash table of them fits beside all else. */
const ROWS_AT_A_TIME = 250_000;

/**
 * Adds a load to `figures`, in place of older rows of the same key figure, area, period and gender. Areas and key figures that nothing
 * shipped knows are added to theirs, by the name that the load gives, or by their id. A load that fails leaves what was there.
 * @param parts rows as `plainFigures` builds them
 */
export function loadFigures(
  connection: DatabaseConnection,
  load: FigureLoad,
  parts: readonly (readonly PlainColumn[])[],
  names: LoadedNames,
): Promise<Result<null>> {
  return inTransaction(connection, 'database loadFigures', async () => {
    const inserted = await insertRows(connection, 'figures', parts);
    if (!inserted.ok) return inserted;
    await removeReplaced(connection, load.id);
    const named = await addNames(connection, load.id, names);
    if (!named.ok) return named;
    await connection.run('INSERT INTO loads VALUES (?, ?, ?, ?, ?)', [
      load.id,
      load.name,
      load.from,
      load.loadedAt,
      load.rows,
    ]);
    await countFigures(connection);
    return { ok: true, value: null };
  });
}

/** Takes every load away. */
export function clearFigures(connection: DatabaseConnection): Promise<Result<null>> {
  return inTransaction(connection, 'database clearLoads', async () => {
    await clearFigureTables(connection);
    return { ok: true, value: null };
  });
}

/** Takes away rows of other loads that this one has too: of some key figures at a time, and only those that both have. */
async function removeReplaced(connection: DatabaseConnection, load: string): Promise<void> {
  const shared = readTableRows(
    await connection.run(
      `SELECT kpi, count(*) FROM figures
       WHERE load = $1 AND kpi IN (SELECT DISTINCT kpi FROM figures WHERE load <> $1)
       GROUP BY kpi ORDER BY kpi`,
      [load],
    ),
  );
  let kpis: string[] = [];
  let rows = 0;
  for (const [place, [kpi, count]] of shared.rows.entries()) {
    kpis.push(String(kpi));
    rows += Number(count);
    if (rows < ROWS_AT_A_TIME && place < shared.rows.length - 1) continue;
    const some = kpis.map(() => '?').join(', ');
    await connection.run(
      `DELETE FROM figures AS old
       WHERE old.load <> ? AND old.kpi IN (${some}) AND EXISTS (
         SELECT 1 FROM figures AS new
         WHERE new.load = ? AND new.kpi IN (${some})
           AND new.kpi = old.kpi AND new.area = old.area AND new.period = old.period AND new.gender = old.gender
       )`,
      [load, ...kpis, load, ...kpis],
    );
    kpis = [];
    rows = 0;
  }
}

/** What the load names goes through a table of its own; the first of two names of one id is taken. */
async function addNames(
  connection: DatabaseConnection,
  load: string,
  names: LoadedNames,
): Promise<Result<null>> {
  await connection.run(
    'CREATE OR REPLACE TABLE named (id VARCHAR, title VARCHAR, type VARCHAR, place INTEGER)',
  );
  const areas = await insertRows(connection, 'named', [
    nameColumns(names.areas.map(({ id, title, type }) => [id, title, type])),
  ]);
  if (!areas.ok) return areas;
  await connection.run(removeUnnamed('areas', 'code', 'name'));
  await connection.run(
    `INSERT INTO areas
     SELECT code, coalesce(title, code), ${typeOfCode}, '', '', '', '', NULL, NULL, $1
     FROM (SELECT area AS code FROM figures WHERE load = $1 UNION SELECT id FROM named)
     LEFT JOIN (${firstNamed}) ON id = code
     WHERE code NOT IN (SELECT code FROM areas)
     ORDER BY code`,
    [load],
  );
  await connection.run('DELETE FROM named');
  const keyFigures = await insertRows(connection, 'named', [
    nameColumns(names.keyFigures.map(({ id, title }) => [id, title, ''])),
  ]);
  if (!keyFigures.ok) return keyFigures;
  await connection.run(removeUnnamed('key_figures', 'id', 'title'));
  await connection.run(
    `INSERT INTO key_figures
     SELECT kpi, coalesce(title, kpi), '', '', '', NULL, $1
     FROM (SELECT kpi FROM figures WHERE load = $1 UNION SELECT id FROM named)
     LEFT JOIN (${firstNamed}) ON id = kpi
     WHERE kpi NOT IN (SELECT id FROM key_figures)
     ORDER BY kpi`,
    [load],
  );
  await connection.run('DROP TABLE named');
  return { ok: true, value: null };
}

/** G… is a group; of another code that nothing shipped knows only the load can say what it is. */
const typeOfCode = `CASE WHEN starts_with(code, 'G') THEN 'G' WHEN type IN ('K', 'L') THEN type ELSE 'U' END`;

/** Removes what an earlier load could only name by its id, and this one has a name for. */
const removeUnnamed = (table: string, id: string, title: string) =>
  `DELETE FROM ${table} WHERE ${title} = ${id} AND load <> '${SHIPPED}' AND ${id} IN (SELECT id FROM named WHERE title <> '')`;

/** An empty name is none. */
const firstNamed = `
  SELECT id, nullif(arg_min(title, place), '') AS title, nullif(arg_min(type, place), '') AS type FROM named GROUP BY id`;

function nameColumns(
  rows: readonly (readonly [id: string, title: string, type: string])[],
): readonly PlainColumn[] {
  const index = Int32Array.from(rows, (_, row) => row);
  return [
    { name: 'id', kind: 'text', texts: rows.map(([id]) => id), index },
    { name: 'title', kind: 'text', texts: rows.map(([, title]) => title), index },
    { name: 'type', kind: 'text', texts: rows.map(([, , type]) => type), index },
    { name: 'place', kind: 'integer', values: index },
  ];
}
