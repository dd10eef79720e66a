import { describe, expect, test } from 'vitest';
import { bandsAt, mixtureAtHorizon } from '../../../src/validation/backtest/bands-at';
import { type ErrorHistory, errorHistory } from '../../../src/validation/backtest/error-history';
import { buildSeries } from '../../../src/validation/backtest/series';
import {
  meanShare,
  sizeVarianceAt,
  WALK_SHARES,
  walkSharePosterior,
} from '../../../src/validation/backtest/walk-share';
import { normal, uniform } from './keyed-normals';

const YEARS = 8;
const MUNICIPALITIES = 300;
/** Of the walk that all have, per year. */
const WALK_SCALE = 0.06;

/**
 * Errors of last year's value in a world of 30 to 300 households per municipality: a yearly mean of a walk month by month, and chance of
 * each year's own, which together change by 2/N + 0.06² from one year to the next. Of 2/N the share walks.
 */
function worldWhere(share: number): ErrorHistory {
  const rows = Array.from({ length: MUNICIPALITIES }, (_, at) => {
    const usual = 30 * 10 ** uniform('households', at);
    const step = Math.sqrt(((2 * share) / usual + WALK_SCALE ** 2) / (289 / 36));
    let walked = 0;
    return Array.from({ length: YEARS }, (_unused, year) => {
      let sum = 0;
      for (let month = 0; month < 12; month += 1) {
        walked += step * normal(`walk ${year} ${month}`, at);
        sum += walked;
      }
      const ofYear = Math.sqrt((1 - share) / usual) * normal(`year ${year}`, at);
      return {
        measure: 'N31910' as const,
        municipality: String(at + 1).padStart(4, '0'),
        year: 2010 + year,
        value: usual * Math.exp(sum / 12 + ofYear),
      };
    });
  }).flat();
  return errorHistory(buildSeries(rows), () => null);
}

function sharesAt(history: ErrorHistory, origin: number, least = 40) {
  const bands = bandsAt(history, 'lastValue', 'N31910', origin, least);
  if (bands === null) throw new Error(`no bands at ${origin}`);
  return bands.walkShares;
}

describe('the share of size that walks', () => {
  const known = new Map(WALK_SHARES.map((share) => [share, worldWhere(share)]));

  test.each([...WALK_SHARES])('is found again where it is %d', (share) => {
    const history = known.get(share) as ErrorHistory;
    const found = sharesAt(history, 2017);
    expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(found.find((one) => one.share === share)?.weight).toBeGreaterThan(0.95);
    expect(Math.abs(meanShare(found) - share)).toBeLessThan(0.05);
  });

  test('of which nothing is known may be any: two years of figures have no error of more than one year', () => {
    expect(sharesAt(known.get(1) as ErrorHistory, 2011).map(({ weight }) => weight)).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
  });

  test('is weighted by likelihood: two errors by hand', () => {
    // No scale, no draws, 2/N = 0.01: with growth 2.5 and 4 the variances are 0.01·(1, 1.75, 2.5) and 0.01·(1, 2.5, 4).
    const one = { drawsVariance: 0, sizeVariance: 0.01 };
    const found = walkSharePosterior(
      [
        { error: 0.1, horizonYears: 2, ...one },
        { error: -0.3, horizonYears: 3, ...one },
      ],
      [{ variance: 0, weight: 1 }],
    );
    const normalDensity = (error: number, variance: number) =>
      Math.exp((-error * error) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    const likelihoods = [
      [0.01, 0.01],
      [0.0175, 0.025],
      [0.025, 0.04],
    ].map(([two = 0, three = 0]) => normalDensity(0.1, two) * normalDensity(-0.3, three));
    const all = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0);
    for (const [at, likelihood] of likelihoods.entries())
      expect(found[at]?.weight).toBeCloseTo(likelihood / all, 12);
  });

  test('makes the part of size grow from one year on, by itself', () => {
    expect([1, 2, 3, 5].map((horizon) => sizeVarianceAt(0.02, 0, horizon))).toEqual([0.02, 0.02, 0.02, 0.02]);
    expect(sizeVarianceAt(0.02, 1, 3)).toBeCloseTo(0.08, 12);
    expect(sizeVarianceAt(0.02, 0.5, 3)).toBeCloseTo(0.05, 12);
    for (const share of WALK_SHARES) expect(sizeVarianceAt(0.02, share, 1)).toBe(0.02);
  });

  test('is a part of the bands more than a year ahead: a normal for each scale and share, by both weights', () => {
    const bands = {
      mixture: [
        { variance: 0.01, weight: 0.4 },
        { variance: 0.04, weight: 0.6 },
      ],
      walkShares: [
        { share: 0, weight: 0.25 },
        { share: 1, weight: 0.75 },
      ],
      own: true,
    };
    const rounded = (horizonYears: number) =>
      mixtureAtHorizon(bands, horizonYears, 0.02).map(({ variance, weight }) => [
        Number(variance.toFixed(12)),
        Number(weight.toFixed(12)),
      ]);
    expect(rounded(1)).toEqual([
      [0.03, 0.4],
      [0.06, 0.6],
    ]);
    expect(rounded(2)).toEqual([
      [0.045, 0.1],
      [0.075, 0.3],
      [0.12, 0.15],
      [0.15, 0.45],
    ]);
  });
});

describe('what is known at an origin', () => {
  const history = worldWhere(0.5);
  const strange = { error: 1.5, horizonYears: 2, drawsVariance: 0, sizeVariance: 0.02 };
  const withError = (year: number): ErrorHistory => {
    const { N31910 } = history.lastValue;
    const longer = [...N31910.longer, { ...strange, year }];
    return { ...history, lastValue: { ...history.lastValue, N31910: { ...N31910, longer } } };
  };

  test('a two-year error whose outcome came after the origin changes nothing', () => {
    const before = bandsAt(history, 'lastValue', 'N31910', 2013, 40);
    expect(bandsAt(withError(2014), 'lastValue', 'N31910', 2013, 40)).toEqual(before);
    expect(bandsAt(withError(2015), 'lastValue', 'N31910', 2013, 40)).toEqual(before);
  });

  test('and one whose outcome came by then changes the shares alone', () => {
    const before = bandsAt(history, 'lastValue', 'N31910', 2013, 40);
    const after = bandsAt(withError(2013), 'lastValue', 'N31910', 2013, 40);
    expect(after?.walkShares).not.toEqual(before?.walkShares);
    expect(after?.mixture).toEqual(before?.mixture);
  });

  test('errors end at the year of their outcome, at two and three years', () => {
    const { longer } = history.lastValue.N31910;
    const count = (horizonYears: number, year: number) =>
      longer.filter((one) => one.horizonYears === horizonYears && one.year === year).length;
    expect([count(2, 2011), count(2, 2012), count(3, 2012), count(3, 2013)]).toEqual([0, 300, 0, 300]);
    expect(longer).toHaveLength(300 * (6 + 5));
  });

  test("the model, with too few errors of its own, takes last year's value's shares; bistånd those of households", () => {
    const households = sharesAt(history, 2014);
    for (const [method, measure] of [
      ['model', 'N31910'],
      ['model', 'N31857'],
      ['lastValue', 'N31857'],
      ['model', 'N31849'],
      ['lastValue', 'N31849'],
    ] as const) {
      const bands = bandsAt(history, method, measure, 2014, 40);
      expect(bands?.own, `${method} ${measure}`).toBe(false);
      expect(bands?.walkShares, `${method} ${measure}`).toEqual(households);
    }
  });
});
