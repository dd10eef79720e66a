import { expect, test } from 'vitest';
import { shareWithin } from '../../src/analysis/share-within';

/** Two draws on either side of a mean, `spread` away: the standard error of the mean is the spread. */
const around = (mean: number, spread = 0) => Float64Array.of(mean - spread, mean + spread);

test('a group’s value is shared in proportion to what each lever changes alone', () => {
  expect(shareWithin(-80, [around(-30), around(-10), around(0)])).toEqual([-60, -20, 0]);
});

test('signs are kept, so a part may be larger than the whole', () => {
  expect(shareWithin(40, [around(50), around(-30)])).toEqual([100, -60]);
});

test('the only lever has all, whatever it does alone', () => {
  expect(shareWithin(40, [around(0)])).toEqual([40]);
});

test('a group without value gives its levers none', () => {
  expect(shareWithin(0, [around(3), around(1)])).toEqual([0, 0]);
});

test('no split is defined without levers, nor where the changes cancel', () => {
  expect(shareWithin(40, [])).toBeNull();
  expect(shareWithin(40, [around(30), around(-30)])).toBeNull();
});

test('no split is defined where the sum is within its error, though no single change is', () => {
  // Sum 10, standard error 6: within 1.96 × 6. With standard error 5 it is outside 9.8.
  expect(shareWithin(40, [around(110, 6), around(-100)])).toBeNull();
  expect(shareWithin(40, [around(110, 5), around(-100)])).toEqual([440, -400]);
});

test('the error is that of the sum, draw by draw: changes that go together cancel theirs', () => {
  // Means 100 and −90, standard errors 400; the sum is 10 in both draws.
  const [up, down] = [Float64Array.of(500, -300), Float64Array.of(-490, 310)];
  expect(shareWithin(20, [up, down])).toEqual([200, -180]);
});

test('no split is defined where the group does the opposite of its levers', () => {
  expect(shareWithin(-40, [around(30), around(10)])).toBeNull();
});

test('a single draw defines no split, for its error is unknown', () => {
  expect(shareWithin(40, [Float64Array.of(3), Float64Array.of(1)])).toBeNull();
});
