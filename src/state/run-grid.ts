import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import type { Scenario } from '../scenario/scenario';
import { gridCell } from './grid-cells';
import type { GridCosts } from './grid-costs';
import { buildRow, type GridRow, type GridRows, isLacking, withRows } from './grid-row';

/** What is asked for: every municipality with every package, those on screen first. */
export interface GridOrder {
  readonly columns: readonly Scenario[];
  readonly onScreen: readonly string[];
  readonly others: readonly string[];
}

/** `done` municipalities of `all`; `share` is of the work. In the phase `more` the cells on screen get further draws. */
export interface GridProgress {
  readonly phase: 'first' | 'more' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly all: number;
  readonly share: number;
  /** What is left is expected to take so long; undefined before anything was run. */
  readonly secondsLeft?: number | undefined;
}

/** What a run works on, and whom it tells. */
interface GridRun {
  readonly costs: GridCosts;
  readonly inputs: ModelInputs;
  readonly signal: AbortSignal;
  /** The rows as they are shown now. */
  readonly rows: () => GridRows;
  readonly onRows: (rows: GridRows) => void;
  readonly onProgress: (progress: GridProgress) => void;
  readonly onReplaced: () => void;
}

/** Draws of every cell to begin with: one block. */
export const FIRST_DRAWS = 250;
/** Draws of the cells on screen, as many of them as are soon had. */
export const MORE_DRAWS = 1000;
/** No further draws are begun after so long: nobody has asked for them. */
const UNASKED_SECONDS = 12;
/** Municipalities that are run together: what is shown next, or lost when a run is broken off. */
const ROWS_TOGETHER = 2;
/** Longest that the page is kept busy without a pause, ms. */
const MOST_BUSY_MS = 8;

/**
 * Runs what an order lacks, a few municipalities at a time, each shown when it is done: first all with few draws, then those on
 * screen with more, as far as that is soon done. After the signal nothing more is told; rejects with its reason, or ends.
 */
export async function runGrid(
  { columns, onScreen, others }: GridOrder,
  run: GridRun,
): Promise<Result<undefined>> {
  const first = await runRows([...onScreen, ...others], columns, 'first', run);
  return first.ok && !run.signal.aborted ? runRows(onScreen, columns, 'more', run) : first;
}

/** Work of a draw in all scenarios of some municipalities, today among them: see `workPerDraw`. */
export function workOf(
  municipalities: readonly string[],
  columns: readonly Scenario[],
  costs: GridCosts,
): number {
  const start = columns[0]?.start ?? '';
  const perScenario = municipalities.reduce(
    (sum, municipality) => sum + costs.workOf(municipality, start),
    0,
  );
  return perScenario * (columns.length + 1);
}

async function runRows(
  municipalities: readonly string[],
  columns: readonly Scenario[],
  phase: 'first' | 'more',
  run: GridRun,
): Promise<Result<undefined>> {
  const { costs, signal, onReplaced } = run;
  const draws = phase === 'first' ? FIRST_DRAWS : MORE_DRAWS;
  const lacking = await prepareRows(municipalities, columns, draws, run);
  const allWork = workOf(lacking, columns, costs);
  const until = phase === 'first' ? Infinity : performance.now() + UNASKED_SECONDS * 1000;
  if (signal.aborted) return DONE;
  let workDone = 0;
  for (let at = 0; at < lacking.length && performance.now() < until; at += ROWS_TOGETHER) {
    const together = lacking.slice(at, at + ROWS_TOGETHER);
    const work = workOf(together, columns, costs);
    const onProgress = (done: number, all: number) => {
      const share = (workDone + (work * done) / all) / allWork;
      const secondsLeft = costs.pace && costs.pace * draws * allWork * (1 - share);
      if (!signal.aborted) run.onProgress({ phase, done: at, all: lacking.length, share, secondsLeft });
    };
    onProgress(0, 1);
    const ran = await costs.run(scenariosIn(together, columns), draws, { signal, onProgress, onReplaced });
    if (signal.aborted || !ran.ok) return ran;
    workDone += work;
    run.onRows(
      withRows(
        run.rows(),
        together.map((municipality) => build(municipality, columns, run)),
      ),
    );
  }
  return DONE;
}

const DONE = { ok: true, value: undefined } as const;

/** Shows what is known of every row, and gives those of which something is still to be run. */
async function prepareRows(
  municipalities: readonly string[],
  columns: readonly Scenario[],
  draws: number,
  run: GridRun,
): Promise<readonly string[]> {
  const lacking: string[] = [];
  const rows: (readonly [string, GridRow])[] = [];
  let began = performance.now();
  for (const municipality of municipalities) {
    const built = build(municipality, columns, run);
    rows.push(built);
    if (isLacking(built[1], columns, municipality, draws)) lacking.push(municipality);
    if (performance.now() - began < MOST_BUSY_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (run.signal.aborted) return [];
    began = performance.now();
  }
  run.onRows(withRows(run.rows(), rows));
  return lacking;
}

function build(
  municipality: string,
  columns: readonly Scenario[],
  { rows, costs, inputs }: GridRun,
): readonly [string, GridRow] {
  return [municipality, buildRow(municipality, columns, rows().get(municipality), costs, inputs)];
}

function scenariosIn(municipalities: readonly string[], columns: readonly Scenario[]): readonly Scenario[] {
  return municipalities.flatMap((municipality) =>
    columns.flatMap((column) => {
      const { scenario, today } = gridCell(column, municipality);
      return [today, scenario];
    }),
  );
}
