import { EXPONENTIAL_BODY, EXPONENTIAL_TAIL } from '../../../../src/model/life/standard-exponential';
import type { Key } from '../../../../src/model/random/keys';

/** What is drawn for a household. Numbers are part of the keys and are never given to another event. */
export const EVENTS = {
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
} as const;

/** Event number of the n-th spell: an event is (fixed id, occurrence). */
export const OCCURRENCE_STEP = 64;

/** First key word of household `number`. A one-to-one map of the number under each stream key. */
export function householdWord0(stream: Key, number: number): number {
  return mix(stream.word0 ^ Math.imul(number + 1, 0x9e3779b1));
}

/** Second key word, from the other half of the stream's key: two households agree in both with probability 2^-64. */
export function householdWord1(stream: Key, number: number): number {
  return mix((stream.word1 + Math.imul(number + 1, 0x85ebca77)) | 0);
}

/**
 * Uniform whole number in [0, 2^31) of an event of a household. 31 bits, because a whole number below 2^31 stays an
 * integer in the engine's registers. Two rounds of a 32-bit avalanche with the second key word added between them.
 */
export function eventUniform(word0: number, word1: number, event: number): number {
  let x = (word0 + Math.imul(event, 0x9e3779b9)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = ((x ^ (x >>> 15)) + word1) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 1;
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** Standard exponential of a uniform in [0, 2³¹): straight lines between the points of its tables. */
export function standardExponential(u: number): number {
  const body = u / 2 ** 20;
  const k = Math.floor(body);
  if (k < EXPONENTIAL_BODY.length - 1) return between(EXPONENTIAL_BODY, k, body - k);
  const tail = (body - k) * 1024;
  return between(EXPONENTIAL_TAIL, Math.floor(tail), tail - Math.floor(tail));
}

function between(points: Float64Array, index: number, share: number): number {
  const low = points[index] as number;
  return low + ((points[index + 1] as number) - low) * share;
}
