import { expect, test } from 'vitest';
import { forecastWithMeasures } from '../../../src/analysis/forecast/forecast-with-measures';
import { makeForecastInSteps, sumMonths } from '../../../src/analysis/forecast/make-forecast';
import { runSteps } from '../../../src/analysis/steps';
import { simulateAccountMonths } from '../../../src/model/account-months';
import { BISTAND_ACCOUNTS } from '../../../src/model/flows';
import { ScenarioSimulation } from '../../../src/model/simulate-block';
import { type MeasuresPlan, forecastModels } from '../../../src/scenario/forecast-models';
import { PACKAGES } from '../../../src/scenario/shipped';
import {
  DEPARTURE,
  DRAWS,
  inputs,
  meansOf,
  modelOf,
  MONTHS,
  outturnOf,
  priorOf,
  SEED,
  START,
} from './request';

const SVEDALA = '1263';
const ADOPTED = '2025-10';
const trelleborg = PACKAGES.find(({ id }) => id === 'trelleborg')?.reforms ?? [];

const request = {
  model: modelOf(SVEDALA),
  prior: priorOf(SVEDALA),
  outturn: outturnOf(
    meansOf(priorOf(SVEDALA), 'bistand')
      .slice(0, 8)
      .map((amount) => amount * 1.1),
  ),
  departure: DEPARTURE,
  seed: SEED,
};
const base = runSteps(makeForecastInSteps(request));

function laid(measures: Omit<MeasuresPlan, 'adopted'>) {
  const plan = {
    municipality: SVEDALA,
    start: START,
    months: MONTHS,
    assumptions: {},
    normGrowthPercentPerYear: 2,
    measures: { ...measures, adopted: ADOPTED },
  };
  const models = forecastModels(plan, inputs);
  if (!models.ok || models.value.pair === null) throw new Error('no pair');
  const run = (model: typeof request.model) =>
    simulateAccountMonths(new ScenarioSimulation(model), SEED, { first: 0, count: DRAWS });
  const pair = {
    adopted: ADOPTED,
    today: run(models.value.pair.today),
    withPackage: run(models.value.pair.withPackage),
  };
  return { pair, ...runSteps(forecastWithMeasures(request, base.draws, pair)) };
}

const bistandOf = ({ accounts }: typeof base.forecast) => accounts.find(({ id }) => id === 'bistand');

test('a package of nothing changes nothing', () => {
  const { forecast, effects } = laid({ package: [], levers: {} });
  expect(bistandOf(forecast)).toEqual(bistandOf(base.forecast));
  for (const { years } of effects) for (const { difference } of years) expect(difference.mean).toBe(0);
});

test('months before it is adopted are as they were, and later ones are not', () => {
  const months = bistandOf(laid({ package: trelleborg, levers: {} }).forecast)?.months ?? [];
  const before = bistandOf(base.forecast)?.months ?? [];
  months.forEach((month, at) => {
    if (month.month < ADOPTED) expect(month).toEqual(before[at]);
  });
  expect(months.at(-1)?.forecast?.p50).not.toBe(before.at(-1)?.forecast?.p50);
});

test('the effect on bistånd is that of the model, kind by kind, at the level of the books', () => {
  const { pair, effects } = laid({ package: trelleborg, levers: {} });
  const first = base.draws.months.indexOf(ADOPTED);
  const inPair = MONTHS - first;
  const expected = BISTAND_ACCOUNTS.map((id) => {
    const forecast = base.draws.values.get(id as 'bistandGlapp') as Float64Array;
    return forecast.map((value, at) => {
      const month = at % MONTHS;
      if (month < first) return 0;
      const place = Math.floor(at / MONTHS) * inPair + month - first;
      const [today, changed] = [pair.today.monthly[id][place] ?? 0, pair.withPackage.monthly[id][place] ?? 0];
      return today > 0 ? value * (changed / today - 1) : changed;
    });
  });
  const all = Float64Array.from({ length: DRAWS * MONTHS }, (_, at) =>
    expected.reduce((sum, kind) => sum + (kind[at] as number), 0),
  );
  const year = sumMonths(all, base.draws, 2026);
  const mean = year.reduce((sum, value) => sum + value, 0) / DRAWS;
  const found = effects.find(({ id }) => id === 'bistand')?.years[1]?.difference.mean ?? NaN;
  expect(found / mean).toBeCloseTo(1, 9);
  expect(found).toBeLessThan(0);
});

test('net cost holds what the work costs beside what it saves in bistånd', () => {
  const { pair, effects } = laid({ package: trelleborg, levers: {} });
  const meanOf = (id: string) => effects.find((effect) => effect.id === id)?.years[1]?.difference.mean ?? NaN;
  const inYear = (amounts: Float64Array) => {
    const months = pair.today.months;
    let sum = 0;
    amounts.forEach((value, at) => {
      // 2026 is months 3–14 after October 2025.
      if (at % months >= 3 && at % months < 15) sum += value;
    });
    return sum / DRAWS;
  };
  const others = (['netCost', 'bistand'] as const).map(
    (id) => inYear(pair.withPackage.monthly[id]) - inYear(pair.today.monthly[id]),
  );
  expect(meanOf('netCost') - meanOf('bistand')).toBeCloseTo((others[0] ?? 0) - (others[1] ?? 0), 0);
});

test('what measures change stands apart in the drivers, and volume without them is that of the forecast', () => {
  const { forecast, effects } = laid({ package: trelleborg, levers: {} });
  forecast.drivers.forEach((driver, at) => {
    const without = base.forecast.drivers[at];
    expect(driver.householdMonths).toBeCloseTo(without?.householdMonths ?? NaN, 6);
    expect(driver.bistandSek - driver.measuresSek).toBeCloseTo(without?.bistandSek ?? NaN, 2);
    const effect = effects.find(({ id }) => id === 'bistand')?.years[at]?.difference.mean ?? NaN;
    expect(driver.measuresSek).toBeCloseTo(effect, 2);
  });
});
