import type { ForecastRow } from './forecast-size';

/** Where the name of a budget line begins: the place of a month among the rows, and a value. */
export interface BudgetLabel {
  readonly at: number;
  readonly value: number;
  /** The budget of that month. */
  readonly budget: number;
  /** Whether it stands so far away that a thin line has to join it to the budget. */
  readonly isFar: boolean;
}

/** How far from the budget line a name may stand: beside it, else farther away. */
const REACHES = [1, 3, 5];

/**
 * The place above or below the budget line where its name is farthest from the lines of outturn and forecast: beside it
 * where there is room, else as near as there is.
 *
 * @param months how many months the name is wide
 * @param lift how far from a line the middle of the name has to stand, in the unit of the rows
 */
export function budgetLabel(rows: readonly ForecastRow[], months: number, lift: number): BudgetLabel | null {
  const places = REACHES.map((reach) => freest(rows, months, lift, reach)).filter((place) => place !== null);
  return places.find(({ free }) => free >= lift) ?? places.sort((a, b) => b.free - a.free)[0] ?? null;
}

/** The freest place at a distance from the budget line, and how far it is from the nearest line there. */
function freest(
  rows: readonly ForecastRow[],
  months: number,
  lift: number,
  reach: number,
): (BudgetLabel & { readonly free: number }) | null {
  const starts = rows.flatMap(({ budget }, at) => (budget === null ? [] : [at]));
  const whole = starts.filter((at) => at + months <= rows.length);
  const places = (whole.length > 0 ? whole : starts.slice(0, 1)).flatMap((at) => {
    const under = rows.slice(at, at + Math.ceil(months) + 1);
    const budgets = under.flatMap(({ budget }) => budget ?? []);
    const lines = under.flatMap(({ outturn, p50 }) => outturn ?? p50 ?? []);
    const values = [Math.max(...budgets) + reach * lift, Math.min(...budgets) - reach * lift];
    return values.map((value) => ({
      at,
      value,
      budget: rows[at]?.budget ?? value,
      isFar: reach > 1,
      free: value < lift ? -1 : Math.min(...lines.map((line) => Math.abs(line - value))),
    }));
  });
  return places.sort((a, b) => b.free - a.free)[0] ?? null;
}
