import { describe, expect, test } from 'vitest';
import { MOST_SCENARIOS } from '../../src/scenario/scenario-set';
import { PACKAGES } from '../../src/scenario/shipped';
import { pairWithToday } from '../../src/state/pair-with-today';
import { FIRST_SETUP, scenarioOfPackage, TODAY, withChanged, withScenario } from '../../src/state/setup';
import { ARJEPLOG } from './grid-columns';

describe('a cell opened in the comparison', () => {
  test('takes today to the municipality beside the package', () => {
    const { set, pair } = pairWithToday(FIRST_SETUP, ARJEPLOG, 'nacka');
    expect(set.municipality).toBe(ARJEPLOG);
    expect(pair).toEqual(['nacka', TODAY.id]);
    expect(set.scenarios.at(-1)).toEqual(TODAY);
  });
  test('takes the today that is there already', () => {
    const there = withScenario(FIRST_SETUP, TODAY);
    expect(pairWithToday(there, '1263', 'nacka').set.scenarios).toEqual(there.scenarios);
  });
  test('lets what a package assumes for itself hold for today too', () => {
    const own = { transport: { dist: 'fixed', value: 0.2 } } as const;
    const there = withChanged(withScenario(FIRST_SETUP, TODAY), 'nacka', { assumptions: own });
    const { set, pair } = pairWithToday(there, '1263', 'nacka');
    const today = set.scenarios.find(({ id }) => id === pair?.[1]);
    expect(today?.id).not.toBe(TODAY.id);
    expect(today?.assumptions).toEqual(own);
  });
  test('has no pair where there is no room', () => {
    const full = {
      ...FIRST_SETUP,
      scenarios: Array.from({ length: MOST_SCENARIOS }, (_, at) => ({
        ...scenarioOfPackage(PACKAGES[0] as (typeof PACKAGES)[number]),
        id: `own-${at}`,
      })),
    };
    expect(pairWithToday(full, ARJEPLOG, 'own-3')).toEqual({
      set: { ...full, municipality: ARJEPLOG },
      pair: undefined,
    });
  });
});
