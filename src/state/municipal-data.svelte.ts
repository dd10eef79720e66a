import type { MunicipalColumn } from '../data/municipal-table';
import type { TableRows } from '../data/table-rows';
import type { Database } from '../engine/database';
import type { Problem, Result } from '../model/problem';

/** The table of municipalities: the latest answer of the database to what was asked last. */
export class MunicipalData {
  rows = $state.raw<TableRows>();
  problems = $state.raw<readonly Problem[]>([]);
  phase = $state<'starting' | 'asking' | 'resting'>('resting');
  sortBy = $state<MunicipalColumn>('name');
  descending = $state(false);
  nameContains = $state('');
  #asked = 0;

  /** Sorts by a column; the one that is sorted by already turns round. */
  sort(column: MunicipalColumn): void {
    this.descending = column === this.sortBy && !this.descending;
    this.sortBy = column;
    void this.ask();
  }

  filter(text: string): void {
    this.nameContains = text;
    void this.ask();
  }

  /** Asks for the table; an answer to an older question is dropped, an error keeps the rows on screen. */
  async ask(): Promise<void> {
    const asked = (this.#asked += 1);
    this.phase = this.rows === undefined ? 'starting' : 'asking';
    const database = await startedDatabase();
    const request = {
      sortBy: this.sortBy,
      descending: this.descending,
      nameContains: this.nameContains.trim(),
    };
    const answer = database.ok ? await database.value.municipalTable(request) : database;
    if (asked !== this.#asked) return;
    this.phase = 'resting';
    this.problems = answer.ok ? [] : answer.problems;
    if (answer.ok) this.rows = answer.value;
  }
}

type Started = Result<Database>;
let started: Promise<Started> | undefined;

/** The one database of the page: started when first needed, and anew after a start that failed. */
export async function startedDatabase(): Promise<Started> {
  started ??= import('../engine/database').then(({ startDatabase }) =>
    startDatabase({ datasetsUrl: 'datasets/' }),
  );
  const result = await started.catch((error: unknown): Started => ({
    ok: false,
    problems: [
      {
        where: 'database',
        what: 'databaseFailed',
        value: error instanceof Error ? error.message : String(error),
      },
    ],
  }));
  if (!result.ok) started = undefined;
  return result;
}
