import { describe, expect, test } from 'vitest';
import { DRAWN_ASSUMPTIONS } from '../../../src/model/assumption-ids';
import { assumptionUniform, countUniform, fnv1a, STREAMS } from '../../../src/model/random/keys';
import { ASSUMPTIONS } from '../../../src/scenario/shipped';
import { cellScore, correlationScore, scoreLimit } from './goodness-of-fit';
import { type Dimension, drawnAt, ORDINARY, type Place, PLACES } from './keyed-uniforms';
import { EVENTS } from './household-uniforms';

/** 128 expected in each of 16 × 16 cells. */
const PAIRS = 32_768;

/** Cells of pairs by four bits of each. */
function jointCells(
  a: readonly number[],
  b: readonly number[],
  fourBits: (value: number) => number,
): number[] {
  return a.map((value, i) => fourBits(value) * 16 + fourBits(b[i] ?? NaN));
}
const highest = (value: number) => value >>> 27;
const lowest = (value: number) => value & 15;

/** All pairs of some sequences. */
function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
}

const next =
  (dimension: Dimension, step = 1) =>
  (place: Place): Place => ({
    ...place,
    [dimension]: place[dimension] + step,
  });
const NEIGHBOURS: readonly [string, (place: Place) => Place][] = [
  ['consecutive households', next('household')],
  ['consecutive draws', next('draw')],
  ['two streams', next('stream')],
  ['two municipalities', next('municipality')],
  ['a seed and the next', next('seed')],
  ['a seed and one 2^32 above', next('seed', 2 ** 32)],
  ['an occurrence and the next', next('occurrence')],
  ['an event and the next', next('event')],
  [
    'a household’s event and the next household’s next event',
    (place) => next('event')(next('household')(place)),
  ],
  ['a household and the next household of the next draw', (place) => next('draw')(next('household')(place))],
];

describe.each(['household', 'draw'] as const)('over many a %s', (running) => {
  describe.each(PLACES)('from %s', (_, place) => {
    test.each(NEIGHBOURS)('%s are independent', (_, neighbour) => {
      const places = Array.from({ length: PAIRS }, (_, i) => ({ ...place, [running]: 2 * i }));
      const a = places.map(drawnAt);
      const b = places.map((here) => drawnAt(neighbour(here)));
      expect(Math.abs(correlationScore(a, b))).toBeLessThan(scoreLimit());
      expect(Math.abs(cellScore(jointCells(a, b, highest), 256))).toBeLessThan(scoreLimit());
      expect(Math.abs(cellScore(jointCells(a, b, lowest), 256))).toBeLessThan(scoreLimit());
    });
  });
});

test.each([
  ['events of a household', Object.values(EVENTS).map((event) => ({ event }))],
  ['streams', Object.values(STREAMS).map((stream) => ({ stream }))],
])('every two %s are independent', (_, changes: readonly Partial<Place>[]) => {
  const columns = changes.map((change) =>
    Array.from({ length: PAIRS }, (_, household) => drawnAt({ ...ORDINARY, household, ...change })),
  );
  const pairs = pairsOf(columns);
  for (const [a, b] of pairs) {
    expect(Math.abs(correlationScore(a, b))).toBeLessThan(scoreLimit(pairs.length));
    expect(Math.abs(cellScore(jointCells(a, b, highest), 256))).toBeLessThan(scoreLimit(pairs.length));
  }
});

test('every two assumptions and counts of a draw are uncorrelated over the draws of a run', () => {
  const uniforms: ((draw: number) => number)[] = [
    ...DRAWN_ASSUMPTIONS.map((id) => (draw: number) => assumptionUniform(1, draw, id, '1263')),
    ...Object.values(STREAMS).map((stream) => (draw: number) => countUniform(1, draw, '1263', stream)),
  ];
  const columns = uniforms.map((uniform) => Array.from({ length: 2_000 }, (_, draw) => uniform(draw)));
  const pairs = pairsOf(columns);
  const scores = pairs.map(([a, b]) => Math.abs(correlationScore(a, b)));
  expect(Math.max(...scores)).toBeLessThan(scoreLimit(pairs.length));
});

test('no two assumptions share a key', () => {
  const ids = ASSUMPTIONS.map(({ id }) => id);
  expect(new Set(ids.map(fnv1a)).size).toBe(ids.length);
});
