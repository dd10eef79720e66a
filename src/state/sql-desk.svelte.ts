import type { TableDescription } from '../data/figures/describe-tables';
import type { QueryAnswer } from '../data/query-answer';
import type { Problem } from '../model/problem';
import type { Comparing } from './comparing.svelte';
import { Asked } from './asked.svelte';
import { municipalStore } from './municipal-store.svelte';
import { buildRunTables, MOST_RUNS_IN_TABLES, recordRun, type RunRecord } from './run-tables';

/** An answer with the statement it is of and how long it took. */
interface SqlAnswer {
  readonly sql: string;
  readonly answer: QueryAnswer;
  readonly milliseconds: number;
}

/** A statement that was refused or broke off, and why. */
export interface SqlFailure {
  readonly sql: string;
  readonly problems: readonly Problem[];
}

/** Tables that are there for the page's own questions: what they say is in others. */
const INNER_TABLES: readonly string[] = ['figure_counts'];

/** Where a researcher asks: the statement being written, the latest answer, and runs as tables. */
export class SqlDesk {
  text = $state('');
  phase = $state<'resting' | 'asking' | 'cancelling'>('resting');
  answered = $state.raw<SqlAnswer>();
  failed = $state.raw<SqlFailure>();
  wasCancelled = $state(false);
  tables = $state.raw<readonly TableDescription[]>([]);
  tableProblems = $state.raw<readonly Problem[]>([]);
  /** The run that is made into tables, or was last. */
  readonly recording = new Asked<readonly RunRecord[]>();
  #runs: readonly RunRecord[] = [];
  #recorded = 0;

  constructor(firstText: string) {
    this.text = firstText;
  }

  /** Asks what stands in the editor. A failure leaves the answer before it on screen. */
  async ask(): Promise<void> {
    if (this.phase !== 'resting') return;
    const sql = this.text;
    this.phase = 'asking';
    this.failed = undefined;
    this.wasCancelled = false;
    const began = performance.now();
    const answer = await municipalStore.ask((database) => database.query(sql));
    const wasCancelled = (this.phase as string) === 'cancelling';
    this.phase = 'resting';
    if (answer.ok) this.answered = { sql, answer: answer.value, milliseconds: performance.now() - began };
    else if (wasCancelled) this.wasCancelled = true;
    else this.failed = { sql, problems: answer.problems };
  }

  async cancel(): Promise<void> {
    if (this.phase !== 'asking') return;
    this.phase = 'cancelling';
    await municipalStore.ask(async (database) => {
      await database.cancelQuery();
      return { ok: true, value: null };
    });
  }

  /** Asks which tables there are. */
  async describe(): Promise<void> {
    const answer = await municipalStore.ask((database) => database.tables());
    this.tableProblems = answer.ok ? [] : answer.problems;
    if (answer.ok) this.tables = answer.value.filter(({ name }) => !INNER_TABLES.includes(name));
  }

  /** Makes the comparison on screen into tables beside those of the runs before it, unless it is there already. */
  async record({ run, runner, models }: Comparing): Promise<void> {
    const comparison = run.result;
    if (comparison === undefined || comparison.digest === null) return;
    if (comparison.digest === this.#runs.at(-1)?.comparison.digest) return;
    await this.recording.ask(undefined, async (options) => {
      const recorded = await recordRun({ runner, models, comparison }, this.#recorded + 1, options);
      if (!recorded.ok) return recorded;
      const runs = [...this.#runs, recorded.value].slice(-MOST_RUNS_IN_TABLES);
      for (const table of buildRunTables(runs)) {
        // Another run has come: its tables must not be mixed with these.
        if (options.signal?.aborted === true) return { ok: true, value: this.#runs };
        const loaded = await municipalStore.ask((database) => database.loadTable(table));
        if (!loaded.ok) return loaded;
      }
      this.#recorded += 1;
      this.#runs = runs;
      return { ok: true, value: runs };
    });
    await this.describe();
  }
}
