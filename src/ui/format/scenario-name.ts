import { m } from '../../messages/messages';
import type { SetScenario } from '../../scenario/scenario-set';
import { isChanged } from '../../state/setup';
import { inWords } from './words';

/** What a scenario goes by, its id where it has no name; one that is no longer what its ready-made name stands for says so. */
export function scenarioName(scenario: SetScenario): string {
  const name = inWords(scenario.title).trim() || scenario.id;
  return isChanged(scenario) ? m.packageChanged({ name }) : name;
}
