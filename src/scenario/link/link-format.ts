import type { ScenarioSet, SetScenario } from '../scenario-set';

/**
 * Version of the outer form: `s=1.` + base64url(raw deflate(UTF-8 JSON)). The JSON is a document of any schema so far, without
 * what equals the defaults below or those of `SHARING_TERMS`, with levers, assumptions and reforms by number (`ids.json`), a title
 * that is the same in both languages once, and beside its own fields `base` and, where a run is shared, `receipt`.
 */
export const LINK_VERSION = 1;

/** Longest link that is made, in characters from "s=" on: of one scenario, and of several. */
export const MOST_CHARACTERS = { one: 2_000, several: 8_000 } as const;

/** Longest link that is read, in characters of base64url. */
export const MOST_PACKED_CHARACTERS = 8_192;

/** Longest address in a QR code that a phone still reads from a screen. */
export const MOST_QR_CHARACTERS = 1_200;

/** Longest title, in UTF-16 units. */
export const MOST_TITLE_CHARACTERS = 200;

/** What a link leaves out. Links that were sent mean these for ever: never changed, whatever the page starts with. */
export const SET_DEFAULTS: Omit<ScenarioSet, 'schema' | 'municipality' | 'scenarios'> = {
  era: 'replay',
  start: '2020-01',
  months: 60,
  seed: 1,
  draws: 10_000,
  taxCounting: 'net',
  assumptions: {},
};
export const SCENARIO_DEFAULTS: Omit<SetScenario, 'id' | 'title'> = {
  package: [],
  levers: {},
  assumptions: {},
};
