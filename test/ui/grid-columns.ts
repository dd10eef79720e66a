import { type ScenarioSet, scenariosOf } from '../../src/scenario/scenario-set';
import { PACKAGES } from '../../src/scenario/shipped';
import { FIRST_SETUP, scenarioOfPackage } from '../../src/state/setup';

/** A small municipality: its draws are soon simulated. */
export const ARJEPLOG = '2506';
export const ALL_PACKAGES: ScenarioSet = { ...FIRST_SETUP, scenarios: PACKAGES.map(scenarioOfPackage) };

/** The scenarios of a set with these ids. */
export const columnsOf = (ids: readonly string[], set = ALL_PACKAGES) =>
  scenariosOf(set).filter(({ id }) => ids.includes(id));
