import type { Remote } from 'comlink';
import { figureRows } from '../data/figures/answered-figures';
import type { TableDescription } from '../data/figures/describe-tables';
import type {
  AreaRow,
  FigureLoad,
  FigureRequest,
  FigureRow,
  KeyFigureRow,
  KeyFigureSearch,
} from '../data/figures/figure-questions';
import { SHIPPED } from '../data/figures/figure-tables';
import type { PlainTable } from '../data/figures/plain-table';
import type { ModelInputTables } from '../data/model-inputs-from-arrow';
import type { MunicipalTableRequest } from '../data/municipal-table';
import { QUERY_CANCELLED, type QueryAnswer } from '../data/query-answer';
import type { TableRows } from '../data/table-rows';
import type { ProblemId, Result } from '../model/problem';
import type { DatabaseFunctions } from '../../workers/database.worker';
import {
  clearFigures,
  type DatabaseMemory,
  type LoadedReading,
  restoreLoads,
  restoreMemory,
  sendFigures,
  sendTable,
} from './database-memory';
import { type RunningDatabase, startRunning } from './running-database';

/**
 * The analytic store behind the page. Every call answers, within its deadline. After a crash the calls in flight answer a problem, and the
 * database is started anew with all that was loaded.
 */
export interface Database {
  /** Arrow IPC bytes of the model's tables. */
  modelInputs(): Promise<Result<ModelInputTables>>;
  municipalTable(request: MunicipalTableRequest): Promise<Result<TableRows>>;
  /** Puts figures beside those that are there; of one key figure, area, period and gender the newest load wins. */
  loadFigures(load: FigureLoad, reading: LoadedReading): Promise<Result<null>>;
  /** Takes a load away: what it had replaced is back. */
  removeLoad(id: string): Promise<Result<null>>;
  /** Only what was shipped is left. */
  clearLoads(): Promise<Result<null>>;
  /** Those with figures first, then by id. */
  keyFigures(search: KeyFigureSearch): Promise<Result<readonly KeyFigureRow[]>>;
  /** By code. */
  areas(): Promise<Result<readonly AreaRow[]>>;
  /** By key figure, area, period and gender. */
  figures(request: FigureRequest): Promise<Result<readonly FigureRow[]>>;
  /** Every table that SQL can read, by name. */
  tables(): Promise<Result<readonly TableDescription[]>>;
  /** Replaces a table of results. */
  loadTable(table: PlainTable): Promise<Result<null>>;
  /** SQL that a user wrote; read only. */
  query(sql: string): Promise<Result<QueryAnswer>>;
  /** Ends the user's query that is running; its answer is a problem. */
  cancelQuery(): Promise<void>;
  /** Tells each time the database has been started anew after a crash, with all that was loaded back in place. Answers how to leave. */
  onRestart(listener: () => void): () => void;
  close(): void;
}

export interface DatabaseOptions {
  /** Folder of the data files, absolute or relative to the page, with a slash at the end. */
  readonly datasetsUrl: string;
  readonly startDeadlineMs?: number;
  readonly callDeadlineMs?: number;
  /** For SQL that a user wrote. */
  readonly queryDeadlineMs?: number;
}

/** A database that dies before it is started, or sooner than this after, is started anew by the next call, not at once. */
const SHORT_LIFE_MS = 10_000;

/** Starts the database worker and loads the shipped data into it. */
export async function startDatabase(options: DatabaseOptions): Promise<Result<Database>> {
  const { startDeadlineMs = 30_000, callDeadlineMs = 10_000, queryDeadlineMs = 60_000 } = options;
  const memory: DatabaseMemory = { loads: new Map(), tables: new Map() };
  const listeners = new Set<() => void>();
  let current: Promise<Result<RunningDatabase>> | undefined;
  let running: RunningDatabase | undefined;
  let closed = false;
  let crashed = false;
  let cancels = 0;
  /** The user's queries that run. */
  let queries = 0;
  let writes: Promise<unknown> = Promise.resolve();

  function open(): Promise<Result<RunningDatabase>> {
    if (closed) return Promise.resolve(fail('databaseFailed', 'start', 'closed'));
    return (current ??= start());
  }

  async function start(): Promise<Result<RunningDatabase>> {
    let startedAt = Infinity;
    const starting = startRunning(options.datasetsUrl, startDeadlineMs, () => {
      crashed = true;
      leave(starting);
      if (performance.now() - startedAt > SHORT_LIFE_MS) void open();
    });
    running = starting;
    const opened = await starting.opened;
    const restored = opened.ok ? await restoreMemory(starting, memory) : opened;
    if (!restored.ok) {
      leave(starting);
      return restored;
    }
    startedAt = performance.now();
    if (crashed) for (const listener of listeners) listener();
    crashed = false;
    return { ok: true, value: starting };
  }

  function leave(left: RunningDatabase): void {
    left.close();
    if (running !== left) return;
    running = undefined;
    current = undefined;
  }

  async function ask<T>(where: string, question: Question<T>): Promise<Result<T>> {
    const opened = await open();
    return opened.ok ? opened.value.call(`database ${where}`, callDeadlineMs, question) : opened;
  }

  /**
   * One after the other: what is loaded goes through one place in the worker.
   * @param before runs in its turn, whether or not the database can be started
   */
  function write(
    change: (database: RunningDatabase) => Promise<Result<null>>,
    before: () => void = () => undefined,
  ): Promise<Result<null>> {
    const turn = writes.then(async () => {
      before();
      const opened = await open();
      return opened.ok ? change(opened.value) : opened;
    });
    writes = turn;
    return turn;
  }

  async function loadFigures(load: FigureLoad, reading: LoadedReading): Promise<Result<null>> {
    return write(async (database) => {
      if (load.id === SHIPPED || memory.loads.has(load.id)) return fail('sameId', 'loadFigures', load.id);
      const loaded = await sendFigures(database, load, reading);
      if (loaded.ok) memory.loads.set(load.id, { load, reading });
      return loaded;
    });
  }

  async function loadTable(table: PlainTable): Promise<Result<null>> {
    return write(async (database) => {
      const loaded = await sendTable(database, table);
      if (loaded.ok) memory.tables.set(table.name, table);
      return loaded;
    });
  }

  /**
   * The loads that are left are put into the emptied tables again. One that fails there is back after the next start. A load that keeps the
   * database from starting is gone before it is started.
   */
  function forget(ids: () => readonly string[]): Promise<Result<null>> {
    return write(
      async (database) => {
        const cleared = await clearFigures(database);
        const restored = cleared.ok ? await restoreLoads(database, memory) : cleared;
        if (!restored.ok) {
          crashed = true;
          leave(database);
        }
        return restored;
      },
      () => {
        for (const id of ids()) memory.loads.delete(id);
      },
    );
  }

  async function query(sql: string): Promise<Result<QueryAnswer>> {
    const before = cancels;
    const opened = await open();
    if (before !== cancels) return CANCELLED;
    if (!opened.ok) return opened;
    queries += 1;
    const answer = await opened.value
      .call('database query', queryDeadlineMs, (functions) => functions.readQuery(sql), 'queryEnds')
      .finally(() => (queries -= 1));
    return answer.ok || before === cancels ? answer : CANCELLED;
  }

  const started = await open();
  if (!started.ok) return started;
  return {
    ok: true,
    value: {
      modelInputs: () => ask('modelInputs', (functions) => functions.readModelInputs()),
      municipalTable: (request) =>
        ask('municipalTable', (functions) => functions.readMunicipalTable(request)),
      keyFigures: (search) => ask('keyFigures', (functions) => functions.readKeyFigures(search)),
      areas: () => ask('areas', (functions) => functions.readAreas()),
      figures: async (request) => {
        const answer = await ask('figures', (functions) => functions.readFigures(request));
        return answer.ok ? { ok: true, value: figureRows(answer.value) } : answer;
      },
      tables: () => ask('tables', (functions) => functions.readTables()),
      loadFigures,
      removeLoad: (id) => forget(() => [id]),
      clearLoads: () => forget(() => [...memory.loads.keys()]),
      loadTable,
      query,
      cancelQuery: async () => {
        cancels += 1;
        if (queries > 0) await running?.cancelQuery();
      },
      onRestart: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => {
        closed = true;
        running?.close();
      },
    },
  };
}

const CANCELLED: Result<never> = {
  ok: false,
  problems: [{ where: 'sql', what: 'databaseFailed', value: QUERY_CANCELLED }],
};

type Question<T> = (functions: Remote<DatabaseFunctions>) => Promise<Result<T>>;

function fail(what: ProblemId, where: string, value: string): Result<never> {
  return { ok: false, problems: [{ where: `database ${where}`, what, value }] };
}
