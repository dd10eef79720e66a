import fc from 'fast-check';
import { linearRegression, mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { differenceInDifferences } from '../../../src/analysis/effect/difference-in-differences';
import {
  type EffectQuestion,
  type EffectStudy,
  POORLY_FOLLOWED,
  studyEffect,
} from '../../../src/analysis/effect/study-effect';
import { asSeries, randomWalks } from './random-panel';

const FIRST_YEAR = 2000;

function questionOf(walks: readonly Float64Array[], before: number, rest: Partial<EffectQuestion> = {}) {
  const series = asSeries(walks, FIRST_YEAR);
  return {
    series,
    population: [],
    measure: 'level',
    treated: '1000',
    chosen: new Set(series.map(({ municipality }) => municipality)),
    firstYearAfter: FIRST_YEAR + before,
    years: { first: FIRST_YEAR, last: FIRST_YEAR + (walks[0]?.length ?? 0) - 1 },
    ...rest,
  } satisfies EffectQuestion;
}

function studyOf(...question: Parameters<typeof questionOf>): EffectStudy {
  const study = studyEffect(questionOf(...question));
  if (study.kind !== 'study') throw new Error(JSON.stringify(study));
  return study;
}

const shifted = (walks: readonly Float64Array[], before: number, by: number) =>
  walks.map((walk, i) => (i === 0 ? walk.map((value, t) => (t < before ? value : value + by)) : walk));

describe('difference in differences', () => {
  test('is the change of one less the mean change of the others', () => {
    // One: (9 + 11)/2 − (4 + 6)/2 = 5. Others: (2 − 1) and (8 − 5), mean 2. 5 − 2 = 3.
    const one = Float64Array.of(4, 6, 9, 11);
    const others = [Float64Array.of(1, 1, 2, 2), Float64Array.of(4, 6, 7, 9)];
    const found = differenceInDifferences(one, others, 2);
    expect([found.effect, found.ownChange, found.othersChange]).toEqual([3, 5, 2]);
    // By year, with means before of 5 and 3: (−1 − −0.5), (1 − 0.5), (4 − 1.5), (6 − 2.5).
    expect([...found.gaps]).toEqual([-0.5, 0.5, 2.5, 3.5]);
    expect([...found.others]).toEqual([4.5, 5.5, 6.5, 7.5]);
    expect(found.trend).toEqual({ own: 2, others: 1, difference: 1 });
  });
  test('the gaps by year have mean zero before and the effect after; slopes are those of least squares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const [one, ...others] = randomWalks(12, 10, seed) as [Float64Array, ...Float64Array[]];
        const { gaps, effect, trend } = differenceInDifferences(one, others, 6);
        expect(mean([...gaps.subarray(0, 6)])).toBeCloseTo(0, 9);
        expect(mean([...gaps.subarray(6)])).toBeCloseTo(effect, 9);
        expect(trend.own).toBeCloseTo(linearRegression([...one.subarray(0, 6)].map((y, x) => [x, y])).m, 9);
        // A shift of everybody's level and a common change of all change nothing.
        const moved = (walk: Float64Array, by: number) => walk.map((value, t) => value + by + 3 * t * t);
        const again = differenceInDifferences(
          moved(one, 40),
          others.map((walk, j) => moved(walk, -5 * j)),
          6,
        );
        expect(again.effect).toBeCloseTo(effect, 6);
      }),
      { seed: 21, numRuns: 100 },
    );
  });
});

describe('a before-and-after', () => {
  test('says what is lacking, with the numbers, and nothing else', () => {
    expect(studyEffect(questionOf(randomWalks(11, 6, 1), 4))).toEqual({
      kind: 'tooLittle',
      isOwnNotIndexed: false,
      counts: { yearsBefore: 4, yearsAfter: 2, donors: 10 },
    });
    expect(studyEffect(questionOf(randomWalks(10, 8, 1), 5))).toEqual({
      kind: 'tooLittle',
      isOwnNotIndexed: false,
      counts: { yearsBefore: 5, yearsAfter: 3, donors: 9 },
    });
    expect(studyEffect(questionOf(randomWalks(11, 8, 1), 7))).toMatchObject({
      counts: { yearsBefore: 7, yearsAfter: 1 },
    });
    expect(studyEffect(questionOf(randomWalks(11, 8, 1), 5, { treated: '9999' })).kind).toBe('tooLittle');
    expect(studyEffect(questionOf(randomWalks(11, 7, 1), 5)).kind).toBe('study');
  });
  test('gives the same whatever order the municipalities come in', () => {
    const question = questionOf(randomWalks(20, 12, 7), 8);
    const turned = { ...question, series: [...question.series].reverse() };
    expect(studyEffect(turned)).toEqual(studyEffect(question));
  });
  test('the municipality is in no placebo’s mix: what happens to it changes none of them', () => {
    const walks = randomWalks(16, 12, 9);
    const study = studyOf(walks, 8);
    const changed = studyOf(shifted(walks, 0, 500), 8);
    expect(changed.placebos.map(({ synthetic }) => synthetic)).toEqual(
      study.placebos.map(({ synthetic }) => synthetic),
    );
    expect(changed.placebos.map(({ difference }) => difference)).toEqual(
      study.placebos.map(({ difference }) => difference),
    );
  });
  test('a placebo is what one gets by asking about it with the municipality left out', () => {
    const walks = randomWalks(13, 12, 10);
    const study = studyOf(walks, 8);
    const asked = studyOf(walks.slice(1), 8);
    expect(asked.treated.synthetic).toEqual(study.placebos[0]?.synthetic);
    expect(asked.treated.difference).toEqual(study.placebos[0]?.difference);
  });
  test('a large shift stands out from every placebo, and its size is found', () => {
    const study = studyOf(shifted(randomWalks(25, 14, 3), 9, 200), 9);
    for (const rank of [study.byRatio, study.byGap, study.byDifference]) {
      expect(rank.asLarge).toBe(0);
      expect(rank.p).toBe(1 / (rank.placebos + 1));
    }
    const none = studyOf(randomWalks(25, 14, 3), 9);
    expect(study.treated.synthetic.meanGapAfter - none.treated.synthetic.meanGapAfter).toBeCloseTo(200, 9);
    expect(study.treated.difference.effect - none.treated.difference.effect).toBeCloseTo(200, 9);
    // The years before are as they were.
    expect(study.inTime.run).toEqual(none.inTime.run);
    expect(study.byTrend).toEqual(none.byTrend);
  });
  test('the false year lies in the last third before, and nothing from after is in it', () => {
    const { inTime } = studyOf(randomWalks(14, 13, 4), 9);
    expect([inTime.firstYearAfter, inTime.lastYear]).toEqual([2006, 2008]);
    expect(inTime.run.synthetic.gaps).toHaveLength(9);
    const least = studyOf(randomWalks(14, 7, 4), 5).inTime;
    expect([least.firstYearAfter, least.lastYear]).toEqual([2003, 2004]);
  });
  test('placebos that are followed badly before are counted and left out of the gaps’ rank only', () => {
    const walks = randomWalks(14, 12, 6).map((walk, i) =>
      i === 3 ? walk.map((value, t) => value + (t % 2 === 0 ? 400 : -400)) : walk,
    );
    const study = studyOf(walks, 8);
    const limit = POORLY_FOLLOWED * Math.max(study.treated.synthetic.rmspeBefore, study.floor);
    const poor = study.placebos.filter(({ synthetic }) => synthetic.rmspeBefore > limit);
    expect(study.poorlyFollowed).toEqual(poor.map(({ municipality }) => municipality));
    expect(study.poorlyFollowed).toContain('1003');
    expect(study.byGap.placebos).toBe(13 - poor.length);
    expect(study.byRatio.placebos).toBe(13);
  });
});

describe('without any effect', () => {
  const PANELS = 400;
  const DONORS = 14;
  const studies = Array.from({ length: PANELS }, (_, panel) =>
    studyOf(randomWalks(DONORS + 1, 10, 50_000 + panel), 7),
  );
  // Every municipality is as likely to have any rank, so p ≤ k/15 in k of 15 panels; that a placebo has one donor fewer moves
  // this little. Five standard errors of a share of 400 panels: passed by chance less than once in a million times.
  for (const by of ['byRatio', 'byDifference'] as const)
    for (const k of [1, 3, 6, 9, 12])
      test(`${by}: p is at most ${k}/15 in about ${k} of 15 panels`, () => {
        const share = studies.filter((study) => study[by].p <= (k + 0.5) / 15).length / PANELS;
        const expected = k / (DONORS + 1);
        const error = Math.sqrt((expected * (1 - expected)) / PANELS);
        expect(Math.abs(share - expected)).toBeLessThan(5 * error);
      });
  test('p is never below one in as many as there are', () => {
    expect(Math.min(...studies.map(({ byRatio }) => byRatio.p))).toBe(1 / (DONORS + 1));
  });
});

test('a municipality that cannot be an index is told so, and not that there is too little', () => {
  const walks = randomWalks(14, 10, 3).map((walk, i) => (i === 0 ? walk.map(() => 0) : walk.map(Math.abs)));
  expect(studyEffect(questionOf(walks, 6, { measure: 'index' }))).toMatchObject({
    kind: 'tooLittle',
    isOwnNotIndexed: true,
  });
  expect(studyEffect(questionOf(walks.slice(0, 4), 6))).toMatchObject({ isOwnNotIndexed: false });
});
