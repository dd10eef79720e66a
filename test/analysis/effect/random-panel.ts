import { type EffectStudy, studyEffect } from '../../../src/analysis/effect/study-effect';

/** Numbers of a fixed sequence, each from 0 to 1 (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Walks around 100 that nothing happens to: so many, each of so many years. */
export function randomWalks(count: number, years: number, seed: number): readonly Float64Array[] {
  const next = sequence(seed);
  return Array.from({ length: count }, () => {
    let level = 80 + 40 * next();
    return Float64Array.from({ length: years }, () => (level += 8 * (next() + next() + next() - 1.5)));
  });
}

/** Series of municipalities with codes in the order of the walks, from a first year. */
export function asSeries(walks: readonly Float64Array[], firstYear: number) {
  return walks.map((walk, i) => ({
    municipality: String(1000 + i),
    values: new Map([...walk].map((value, t) => [firstYear + t, value] as const)),
  }));
}

/** The first of ten years' walks before and after 2006, six years and four, against the others as they are. */
export function studyOfWalks(walks: readonly Float64Array[]): EffectStudy {
  const series = asSeries(walks, 2000);
  const study = studyEffect({
    series,
    population: [],
    measure: 'level',
    treated: '1000',
    chosen: new Set(series.map(({ municipality }) => municipality)),
    firstYearAfter: 2006,
    years: { first: 2000, last: 2009 },
  });
  if (study.kind !== 'study') throw new Error(study.kind);
  return study;
}
