import { describe, expect, test } from 'vitest';
import { similarMunicipalities } from '../../../src/analysis/municipal/similar-municipalities';

const figure = (id: string, values: Readonly<Record<string, number | null>>, weight = 1) => ({
  id,
  weight,
  values: new Map(Object.entries(values)),
});
/** Values 0 to 4: median 2, deviations 2 1 0 1 2, their median 1, so that one spread is 1.4826. */
const EVEN = figure('even', { a: 0, b: 1, c: 2, d: 3, e: 4 });
/** The same times ten, the other way round. */
const TURNED = figure('turned', { a: 40, b: 30, c: 20, d: 10, e: 0 });
const CODES = ['a', 'b', 'c', 'd', 'e'];
const OPTIONS = { nearest: 10, leastFigures: 1 };

describe('similar municipalities', () => {
  test('the distance in one figure is its difference in spreads, the nearest first', () => {
    const { nearest, scales } = similarMunicipalities('a', CODES, [EVEN], OPTIONS);
    expect(scales).toEqual([{ id: 'even', centre: 2, spread: 1.4826, spreadKind: 'mad', isRatio: false }]);
    expect(nearest.map(({ code }) => code)).toEqual(['b', 'c', 'd', 'e']);
    expect(nearest[2]?.distance).toBeCloseTo(3 / 1.4826, 12);
  });
  test('it is the root mean square over figures, and the unit of a figure does not matter', () => {
    const { nearest } = similarMunicipalities('a', CODES, [EVEN, TURNED], OPTIONS);
    expect(nearest[0]?.distance).toBeCloseTo(1 / 1.4826, 12);
    expect(nearest[0]?.shares.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(nearest[0]?.shares.find(({ id }) => id === 'turned')?.spreads).toBeCloseTo(-1 / 1.4826, 12);
  });
  test('a weight counts in the distance and in the share: √((3·1² + 1·0²) / 4) spreads', () => {
    const same = figure('same', { a: 1, b: 1, c: 2, d: 3, e: 4 });
    const [b] = similarMunicipalities(
      'a',
      ['b', 'c', 'd', 'e'],
      [figure('even', { ...Object.fromEntries(EVEN.values) }, 3), same],
      OPTIONS,
    ).nearest;
    expect(b?.code).toBe('b');
    expect(b?.distance).toBeCloseTo(Math.sqrt(3 / 4) / 1.4826, 12);
    expect(b?.shares).toEqual([
      { id: 'even', spreads: 1 / 1.4826, share: 1 },
      { id: 'same', spreads: 0, share: 0 },
    ]);
  });
  test('a missing figure makes nobody nearer: the distance is that over the figures both have', () => {
    const holed = figure('turned', { a: 40, b: null, c: 20, d: 10, e: 0 });
    const { nearest } = similarMunicipalities('a', CODES, [EVEN, holed], OPTIONS);
    expect(nearest[0]?.shares.map(({ id }) => id)).toEqual(['even']);
    expect(nearest[0]?.distance).toBeCloseTo(1 / 1.4826, 12);
  });
  test('those with too few figures are named, and not among the nearest', () => {
    const holed = figure('turned', { a: 40, c: 20, d: 10, e: 0 });
    const { nearest, leftOut, compared } = similarMunicipalities('a', CODES, [EVEN, holed], {
      nearest: 2,
      leastFigures: 2,
    });
    expect(leftOut).toEqual([{ code: 'b', figures: 1 }]);
    expect(nearest.map(({ code }) => code)).toEqual(['c', 'd']);
    expect(compared).toBe(3);
  });
  test('a figure that the municipality lacks, or that is the same for all, is not used and said', () => {
    const lacked = figure('lacked', { b: 1, c: 2 });
    const flat = figure('flat', { a: 7, b: 7, c: 7 });
    const { unused, nearest } = similarMunicipalities('a', CODES, [EVEN, lacked, flat], OPTIONS);
    expect(unused).toEqual([
      { id: 'lacked', reason: 'ownMissing' },
      { id: 'flat', reason: 'noSpread' },
    ]);
    expect(nearest).toHaveLength(4);
  });
  test('where more than half have one value the standard deviation is the spread', () => {
    const yesNo = figure('yes', { a: 1, b: 0, c: 0, d: 0, e: 0 });
    const [scale] = similarMunicipalities('a', CODES, [yesNo], OPTIONS).scales;
    // Mean 0.2, squares 0.64 + 4 · 0.04 = 0.8, over four.
    expect(scale?.spreadKind).toBe('sd');
    expect(scale?.spread).toBeCloseTo(Math.sqrt(0.2), 12);
  });
  test('one far away moves nobody: the distance between the others stays', () => {
    const far = figure('even', { a: 0, b: 1, c: 2, d: 3, e: 4000 });
    const of = (one: typeof far) => similarMunicipalities('a', CODES, [one], OPTIONS).nearest[0]?.distance;
    expect(of(far)).toBe(of(EVEN));
  });
  test('a figure that spreads over more than a hundredfold is compared by ratio: ten times as many is as far as a tenth', () => {
    const people = figure('people', { a: 10_000, b: 100_000, c: 1000, d: 1_000_000, e: 2000 });
    const { nearest, scales } = similarMunicipalities('a', CODES, [people], OPTIONS);
    const of = (code: string) => nearest.find((one) => one.code === code);
    expect(scales[0]?.isRatio).toBe(true);
    expect(of('b')?.distance).toBeCloseTo(of('c')?.distance ?? NaN, 12);
    expect(of('d')?.distance).toBeCloseTo(2 * (of('b')?.distance ?? NaN), 12);
    expect(of('c')?.shares[0]?.spreads).toBeLessThan(0);
  });
});
