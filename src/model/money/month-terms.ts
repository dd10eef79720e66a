import { monthAfter } from '../life/calendar';
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

const WAGE_YEAR = 2019;

/**
 * The terms of each month; months alike share one record. A monthly gross wage is given at the level of 2019.
 * Judgement: wages change on 1 January; tax is on the wage less `grundavdragSekPerMonth`; an aktivitetskrav of the
 * state counts once its waiting time has passed. Source: lagradsremiss-2025.
 */
export function buildMonthTerms(scenario: ModelScenario, wageSek2019: number): readonly MonthTerms[] {
  const terms: MonthTerms[] = [];
  const keys: string[] = [];
  yearsOf(scenario).forEach((year, month) => {
    const key = `${year} ${scenario.rulesOfMonth[month] ?? 0} ${aktivitetskravApplies(scenario, month)}`;
    const known = keys.lastIndexOf(key);
    keys.push(key);
    terms.push(known < 0 ? termsOf(scenario, month, year, wageSek2019) : (terms[known] as MonthTerms));
  });
  return terms;
}

/** Calendar year of each month of a scenario. */
export function yearsOf(scenario: Pick<ModelScenario, 'start' | 'months'>): readonly number[] {
  return Array.from({ length: scenario.months }, (_, month) =>
    Number(monthAfter(scenario.start, month).slice(0, 4)),
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
