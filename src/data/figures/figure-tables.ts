import type { KeyFigure } from '../catalogue';
import type { DatabaseConnection } from '../connection';

/** Load of what was shipped. */
export const SHIPPED = 'shipped';

/**
 * Makes the tables of figures from what was shipped: `figures`, `loads` and `figure_counts`; `areas` and `key_figures` get a column `load`,
 * which says who named a row. Rejects with DuckDB's message.
 * @param keyFigures of the catalogue; those that `key_figures` does not know are added to it
 */
export async function makeFigureTables(
  connection: DatabaseConnection,
  keyFigures: readonly KeyFigure[],
): Promise<void> {
  for (const table of ['areas', 'key_figures'])
    await connection.run(`ALTER TABLE ${table} ADD COLUMN load VARCHAR DEFAULT '${SHIPPED}'`);
  for (const { id, title } of keyFigures)
    await connection.run(
      `INSERT INTO key_figures
       SELECT $1, $2, '', '', '', CAST(bool_or(gender <> 'T') AS INTEGER), '${SHIPPED}' FROM kpi_values
       WHERE kpi = $1 AND NOT EXISTS (SELECT 1 FROM key_figures WHERE id = $1) HAVING count(*) > 0`,
      [id, title.sv],
    );
  for (const sql of shippedStatements) await connection.run(sql);
  await countFigures(connection);
}

/** Only what was shipped is left. Rejects with DuckDB's message. */
export async function clearFigureTables(connection: DatabaseConnection): Promise<void> {
  for (const table of ['areas', 'key_figures'])
    await connection.run(`DELETE FROM ${table} WHERE load <> '${SHIPPED}'`);
  for (const sql of shippedStatements) await connection.run(sql);
  await countFigures(connection);
}

/** What there is of each key figure in the municipalities, missing figures not counted: quick to search in. */
export async function countFigures(connection: DatabaseConnection): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TABLE figure_counts AS
    SELECT
      kpi,
      CAST(sum(figures) AS INTEGER) AS figures,
      CAST(count(*) AS INTEGER) AS municipalities,
      min(first_period) AS first_period,
      max(last_period) AS last_period,
      CASE WHEN bool_or(t) THEN 'T' ELSE '' END || CASE WHEN bool_or(k) THEN 'K' ELSE '' END
        || CASE WHEN bool_or(m) THEN 'M' ELSE '' END AS genders
    FROM (
      SELECT kpi, area, count(*) AS figures, min(period) AS first_period, max(period) AS last_period,
        bool_or(gender = 'T') AS t, bool_or(gender = 'K') AS k, bool_or(gender = 'M') AS m
      FROM figures
      WHERE value IS NOT NULL
      GROUP BY kpi, area
    )
    WHERE area IN (SELECT code FROM areas WHERE type = 'K')
    GROUP BY kpi
    ORDER BY kpi`);
}

const shippedStatements: readonly string[] = [
  `CREATE OR REPLACE TABLE figures AS
   SELECT kpi, municipality AS area, period, gender, value, status, CAST(NULL AS INTEGER) AS count, '${SHIPPED}' AS load
   FROM kpi_values`,
  'CREATE OR REPLACE TABLE loads (id VARCHAR, name VARCHAR, origin VARCHAR, loaded_at VARCHAR, rows INTEGER)',
  `INSERT INTO loads SELECT '${SHIPPED}', 'Reformlabbet', '${SHIPPED}', NULL, count(*) FROM kpi_values`,
];
