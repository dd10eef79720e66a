import type { Summary } from '../../../analysis/comparison';
import type { Forecast, ForecastWithMeasures, MeasureEffect } from '../../../analysis/forecast/forecast';
import { isWithinError } from '../../../analysis/within-error';
import type { ChartTable, Column } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatChance } from '../../format/chance';
import { formatMoney } from '../../format/money';
import { roundTo } from '../../format/number';
import { amountColumn, usefulStep } from './amount-columns';
import { forecastName, isMoney, yearOf } from './forecast-words';

/** The effects that are told whatever they are: bistånd, and every account of the model. */
export const TOLD_EFFECTS = ['bistand', 'netCost'] as const;
type ToldEffect = (typeof TOLD_EFFECTS)[number];

/**
 * What a package changes in a year, as a sentence with no digit below the step; that it cannot be told from nothing where that is
 * so.
 */
export function effectWords(
  id: ToldEffect,
  year: number,
  difference: Summary,
  draws: number,
  step: number,
): string {
  const what = id === 'bistand' ? m.forecastEffectBistand() : m.forecastEffectAll();
  if (isZero(difference)) return m.forecastEffectNone({ what, year });
  if (isWithinError(difference, draws)) return m.forecastEffectEven({ what, year });
  if (roundTo(difference.mean, step) === 0)
    return m.forecastEffectBelow({ what, year, amount: formatMoney(step, step) });
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
  readonly id: MeasureEffect['id'];
  readonly year: number;
  readonly difference: Summary;
}

/** Bistånd, every other account of money that is changed in some year, and all accounts together, each year. */
export function effectRows(effects: readonly MeasureEffect[]): readonly EffectRow[] {
  const changed = effects
    .filter(({ id, years }) => isMoney(id) && !isTold(id) && years.some((one) => !isZero(one.difference)))
    .map(({ id }) => id);
  return (['bistand', ...changed, 'netCost'] as const).flatMap((id) =>
    (effects.find((effect) => effect.id === id)?.years ?? []).map((year) => ({ id, ...year })),
  );
}

/** The step of all that is written of the effects: that of the row which is known best. */
export function effectStep(rows: readonly EffectRow[]): number {
  const steps = rows
    .filter(({ difference }) => !isZero(difference))
    .map(({ id, difference }) => usefulStep(id, difference));
  return steps.length === 0 ? 1000 : Math.min(...steps);
}

/** A mean that cannot be told from 0 is not written on screen, as it is not in the sentences. */
export function effectsTable(effects: readonly MeasureEffect[], draws: number): ChartTable<EffectRow> {
  const rows = effectRows(effects);
  const step = effectStep(rows);
  const column = (field: 'mean' | 'p10' | 'p50' | 'p90', name: string): Column<EffectRow> =>
    amountColumn({
      id: field,
      name,
      quantity: ({ id }) => id,
      of: ({ difference }) => difference[field],
      step: () => step,
    });
  const mean = column('mean', m.statMean());
  const orAboutZero = (write: typeof mean.text) => (row: EffectRow) =>
    !isZero(row.difference) && isWithinError(row.difference, draws)
      ? m.forecastEffectAboutZero()
      : (write?.(row) ?? '');
  return {
    rows,
    columns: [
      { id: 'account', name: m.columnAccount(), value: ({ id }) => forecastName(id) },
      { id: 'year', name: m.sharingYear(), value: ({ year }) => String(year) },
      { ...mean, text: orAboutZero(mean.text), spoken: orAboutZero(mean.spoken) },
      column('p10', 'P10'),
      column('p50', 'P50'),
      column('p90', 'P90'),
    ],
  };
}

export function isTold(id: MeasureEffect['id']): id is ToldEffect {
  return TOLD_EFFECTS.some((told) => told === id);
}

function isZero({ mean, p5, p95 }: Summary): boolean {
  return mean === 0 && p5 === 0 && p95 === 0;
}
