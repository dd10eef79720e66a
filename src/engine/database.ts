import duckDbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckDbWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { wrap, type Remote } from 'comlink';
import type { ModelInputTables } from '../data/model-inputs-from-arrow';
import type { MunicipalTableRequest } from '../data/municipal-table';
import type { TableRows } from '../data/table-rows';
import type { Result } from '../model/problem';
import type { DatabaseFunctions } from '../../workers/database.worker';
import databaseWorker from '../../workers/database.worker.ts?worker&url';
import { startWorker } from './start-worker';
import { withinDeadline } from './within-deadline';

/** The analytic store behind the page. Every call answers, within its deadline; after a crash the next call starts anew. */
export interface Database {
  /** Arrow IPC bytes of the model's tables. */
  modelInputs(): Promise<Result<ModelInputTables>>;
  municipalTable(request: MunicipalTableRequest): Promise<Result<TableRows>>;
  /** SQL that a user wrote; read only. */
  query(sql: string): Promise<Result<TableRows>>;
  /** Ends the user's query that is running. */
  cancelQuery(): Promise<void>;
  close(): void;
}

export interface DatabaseOptions {
  /** Folder of the data files, absolute or relative to the page, with a slash at the end. */
  readonly datasetsUrl: string;
  readonly startDeadlineMs?: number;
  readonly callDeadlineMs?: number;
}

/** Starts the database worker and loads the shipped data into it. */
export async function startDatabase(options: DatabaseOptions): Promise<Result<Database>> {
  const { startDeadlineMs = 30_000, callDeadlineMs = 10_000 } = options;
  let running: Running | undefined;
  let closed = false;

  async function open(): Promise<Result<Running>> {
    if (closed)
      return { ok: false, problems: [{ where: 'database', what: 'databaseFailed', value: 'closed' }] };
    const current = (running ??= startSession(options.datasetsUrl, startDeadlineMs));
    const opened = await current.opened;
    if (!opened.ok) stop(current);
    return opened.ok ? { ok: true, value: current } : opened;
  }

  function stop(current: Running): void {
    current.worker.terminate();
    if (running === current) running = undefined;
  }

  async function call<T>(where: string, run: (functions: Remote<DatabaseFunctions>) => Promise<Result<T>>) {
    const opened = await open();
    if (!opened.ok) return opened;
    const { functions } = opened.value;
    const answer = await withinDeadline(`database ${where}`, callDeadlineMs, run(functions));
    if (answer.late && !(await cancels(functions))) stop(opened.value);
    return answer;
  }

  const started = await open();
  if (!started.ok) return started;
  return {
    ok: true,
    value: {
      modelInputs: () => call('modelInputs', (functions) => functions.readModelInputs()),
      municipalTable: (request) =>
        call('municipalTable', (functions) => functions.readMunicipalTable(request)),
      query: (sql) => call('query', (functions) => functions.readQuery(sql)),
      cancelQuery: async () => {
        await running?.functions.cancelQuery();
      },
      close: () => {
        closed = true;
        if (running) stop(running);
      },
    },
  };
}

interface Running {
  readonly worker: Worker;
  readonly functions: Remote<DatabaseFunctions>;
  readonly opened: Promise<Result<null>>;
}

function startSession(datasetsUrl: string, deadlineMs: number): Running {
  const worker = startWorker(databaseWorker);
  const functions = wrap<DatabaseFunctions>(worker);
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  const urls = {
    wasm: absolute(duckDbWasm),
    worker: absolute(duckDbWorker),
    datasets: absolute(datasetsUrl),
  };
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the worker did not start')),
    );
  });
  const opened = withinDeadline(
    'database start',
    deadlineMs,
    Promise.race([functions.openSession(urls), broken]),
  );
  return { worker, functions, opened };
}

/** Whether the worker still listens: a cancellation is answered at once unless DuckDB itself is stuck. */
async function cancels(functions: Remote<DatabaseFunctions>): Promise<boolean> {
  const answer = functions.cancelQuery().then(() => ({ ok: true, value: null }) as const);
  return (await withinDeadline('database cancel', 2_000, answer)).ok;
}
