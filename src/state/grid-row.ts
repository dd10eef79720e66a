import { type DifferencePerInhabitant, differencePerInhabitant } from '../analysis/difference-per-inhabitant';
import type { ModelInputs } from '../model/inputs';
import type { Problem } from '../model/problem';
import type { AssumedFigure } from '../scenario/assumed-figures';
import type { Scenario } from '../scenario/scenario';
import { type GridCell, gridCell, inhabitantsOf, runKey } from './grid-cells';
import { resolveAll } from './resolve-all';

/** A cell's numbers, and the key of the cell they belong to. */
export interface ShownCell extends DifferencePerInhabitant {
  readonly key: string;
}

/** One municipality: its numbers by scenario, what is assumed of it, and why it cannot be run. */
export interface GridRow {
  readonly key: string;
  readonly cells: ReadonlyMap<string, ShownCell>;
  readonly assumed: readonly AssumedFigure[];
  readonly problems: readonly Problem[];
}

/** Rows by municipality. */
export type GridRows = ReadonlyMap<string, GridRow>;
export const NO_ROWS: GridRows = new Map();

/** The rows with some of them new. */
export function withRows(rows: GridRows, changed: readonly (readonly [string, GridRow])[]): GridRows {
  return new Map([...rows, ...changed]);
}

/** Net cost by draw of what has been run, by `runKey`. */
interface KnownCosts {
  get(key: string): Float64Array | undefined;
}

/**
 * The row of a municipality from what has been run. A cell of which nothing has been run keeps the numbers that it had
 * before, under their own key.
 */
export function buildRow(
  municipality: string,
  columns: readonly Scenario[],
  before: GridRow | undefined,
  costs: KnownCosts,
  inputs: ModelInputs,
): GridRow {
  const all = columns.map((column) => gridCell(column, municipality));
  const key = all.map((cell) => cell.key).join(' ');
  const { assumed, problems } = before?.key === key ? before : factsOf(all, inputs);
  const cells = new Map<string, ShownCell>();
  for (const cell of all) {
    const shown = buildCell(cell, before?.cells.get(cell.scenario.id), costs, inputs);
    if (shown !== undefined) cells.set(cell.scenario.id, shown);
  }
  return { key, cells, assumed, problems };
}

/** Whether a cell of a row is still to be run with so many draws. */
export function isLacking(row: GridRow, columns: readonly Scenario[], municipality: string, draws: number) {
  if (row.problems.length > 0) return false;
  return columns.some((column) => {
    const shown = row.cells.get(column.id);
    return shown === undefined || shown.draws < draws || shown.key !== gridCell(column, municipality).key;
  });
}

function buildCell(
  { scenario, today, key }: GridCell,
  before: ShownCell | undefined,
  costs: KnownCosts,
  inputs: ModelInputs,
): ShownCell | undefined {
  const [ofPackage, ofToday] = [costs.get(runKey(scenario)), costs.get(runKey(today))];
  const { persons } = inhabitantsOf(inputs, scenario.municipality, scenario.era);
  if (ofPackage === undefined || ofToday === undefined || persons === null) return before;
  const draws = Math.min(ofPackage.length, ofToday.length);
  if (before?.key === key && before.draws >= draws) return before;
  return { ...differencePerInhabitant(ofPackage, ofToday, persons, scenario.months / 12), key };
}

function factsOf(cells: readonly GridCell[], inputs: ModelInputs): Pick<GridRow, 'assumed' | 'problems'> {
  const scenarios = cells.map(({ scenario }) => scenario);
  const resolved = resolveAll(scenarios, inputs);
  if (!resolved.ok) return { assumed: [], problems: resolved.problems };
  const lacking = scenarios.find(
    ({ municipality, era }) => inhabitantsOf(inputs, municipality, era).persons === null,
  );
  if (lacking === undefined) return { assumed: resolved.value.assumed, problems: [] };
  const { code, name } = inputs.municipalities;
  const value = name[code.indexOf(lacking.municipality)] ?? lacking.municipality;
  return { assumed: [], problems: [{ where: 'N01951', what: 'missingFigure', value }] };
}
