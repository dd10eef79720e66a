import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { DatabaseConnection } from '../data/connection';
import { MOST_ANSWER_BYTES } from '../data/query-answer';
import { createPendingCalls } from './pending-calls';
import { startWorker } from './start-worker';
import { nameLife, watchLife } from './worker-life';

/** Absolute addresses of DuckDB's own files. */
export interface DuckDbUrls {
  readonly wasm: string;
  readonly worker: string;
}

export interface CancellableConnection extends DatabaseConnection {
  /** Ends the statement that is running, if one is; its promise rejects. */
  cancel(): Promise<void>;
}

/** DuckDB in a worker of its own. */
export interface OpenDuckDb {
  connect(): Promise<CancellableConnection>;
  /** A sign of life. Where the browser tells of the end of DuckDB's worker, at once; elsewhere when DuckDB is not at work. */
  ping(): Promise<void>;
}

/** A call to DuckDB that rejects when DuckDB crashes, instead of never. */
type Guard = <T>(answer: Promise<T>) => Promise<T>;

/**
 * Starts DuckDB. Only the exceptions bundle gives right answers.
 * @param onCrash told of the first error after which DuckDB's memory is not to be trusted, or its worker is gone
 */
export async function openDuckDb(urls: DuckDbUrls, onCrash: (error: Error) => void): Promise<OpenDuckDb> {
  const life = nameLife();
  const worker = startWorker(urls.worker, life);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const { orDeath, die } = createPendingCalls();
  let crashed = false;
  const crash = (error: Error) => {
    if (crashed) return;
    crashed = true;
    die(error);
    onCrash(error);
  };
  worker.addEventListener('error', (event) => crash(new Error(event.message || 'the DuckDB worker stopped')));
  worker.addEventListener('messageerror', () => crash(new Error('an answer of DuckDB could not be read')));
  const guard: Guard = async (answer) => {
    try {
      return await orDeath(answer);
    } catch (error) {
      if (error instanceof Error && isCrash(error)) crash(error);
      throw error;
    }
  };
  await guard(database.instantiate(urls.wasm));
  await guard(database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } }));
  const isWatched = await watchLife(life, () => crash(new Error('the DuckDB worker is gone')));
  return {
    connect: async () => buildConnection(database, await guard(database.connectInternal()), guard),
    ping: async () => {
      if (!isWatched) await guard(database.ping());
    },
  };
}

/** WebAssembly that trapped or ran out of stack, and errors after which DuckDB refuses all else. */
function isCrash({ name, message }: Error): boolean {
  return (
    name === 'RuntimeError' ||
    name === 'RangeError' ||
    /^(FATAL|INTERNAL) Error|memory access out/.test(message)
  );
}

function buildConnection(database: AsyncDuckDB, id: number, guard: Guard): CancellableConnection {
  const inTurn = buildQueue();
  return {
    run: (sql, parameters) =>
      inTurn(() =>
        parameters ? runPrepared(database, id, guard, sql, parameters) : runPending(database, id, guard, sql),
      ),
    check: (sql) =>
      inTurn(async () => {
        await guard(database.closePrepared(id, await guard(database.createPrepared(id, sql))));
      }),
    insert: (table, stream) =>
      inTurn(() => guard(database.insertArrowFromIPCStream(id, stream, { name: table, create: false }))),
    register: (path, bytes) => guard(database.registerFileBuffer(path, bytes)),
    drop: async (path) => {
      await guard(database.dropFile(path));
    },
    cancel: async () => {
      await guard(database.cancelPendingQuery(id));
    },
  };
}

async function runPrepared(
  database: AsyncDuckDB,
  id: number,
  guard: Guard,
  sql: string,
  parameters: readonly (string | number)[],
): Promise<Uint8Array> {
  const statement = await guard(database.createPrepared(id, sql));
  try {
    return await guard(database.runPrepared(id, statement, [...parameters]));
  } finally {
    await guard(database.closePrepared(id, statement));
  }
}

/**
 * In slices, so that a cancellation gets in between. The header and the batches together are one Arrow stream; rejects where it is longer than
 * a page takes, whatever the number of rows.
 */
async function runPending(database: AsyncDuckDB, id: number, guard: Guard, sql: string): Promise<Uint8Array> {
  let header = await guard(database.startPendingQuery(id, sql));
  while (header === null) header = await guard(database.pollPendingQuery(id));
  const parts = [header];
  let bytes = header.length;
  for (;;) {
    const batch = await guard(database.fetchQueryResults(id));
    if (batch?.length === 0) return joinBytes(parts, bytes);
    if (!batch) continue;
    parts.push(batch);
    bytes += batch.length;
    if (bytes <= MOST_ANSWER_BYTES) continue;
    await guard(database.cancelPendingQuery(id));
    throw new Error(`Out of Memory Error: the answer has more than ${MOST_ANSWER_BYTES} bytes`);
  }
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
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
