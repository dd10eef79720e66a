import { describe, expect, test, vi } from 'vitest';
import type { EffectStudy } from '../../src/analysis/effect/study-effect';
import { randomWalks, studyOfWalks } from '../analysis/effect/random-panel';

vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('navigator', { language: 'sv' });
vi.stubGlobal('$state', <T>(value: T) => value);
vi.stubGlobal('document', { documentElement: {} });
const { effectNumbers } = await import('../../src/ui/data/effect/effect-numbers');
const words = await import('../../src/ui/data/effect/effect-words');
const { gapRows, pathRows, weightRows } = await import('../../src/ui/data/effect/effect-tables');

/** Ten years of one of 15 municipalities, moved by so much from 2006 on. */
function studyOf(moved: number): EffectStudy {
  const walks = randomWalks(15, 10, 8).map((walk, i) =>
    i === 0 ? walk.map((value, t) => (t < 6 ? value : value + moved)) : walk,
  );
  return studyOfWalks(walks);
}

const [up, down] = [studyOf(200), studyOf(-200)];
const said = (study: EffectStudy, sentence: 'mixWords' | 'differenceWords') =>
  words[sentence](study, 'Borås', effectNumbers(study, 'level'));

describe('the sentences on a before-and-after', () => {
  test.each(['mixWords', 'differenceWords'] as const)(
    '%s says higher of what rose beside the others, and lower of what fell',
    (sentence) => {
      expect(said(up, sentence)).toMatch(/högre/);
      expect(said(up, sentence)).not.toMatch(/lägre/);
      expect(said(down, sentence)).toMatch(/lägre/);
      expect(said(down, sentence)).not.toMatch(/högre/);
    },
  );
  test('they name the years before and after', () => {
    expect(said(up, 'mixWords')).toMatch(/^2006–2009 låg Borås .*2000–2005\./);
    expect(said(up, 'differenceWords')).toMatch(/^Från 2000–2005 till 2006–2009 /);
  });
  test('three of thirty as far out or farther stand out, four of thirty do not: at most one in ten does', () => {
    const rank = (asLarge: number) => ({ asLarge, placebos: 29, p: (asLarge + 1) / 30 });
    const ranked = (asLarge: number) => {
      const study = { ...up, byRatio: rank(asLarge), byDifference: rank(asLarge) };
      return [words.mixRankWords(study, 'Borås'), words.differenceRankWords(study)];
    };
    for (const sentence of ranked(0)) expect(sentence).toContain('Det sticker ut: plats 1 av 30.');
    for (const sentence of ranked(2)) expect(sentence).toContain('Det sticker ut: plats 3 av 30.');
    for (const sentence of ranked(3)) expect(sentence).toContain('Det sticker inte ut: plats 4 av 30.');
    expect(ranked(3)[0]).toMatch(/^Av 29 andra kommuner, .* avvek 3 minst lika mycket/);
    expect(ranked(3)[1]).toMatch(/^Av 29 andra kommuner hade 3 /);
  });
  test('a mix that follows closer than the floor is said to follow nearly exactly, and that this says little', () => {
    const followed = (rmspeBefore: number): EffectStudy => ({
      ...up,
      floor: 2,
      treated: { ...up.treated, synthetic: { ...up.treated.synthetic, rmspeBefore } },
    });
    const fit = (rmspeBefore: number) => words.fitWords(followed(rmspeBefore), effectNumbers(up, 'level'));
    expect(fit(1)).toMatch(/nästan exakt\. Med 14 kommuner att blanda och 6 år att följa/);
    expect(fit(30)).toMatch(/^Åren 2000–2005 låg blandningen i snitt 30/);
  });
  test('those followed badly are counted where their gaps are left out', () => {
    expect(words.gapRankWords({ ...up, poorlyFollowed: [] })).not.toContain('är inte med där');
    expect(words.gapRankWords({ ...up, poorlyFollowed: ['1003', '1004'] })).toContain('2 är inte med där');
  });
});

describe('the tables of a before-and-after', () => {
  test('every year has the municipality, its mix and the others, each from its own column', () => {
    for (const [t, row] of pathRows(up).entries()) {
      expect(row.year).toBe(2000 + t);
      expect(row.own).toBe(up.panel.treated.values[t]);
      const mix = up.panel.donors.reduce(
        (sum, { values }, j) => sum + (up.treated.synthetic.weights[j] ?? NaN) * (values[t] ?? NaN),
        0,
      );
      expect(row.synthetic).toBeCloseTo(mix, 9);
      const gap = gapRows(up, 'synthetic').find(({ isOwn, year }) => isOwn && year === row.year)?.gap;
      expect(gap).toBeCloseTo(row.own - mix, 9);
      const apart = gapRows(up, 'difference').find(({ isOwn, year }) => isOwn && year === row.year)?.gap;
      expect(apart).toBeCloseTo(row.own - row.others, 9);
    }
  });
  test('gaps to the mix are of those alone that were followed; differences are of all', () => {
    const study = { ...up, poorlyFollowed: ['1003'] };
    const codes = (method: 'synthetic' | 'difference') =>
      new Set(gapRows(study, method).map(({ municipality }) => municipality));
    expect([codes('synthetic').has('1003'), codes('synthetic').size]).toEqual([false, 14]);
    expect([codes('difference').has('1003'), codes('difference').size]).toEqual([true, 15]);
  });
  test('the weights are of the municipalities that they are written beside, the heaviest first, 1 in all', () => {
    const rows = weightRows(up);
    expect(rows.map(({ weight }) => weight)).toEqual(
      rows.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
    expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
    for (const { municipality, weight } of rows) {
      const at = up.panel.donors.findIndex((donor) => donor.municipality === municipality);
      expect(weight).toBe(up.treated.synthetic.weights[at]);
    }
  });
});
