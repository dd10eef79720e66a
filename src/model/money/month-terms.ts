import type { ModelScenario } from '../model-scenario';
import type { FilledRules } from '../rules/rules-by-month';
import { grown } from './growth';

/** What is the same for every household in a month: rules in force, one wage and its taxes, whole SEK per month. */
export interface MonthTerms {
  readonly year: number;
  readonly rules: FilledRules;
  readonly grossWage: number;
  readonly netWage: number;
  readonly municipalTax: number;
  readonly regionTax: number;
  /** Per cent that bidragstak takes off the norm, and the share of ordinary bistånd that aktivitetskrav leaves. */
  readonly riksnormReductionPercent: number;
  readonly ordinaryBistandShare: number;
}

/** Months in a row under the same terms: from `first` up to but not including `end`. */
export interface TermsPeriod {
  readonly first: number;
  readonly end: number;
  readonly terms: MonthTerms;
}

const WAGE_YEAR = 2019;

/**
 * The terms of a scenario's months, as periods in order. A monthly gross wage is given at the level of 2019.
 * Judgement: wages change on 1 January; tax is on the wage less `grundavdragSekPerMonth`; an aktivitetskrav of the
 * state counts once its waiting time has passed. Source: lagradsremiss-2025.
 */
export function buildTermsPeriods(scenario: ModelScenario, wageSek2019: number): readonly TermsPeriod[] {
  const years = yearsOf(scenario);
  const periods: TermsPeriod[] = [];
  let first = 0;
  for (let end = 1; end <= scenario.months; end += 1) {
    if (end < scenario.months && sameTerms(scenario, years, first, end)) continue;
    periods.push({ first, end, terms: termsOf(scenario, first, years[first] as number, wageSek2019) });
    first = end;
  }
  return periods;
}

/** Calendar year of each month of a scenario. */
export function yearsOf({ start, months }: Pick<ModelScenario, 'start' | 'months'>): readonly number[] {
  const firstYear = Number(start.slice(0, 4));
  const firstMonth = Number(start.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, month) => firstYear + Math.floor((firstMonth + month) / 12));
}

function sameTerms(scenario: ModelScenario, years: readonly number[], a: number, b: number): boolean {
  return (
    years[a] === years[b] &&
    scenario.rulesOfMonth[a] === scenario.rulesOfMonth[b] &&
    aktivitetskravApplies(scenario, a) === aktivitetskravApplies(scenario, b)
  );
}

function termsOf(scenario: ModelScenario, month: number, year: number, wageSek2019: number): MonthTerms {
  const rules = rulesAt(scenario, month);
  const assumed = scenario.tableAssumptions;
  const grossWage = Math.round(grown(wageSek2019, assumed.wageGrowthPercentPerYear, year - WAGE_YEAR));
  const netWage = Math.round(grossWage * assumed.netWageShare);
  const taxable = Math.max(0, grossWage - assumed.grundavdragSekPerMonth);
  return {
    year,
    rules,
    grossWage,
    netWage,
    municipalTax: Math.round((taxable * scenario.municipalTaxPercent) / 100),
    regionTax: Math.round((taxable * assumed.regionTaxPercent) / 100),
    riksnormReductionPercent: rules.regimes.bidragstakFlag === null ? 0 : assumed.bidragstakNormPercent,
    ordinaryBistandShare: aktivitetskravApplies(scenario, month)
      ? 1 - assumed.aktivitetskravBistandPercent / 100
      : 1,
  };
}

function aktivitetskravApplies(scenario: ModelScenario, month: number): boolean {
  const wait = rulesAt(scenario, month).regimes.aktivitetskravWaitMonths;
  return (
    wait !== null && rulesAt(scenario, Math.max(0, month - wait)).regimes.aktivitetskravWaitMonths !== null
  );
}

function rulesAt({ rules, rulesOfMonth }: ModelScenario, month: number): FilledRules {
  return rules[rulesOfMonth[month] ?? 0] as FilledRules;
}
