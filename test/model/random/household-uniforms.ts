import { kernel } from '../../../src/model/life/kernel';
import type { Key } from '../../../src/model/random/keys';

export { EVENTS, OCCURRENCE_STEP } from '../life/reference/uniforms';

/** What the loop over households draws with, asked for from outside. */
export const { eventUniform, standardExponential } = kernel();
export const householdWord0 = ({ word0 }: Key, household: number) =>
  kernel().householdWord0(word0, household);
export const householdWord1 = ({ word1 }: Key, household: number) =>
  kernel().householdWord1(word1, household);
