import { SERIES_IDS, type SeriesId, type TotalId } from './columns';
import { ACCOUNT_IDS, type AccountId } from './flows';
import { BOOKINGS, emptyColumns, keepDraw, TOTAL_IDS } from './keep-draw';
import type { Block, ScenarioSimulation } from './simulate-block';

/** What is given month by month in every draw: the accounts, their two sums, and household-months with bistånd. */
export type MonthlyId = AccountId | SeriesId;
export const MONTHLY_IDS: readonly MonthlyId[] = [...ACCOUNT_IDS, ...SERIES_IDS];

/**
 * Draws of one scenario with every account by month, whole SEK. `monthly` is indexed [draw × months + month], so that
 * pieces of draws stand one after the other; `totals` holds one number per draw, as `ScenarioColumns` does.
 */
export interface AccountMonths {
  readonly draws: number;
  readonly months: number;
  readonly totals: Readonly<Record<TotalId, Float64Array<ArrayBuffer>>>;
  readonly monthly: Readonly<Record<MonthlyId, Float64Array<ArrayBuffer>>>;
}

/** Zeros for a number of draws and months. */
export function emptyAccountMonths(draws: number, months: number): AccountMonths {
  return {
    draws,
    months,
    totals: record(TOTAL_IDS, draws),
    monthly: record(MONTHLY_IDS, draws * months),
  };
}

/** Puts a piece of draws where draw `first` stands. */
export function putAccountMonths(all: AccountMonths, first: number, piece: AccountMonths): void {
  for (const id of TOTAL_IDS) all.totals[id].set(piece.totals[id], first);
  for (const id of MONTHLY_IDS) all.monthly[id].set(piece.monthly[id], first * all.months);
}

/** Simulates a block of draws and keeps every account by month; the same draws as `simulateBlock`, to the last bit. */
export function simulateAccountMonths(
  simulation: ScenarioSimulation,
  seed: number,
  { first, count }: Block,
): AccountMonths {
  const { months, taxCounting } = simulation.scenario;
  const columns = emptyColumns(count, months);
  const monthly = record(MONTHLY_IDS, count * months);
  for (let index = 0; index < count; index += 1) {
    const { money, counts } = simulation.simulateDraw(seed, first + index);
    keepDraw(columns, index, taxCounting, money, counts);
    for (const { id, flowsOf } of BOOKINGS[taxCounting]) {
      const amounts = monthly[id];
      for (const { flow, sign } of flowsOf) {
        const paid = money.flows[flow];
        for (let month = 0; month < months; month += 1) {
          const at = index * months + month;
          amounts[at] = (amounts[at] as number) + sign * (paid[month] as number);
        }
      }
    }
    for (const id of SERIES_IDS) {
      for (let month = 0; month < months; month += 1)
        monthly[id][index * months + month] = columns.monthly[id][month * count + index] as number;
    }
  }
  return { draws: count, months, totals: columns.totals, monthly };
}

function record<Id extends string>(
  ids: readonly Id[],
  length: number,
): Record<Id, Float64Array<ArrayBuffer>> {
  return Object.fromEntries(ids.map((id) => [id, new Float64Array(length)])) as Record<
    Id,
    Float64Array<ArrayBuffer>
  >;
}
