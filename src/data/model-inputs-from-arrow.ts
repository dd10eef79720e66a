import { tableFromIPC } from 'apache-arrow';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import type { DatabaseConnection } from './connection';
import { modelInputQueries } from './model-input-queries';
import { checkModelInputs } from './model-inputs';

/** Arrow IPC bytes of each query in `modelInputQueries`. */
export type ModelInputTables = Readonly<Record<keyof ModelInputs, Uint8Array>>;

/** Runs the queries. Rejects with DuckDB's message if one fails. */
export async function queryModelInputs(connection: DatabaseConnection): Promise<ModelInputTables> {
  return {
    municipalities: await connection.run(modelInputQueries.municipalities),
    householdsOnBistand: await connection.run(modelInputQueries.householdsOnBistand),
    nationalAssignment: await connection.run(modelInputQueries.nationalAssignment),
    riksnorm: await connection.run(modelInputQueries.riksnorm),
    benefitParameters: await connection.run(modelInputQueries.benefitParameters),
  };
}

/** Arrow tables as plain columns. Fails when a column is missing, of another type, or a table has no rows. */
export function buildModelInputs(tables: ModelInputTables): Result<ModelInputs> {
  return checkModelInputs({
    municipalities: readColumns(tables.municipalities),
    householdsOnBistand: readColumns(tables.householdsOnBistand),
    nationalAssignment: readColumns(tables.nationalAssignment),
    riksnorm: readColumns(tables.riksnorm),
    benefitParameters: readColumns(tables.benefitParameters),
  });
}

function readColumns(bytes: Uint8Array): Record<string, unknown[]> {
  const table = tableFromIPC(bytes);
  return Object.fromEntries(
    table.schema.fields.map((field, index) => [
      field.name,
      Array.from(table.getChildAt(index) ?? []) as unknown[],
    ]),
  );
}
