import type { Comparison, SeriesSummary } from '../../analysis/comparison';
import type { ChartTable } from '../../charts/chart-table';
import type { FanPanel, FanRow } from '../../charts/fan-chart';
import { m } from '../../messages/messages';
import type { SeriesId } from '../../model/columns';
import { formatTkr, moneyStep } from '../format/money';
import { digitStep, formatNumber, roundTo } from '../format/number';

const QUANTILES = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

/** Whether a series is money; the other one counts households. */
export function isMoney(series: SeriesId): boolean {
  return series !== 'householdMonths';
}

/** How a value of a series is written: one step for the whole chart, that of its least certain month. */
export function fanFormat({ scenarios }: Comparison, series: SeriesId): (value: number) => string {
  const mcse = Math.max(0, ...scenarios.flatMap((scenario) => scenario.series[series].mcse));
  if (isMoney(series)) return (value) => formatTkr(value, moneyStep({ mcse }));
  return (value) => formatNumber(roundTo(value, digitStep(mcse * 1.7)));
}

/** Month by month for every scenario: the rows that the fan chart draws.. */
export function fanTable(
  comparison: Comparison,
  series: SeriesId,
  panels: readonly FanPanel[],
): ChartTable<FanRow> {
  const format = fanFormat(comparison, series);
  const label = (id: string) => panels.find(({ scenario }) => scenario === id)?.label ?? id;
  return {
    rows: comparison.scenarios.flatMap((scenario) =>
      rowsOf(scenario.id, scenario.series[series], comparison.months),
    ),
    columns: [
      { id: 'scenario', name: m.columnPackage(), value: (row) => label(row.scenario) },
      { id: 'month', name: m.columnMonth(), value: (row) => row.month },
      ...QUANTILES.map((q) => ({
        id: q,
        name: isMoney(series) ? m.columnQuantileTkr({ q: q.toUpperCase() }) : q.toUpperCase(),
        value: (row: FanRow) => (isMoney(series) ? row[q] / 1000 : row[q]),
        text: (row: FanRow) => format(row[q]),
      })),
    ],
  };
}

/**
 * Whether the medians of the scenarios in the last month lie closer together than the 10th and the 90th percentile of
 * one scenario, on average.
 */
export function moreAlike({ scenarios, months }: Comparison, series: SeriesId): boolean {
  const last = months.length - 1;
  const of = scenarios.map((scenario) => scenario.series[series]);
  const medians = of.map(({ p50 }) => p50[last] ?? 0);
  const apart = Math.max(...medians) - Math.min(...medians);
  const within = of.reduce((sum, { p10, p90 }) => sum + (p90[last] ?? 0) - (p10[last] ?? 0), 0) / of.length;
  return apart <= within;
}

function rowsOf(scenario: string, series: SeriesSummary, months: readonly string[]): FanRow[] {
  const at = (q: (typeof QUANTILES)[number], i: number) => series[q][i] ?? Number.NaN;
  return months.map((month, i) => ({
    scenario,
    month,
    p5: at('p5', i),
    p10: at('p10', i),
    p25: at('p25', i),
    p50: at('p50', i),
    p75: at('p75', i),
    p90: at('p90', i),
    p95: at('p95', i),
  }));
}
