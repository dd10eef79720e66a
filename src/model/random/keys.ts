import { threefry } from './threefry';

/**
 * Every uniform of the model is a pure function of (seed, draw, household identity, event). A household's identity is
 * (municipality, stream, number in the stream) and knows nothing of levers, so scenarios share their luck.
 */
export interface Key {
  readonly word0: number;
  readonly word1: number;
}

/** Streams of households. Numbers are part of the keys and are never given to another stream. */
export const STREAMS = {
  openingOrdinary: 1,
  inflowOrdinary: 2,
  arrivedBefore: 3,
  arriving: 4,
  selfSettledBefore: 5,
  selfSettled: 6,
} as const;

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

const COUNT = 1;
const HOUSEHOLDS = 2;
const ASSUMPTION = 3;

/** Key of all households of one stream in one draw. `seed` is a whole number from 0 to 2^53 − 1. */
export function streamKey(seed: number, draw: number, municipality: string, stream: number): Key {
  return derive(drawKey(seed, draw, HOUSEHOLDS), Number(municipality), stream);
}

/** Uniform in (0, 1), 52 bits, that decides how many households a stream has. */
export function countUniform(seed: number, draw: number, municipality: string, stream: number): number {
  return toUniform(derive(drawKey(seed, draw, COUNT), Number(municipality), stream));
}

/** Uniform in (0, 1), 52 bits, of an assumption; `municipality` is "" where all share it. */
export function assumptionUniform(seed: number, draw: number, id: string, municipality: string): number {
  return toUniform(
    derive(drawKey(seed, draw, ASSUMPTION), fnv1a(id), municipality === '' ? -1 : Number(municipality)),
  );
}

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

/** 32-bit FNV-1a of an ASCII id: assumptions are keyed by name, so that a new one disturbs no other. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

const scratch = new Uint32Array(2);

function drawKey(seed: number, draw: number, purpose: number): Key {
  threefry(seed >>> 0, Math.floor(seed / 4294967296), draw, purpose, scratch);
  return { word0: scratch[0] ?? 0, word1: scratch[1] ?? 0 };
}

function derive(key: Key, counter0: number, counter1: number): Key {
  threefry(key.word0, key.word1, counter0, counter1, scratch);
  return { word0: scratch[0] ?? 0, word1: scratch[1] ?? 0 };
}

function toUniform({ word0, word1 }: Key): number {
  return ((word0 >>> 6) * 67108864 + (word1 >>> 6) + 0.5) / 4503599627370496;
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
