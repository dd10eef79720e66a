import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScenarioSet } from '../../src/scenario/parse-scenario';
import { MOST_SCENARIOS, type ScenarioSet } from '../../src/scenario/scenario-set';
import {
  ALL_SCENARIOS,
  FIRST_SETUP,
  isChanged,
  leversOf,
  TODAY,
  withAssumptions,
  withChanged,
  withDuplicate,
  withLever,
  withMoved,
  withoutScenario,
  withScenario,
} from '../../src/state/setup';

const fixed = { dist: 'fixed', value: 1 } as const;
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
