import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSeries } from '../../../src/cli/backtest';
import type { ModelInputs } from '../../../src/model/inputs';
import type { Case } from '../../../src/validation/backtest/forecast-cases';
import { runBacktest } from '../../../src/validation/backtest/run-backtest';
import type { SeriesRow } from '../../../src/validation/backtest/series';
import { inputs } from '../../scenario/shipped-model';

const loaded = await loadSeries();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { rows: allRows, seriesHash } = loaded.value;

/** Few municipalities, with short and long series, small and large, and the nation at few origins. */
const MUNICIPALITIES = ['0428', '0461', '0482', '1861', '2305'];
const rows = allRows.filter(
  ({ municipality, year }) =>
    MUNICIPALITIES.includes(municipality) || (municipality === '0000' && year > 2016 && year < 2020),
);

function casesOf(ownInputs: ModelInputs, ownRows: readonly SeriesRow[]): ReadonlyMap<string, Case> {
  const run = runBacktest(
    { inputs: ownInputs, dataHash: '', rows: ownRows, seriesHash },
    { draws: 20, seed: 1, leastErrors: 12 },
  );
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return new Map(
    run.value.cases.map((one) => [
      `${one.measure} ${one.municipality} ${one.origin} ${one.horizonYears}`,
      one,
    ]),
  );
}

/** What was said before the outcome was known. */
function said(one: Case | undefined) {
  return (
    one &&
    Object.values(one.forecasts).map(({ median, quantiles, ownBands }) => ({ median, quantiles, ownBands }))
  );
}

function changedAfter(last: number, factor: number): [ModelInputs, readonly SeriesRow[]] {
  const { householdsOnBistand, nationalAssignment, riksnorm } = inputs;
  const changed = (values: readonly number[], years: readonly number[], through: number) =>
    values.map((value, row) => ((years[row] ?? 0) > through ? Math.round(value * factor) : value));
  return [
    {
      ...inputs,
      householdsOnBistand: {
        ...householdsOnBistand,
        households: changed(householdsOnBistand.households, householdsOnBistand.period, last),
      },
      nationalAssignment: {
        ...nationalAssignment,
        persons: changed(nationalAssignment.persons, nationalAssignment.year, last),
      },
      riksnorm: { ...riksnorm, sekPerMonth: changed(riksnorm.sekPerMonth, riksnorm.year, last + 1) },
    },
    rows.map((row) => (row.year > last ? { ...row, value: row.value * factor } : row)),
  ];
}

describe('no figure that came after the origin is in a forecast', () => {
  const before = casesOf(inputs, rows);

  test('there are forecasts of all measures, by own bands and by borrowed ones, of the nation too', () => {
    const all = [...before.values()];
    expect(new Set(all.map(({ measure }) => measure)).size).toBe(3);
    expect(new Set(all.map(({ forecasts }) => forecasts.model.ownBands)).size).toBe(2);
    expect(all.some(({ municipality }) => municipality === '0000')).toBe(true);
  });

  test('changing later households, payments, newly arrived and riksnorm changes no earlier forecast', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2014, max: 2019 }), fc.constantFrom(0.5, 1.7), (last, factor) => {
        const after = casesOf(...changedAfter(last, factor));
        const early = [...before].filter(([, { origin }]) => origin <= last);
        expect(early.length).toBeGreaterThan(0);
        for (const [key, one] of early) expect(said(after.get(key)), key).toEqual(said(one));
      }),
      { numRuns: 4, seed: 1 },
    );
  });

  test('and changing them does change later ones', () => {
    const after = casesOf(...changedAfter(2015, 1.7));
    const late = [...before].filter(([, { origin }]) => origin === 2016);
    expect(late.length).toBeGreaterThan(0);
    for (const [key, one] of late) expect(said(after.get(key)), key).not.toEqual(said(one));
  });
});
