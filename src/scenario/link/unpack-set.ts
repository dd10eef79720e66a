import { migrate } from '../migrate';
import type { ScenarioSet } from '../scenario-set';
import { SCENARIO_DEFAULTS, SET_DEFAULTS } from './link-format';
import { unpackId } from './link-ids';

export type Json = Readonly<Record<string, unknown>>;

/** The schema that links are written in. */
export const LATEST_SCHEMA: ScenarioSet['schema'] = 2;

/**
 * What a link holds, as JSON that is not yet checked → a set of the latest schema as JSON: numbers are the ids they stand for,
 * older schemas are brought up, a single scenario is a set of one, and what was left out is there.
 */
export function unpackSet(document: Json): Json {
  const { scenarios: several } = document;
  const named = Array.isArray(several)
    ? { ...withIds(document), scenarios: several.map((own: unknown) => (isObject(own) ? withIds(own) : own)) }
    : withIds(document);
  const latest = migrate(named) as Json;
  const { scenarios, ...shared } = Object.hasOwn(latest, 'scenarios') ? latest : setOfOne(latest);
  return {
    ...SET_DEFAULTS,
    ...shared,
    scenarios: Array.isArray(scenarios)
      ? scenarios.map((own: unknown) => (isObject(own) ? { ...SCENARIO_DEFAULTS, ...own } : own))
      : scenarios,
  };
}

export function isObject(json: unknown): json is Json {
  return json !== null && typeof json === 'object' && !Array.isArray(json);
}

/** Levers, assumptions and reforms by their ids, and a title in both languages. */
function withIds(json: Json): Json {
  const unpacked = Object.entries(json).map(([name, value]) => {
    if ((name === 'levers' || name === 'assumptions') && isObject(value)) {
      return [name, Object.fromEntries(Object.entries(value).map(([id, own]) => [unpackId(name, id), own]))];
    }
    if (name === 'package' && Array.isArray(value)) return [name, value.map(unpackReform)];
    return [name, name === 'title' && typeof value === 'string' ? { sv: value, en: value } : value];
  });
  return Object.fromEntries(unpacked) as Json;
}

function unpackReform(packed: unknown): unknown {
  return typeof packed === 'number' || typeof packed === 'string' ? unpackId('reforms', packed) : packed;
}

function setOfOne({ id, title, package: reforms, levers, ...shared }: Json): Json {
  const own = Object.entries({ id, title, package: reforms, levers }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...shared, scenarios: [Object.fromEntries(own)] };
}
