import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionDraws, type Ensemble, type Observation } from '../../../src/analysis/forecast/condition';
import {
  departureCovariance,
  departureKinds,
  departureNormals,
  type Place,
  sampleDeparture,
  YEARLY_MEANS_VARIANCE,
} from '../../../src/analysis/forecast/departure-kinds';
import { normalScores } from '../../../src/analysis/forecast/normal-scores';
import { runSteps } from '../../../src/analysis/steps';
import { assumptionUniform } from '../../../src/model/random/keys';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { DEPARTURE } from './request';

const DRAWS = 4000;
const places: readonly Place[] = [
  { of: 'bistand', month: 0 },
  { of: 'bistand', month: 5 },
  { of: 'householdMonths', month: 5 },
  { of: 'householdMonths', month: 13 },
  { of: 'householdLevel', month: 5 },
  { of: 'costLevel', month: 5 },
];
const kinds = departureKinds(DEPARTURE, 400);

function normals(name: string, draws = DRAWS): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) =>
    normalQuantile(assumptionUniform(3, draw, name, ''), 0, 1),
  );
}

function moments(values: Float64Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}

function ensemble(departing: Ensemble['departing'], others: readonly Float64Array[] = []): Ensemble {
  return { seed: 1, firstDraw: 0, draws: DRAWS, municipality: '1263', months: 12, departing, others };
}

test('what places depart by has the covariance that is stated', () => {
  const kind = kinds[3];
  if (kind === undefined) throw new Error('no such kind');
  const samples = Array.from({ length: 20_000 }, (_, draw) =>
    sampleDeparture(kind, departureNormals(1, draw, '1263', 14), places),
  );
  places.forEach((a, row) => {
    places.forEach((b, column) => {
      const products = samples.map((sample) => (sample[row] as number) * (sample[column] as number));
      const mean = products.reduce((sum, value) => sum + value, 0) / products.length;
      const error = Math.sqrt(
        products.reduce((sum, value) => sum + (value - mean) ** 2, 0) / products.length / products.length,
      );
      expect(Math.abs(mean - departureCovariance(kind, a, b))).toBeLessThan(4.5 * error + 1e-12);
    });
  });
});

test('the variance between neighbouring yearly means of a walk is the sum of its steps’ squared weights', () => {
  // The step of month j of 24 is in the later mean from month j on and in the earlier one likewise.
  const weights = Array.from({ length: 24 }, (_, step) => {
    const later = Math.min(12, 24 - step) / 12;
    const earlier = Math.max(0, 12 - step) / 12;
    return later - earlier;
  });
  const variance = weights.reduce((sum, weight) => sum + weight * weight, 0);
  expect(YEARLY_MEANS_VARIANCE).toBeCloseTo(variance, 12);
});

test('one normal quantity seen with normal noise has the textbook posterior', () => {
  // Model N(0, 0.3²), departure of variance v, figure y: the model's own posterior has mean 0.09 y / (0.09 + v).
  const [kind] = kinds;
  if (kind === undefined) throw new Error('no kind');
  const model = normals('model').map((value) => 0.3 * value);
  const place: Place = { of: 'bistand', month: 2 };
  const { others } = runSteps(
    conditionDraws(ensemble([], [model]), [{ place, log: model, observed: 0.5 }], [kind]),
  );
  const { mean, variance } = moments(others[0] as Float64Array);
  const departure = departureCovariance(kind, place, place);
  const own = moments(model);
  expect(mean).toBeCloseTo(own.mean + (own.variance * (0.5 - own.mean)) / (own.variance + departure), 2);
  expect(variance).toBeCloseTo((own.variance * departure) / (own.variance + departure), 2);
});

test('what is observed is observed in every draw', () => {
  const log = normals('model').map((value) => 0.2 * value);
  const other = normals('another').map((value, draw) => 0.1 * value + (log[draw] as number));
  const seen: Observation[] = [
    { place: { of: 'bistand', month: 0 }, log, observed: 0.7 },
    { place: { of: 'householdMonths', month: 1 }, log: other, observed: -0.2 },
  ];
  const { departing } = runSteps(conditionDraws(ensemble(seen), seen, kinds));
  for (const value of departing[0] as Float64Array) expect(value).toBeCloseTo(0.7, 9);
  for (const value of departing[1] as Float64Array) expect(value).toBeCloseTo(-0.2, 9);
});

test('a quantity that has nothing to do with what is seen keeps its spread', () => {
  const log = normals('model').map((value) => 0.2 * value);
  const stranger = normals('stranger');
  const seen: Observation[] = [{ place: { of: 'bistand', month: 0 }, log, observed: 1 }];
  const { others } = runSteps(conditionDraws(ensemble([], [stranger]), seen, kinds));
  const [before, after] = [moments(stranger), moments(others[0] as Float64Array)];
  expect(after.variance / before.variance).toBeGreaterThan(0.97);
  expect(Math.abs(after.mean - before.mean)).toBeLessThan(0.1);
});

test('noisy books choose noisy kinds of departure, smooth ones smooth kinds', () => {
  const log = new Float64Array(DRAWS);
  const noiseSeen = (swing: number) => {
    const seen = Array.from({ length: 12 }, (_, month): Observation => ({
      place: { of: 'bistand', month },
      log,
      observed: month % 2 === 0 ? swing : -swing,
    }));
    const given = runSteps(conditionDraws(ensemble([]), seen, kinds)).kinds;
    return given.reduce((sum, { noise }) => sum + Math.sqrt(noise.cost), 0) / given.length;
  };
  expect(noiseSeen(0.01)).toBeLessThan(0.025);
  expect(noiseSeen(0.09)).toBeGreaterThan(0.055);
});

test('scores are normal in the draws’ order, and the way back stays within them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }),
      fc.double({ noNaN: true, min: -9, max: 9 }),
      (list, score) => {
        const values = Float64Array.from(list);
        const found = normalScores(values);
        if (new Set(list).size === 1) return found === null;
        if (found === null) return false;
        const back = found.valueOf(score);
        const same = values.every(
          (value, draw) => Math.abs(found.valueOf(found.scores[draw] as number) - value) < 1e-9,
        );
        return same && back >= Math.min(...list) && back <= Math.max(...list);
      },
    ),
  );
});
