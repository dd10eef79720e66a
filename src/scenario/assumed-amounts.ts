import type { AssumedAmount, FilledRules } from '../model/rules/rules-by-month';
import type { AssumedFigure } from './assumed-figures';
import type { Words } from './words';

/** Names of amounts that have been assumed; another is shown by its parameter's own name. */
const NAMES: Readonly<Record<string, Words>> = {
  aktivitetsstod_lowest: { sv: 'Lägsta aktivitetsstöd per dag', en: 'Lowest aktivitetsstöd per day' },
  aktivitetsstod_max_days: { sv: 'Dagar med aktivitetsstöd', en: 'Days with aktivitetsstöd' },
  aktivitetsstod_max_days_children: {
    sv: 'Dagar med aktivitetsstöd för den som har barn',
    en: 'Days with aktivitetsstöd for those with children',
  },
  bostadsbidrag_income_free_single: {
    sv: 'Fri inkomst i bostadsbidraget, ensamstående, per år',
    en: 'Income disregarded in bostadsbidrag, single, per year',
  },
  bostadsbidrag_income_free_couple_each: {
    sv: 'Fri inkomst i bostadsbidraget, par, per person och år',
    en: 'Income disregarded in bostadsbidrag, couple, each per year',
  },
};

/** The state's schablon is in no account of the model. */
const NOT_IN_MODEL = 'schablon_';

/** Amounts of the benefit rules that no verified record covers in some month of the horizon, in words, each once. */
export function assumedAmounts(rules: readonly FilledRules[]): readonly AssumedFigure[] {
  const first = new Map<string, AssumedAmount>();
  for (const amount of rules.flatMap(({ assumed }) => assumed)) {
    if (!first.has(amount.parameter) && !amount.parameter.startsWith(NOT_IN_MODEL))
      first.set(amount.parameter, amount);
  }
  return [...first.values()].map(({ parameter, value, fromPeriod }) => {
    const name = NAMES[parameter] ?? { sv: parameter, en: parameter };
    const years = [...new Set(fromPeriod.split('..').map((day) => day.slice(0, 4)))]
      .filter((year) => year !== '')
      .join('–');
    return {
      id: parameter,
      why: {
        sv: `${name.sv}: ${spaced(value)}, ur en uppgift för ${years} som inte är kontrollerad för alla år.`,
        en: `${name.en}: ${spaced(value)}, from a figure for ${years} that is not verified for every year.`,
      },
    };
  });
}

/** 75000 → "75 000", with a hard space. */
function spaced(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
