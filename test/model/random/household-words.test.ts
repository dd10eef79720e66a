import { expect, test } from 'vitest';
import { STREAMS, streamKey } from '../../../src/model/random/keys';
import { scoreLimit } from './goodness-of-fit';
import { eventUniform, EVENTS, householdWord0, householdWord1 } from './household-uniforms';

const IN_EACH = 17_500;

/** 2.1 million households: of two seeds, five draws, two municipalities and all streams. */
const keys = [1, 2].flatMap((seed) =>
  [0, 1, 2, 3, 9_999].flatMap((draw) =>
    ['1263', '1264'].flatMap((municipality) =>
      Object.values(STREAMS).map((stream) => streamKey(seed, draw, municipality, stream)),
    ),
  ),
);
const all = keys.length * IN_EACH;
const words0 = new Uint32Array(all);
const words1 = new Uint32Array(all);
keys.forEach((key, index) => {
  for (let i = 0; i < IN_EACH; i += 1) {
    words0[index * IN_EACH + i] = householdWord0(key, i);
    words1[index * IN_EACH + i] = householdWord1(key, i);
  }
});

/** Values that equal the one before them once sorted: a value that stands three times counts twice. */
function repeats(values: Uint32Array | BigUint64Array): number {
  const sorted = values.slice().sort();
  let count = 0;
  for (let i = 1; i < sorted.length; i += 1) if (sorted[i] === sorted[i - 1]) count += 1;
  return count;
}

/** Pairs of words as one of sixty-four bits each. By chance (2.1 · 10⁶)² / 2 / 2⁶⁴ of them repeat: once in eight million such tests. */
function together(a: Uint32Array, b: Uint32Array): BigUint64Array {
  const halves = new Uint32Array(2 * a.length);
  a.forEach((half, i) => (halves[2 * i] = half));
  b.forEach((half, i) => (halves[2 * i + 1] = half));
  return new BigUint64Array(halves.buffer);
}

test('no two of 2.1 million households share both words', () => {
  expect(repeats(together(words0, words1))).toBe(0);
});

test('nor the uniforms of two events', () => {
  const uniformsOf = (event: number) =>
    words0.map((word, i) => eventUniform(word | 0, words1[i] as number, event));
  expect(repeats(together(uniformsOf(EVENTS.exitWork), uniformsOf(EVENTS.returnGap)))).toBe(0);
});

test('nor the first households of 600 000 streams', () => {
  const streams = Array.from({ length: 600_000 }, (_, i) =>
    streamKey(1, Math.floor(i / 6), '1263', (i % 6) + 1),
  );
  const wordsOf = (word: (stream: (typeof streams)[number], number: number) => number) =>
    Uint32Array.from(streams, (stream) => word(stream, 0));
  expect(repeats(together(wordsOf(householdWord0), wordsOf(householdWord1)))).toBe(0);
});

/** Thirty-two of the sixty-four bits, taken from both words: if the words hung together, some choice would repeat too often. */
const HALVES: readonly [string, (a: number, b: number) => number][] = [
  ['high halves', (a, b) => (a & 0xffff0000) | (b >>> 16)],
  ['low halves', (a, b) => (a << 16) | (b & 0xffff)],
  ['exclusive or', (a, b) => a ^ b],
];

test.each(HALVES)('the %s of the two words repeat as often as chance has it', (_, of) => {
  // n²/2/2³² pairs are equal by chance: 513, Poisson; three of a kind are too rare to matter.
  const expected = (all * (all - 1)) / 2 / 2 ** 32;
  const found = repeats(words0.map((word, i) => of(word, words1[i] as number)));
  expect(Math.abs(found - expected)).toBeLessThan(scoreLimit(HALVES.length) * Math.sqrt(expected));
});

test.each([
  ['first', householdWord0],
  ['second', householdWord1],
])('within a stream of a draw the %s word alone tells households apart', (_, word) => {
  for (const key of keys.slice(0, 3))
    expect(repeats(Uint32Array.from({ length: 500_000 }, (_, i) => word(key, i)))).toBe(0);
});
