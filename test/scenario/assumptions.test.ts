import { describe, expect, test } from 'vitest';
import sources from '../../datasets/sources.json';
import { DRAWN_ASSUMPTIONS, TABLE_ASSUMPTIONS } from '../../src/model/assumption-ids';
import { medianOf } from '../../src/model/random/median-of';
import { ASSUMPTION_THEMES } from '../../src/scenario/assumption-registry';
import { ASSUMPTION_TEXTS, assumptionText } from '../../src/scenario/assumption-texts';
import { checkDistribution } from '../../src/scenario/check-distribution';
import { ASSUMPTIONS } from '../../src/scenario/shipped';

const known = new Set(sources.map(({ id }) => id));
const each = ASSUMPTIONS.map((assumption) => [assumption.id, assumption] as const);

describe('assumptions', () => {
  test('are those that the model takes, each once', () => {
    expect(ASSUMPTIONS.map(({ id }) => id).sort()).toEqual(
      [...DRAWN_ASSUMPTIONS, ...TABLE_ASSUMPTIONS].sort(),
    );
  });

  test('stand in themes that are shown, none of them empty', () => {
    expect(new Set(ASSUMPTIONS.map(({ theme }) => theme))).toEqual(
      new Set(ASSUMPTION_THEMES.map(({ id }) => id)),
    );
  });

  test.each(each)('%s is said in both languages and names its origins', (id, { origins }) => {
    const { name, help, unit } = assumptionText(id);
    expect(ASSUMPTION_TEXTS[id]).toBeDefined();
    for (const { sv, en } of [name, help, unit]) expect(sv.trim() && en.trim()).not.toBe('');
    expect(origins.length).toBeGreaterThan(0);
    expect(origins.filter(({ source }) => !known.has(source))).toEqual([]);
  });

  test.each(each)(
    '%s has distributions in order and within its bounds',
    (id, { distribution, sceptical, local }) => {
      const all = [distribution, ...Object.values(local).map((own) => own.distribution)];
      for (const own of sceptical === undefined ? all : [...all, sceptical]) {
        expect(checkDistribution(id, own)).toEqual([]);
      }
    },
  );

  test('one that no source puts a figure on is 0 in every future', () => {
    const unknown = ASSUMPTIONS.filter(({ id }) =>
      assumptionText(id).help.sv.includes('0 tills du sätter ett värde'),
    );
    expect(unknown.length).toBe(13);
    for (const { distribution } of unknown) expect(distribution).toEqual({ dist: 'fixed', value: 0 });
  });

  test('a research prior says that it is a judgement', () => {
    const priors = ASSUMPTIONS.filter(({ id }) => /^(activation|caseload)/.test(id));
    expect(priors.length).toBe(3);
    for (const { id, evidence } of priors) {
      expect(evidence).toBe('study');
      expect(assumptionText(id).help.sv).toContain('vår bedömning');
    }
  });
});

describe('sceptical assumptions', () => {
  const doubted = ASSUMPTIONS.flatMap(({ id, distribution, sceptical }) =>
    sceptical === undefined ? [] : [{ id, distribution, sceptical }],
  );

  test('are those that say how much a reform does', () => {
    expect(doubted.map(({ id }) => id).sort()).toEqual([
      'activationExitEffect',
      'caseloadExitEffect',
      'homeVisitRejectionShare',
      'selectionShrink',
      'transport',
    ]);
  });

  test('expect less of it than the ordinary ones', () => {
    for (const { distribution, sceptical } of doubted) {
      expect(medianOf(sceptical)).toBeLessThan(medianOf(distribution));
    }
  });
});
