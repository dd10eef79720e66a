import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTornado } from '../../src/analysis/tornado';

/** Two draws: the mean swing is `swing`, its standard error `error`. */
const ends = (id: string, swing: number, error = 0) => ({
  id,
  atP10: Float64Array.of(100, 300),
  atP90: Float64Array.of(100 + swing - error, 300 + swing + error),
});

const ids = (...each: Parameters<typeof ends>[]) =>
  buildTornado(each.map((of) => ends(...of))).map(({ id }) => id);

test('the swing is the mean at the 90th percentile less that at the 10th, its error taken draw by draw', () => {
  // Draws of 100 and 300 at P10 and of 40 and 260 at P90: changes −60 and −40, standard deviation √200, error √200/√2 = 10.
  const bars = buildTornado([
    { id: 'transport', atP10: Float64Array.of(100, 300), atP90: Float64Array.of(40, 260) },
  ]);
  expect(bars).toEqual([
    {
      id: 'transport',
      atP10: 200,
      atP90: 150,
      swing: -50,
      mcse: 10,
      isWithinError: false,
      tiesWithNext: false,
    },
  ]);
});

test('the largest comes first, whichever way it goes, and equal ones by name', () => {
  expect(ids(['b', 3], ['d', -9], ['a', -3], ['c', 5])).toEqual(['d', 'c', 'a', 'b']);
});

test('without assumptions there are no bars', () => {
  expect(buildTornado([])).toEqual([]);
});

describe('what cannot be told apart is marked', () => {
  const marks = (...each: Parameters<typeof ends>[]) =>
    buildTornado(each.map((of) => ends(...of))).map(({ id, isWithinError, tiesWithNext }) => [
      id,
      isWithinError,
      tiesWithNext,
    ]);

  test('a swing within 1.96 of its errors from 0', () => {
    expect(marks(['a', 100, 52], ['b', 50, 25])).toEqual([
      ['a', true, true],
      ['b', false, false],
    ]);
  });

  test('neighbours whose lengths differ by no more than the error of their difference', () => {
    expect(marks(['a', -100], ['b', 98, 2], ['c', 50])).toEqual([
      ['a', false, true],
      ['b', false, false],
      ['c', false, false],
    ]);
  });

  test('neighbours whose errors go together are told apart though each is known badly', () => {
    // Lengths 100 ± 40 and 90 ± 40 draw by draw: always 10 apart.
    expect(marks(['a', 100, 40], ['b', 90, 40])).toEqual([
      ['a', false, false],
      ['b', false, false],
    ]);
  });

  test('an assumption that changes nothing', () => {
    expect(marks(['a', 7], ['b', 0])).toEqual([
      ['a', false, false],
      ['b', true, false],
    ]);
  });
});

test('the order they are given in does not show', () => {
  const all = ['a', 'b', 'c', 'd'].map((id, index) => ends(id, [40, -40, 3, 90][index] ?? 0, index));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(buildTornado(shuffled)).toEqual(buildTornado(all));
    }),
  );
});
