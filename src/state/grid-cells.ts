import type { ModelInputs } from '../model/inputs';
import { leverDifferences } from '../scenario/differences';
import { householdsPerYear, registerRow } from '../scenario/municipal-figures';
import { scenarioIn } from '../scenario/resolve-scenario';
import type { LeverId, Scenario } from '../scenario/scenario';
import { BASES } from '../scenario/shipped';

/** One package in one municipality, and what it is held against: the same municipality without any reform. */
export interface GridCell {
  readonly scenario: Scenario;
  readonly today: Scenario;
  /** What the cell depends on: cells with the same key have the same numbers. */
  readonly key: string;
}

/** Municipalities of the reforms that carry a municipality's name first in their id. */
const HOME_OF_REFORM: Readonly<Record<string, string>> = {
  gavle: '2180',
  helsingborg: '1283',
  linkoping: '0580',
  nacka: '0182',
  sollentuna: '0163',
  solna: '0184',
  stockholm: '0180',
  sundbyberg: '0183',
  svedala: '1263',
  trelleborg: '1287',
  vansbro: '2021',
  varmdo: '0120',
  vaxjo: '0780',
};

/** What was put to Stockholm and not taken up: there too a change. */
const PROPOSALS = 'stockholm-punkt-';

/** A scenario without reforms and levers of its own is the municipality as it is: it has no column. */
export function isAsToday({ package: reforms, levers }: Pick<Scenario, 'package' | 'levers'>): boolean {
  return reforms.length === 0 && Object.keys(levers).length === 0;
}

/** Cells by column and municipality, as long as the column is there: a table asks for the same ones again and again. */
const cells = new WeakMap<Scenario, Map<string, GridCell>>();

/** A scenario in a municipality beside the same municipality as it is, under the same assumptions. */
export function gridCell(column: Scenario, municipality: string): GridCell {
  const ofColumn = cells.get(column) ?? new Map<string, GridCell>();
  cells.set(column, ofColumn);
  const cell = ofColumn.get(municipality) ?? buildCell(column, municipality);
  ofColumn.set(municipality, cell);
  return cell;
}

function buildCell(column: Scenario, municipality: string): GridCell {
  const scenario = scenarioIn(column, municipality);
  const today: Scenario = { ...scenario, package: [], levers: {} };
  return { scenario, today, key: `${runKey(scenario)} ${runKey(today)}` };
}

/** What a scenario's results depend on beside the draws: two scenarios with the same key come to the same model. */
export function runKey({ municipality, era, start, months, seed, taxCounting, ...rest }: Scenario): string {
  const { package: reforms, levers, assumptions } = rest;
  const own = [municipality, era, start, months, seed, taxCounting ?? 'net'];
  return JSON.stringify([own, [...reforms].sort(), sorted(levers), sorted(assumptions)]);
}

/** Whether a package is how the municipality itself works: all its reforms, or its way of working, are the municipality's own. */
export function isOwnWay({ scenario, today }: GridCell): boolean {
  const { municipality, package: reforms } = scenario;
  const ofOthers = reforms.filter((id) => id.startsWith(PROPOSALS) || homeOf(id) !== municipality);
  if (reforms.length > 0 && ofOthers.length === 0) return true;
  const way = leverDifferences(scenario, today).find(({ lever }) => lever === 'wayOfWorking')?.a;
  return way !== undefined && way === BASES.municipalities[municipality]?.ownWay;
}

function homeOf(reform: string): string | undefined {
  return HOME_OF_REFORM[reform.split('-', 1)[0] ?? ''];
}

/** Levers, beside the way of working, that a package sets otherwise than the municipality has them. */
export function otherLeversChanged({ scenario, today }: GridCell): readonly LeverId[] {
  return leverDifferences(scenario, today)
    .map(({ lever }) => lever)
    .filter((lever) => lever !== 'wayOfWorking');
}

/**
 * Inhabitants by whom costs are divided: on 31 December of 2019 for a replay, of 2024 for a decision. Null where the
 * register has none.
 */
export function inhabitantsOf(
  { municipalities }: ModelInputs,
  municipality: string,
  era: Scenario['era'],
): { readonly persons: number | null; readonly year: string } {
  const at = municipalities.code.indexOf(municipality);
  const [column, year] =
    era === 'replay' ? [municipalities.population2019, '2019'] : [municipalities.population2024, '2024'];
  return { persons: column[at] ?? null, year };
}

/** Work of a draw without any household, counted in households: what was measured of 42 to 885 households. */
const HOUSEHOLDS_PER_DRAW = 300;

/** How much work a draw in a municipality is, in households; 0 where it cannot be run. */
export function workPerDraw(inputs: ModelInputs, municipality: string, start: string): number {
  const row = registerRow(inputs, municipality);
  const households = row === null ? null : householdsPerYear(inputs, row, Number(start.slice(0, 4)));
  return households === null ? 0 : HOUSEHOLDS_PER_DRAW + households.value;
}

function sorted(entries: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}
