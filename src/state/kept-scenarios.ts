import type { ScenarioSet } from '../scenario/scenario-set';

/** The scenarios on screen, kept by the browser for this tab alone, so that a reload does not lose them. */
const KEY = 'reformlabbet-scenarios';

/** Keeps the scenarios until the tab is closed. A browser that keeps nothing is none the worse. */
export function keepScenarios(set: ScenarioSet): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(set));
  } catch {
    // Storage is full, or switched off.
  }
}

/** The text of what was kept in this tab; null where nothing was. */
export function keptScenarios(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
