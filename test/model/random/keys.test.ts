import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { ASSUMPTIONS } from '../../../src/scenario/shipped';
import {
  eventUniform,
  EVENTS,
  fnv1a,
  householdWord0,
  householdWord1,
  OCCURRENCE_STEP,
  STREAMS,
  streamKey,
} from '../../../src/model/random/keys';

const COUNT = 40_000;
/** Critical value of the Kolmogorov–Smirnov distance at 1 in 10 000: √(−½ ln(α/2)) / √n. */
const KS_LIMIT = 2.2253 / Math.sqrt(COUNT);
/** Four and a half standard errors of a correlation of independent values. */
const CORRELATION_LIMIT = 4.5 / Math.sqrt(COUNT);

function uniforms(of: (i: number) => number): number[] {
  return Array.from({ length: COUNT }, (_, i) => (of(i) + 0.5) / 2 ** 31);
}

function ksDistance(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((value, i) => Math.max(value - i / sorted.length, (i + 1) / sorted.length - value)),
  );
}

function uniformOf(
  draw: number,
  household: number,
  event: number,
  stream: number = STREAMS.inflowOrdinary,
  seed = 1,
) {
  const key = streamKey(seed, draw, '1263', stream);
  return eventUniform(householdWord0(key, household), householdWord1(key, household), event);
}

const along: Record<string, (i: number) => number> = {
  'households of a draw': (i) => uniformOf(7, i, EVENTS.exitWork),
  'draws of a household': (i) => uniformOf(i, 3, EVENTS.exitWork),
  'events of a household': (i) => uniformOf(2, 5, i),
  'seeds of a household': (i) => uniformOf(1, 1, EVENTS.glapp, STREAMS.arriving, i),
  'spells of a household': (i) => uniformOf(4, 11, EVENTS.returnGap + i * OCCURRENCE_STEP),
};

describe.each(Object.entries(along))('along the %s', (_, of) => {
  const values = uniforms(of);
  test('uniforms are uniform', () => {
    expect(ksDistance(values)).toBeLessThan(KS_LIMIT);
  });
  test.each([1, 2, 16])('neighbours %i apart are uncorrelated', (lag) => {
    const correlation = sampleCorrelation(values.slice(lag), values.slice(0, -lag));
    expect(Math.abs(correlation)).toBeLessThan(CORRELATION_LIMIT);
  });
});

const pairs: readonly [string, (i: number) => number, (i: number) => number][] = [
  ['work and study', (i) => uniformOf(7, i, EVENTS.exitWork), (i) => uniformOf(7, i, EVENTS.exitStudy)],
  [
    'first and second spell',
    (i) => uniformOf(7, i, EVENTS.exitWork),
    (i) => uniformOf(7, i, EVENTS.exitWork + OCCURRENCE_STEP),
  ],
  ['two draws', (i) => uniformOf(7, i, EVENTS.exitWork), (i) => uniformOf(8, i, EVENTS.exitWork)],
  [
    'two seeds',
    (i) => uniformOf(7, i, EVENTS.exitWork),
    (i) => uniformOf(7, i, EVENTS.exitWork, STREAMS.inflowOrdinary, 2),
  ],
  [
    'two streams',
    (i) => uniformOf(7, i, EVENTS.day, STREAMS.arriving),
    (i) => uniformOf(7, i, EVENTS.day, STREAMS.inflowOrdinary),
  ],
];

test.each(pairs)('%s are uncorrelated', (_, of, other) => {
  expect(Math.abs(sampleCorrelation(uniforms(of), uniforms(other)))).toBeLessThan(CORRELATION_LIMIT);
});

test('a million households of ten draws have different keys', () => {
  const seen = new Set<string>();
  for (let draw = 0; draw < 10; draw += 1) {
    const key = streamKey(1, draw, '1263', STREAMS.inflowOrdinary);
    for (let i = 0; i < 100_000; i += 1) seen.add(`${householdWord0(key, i)} ${householdWord1(key, i)}`);
  }
  expect(seen.size).toBe(1_000_000);
});

test('no two assumptions share a key', () => {
  const ids = ASSUMPTIONS.map(({ id }) => id);
  expect(new Set(ids.map(fnv1a)).size).toBe(ids.length);
});
