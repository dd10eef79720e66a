import { expect, test } from 'vitest';
import { assumptionUniform, countUniform, fnv1a, STREAMS, streamKey } from '../../../src/model/random/keys';
import { eventUniform, EVENTS, householdWord0, householdWord1, OCCURRENCE_STEP } from './household-uniforms';

/** Answers were worked out by a second implementation, in Python, of what the docstrings of keys.ts say. */
test.each([
  [1, 0, '1263', STREAMS.inflowOrdinary, 0, 0xfc7ccb95, 0x468a3201],
  [1, 9_999, '0182', STREAMS.arriving, 12_345, 0x38dd969c, 0x7cbbf635],
  [2 ** 53 - 1, 250, '2584', STREAMS.openingOrdinary, 1, 0xa9a68a90, 0xe1a3ad8a],
])('seed %i, draw %i, %s, stream %i, household %i: its words', (seed, draw, code, stream, number, a, b) => {
  const key = streamKey(seed, draw, code, stream);
  expect([householdWord0(key, number) >>> 0, householdWord1(key, number) >>> 0]).toEqual([a, b]);
});

test.each([
  [0xfc7ccb95, 0x468a3201, EVENTS.exitWork, 1_871_056_194],
  [0xfc7ccb95, 0x468a3201, EVENTS.exitWork + OCCURRENCE_STEP, 986_635_710],
  [0x38dd969c, 0x7cbbf635, EVENTS.day, 1_152_564_876],
  [0x38dd969c, 0x7cbbf635, EVENTS.deterred, 1_918_309_024],
  [0xa9a68a90, 0xe1a3ad8a, EVENTS.group, 860_372_350],
  [0xa9a68a90, 0xe1a3ad8a, EVENTS.returnGap, 1_399_499_703],
])('household %i %i, event %i: its uniform', (word0, word1, event, expected) => {
  expect(eventUniform(word0 | 0, word1 | 0, event)).toBe(expected);
});

test.each([
  [1, 0, '1263', STREAMS.inflowOrdinary, 0.2772395642262878],
  [7, 9_999, '0180', STREAMS.selfSettled, 0.705487785956389],
  [2 ** 53 - 1, 1, '2584', STREAMS.arrivedBefore, 0.040894973682360614],
])('seed %i, draw %i, %s, stream %i: the uniform of its count', (seed, draw, code, stream, expected) => {
  expect(countUniform(seed, draw, code, stream)).toBe(expected);
});

test.each([
  [1, 0, 'exitShare', '1263', 0.347674320329738],
  [1, 0, 'exitShare', '', 0.09623632836260143],
  [2 ** 32 + 1, 42, 'wageSekPerMonth', '', 0.892929587945304],
])('seed %i, draw %i, %s in “%s”: the uniform of an assumption', (seed, draw, id, code, expected) => {
  expect(assumptionUniform(seed, draw, id, code)).toBe(expected);
});

/** Known answers of FNV's authors. */
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of “%s” is the published one', (text, expected) => {
  expect(fnv1a(text) >>> 0).toBe(expected);
});

test('streams and events keep their numbers', () => {
  expect(STREAMS).toMatchObject({
    openingOrdinary: 1,
    inflowOrdinary: 2,
    arrivedBefore: 3,
    arriving: 4,
    selfSettledBefore: 5,
    selfSettled: 6,
  });
  expect(EVENTS).toMatchObject({
    type: 1,
    group: 2,
    day: 3,
    openingAge: 4,
    glapp: 5,
    exitWork: 6,
    exitStudy: 7,
    exitOther: 8,
    returnGap: 9,
    exitWorkSecond: 10,
    exitStudySecond: 11,
    afterContract: 12,
    temporaryLength: 13,
    jobMove: 14,
    insured: 15,
    homeVisit: 16,
    deterred: 17,
  });
  expect(OCCURRENCE_STEP).toBe(64);
});

test.each([
  ['streams', STREAMS],
  ['events', EVENTS],
])('no two %s have the same number, and no event reaches into the next spell', (_, numbers) => {
  const all: number[] = Object.values(numbers);
  expect(new Set(all).size).toBe(all.length);
  expect(Math.max(...all)).toBeLessThan(OCCURRENCE_STEP);
});
