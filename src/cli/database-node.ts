import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { createRequire } from 'node:module';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalogue, type Catalogue } from '../data/catalogue';
import type { DatabaseConnection } from '../data/connection';
import { loadDatasets } from '../data/load-datasets';
import type { Result } from '../model/problem';

/** DuckDB-WASM in this process, empty and not yet locked down. The exceptions bundle, as in the browser. */
export async function openNodeDatabase(): Promise<DatabaseConnection> {
  const { resolve } = createRequire(import.meta.url);
  const bundle = {
    mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    mainWorker: resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs'),
  };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  return database.connect().useUnsafe((bindings, id): DatabaseConnection => ({
    run: (sql, parameters) =>
      settle(() => {
        if (!parameters) return bindings.runQuery(id, sql);
        const statement = bindings.createPrepared(id, sql);
        try {
          return bindings.runPrepared(id, statement, [...parameters]);
        } finally {
          bindings.closePrepared(id, statement);
        }
      }),
    check: (sql) => settle(() => bindings.closePrepared(id, bindings.createPrepared(id, sql))),
    insert: (table, stream) =>
      settle(() => bindings.insertArrowFromIPCStream(id, stream, { name: table, create: false })),
    register: (path, bytes) => settle(() => bindings.registerFileBuffer(path, bytes.slice())),
    drop: (path) => settle(() => bindings.dropFile(path)),
  }));
}

/** The catalogue and the bytes of every data file in a folder. */
export async function readDatasets(
  folder: string,
): Promise<Result<{ readonly catalogue: Catalogue; readonly files: ReadonlyMap<string, Uint8Array> }>> {
  const catalogue = parseCatalogue(await readFile(join(folder, 'catalogue.json'), 'utf8'));
  if (!catalogue.ok) return catalogue;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, new Uint8Array(await readFile(join(folder, name))));
  return { ok: true, value: { catalogue: catalogue.value, files } };
}

/** A database with the folder's files loaded, locked down. */
export async function openLoadedDatabase(folder: string): Promise<Result<DatabaseConnection>> {
  const datasets = await readDatasets(folder);
  if (!datasets.ok) return datasets;
  const connection = await openNodeDatabase();
  const problems = await loadDatasets(connection, datasets.value.catalogue, datasets.value.files);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: connection };
}

async function settle<T>(call: () => T): Promise<T> {
  return await Promise.resolve().then(call);
}
