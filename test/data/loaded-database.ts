import { tableFromIPC } from 'apache-arrow';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openLoadedDatabase, readDatasets } from '../../src/cli/database-node';
import type { DatabaseConnection } from '../../src/data/connection';
import { readTableRows, type Cell } from '../../src/data/table-rows';
import type { Result } from '../../src/model/problem';

export const repository = fileURLToPath(new URL('../../', import.meta.url));
export const datasetsFolder = `${repository}datasets/`;

export async function loadShippedDatasets() {
  return expectOk(await readDatasets(datasetsFolder));
}

export async function openShippedDatabase(): Promise<DatabaseConnection> {
  return expectOk(await openLoadedDatabase(datasetsFolder));
}

export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems, null, 2));
}

/** The first cell of the first row of a query's answer. */
export async function scalar(connection: DatabaseConnection, sql: string): Promise<Cell | undefined> {
  return readTableRows(await connection.run(sql)).rows[0]?.[0];
}

export async function countRows(connection: DatabaseConnection, sql: string): Promise<number> {
  return tableFromIPC(await connection.run(sql)).numRows;
}

export async function readText(path: string): Promise<string> {
  return readFile(repository + path, 'utf8');
}
