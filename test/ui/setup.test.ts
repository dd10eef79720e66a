import { describe, expect, test } from 'vitest';
import { checkDistribution } from '../../src/scenario/check-distribution';
import { idleBecause, LEVERS } from '../../src/scenario/lever-registry';
import { scenariosOf } from '../../src/scenario/scenario-set';
import { PACKAGES } from '../../src/scenario/shipped';
import {
  ALL_SCENARIOS,
  differingIn,
  FIRST_SETUP,
  leversOf,
  scenarioOfPackage,
  withAssumptions,
  withLever,
  withScenario,
} from '../../src/state/setup';

const fixed = { dist: 'fixed', value: 1 } as const;

describe('a setup', () => {
  test('begins with four packages in Svedala', () => {
    const scenarios = scenariosOf(FIRST_SETUP);
    expect(scenarios.map(({ id }) => id)).toEqual(['trelleborg', 'svedala', 'sundbyberg', 'nacka']);
    expect(new Set(scenarios.map(({ municipality }) => municipality))).toEqual(new Set(['1263']));
  });

  test('a lever that is set holds for one package only, and is given back', () => {
    const changed = withLever(FIRST_SETUP, 'nacka', 'glappDays', 12);
    expect(leversOf(changed, 'nacka')?.glappDays).toBe(12);
    expect(leversOf(changed, 'svedala')).toEqual(leversOf(FIRST_SETUP, 'svedala'));
    expect(leversOf(withLever(changed, 'nacka', 'glappDays', undefined), 'nacka')).toEqual(
      leversOf(FIRST_SETUP, 'nacka'),
    );
  });

  test('every lever that a package runs with lies within its range or is one of its choices', () => {
    for (const { id } of FIRST_SETUP.scenarios) {
      const levers = leversOf(FIRST_SETUP, id);
      for (const lever of LEVERS) {
        const value = levers?.[lever.id];
        if (lever.kind === 'choice') expect(lever.choices.map((choice) => choice.value)).toContain(value);
        else {
          expect(value, lever.id).toBeGreaterThanOrEqual(lever.min);
          expect(value, lever.id).toBeLessThanOrEqual(lever.max);
        }
      }
    }
  });

  test('takes a package without a scenario of its own', () => {
    const varmdo = PACKAGES.find(({ id }) => id === 'varmdo');
    if (varmdo === undefined) throw new Error('shipped');
    const five = withScenario(FIRST_SETUP, scenarioOfPackage(varmdo));
    expect(five.scenarios.map(({ id }) => id)).toEqual([
      'trelleborg',
      'svedala',
      'sundbyberg',
      'nacka',
      'varmdo',
    ]);
    expect(leversOf(five, 'varmdo')?.rentPolicy).toBe('betalningsformaga');
  });

  test('several assumptions are set and given back at once', () => {
    const set = withAssumptions(FIRST_SETUP, ALL_SCENARIOS, { transport: fixed, stockShare: fixed });
    expect(scenariosOf(set)[0]?.assumptions).toEqual({ transport: fixed, stockShare: fixed });
    expect(withAssumptions(set, ALL_SCENARIOS, { transport: undefined, stockShare: undefined })).toEqual({
      ...FIRST_SETUP,
      assumptions: {},
    });
  });

  test('tax is counted alike in all packages', () => {
    const gross = scenariosOf({ ...FIRST_SETUP, taxCounting: 'gross' });
    expect(gross.map(({ taxCounting }) => taxCounting)).toEqual(['gross', 'gross', 'gross', 'gross']);
  });

  test('a lever that the way of working already counts is said to do nothing beside it', () => {
    const lever = LEVERS.find(({ id }) => id === 'activityDemandPercent');
    const held = leversOf(FIRST_SETUP, 'sundbyberg');
    const free = leversOf(FIRST_SETUP, 'nacka');
    if (lever === undefined || held === undefined || free === undefined) throw new Error('shipped');
    expect(idleBecause(lever, held)?.sv).toContain('ingen egen effekt');
    expect(idleBecause(lever, free)).toBeUndefined();
  });

  test('the shipped packages differ in levers only', () => {
    expect(differingIn(FIRST_SETUP)).toBe('levers');
  });

  test('an assumption shared by all makes no difference, one of a single package makes both differ', () => {
    expect(differingIn(withAssumptions(FIRST_SETUP, ALL_SCENARIOS, { transport: fixed }))).toBe('levers');
    expect(differingIn(withAssumptions(FIRST_SETUP, 'nacka', { transport: fixed }))).toBe('both');
  });

  test('an assumption of a package goes before the shared one', () => {
    const both = withAssumptions(withAssumptions(FIRST_SETUP, ALL_SCENARIOS, { transport: fixed }), 'nacka', {
      transport: { dist: 'fixed', value: 0 },
    });
    expect(scenariosOf(both).map(({ assumptions }) => assumptions.transport)).toEqual([
      fixed,
      fixed,
      fixed,
      { dist: 'fixed', value: 0 },
    ]);
  });
});

describe('a distribution is refused', () => {
  const refused = (...given: Parameters<typeof checkDistribution>) =>
    checkDistribution(...given).map(({ where, what, value }) => `${where} ${what} ${value}`.trim());

  test('when a field is out of bounds', () => {
    expect(refused('stockShare', { dist: 'uniform', min: 0, max: 1.4 })).toEqual([
      'stockShare.max outOfRange 1.4',
    ]);
  });
  test('when a field is no number', () => {
    expect(refused('stockShare', { dist: 'fixed', value: Number.NaN })).toEqual([
      'stockShare.value notANumber',
    ]);
  });
  test('when its fields do not rise', () => {
    expect(refused('stockShare', { dist: 'triangular', min: 0.2, mode: 0.1, max: 1 })).toEqual([
      'stockShare.mode wrongOrder 0.1',
    ]);
  });
  test('never when all is well', () => {
    expect(refused('stockShare', { dist: 'normal', p5: 0, p95: 1 })).toEqual([]);
  });
});
