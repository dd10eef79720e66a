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
  return uniformOfAssumption(assumptionKey(seed, draw), fnv1a(id), municipalityWord(municipality));
}

/** Key of all assumptions of a draw. */
export function assumptionKey(seed: number, draw: number): Key {
  return drawKey(seed, draw, ASSUMPTION);
}

/** `assumptionUniform` under the draw's key, given `fnv1a` of the name and `municipalityWord`. */
export function uniformOfAssumption(key: Key, nameHash: number, municipality: number): number {
  return toUniform(derive(key, nameHash, municipality));
}

/** A municipality's code as a word of a key; −1 for "", where all share it. */
export function municipalityWord(municipality: string): number {
  return municipality === '' ? -1 : Number(municipality);
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
