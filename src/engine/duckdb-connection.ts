import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { DatabaseConnection } from '../data/connection';
import { startWorker } from './start-worker';

/** Absolute addresses of DuckDB's own files. */
export interface DuckDbUrls {
  readonly wasm: string;
  readonly worker: string;
}

export interface CancellableConnection extends DatabaseConnection {
  /** Ends the statement that is running, if one is; its promise rejects. */
  cancel(): Promise<void>;
}

/** DuckDB in a worker of its own, with as many connections as asked for. Only the exceptions bundle gives right answers. */
export async function openDuckDb(urls: DuckDbUrls): Promise<() => Promise<CancellableConnection>> {
  const database = new AsyncDuckDB(new VoidLogger(), startWorker(urls.worker));
  await database.instantiate(urls.wasm);
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  return async () => buildConnection(database, await database.connectInternal());
}

function buildConnection(database: AsyncDuckDB, id: number): CancellableConnection {
  const inTurn = buildQueue();
  return {
    run: (sql, parameters) =>
      inTurn(() => (parameters ? runPrepared(database, id, sql, parameters) : runPending(database, id, sql))),
    check: (sql) =>
      inTurn(async () => {
        await database.closePrepared(id, await database.createPrepared(id, sql));
      }),
    register: (path, bytes) => database.registerFileBuffer(path, bytes),
    drop: async (path) => {
      await database.dropFile(path);
    },
    cancel: async () => {
      await database.cancelPendingQuery(id);
    },
  };
}

async function runPrepared(
  database: AsyncDuckDB,
  id: number,
  sql: string,
  parameters: readonly (string | number)[],
): Promise<Uint8Array> {
  const statement = await database.createPrepared(id, sql);
  try {
    return await database.runPrepared(id, statement, [...parameters]);
  } finally {
    await database.closePrepared(id, statement);
  }
}

/** In slices, so that a cancellation gets in between. The header and the batches together are one Arrow stream. */
async function runPending(database: AsyncDuckDB, id: number, sql: string): Promise<Uint8Array> {
  let header = await database.startPendingQuery(id, sql);
  while (header === null) header = await database.pollPendingQuery(id);
  const parts = [header];
  for (;;) {
    const batch = await database.fetchQueryResults(id);
    if (batch?.length === 0) return joinBytes(parts);
    if (batch) parts.push(batch);
  }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** One statement at a time: a connection has one pending query. */
function buildQueue(): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const next = last.then(call, call);
    last = next;
    return next;
  };
}
