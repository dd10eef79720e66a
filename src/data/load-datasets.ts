import { tableFromIPC } from 'apache-arrow';
import type { Problem } from '../model/problem';
import type { Catalogue } from './catalogue';
import type { DatabaseConnection } from './connection';
import { makeFigureTables } from './figures/figure-tables';
import { expectedRows, loadStatements, registeredPath } from './load-statements';
import { lockDownStatements, startStatements } from './lock-down';
import { quoteIdentifier } from './sql-quote';
import { verifyHash } from './verify-dataset';

/**
 * Locks the database down, loads every file of the catalogue into it and makes the tables of figures.
 * @param files bytes by file name
 * @returns no problems, or: a file that is not there, has another hash, cannot be read, or lost rows on the way
 */
export async function loadDatasets(
  connection: DatabaseConnection,
  catalogue: Catalogue,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Problem[]> {
  const unfit = catalogue.files.flatMap((file) => {
    const bytes = files.get(file.file);
    return bytes
      ? verifyHash(file, bytes)
      : [{ where: file.file, what: 'fileNotFound', value: file.file } as const];
  });
  if (unfit.length > 0) return unfit;
  try {
    for (const sql of [...startStatements, ...lockDownStatements]) await connection.run(sql);
  } catch (error) {
    return [{ where: 'database', what: 'databaseFailed', value: String(error) }];
  }
  const problems: Problem[] = [];
  for (const file of catalogue.files) {
    try {
      await connection.register(registeredPath(file), files.get(file.file) ?? new Uint8Array());
      for (const sql of loadStatements(file)) await connection.run(sql);
      await connection.drop(registeredPath(file));
    } catch (error) {
      problems.push({ where: file.file, what: 'wrongShape', value: String(error) });
    }
  }
  if (problems.length === 0) problems.push(...(await findLostRows(connection, catalogue)));
  if (problems.length > 0) return problems;
  try {
    await makeFigureTables(connection, catalogue.keyFigures);
    return [];
  } catch (error) {
    return [{ where: 'database', what: 'databaseFailed', value: String(error) }];
  }
}

async function findLostRows(
  connection: DatabaseConnection,
  catalogue: Catalogue,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [table, expected] of expectedRows(catalogue)) {
    const counted = tableFromIPC(
      await connection.run(`SELECT count(*) AS rows FROM ${quoteIdentifier(table)}`),
    );
    const rows = Number(counted.getChildAt(0)?.get(0));
    if (rows !== expected)
      problems.push({ where: table, what: 'wrongShape', value: `${rows} rows, not ${expected}` });
  }
  return problems;
}
