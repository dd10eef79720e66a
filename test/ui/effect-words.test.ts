import { describe, expect, test, vi } from 'vitest';
import type { EffectStudy } from '../../src/analysis/effect/study-effect';
import { measuresOf } from '../../src/state/effect-choices';
import { randomWalks, studyOfWalks } from '../analysis/effect/random-panel';

vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('navigator', { language: 'sv' });
vi.stubGlobal('$state', <T>(value: T) => value);
vi.stubGlobal('document', { documentElement: {} });
const { effectNumbers } = await import('../../src/ui/data/effect/effect-numbers');
const { differenceWords, mixWords, tooLittleWords } = await import('../../src/ui/data/effect/effect-words');

function studyOf(scale: number, own?: (walks: readonly Float64Array[]) => Float64Array): EffectStudy {
  const walks = randomWalks(14, 10, 5).map((walk) => walk.map((value) => value * scale));
  const all = own === undefined ? walks : [own(walks), ...walks.slice(1)];
  return studyOfWalks(all);
}

const size = (text: string) =>
  Number(
    text
      .replace(/[\s\u00a0]/g, '')
      .replace(',', '.')
      .replace('−', '-'),
  );

describe('digits of a before-and-after', () => {
  test('what is written is within half of its last digit, for key figures of any size', () => {
    for (const scale of [1e-4, 0.01, 1, 1000]) {
      const study = studyOf(scale);
      const numbers = effectNumbers(study, 'level');
      const gaps = study.placebos.map(({ synthetic }) => synthetic.meanGapAfter);
      const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length);
      for (const gap of gaps)
        expect(Math.abs(size(numbers.signed(gap)) - gap)).toBeLessThanOrEqual(0.0501 * spread);
    }
  });
  test('a gap that is written as 0 is neither above nor below', () => {
    const study = studyOf(1, (walks) => walks[3] as Float64Array);
    const numbers = effectNumbers(study, 'level');
    expect(mixWords(study, 'Borås', numbers)).toContain('lika högt');
    expect(mixWords(study, 'Borås', numbers)).not.toMatch(/högre|lägre/);
    expect(differenceWords(study, 'Borås', numbers)).not.toContain('Boråss');
  });
  test('why no index can be made is said by itself', () => {
    const counts = { yearsBefore: 8, yearsAfter: 4, donors: 20 };
    expect(tooLittleWords({ kind: 'tooLittle', counts, isOwnNotIndexed: true }, 'Borås')).toEqual([
      expect.stringContaining('Inget index kan räknas för Borås'),
    ]);
  });
});

test('only what is counted or paid in all is shared out on the inhabitants', () => {
  const has = (title: string, id = 'N00001') => measuresOf({ id, title }).includes('perThousand');
  expect(has('Biståndshushåll, ekonomiskt bistånd, antal')).toBe(true);
  expect(has('Utbetalt ekonomiskt bistånd, tkr')).toBe(true);
  expect(has('Invånare totalt, antal', 'N01951')).toBe(false);
  expect(has('Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.')).toBe(
    false,
  );
  expect(has('Kostnad ekonomiskt bistånd, kr/inv')).toBe(false);
  expect(has('Elever per lärare, antal elever/lärare')).toBe(false);
});
