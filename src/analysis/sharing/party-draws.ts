import type { AccountMonths, MonthlyId } from '../../model/account-months';
import { drawAssumptions, type DrawnValues, sameKeys } from '../../model/draw-assumptions';
import type { ModelScenario } from '../../model/model-scenario';
import { yearsOf } from '../../model/money/month-terms';

/** What runs leave of one municipality of an agreement. By draw and year: [draw × years + year]; by draw: [draw]. */
export interface PartyDraws {
  /** On its own. */
  readonly model: ModelScenario;
  readonly inhabitants: number;
  readonly draws: number;
  /** Calendar years of the horizon, and how many months of each are in it. */
  readonly years: readonly number[];
  readonly monthsOfYear: readonly number[];
  readonly values: readonly DrawnValues[];
  /** Household-months with bistånd per month, over the mean of all draws in the first year. */
  readonly volume: Float64Array;
  /** Net cost but for the cost of the work, SEK: on its own, and with its work done by the provider in the provider's way. */
  readonly otherAlone: Float64Array;
  readonly otherJoined: Float64Array;
  /** Persons leaving for work or study over the horizon, likewise. */
  readonly exitsAlone: Float64Array;
  readonly exitsJoined: Float64Array;
}

/**
 * Reads the runs of a party; `joined` is null for the provider, whose own inhabitants are served as before. Both runs are of the same
 * draws of the same seed.
 * Judgement: the number enrolled moves with household-months with bistånd on its own; those who leave sooner in the agreement were
 * enrolled too.
 */
export function readPartyDraws(
  model: ModelScenario,
  inhabitants: number,
  seed: number,
  alone: AccountMonths,
  joined: AccountMonths | null,
): PartyDraws {
  const { draws } = alone;
  const yearOfMonth = yearsOf(model);
  const years = [...new Set(yearOfMonth)];
  const monthsOfYear = years.map((year) => yearOfMonth.filter((other) => other === year).length);
  const shape = { draws, years, yearOfMonth };
  const householdMonths = sumByYear(alone, ['householdMonths'], [], shape);
  const first = householdMonths.filter((_, at) => at % years.length === 0);
  const perMonth = first.reduce((sum, months) => sum + months, 0) / draws / (monthsOfYear[0] ?? 1);
  const volume = householdMonths.map(
    (months, at) => months / (monthsOfYear[at % years.length] ?? 1) / (perMonth > 0 ? perMonth : 1),
  );
  const other = (run: AccountMonths) =>
    sumByYear(run, ['netCost'], ['wayOfWorking', 'handling', 'intermunicipal'], shape);
  return {
    model,
    inhabitants,
    draws,
    years,
    monthsOfYear,
    values: Array.from({ length: draws }, (_, draw) => drawAssumptions(model, seed, sameKeys(draw))),
    volume,
    otherAlone: other(alone),
    otherJoined: other(joined ?? alone),
    exitsAlone: alone.totals.exits,
    exitsJoined: (joined ?? alone).totals.exits,
  };
}

interface Shape {
  readonly draws: number;
  readonly years: readonly number[];
  readonly yearOfMonth: readonly number[];
}

/** Some accounts less some others, by draw and year. */
function sumByYear(
  { monthly, months }: AccountMonths,
  plus: readonly MonthlyId[],
  minus: readonly MonthlyId[],
  { draws, years, yearOfMonth }: Shape,
): Float64Array {
  const sums = new Float64Array(draws * years.length);
  const add = (id: MonthlyId, sign: 1 | -1) => {
    for (let draw = 0; draw < draws; draw += 1) {
      for (let month = 0; month < months; month += 1) {
        const at = draw * years.length + years.indexOf(yearOfMonth[month] as number);
        sums[at] = (sums[at] as number) + sign * (monthly[id][draw * months + month] as number);
      }
    }
  };
  for (const id of plus) add(id, 1);
  for (const id of minus) add(id, -1);
  return sums;
}
