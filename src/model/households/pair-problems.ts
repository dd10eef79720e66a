import type { ModelScenario } from '../model-scenario';
import type { Problem } from '../problem';

/** What two scenarios must have in common for their households to be told apart by what is decided alone. */
const IN_COMMON = ['municipality', 'start', 'months', 'householdTypes'] as const;

/** Where two scenarios are of different municipalities, horizons or lists of household types; empty where their households can be compared. */
export function pairProblems(a: ModelScenario, b: ModelScenario): readonly Problem[] {
  return IN_COMMON.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field])).map((field) => ({
    where: field,
    what: 'wrongShape',
    value: field === 'householdTypes' ? '' : `${a[field]} ≠ ${b[field]}`,
  }));
}
