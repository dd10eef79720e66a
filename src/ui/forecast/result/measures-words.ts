import type { Summary } from '../../../analysis/comparison';
import type { Forecast, ForecastWithMeasures, MeasureEffect } from '../../../analysis/forecast/forecast';
import { isWithinError } from '../../../analysis/within-error';
import type { ChartTable, Column } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatChance } from '../../format/chance';
import { formatMoney } from '../../format/money';
import { digitStep, roundTo } from '../../format/number';
import { amountColumn, stepOf } from './amount-columns';
import { yearOf } from './forecast-words';

/** The effects that are told: bistånd, and every account of the model. */
export const TOLD_EFFECTS = ['bistand', 'netCost'] as const;
export type ToldEffect = (typeof TOLD_EFFECTS)[number];

/** What a package changes in a year, as a sentence; that it cannot be told from nothing where that is so. */
export function effectWords(id: ToldEffect, year: number, difference: Summary, draws: number): string {
  const what = id === 'bistand' ? m.forecastEffectBistand() : m.forecastEffectAll();
  if (difference.p5 === 0 && difference.p95 === 0 && difference.mean === 0)
    return m.forecastEffectNone({ what, year });
  if (isWithinError(difference, draws)) return m.forecastEffectEven({ what, year });
  const step = Math.max(1000, digitStep(difference.mcse));
  if (roundTo(difference.mean, step) === 0) return m.forecastEffectSmall({ what, year });
  const amount = formatMoney(Math.abs(difference.mean), step);
  return difference.mean < 0
    ? m.forecastEffectLower({ what, year, amount })
    : m.forecastEffectHigher({ what, year, amount });
}

/**
 * How often the year is over budget without the package, and how much more or less often with it; empty without a budget. The futures are
 * the same, so that the change is surer than what is changed.
 */
export function chanceWords(without: Forecast, { forecast }: Pick<ForecastWithMeasures, 'forecast'>): string {
  const [before, after] = [yearOf(without, 'bistand'), yearOf(forecast, 'bistand')];
  const [from, to] = [before?.probabilityOverBudget ?? null, after?.probabilityOverBudget ?? null];
  if (from === null || to === null) return '';
  const of = { year: without.year, chance: formatChance(from, without.draws) };
  const more = Math.round((to - from) * 100);
  if (more === 0) return m.forecastEffectChanceSame(of);
  const count = Math.abs(more);
  return more < 0
    ? m.forecastEffectChanceFewer({ ...of, count })
    : m.forecastEffectChanceMore({ ...of, count });
}

/** What a package changes in one year of one account. */
export interface EffectRow {
  readonly id: ToldEffect;
  readonly year: number;
  readonly difference: Summary;
}

export function effectRows(effects: readonly MeasureEffect[]): readonly EffectRow[] {
  return TOLD_EFFECTS.flatMap((id) =>
    (effects.find((effect) => effect.id === id)?.years ?? []).map((year) => ({ id, ...year })),
  );
}

export function effectsTable(effects: readonly MeasureEffect[]): ChartTable<EffectRow> {
  const column = (field: 'mean' | 'p10' | 'p50' | 'p90', name: string): Column<EffectRow> =>
    amountColumn({
      id: field,
      name,
      quantity: ({ id }) => id,
      of: ({ difference }) => difference[field],
      step: ({ id, difference }) => stepOf(id, difference),
    });
  return {
    rows: effectRows(effects),
    columns: [
      {
        id: 'account',
        name: m.columnAccount(),
        value: ({ id }) => (id === 'bistand' ? m.measureBistand() : m.forecastAllAccounts()),
      },
      { id: 'year', name: m.sharingYear(), value: ({ year }) => String(year) },
      column('mean', m.statMean()),
      column('p10', 'P10'),
      column('p50', 'P50'),
      column('p90', 'P90'),
    ],
  };
}
