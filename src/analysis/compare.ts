import type { ScenarioColumns } from '../model/columns';
import { SERIES_IDS } from '../model/columns';
import { bookingSign, FLOW_IDS, type Ledger, LEDGERS } from '../model/flows';
import { SIXTEENTHS_PER_MONTH } from '../model/life/calendar';
import type { StockId } from '../model/life/states';
import type { PairSummary, ScenarioSummary, SeriesSummary, Summary } from './comparison';
import type { Steps } from './steps';
import { quantileOfSorted, summarise, summariseSeriesInSteps } from './summarise';

const DOTS = 50;

/** What is compared of a scenario: net cost and the ledgers' net payments, one number per draw, SEK over the horizon. */
export interface ScenarioCosts {
  readonly id: string;
  readonly netCost: Float64Array;
  readonly ledgers: Readonly<Record<Ledger, Float64Array>>;
}

/** Net payments of each ledger in each draw: what it pays less what it is paid, from the flows' totals. */
export function costsOf(id: string, { draws, totals }: ScenarioColumns): ScenarioCosts {
  const ledgers = mapLedgers((ledger) => {
    const sums = new Float64Array(draws);
    for (const flow of FLOW_IDS) {
      const sign = bookingSign(flow, ledger);
      if (sign !== 0)
        totals[flow].forEach((amount, draw) => (sums[draw] = (sums[draw] as number) + sign * amount));
    }
    return sums;
  });
  return { id, netCost: totals.netCost, ledgers };
}

/** Totals, ledgers and months of one scenario's draws, one quantity in each step. */
export function* summariseScenarioInSteps(
  id: string,
  municipality: string,
  columns: ScenarioColumns,
): Steps<ScenarioSummary> {
  const totals: [string, Summary][] = [];
  for (const [name, draws] of Object.entries(columns.totals)) {
    totals.push([name, summarise(draws)]);
    yield;
  }
  const series: [string, SeriesSummary][] = [];
  for (const name of SERIES_IDS)
    series.push([name, yield* summariseSeriesInSteps(columns.monthly[name], columns.draws)]);
  const { ledgers } = costsOf(id, columns);
  return {
    id,
    municipality,
    totals: Object.fromEntries(totals) as ScenarioSummary['totals'],
    netCostPerHouseholdMonth: summarise(perHouseholdMonth(columns)),
    ledgers: mapLedgers((ledger) => summarise(ledgers[ledger])),
    series: Object.fromEntries(series) as ScenarioSummary['series'],
    stocks: Object.fromEntries(
      Object.entries(columns.stockSums).map(([stock, sums]) => [
        stock,
        Array.from(sums, (sum) => sum / SIXTEENTHS_PER_MONTH / columns.draws),
      ]),
    ) as unknown as Record<StockId, readonly number[]>,
  };
}

/**
 * Net cost of a less that of b, SEK over the horizon, draw by draw: both have the same luck, so only what differs between
 * them is left. `probabilityACheaper` is the share of draws in which a costs less, draws that are equal counted half.
 * A mean difference within 1.96 standard errors of 0 is a tie, and so is any difference of a single draw, whose error is
 * unknown.
 */
export function comparePair(a: ScenarioCosts, b: ScenarioCosts): PairSummary {
  const difference = subtract(a.netCost, b.netCost);
  let cheaper = 0;
  for (const value of difference) cheaper += value < 0 ? 1 : value === 0 ? 0.5 : 0;
  const summary = summarise(difference);
  const sorted = difference.slice().sort();
  return {
    a: a.id,
    b: b.id,
    probabilityACheaper: cheaper / difference.length,
    tie: difference.length < 2 || Math.abs(summary.mean) <= 1.96 * summary.mcse,
    difference: summary,
    ledgers: mapLedgers((ledger) => summarise(subtract(a.ledgers[ledger], b.ledgers[ledger]))),
    dots: Array.from({ length: DOTS }, (_, dot) => quantileOfSorted(sorted, (dot + 0.5) / DOTS)),
  };
}

/** Every pair of scenarios, each once, in the order of the scenarios; one pair in each step. */
export function* comparePairsInSteps(scenarios: readonly ScenarioCosts[]): Steps<readonly PairSummary[]> {
  const pairs: PairSummary[] = [];
  for (const [index, a] of scenarios.entries()) {
    for (const b of scenarios.slice(index + 1)) {
      pairs.push(comparePair(a, b));
      yield;
    }
  }
  return pairs;
}

/** NaN in a draw without any household on bistånd. */
function perHouseholdMonth({ totals: { netCost, householdMonths } }: ScenarioColumns): Float64Array {
  return netCost.map((cost, draw) => cost / (householdMonths[draw] as number));
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, draw) => value - (b[draw] as number));
}

function mapLedgers<T>(of: (ledger: Ledger) => T): Record<Ledger, T> {
  return Object.fromEntries(LEDGERS.map((ledger) => [ledger, of(ledger)])) as Record<Ledger, T>;
}
