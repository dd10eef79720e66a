import type { BacktestPart } from '../../../validation/backtest/backtest';
import type { ChartTable } from '../../../charts/chart-table';
import type { CoverageRow } from '../../../charts/coverage-size';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import { asSentence } from '../../format/words';
import { METHOD_NAMES } from './backtest-words';

/** Every interval of every method on the same cases. */
export function coverageRows({ methods }: Pick<BacktestPart, 'methods'>): readonly CoverageRow[] {
  return methods.flatMap(({ method, coverage }) =>
    coverage.map((known) => ({ ...known, method, label: asSentence(METHOD_NAMES[method]()) })),
  );
}

export function coverageTable(rows: readonly CoverageRow[]): ChartTable<CoverageRow> {
  const share = (id: 'share' | 'low' | 'high', name: string) => ({
    id,
    name,
    value: (row: CoverageRow) => row[id],
    text: (row: CoverageRow) => formatNumber(Math.round(row[id] * 100)),
  });
  return {
    rows,
    columns: [
      { id: 'method', name: m.forecastMethodColumn(), value: ({ label }) => label },
      {
        id: 'nominal',
        name: m.forecastCoverageInterval(),
        value: ({ nominal }) => nominal,
        text: ({ nominal }) => formatNumber(Math.round(nominal * 100)),
      },
      share('share', m.forecastCoverageWithinColumn()),
      share('low', m.forecastCoverageLow()),
      share('high', m.forecastCoverageHigh()),
      {
        id: 'within',
        name: m.forecastCoverageHeld(),
        value: ({ within }) => (within ? m.forecastCoverageYes() : m.forecastCoverageNo()),
      },
    ],
  };
}
