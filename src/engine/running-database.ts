import duckDbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckDbWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { wrap, type Remote } from 'comlink';
import { databaseProblem } from '../data/database-problem';
import type { Result } from '../model/problem';
import type { DatabaseFunctions } from '../../workers/database.worker';
import databaseWorker from '../../workers/database.worker.ts?worker&url';
import { answerOrSilence } from './answer-or-silence';
import { createPendingCalls } from './pending-calls';
import { startWorker } from './start-worker';
import { withinDeadline } from './within-deadline';
import { nameLife, watchLife } from './worker-life';

/** The database worker, and the DuckDB worker within it, from their start to their end. */
export interface RunningDatabase {
  readonly opened: Promise<Result<null>>;
  /**
   * A call's answer, or a problem when it is late or the database dies.
   * @param whenLate what becomes of the work that is late: it goes on unheard, or the user's query is ended, or the database is given up, so
   * that nothing is changed after it was said that it was not
   */
  call<T>(
    where: string,
    deadlineMs: number,
    run: (functions: Remote<DatabaseFunctions>) => Promise<Result<T>>,
    whenLate?: 'goesOn' | 'queryEnds' | 'givenUp',
  ): Promise<Result<T>>;
  /** Ends the user's query. Where DuckDB does not come to it, in the middle of a piece of work, the database is given up. */
  cancelQuery(): Promise<void>;
  close(): void;
}

/** Where the browser does not tell of a worker's end, it is asked for a sign of life after two seconds, and has eight to give it. */
const PATIENCE = { tickMs: 1_000, ticksUntilPing: 2, ticksForPing: 8 };

/** A query that filters a large product stands in one piece of work for long. */
const CANCEL_DEADLINE_MS = 1_000;

/**
 * Starts the workers and loads the shipped data.
 * @param onDeath told once when they are dead or stuck, and not when they are closed
 */
export function startRunning(datasetsUrl: string, deadlineMs: number, onDeath: () => void): RunningDatabase {
  const life = nameLife();
  const worker = startWorker(databaseWorker, life);
  const functions = wrap<DatabaseFunctions>(worker);
  const { orDeath, die } = createPendingCalls();
  let ended = false;

  function end(error: Error): void {
    ended = true;
    worker.terminate();
    die(error);
  }

  function lose(error: Error): void {
    if (ended) return;
    end(error);
    onDeath();
  }

  worker.addEventListener('error', (event) =>
    lose(new Error(event.message || 'the database worker stopped')),
  );
  worker.addEventListener('messageerror', () =>
    lose(new Error('an answer of the database could not be read')),
  );

  async function cancelQuery(): Promise<void> {
    const cancelled = functions.cancelQuery().then(() => ({ ok: true, value: null }) as const);
    const answer = await withinDeadline('database cancel', CANCEL_DEADLINE_MS, orDeath(cancelled));
    if (answer.late === true) lose(new Error('the database did not stop'));
  }

  const absolute = (url: string) => new URL(url, document.baseURI).href;
  const urls = {
    wasm: absolute(duckDbWasm),
    worker: absolute(duckDbWorker),
    datasets: absolute(datasetsUrl),
  };
  const opened = withinDeadline(
    'database start',
    deadlineMs,
    orDeath<Result<null>>(functions.openSession(urls)),
  );
  void opened.then(({ ok }) =>
    ok ? watchLife(life, () => lose(new Error('the database worker is gone'))) : undefined,
  );

  return {
    opened,
    async call(where, callDeadlineMs, run, whenLate = 'goesOn') {
      if (ended) return stopped(where, 'before it was asked');
      const own = run(functions).catch((error: unknown) => databaseProblem(where, error));
      const heard = answerOrSilence(own, () => functions.ping(), PATIENCE).catch((error: Error) => {
        lose(error);
        throw error;
      });
      const orStopped = orDeath(heard).catch((error: Error) => stopped(where, error.message));
      const answer = await withinDeadline(where, callDeadlineMs, orStopped);
      if (answer.late === true && whenLate === 'queryEnds') await cancelQuery();
      if (answer.late === true && whenLate === 'givenUp') lose(new Error('a change took too long'));
      return answer;
    },
    cancelQuery,
    close: () => end(new Error('the database was closed')),
  };
}

function stopped(where: string, value: string): Result<never> {
  return { ok: false, problems: [{ where, what: 'databaseStopped', value }] };
}
