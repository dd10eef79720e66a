import type { BacktestPart, MethodScore } from '../../../validation/backtest/backtest';
import type { ChartTable, Column } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import { NO_FIGURE } from './amount-columns';
import { formatSkill, MEASURE_NAMES, METHOD_NAMES, SET_NAMES } from './backtest-words';

/** One method on one part of the cases. */
export interface ScoreRow {
  readonly part: BacktestPart;
  readonly score: MethodScore;
}

/** The methods on parts of the cases, part by part. */
export function backtestTable(parts: readonly BacktestPart[]): ChartTable<ScoreRow> {
  const rows = rowsOf(parts);
  const nominals = [...new Set(rows.flatMap(({ score }) => score.coverage.map(({ nominal }) => nominal)))];
  return {
    rows,
    columns: [
      { id: 'horizon', name: m.forecastHorizonColumn(), value: ({ part }) => part.horizonYears },
      { id: 'method', name: m.forecastMethodColumn(), value: ({ score }) => METHOD_NAMES[score.method]() },
      {
        id: 'cases',
        name: m.forecastCasesColumn(),
        value: ({ part }) => part.cases,
        text: ({ part }) => formatNumber(part.cases),
      },
      percentColumn('crps', m.forecastCrpsColumn(), ({ score }) => score.crpsPercent),
      {
        id: 'skill',
        name: m.forecastSkillColumn(),
        value: ({ score }) => score.skill?.percent ?? null,
        text: ({ score }) => formatSkill(score.skill) || NO_FIGURE,
      },
      percentColumn('miss', m.forecastMissColumn(), ({ score }) => score.medianMissPercent),
      percentColumn('bias', m.forecastBiasColumn(), ({ score }) => score.biasPercent),
      ...nominals.map((nominal) => coverageColumn(nominal)),
    ],
  };
}

/** Every measure, set, horizon and method, with all digits. */
export function backtestFile(parts: readonly BacktestPart[]): ChartTable<ScoreRow> {
  const number = (id: string, of: (row: ScoreRow) => number | null): Column<ScoreRow> => ({
    id,
    name: id,
    value: of,
  });
  return {
    rows: rowsOf(parts),
    columns: [
      { id: 'measure', name: 'measure', value: ({ part }) => part.measure },
      { id: 'measureName', name: 'measureName', value: ({ part }) => MEASURE_NAMES[part.measure]() },
      { id: 'set', name: 'set', value: ({ part }) => SET_NAMES[part.set]() },
      number('horizonYears', ({ part }) => part.horizonYears),
      { id: 'method', name: 'method', value: ({ score }) => METHOD_NAMES[score.method]() },
      number('cases', ({ part }) => part.cases),
      number('municipalities', ({ part }) => part.municipalities),
      number('firstYear', ({ part }) => part.firstYear),
      number('lastYear', ({ part }) => part.lastYear),
      number('crpsPercent', ({ score }) => score.crpsPercent),
      number('skillPercent', ({ score }) => score.skill?.percent ?? null),
      number('skillLow', ({ score }) => score.skill?.low ?? null),
      number('skillHigh', ({ score }) => score.skill?.high ?? null),
      number('medianMissPercent', ({ score }) => score.medianMissPercent),
      number('biasPercent', ({ score }) => score.biasPercent),
      ...[0.5, 0.8, 0.9].flatMap((nominal) =>
        (['share', 'low', 'high'] as const).map((field) =>
          number(
            `coverage${nominal * 100}-${field}`,
            ({ score }) => coverageOf(score, nominal)?.[field] ?? null,
          ),
        ),
      ),
    ],
  };
}

function rowsOf(parts: readonly BacktestPart[]): readonly ScoreRow[] {
  return parts.flatMap((part) => part.methods.map((score) => ({ part, score })));
}

function percentColumn(id: string, name: string, of: (row: ScoreRow) => number): Column<ScoreRow> {
  return { id, name, value: of, text: (row) => formatNumber(of(row), 1) };
}

/** The share within an interval, and the shares that a right interval would give in 95 of 100 such sets. */
function coverageColumn(nominal: number): Column<ScoreRow> {
  const whole = (share: number) => formatNumber(Math.round(share * 100));
  return {
    id: `coverage-${nominal}`,
    name: m.forecastCoverageColumn({ nominal: whole(nominal) }),
    value: ({ score }) => coverageOf(score, nominal)?.share ?? null,
    text: ({ score }) => {
      const known = coverageOf(score, nominal);
      if (known === undefined) return NO_FIGURE;
      const { share, low, high, within } = known;
      const allowed = m.forecastCoverageAllowed({ share: whole(share), low: whole(low), high: whole(high) });
      return within ? allowed : m.forecastCoverageOutside({ allowed });
    },
  };
}

function coverageOf({ coverage }: MethodScore, nominal: number) {
  return coverage.find((known) => known.nominal === nominal);
}
