import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDistribution } from '../../src/scenario/check-distribution';
import { idleBecause, LEVERS } from '../../src/scenario/lever-registry';
import { checkScenarioSet } from '../../src/scenario/parse-scenario';
import { MOST_SCENARIOS, type ScenarioSet, scenariosOf } from '../../src/scenario/scenario-set';
import { FIRST_RULE, type Sharing } from '../../src/scenario/sharing';
import { PACKAGES } from '../../src/scenario/shipped';
import {
  ALL_SCENARIOS,
  FIRST_SETUP,
  TODAY,
  differingIn,
  isChanged,
  leversOf,
  withAssumptions,
  withChanged,
  withDuplicate,
  withMoved,
  withMunicipality,
  scenarioOfPackage,
  withLever,
  withScenario,
  withSharing,
  withoutScenario,
} from '../../src/state/setup';

/** The first setup in a municipality, with an agreement. */
const sharedSetup = (municipality: string, sharing: Omit<Sharing, 'rule'>): ScenarioSet =>
  withSharing({ ...FIRST_SETUP, municipality }, { ...sharing, rule: FIRST_RULE });

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

const idsOf = ({ scenarios }: ScenarioSet) => scenarios.map(({ id }) => id);
const copied = ({ sv, en }: { readonly sv: string; readonly en: string }) => ({
  sv: `${sv}, kopia`,
  en: `${en}, copy`,
});

/** Any sequence of additions, copies, moves and removals of the scenario at a place. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('add' as const, 'copy' as const, 'move' as const, 'remove' as const),
    at: fc.nat(MOST_SCENARIOS - 1),
    places: fc.integer({ min: -9, max: 9 }),
  }),
  { maxLength: 25 },
);

function take(
  set: ScenarioSet,
  { what, at, places }: { what: string; at: number; places: number },
): ScenarioSet {
  const id = set.scenarios[at]?.id ?? 'no such scenario';
  if (what === 'add') return withScenario(set, set.scenarios[at] ?? TODAY);
  if (what === 'copy') return withDuplicate(set, id, copied);
  return what === 'move' ? withMoved(set, id, places) : withoutScenario(set, id);
}

describe('the scenarios of a set', () => {
  test('are two to eight with ids of their own, whatever is done, and always a document', () => {
    fc.assert(
      fc.property(steps, (done) => {
        const set = done.reduce(take, FIRST_SETUP);
        expect(set.scenarios.length).toBeGreaterThanOrEqual(2);
        expect(set.scenarios.length).toBeLessThanOrEqual(MOST_SCENARIOS);
        expect(new Set(idsOf(set)).size).toBe(set.scenarios.length);
        expect(checkScenarioSet(set, '').ok).toBe(true);
        expect({ ...set, scenarios: [] }).toEqual({ ...FIRST_SETUP, scenarios: [] });
      }),
      { seed: 1 },
    );
  });

  test('are the same ones in another order when one is moved, and move back', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: -9, max: 9 }), (at, places) => {
        const id = idsOf(FIRST_SETUP)[at] ?? '';
        const moved = withMoved(FIRST_SETUP, id, places);
        const to = Math.min(3, Math.max(0, at + places));
        expect(idsOf(moved)[to]).toBe(id);
        const others = (set: ScenarioSet) => set.scenarios.filter((scenario) => scenario.id !== id);
        expect(others(moved)).toEqual(others(FIRST_SETUP));
        expect(withMoved(moved, id, at - to)).toEqual(FIRST_SETUP);
      }),
      { seed: 1 },
    );
    expect(withMoved(FIRST_SETUP, 'no such scenario', 1)).toBe(FIRST_SETUP);
  });

  test('are left as they were when one is copied; the copy stands after it and differs in name alone', () => {
    const own = withLever(FIRST_SETUP, 'svedala', 'glappDays', 7);
    const set = withDuplicate(own, 'svedala', copied);
    expect(idsOf(set)).toEqual(['trelleborg', 'svedala', 'svedala-2', 'sundbyberg', 'nacka']);
    expect(withoutScenario(set, 'svedala-2')).toEqual(own);
    const [original, copy] = set.scenarios.slice(1);
    expect(copy).toEqual({
      ...original,
      id: 'svedala-2',
      title: copied(original?.title ?? { sv: '', en: '' }),
    });
    expect(leversOf(withLever(set, 'svedala-2', 'glappDays', 9), 'svedala')?.glappDays).toBe(7);
  });

  test('are no fewer than two and no more than eight: the set is then the same', () => {
    const two = { ...FIRST_SETUP, scenarios: FIRST_SETUP.scenarios.slice(0, 2) };
    expect(withoutScenario(two, 'svedala')).toBe(two);
    let set: ScenarioSet = FIRST_SETUP;
    while (set.scenarios.length < MOST_SCENARIOS) set = withDuplicate(set, 'nacka', copied);
    expect(withScenario(set, TODAY)).toBe(set);
    expect(withDuplicate(set, 'nacka', copied)).toBe(set);
  });

  test('are changed when they go by a ready-made name and are not what it stands for', () => {
    const set = withScenario(FIRST_SETUP, TODAY);
    expect(set.scenarios.filter(isChanged)).toEqual([]);
    const changedIn = (changed: ScenarioSet) => changed.scenarios.filter(isChanged).map(({ id }) => id);
    const [reform = '', ...fewer] = set.scenarios[3]?.package ?? [];
    expect(changedIn(withChanged(set, 'nacka', { package: fewer }))).toEqual(['nacka']);
    expect(changedIn(withChanged(set, 'nacka', { package: [...fewer, reform] }))).toEqual([]);
    expect(changedIn(withChanged(set, 'i-dag', { package: [reform] }))).toEqual(['i-dag']);
    expect(changedIn(withLever(set, 'nacka', 'glappDays', 3))).toEqual(['nacka']);
    expect(
      changedIn(withLever(withLever(set, 'nacka', 'glappDays', 3), 'nacka', 'glappDays', undefined)),
    ).toEqual([]);
    expect(changedIn(withAssumptions(set, 'i-dag', { transport: fixed }))).toEqual(['i-dag']);
    expect(changedIn(withAssumptions(set, ALL_SCENARIOS, { transport: fixed }))).toEqual([]);
    const own = withChanged(set, 'nacka', { package: fewer, title: { sv: 'Vårt', en: 'Vårt' } });
    expect(changedIn(own)).toEqual([]);
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

describe('an agreement', () => {
  test('is set and taken away, and changes nothing else', () => {
    const sharing = { parties: ['1263', '1287'], rule: FIRST_RULE };
    expect(withSharing(FIRST_SETUP, sharing)).toEqual({ ...FIRST_SETUP, sharing });
    expect(withSharing(withSharing(FIRST_SETUP, sharing), undefined)).toStrictEqual(FIRST_SETUP);
  });

  test.each([
    ['takes the place of the one before', ['1263', '1287'], undefined, '0180', ['0180', '1287'], undefined],
    ['takes its place as the provider too', ['1287', '1263'], '1263', '0180', ['1287', '0180'], '0180'],
    ['leaves another to be the provider', ['1263', '1287'], '1287', '0180', ['0180', '1287'], '1287'],
    [
      'that is a party already has the one before leave',
      ['0180', '1263', '1287'],
      undefined,
      '1287',
      ['0180', '1287'],
      undefined,
    ],
    [
      'after which a provider that left is not said',
      ['0180', '1263', '1287'],
      '1263',
      '0180',
      ['0180', '1287'],
      undefined,
    ],
    [
      'that is the only other sees the same agreement',
      ['1263', '1287'],
      '1263',
      '1287',
      ['1263', '1287'],
      '1263',
    ],
    [
      'that is the same changes nothing',
      ['1263', '1287', '0180'],
      '1263',
      '1263',
      ['1263', '1287', '0180'],
      '1263',
    ],
  ])('follows to another municipality, which %s', (_, parties, provider, municipality, then, does) => {
    const agreed = (of: readonly string[], by: string | undefined) => ({
      parties: of,
      ...(by === undefined ? {} : { provider: by }),
    });
    const moved = withMunicipality(sharedSetup('1263', agreed(parties, provider)), municipality);
    expect(moved).toEqual(sharedSetup(municipality, agreed(then, does)));
  });

  test('is one that a document may hold, wherever the comparison moves', () => {
    const code = fc.constantFrom('0180', '0182', '0183', '1230', '1263', '1264', '1287', '2480');
    const parties = fc.uniqueArray(code, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parties, fc.nat(), fc.option(fc.nat()), fc.array(code), (all, own, does, moves) => {
        const at = (place: number) => all[place % all.length] as string;
        const start = sharedSetup(at(own), {
          parties: all,
          ...(does === null ? {} : { provider: at(does) }),
        });
        const moved = moves.reduce(withMunicipality, start);
        expect(checkScenarioSet(moved, 'moved')).toEqual({ ok: true, value: moved });
        expect(moved.municipality).toBe(moves.at(-1) ?? start.municipality);
      }),
    );
  });

  test('that is none stays none', () => {
    expect(withMunicipality(FIRST_SETUP, '1287')).toStrictEqual({ ...FIRST_SETUP, municipality: '1287' });
  });
});
