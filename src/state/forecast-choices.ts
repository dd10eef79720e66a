import type { KnownOutturn } from '../analysis/forecast/known-outturn';
import type { MunicipalLedger } from '../model/ledger';

/** What the user has chosen of a forecast; what is left out is as the books or the page have it. */
export interface ForecastChoices {
  /** The year that is forecast. */
  readonly year?: number;
  /** Last month whose outturn is used, "2026-08"; null: none is. */
  readonly through?: string | null;
  /** The municipality's own budget for the year's bistånd, SEK; goes before that of the books. */
  readonly budgetSek?: number;
  /** Growth of the riksnorm after the last published year, per cent a year. */
  readonly normGrowthPercentPerYear?: number;
  /** A scenario of the comparison by its id, whose reforms and levers are adopted in a month. */
  readonly measures?: { readonly scenario: string; readonly adopted?: string };
}

/** Years after the forecast year in which measures can begin. */
const YEARS_OF_MEASURES = 1;

/** Years of the books that have outturn, a budget or households, ascending. */
export function possibleYears({ accounts, households }: MunicipalLedger): readonly number[] {
  const months = [
    ...accounts.flatMap(({ outturn, budget }) => [...Object.keys(outturn), ...Object.keys(budget)]),
    ...Object.keys(households),
  ];
  const years = accounts.flatMap(({ yearBudget }) => Object.keys(yearBudget));
  return [...new Set([...months.map((month) => month.slice(0, 4)), ...years])]
    .map(Number)
    .sort((a, b) => a - b);
}

/** Last months of outturn that a forecast of the year can know. */
interface Occasions {
  /** Months of the year, ascending. */
  readonly ofYear: readonly string[];
  /** The last month before the year, for a forecast that knows none of the year's; null where there is none. */
  readonly before: string | null;
}

/** `outturn` is all that the books have for a forecast of the year. */
export function possibleOccasions({ year, accounts, households }: KnownOutturn): Occasions {
  const months = Object.keys(accounts.bistand?.outturn ?? households).sort();
  const ofYear = months.filter((month) => month.startsWith(`${year}-`));
  return { ofYear, before: months.filter((month) => !ofYear.includes(month)).at(-1) ?? null };
}

/** Months in which measures can be adopted: those after the outturn, through the year after the forecast year. */
export function possibleAdoptions({
  year,
  through,
}: Pick<KnownOutturn, 'year' | 'through'>): readonly string[] {
  const first = through === null || through < `${year}-01` ? `${year}-01` : monthAfter(through);
  const months: string[] = [];
  for (let month = first; month <= `${year + YEARS_OF_MEASURES}-12`; month = monthAfter(month))
    months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
