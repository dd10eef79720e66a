import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot } from '../../../src/analysis/effect/nearest-in-hull';
import { FIT_TOLERANCE, syntheticControl } from '../../../src/analysis/effect/synthetic-control';
import { randomWalks, sequence } from './random-panel';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const mixOf = (donors: readonly Float64Array[], weights: readonly number[]) =>
  Float64Array.from({ length: donors[0]?.length ?? 0 }, (_, t) =>
    donors.reduce((sum, donor, j) => sum + (weights[j] as number) * (donor[t] as number), 0),
  );

describe('synthetic control', () => {
  test('a mix of the donors is reproduced before, and after too where the years before tell the donors apart', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const donors = randomWalks(10, 18, seed);
        const next = sequence(seed + 1);
        const raw = donors.map((_, j) => (j < 4 ? next() : 0));
        const sum = raw.reduce((a, b) => a + b, 0);
        const weights = raw.map((one) => one / sum);
        const found = syntheticControl(mixOf(donors, weights), donors, 12);
        expect(found.rmspeBefore).toBeLessThan(1e-4);
        expect(Math.max(...found.gaps.map(Math.abs))).toBeLessThan(1e-2);
        for (const [j, weight] of weights.entries()) expect(found.weights[j]).toBeCloseTo(weight, 3);
      }),
      { seed: 11, numRuns: 100 },
    );
  });
  test('amid many donors, where many mixes fit, the years before are still followed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const donors = randomWalks(80, 8, seed);
        const mean = mixOf(
          donors,
          donors.map(() => 1 / donors.length),
        );
        expect(syntheticControl(mean, donors, 5).rmspeBefore).toBeLessThan(1e-2);
      }),
      { seed: 12, numRuns: 50 },
    );
  });
  test('does not depend on the order of the donors', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 11, max: 60 }),
        fc.integer({ min: 5, max: 12 }),
        (seed, count, before) => {
          const [treated, ...donors] = randomWalks(count, before + 3, seed) as [
            Float64Array,
            ...Float64Array[],
          ];
          const turned = [...donors].reverse();
          const one = syntheticControl(treated, donors, before);
          const other = syntheticControl(treated, turned, before);
          one.weights.forEach((weight, j) =>
            expect(other.weights[donors.length - 1 - j]).toBeCloseTo(weight, 5),
          );
          expect(other.meanGapAfter).toBeCloseTo(one.meanGapAfter, 3);
        },
      ),
      { seed: 13, numRuns: 100 },
    );
  });
  test('the certificate is within the stated tolerance', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 10, max: 100 }), (seed, count) => {
        const [treated, ...donors] = randomWalks(count + 1, 12, seed) as [Float64Array, ...Float64Array[]];
        const farthest = Math.max(
          ...donors.map((donor) => {
            const apart = donor.subarray(0, 9).map((value, t) => value - (treated[t] as number));
            return dot(apart, apart) / 9;
          }),
        );
        expect(syntheticControl(treated, donors, 9).certificate).toBeLessThan(FIT_TOLERANCE * farthest);
      }),
      { seed: 14, numRuns: 100 },
    );
  });
  test('no single donor and no even mix fits better', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [treated, ...donors] = randomWalks(21, 10, seed) as [Float64Array, ...Float64Array[]];
        const { rmspeBefore, certificate } = syntheticControl(treated, donors, 7);
        const others = [
          ...donors,
          mixOf(
            donors,
            donors.map(() => 1 / 20),
          ),
        ];
        for (const other of others) {
          const apart = other.subarray(0, 7).map((value, t) => value - (treated[t] as number));
          expect(rmspeBefore * rmspeBefore - certificate).toBeLessThanOrEqual(dot(apart, apart) / 7 + 1e-9);
        }
      }),
      { seed: 15, numRuns: 50 },
    );
  });
  test('what comes after does not change the weights', () => {
    const [treated, ...donors] = randomWalks(15, 10, 5) as [Float64Array, ...Float64Array[]];
    const changed = treated.map((value, t) => (t < 7 ? value : value - 25));
    const [before, after] = [treated, changed].map((unit) => syntheticControl(unit, donors, 7));
    expect(after?.weights).toEqual(before?.weights);
    expect((after?.meanGapAfter ?? 0) - (before?.meanGapAfter ?? 0)).toBeCloseTo(-25, 9);
  });
  test('donors that are all the municipality’s equal before give the first of them', () => {
    const same = Float64Array.of(1, 2, 3);
    expect([
      ...syntheticControl(same, [Float64Array.of(1, 2, 9), Float64Array.of(1, 2, 5)], 2).weights,
    ]).toEqual([1, 0]);
  });
});
