import type { Problem } from '../../model/problem';
import { LEVERS } from '../lever-registry';
import { MOST_FROM_CHARACTERS, OWN_FIGURE_IDS, OWN_FIGURES } from '../own-figures';
import { HIGHEST_SEED } from '../parse-scenario';
import { SHARING_TERM_IDS, SHARING_TERMS } from '../sharing';
import { ASSUMPTIONS } from '../shipped';
import { cleanText } from './clean-text';
import { MOST_TITLE_CHARACTERS } from './link-format';
import { isObject, type Json } from './unpack-set';

/** A value that was brought within its range: `where` is "glappDays", "transport.p5", "posts", "draws" or "title", `value` what the link said. */
export interface Clamped extends Problem {
  /** Id of the scenario it was in; null for what all have in common. */
  readonly scenario: string | null;
}

const MOST_MONTHS = 120;

/**
 * A set, as JSON of the latest schema that is not yet checked, with numbers brought within their ranges and titles cleaned, and
 * a list of what that changed. What is no number where a number should be, or is nowhere known, is left for the check.
 */
export function clampSet(
  set: Json,
  mostDraws: number,
): { readonly set: Json; readonly clamped: readonly Clamped[] } {
  const ranges: Readonly<Record<string, readonly [number, number]>> = {
    months: [1, MOST_MONTHS],
    seed: [0, HIGHEST_SEED],
    draws: [1, mostDraws],
  };
  const clamped: Clamped[] = [];
  const hold = (range: readonly [number, number], value: unknown, where: string, scenario: string | null) => {
    if (typeof value !== 'number') return value;
    const held = Math.min(range[1], Math.max(range[0], value));
    if (held !== value) clamped.push({ where, what: 'outOfRange', value: String(value), scenario });
    return held;
  };
  const holdLever = (id: string, value: unknown, scenario: string) => {
    const lever = LEVERS.find((known) => known.id === id);
    return lever?.kind === 'number' ? hold([lever.min, lever.max], value, id, scenario) : value;
  };
  const holdAssumption = (id: string, distribution: unknown, scenario: string | null) => {
    const known = ASSUMPTIONS.find((assumption) => assumption.id === id);
    return known === undefined
      ? distribution
      : mapFields(distribution, (field, value) => hold(known.bounds, value, `${id}.${field}`, scenario));
  };
  const holdAssumptions = (assumptions: unknown, scenario: string | null) =>
    mapFields(assumptions, (id, distribution) => holdAssumption(id, distribution, scenario));
  const holdTerm = (id: string, value: unknown) => {
    const known = SHARING_TERM_IDS.find((term) => term === id);
    if (known === undefined) return value;
    const { min, max } = SHARING_TERMS[known];
    return hold([min, max], value, id, null);
  };
  const holdTitle = (title: unknown, scenario: string) => {
    const clean = mapFields(title, (_, text) =>
      typeof text === 'string' ? cleanText(text, MOST_TITLE_CHARACTERS) : text,
    );
    if (isObject(clean) && JSON.stringify(clean) !== JSON.stringify(title))
      clamped.push({ where: 'title', what: 'uncleanTitle', value: String(clean.sv), scenario });
    return clean;
  };
  const holdScenario = (json: unknown) => {
    const id = isObject(json) && typeof json.id === 'string' ? json.id : '';
    return mapFields(json, (name, value) => {
      if (name === 'title') return holdTitle(value, id);
      if (name === 'levers') return mapFields(value, (lever, set) => holdLever(lever, set, id));
      return name === 'assumptions' ? holdAssumptions(value, id) : value;
    });
  };
  const holdFigures = (own: unknown) =>
    mapFields(own, (field, value) => {
      if (field === 'from') return typeof value === 'string' ? cleanText(value, MOST_FROM_CHARACTERS) : value;
      return mapFields(value, (id, byYear) => {
        const known = OWN_FIGURE_IDS.find((one) => one === id);
        if (known === undefined) return byYear;
        const { min, max } = OWN_FIGURES[known];
        return mapFields(byYear, (year, figure) => hold([min, max], figure, `${id}.${year}`, null));
      });
    });
  const held = mapFields(set, (name, value) => {
    if (name === 'scenarios') return Array.isArray(value) ? value.map(holdScenario) : value;
    if (name === 'assumptions') return holdAssumptions(value, null);
    if (name === 'sharing')
      return mapFields(value, (field, own) => (field === 'terms' ? mapFields(own, holdTerm) : own));
    if (name === 'figures') return mapFields(value, (_, own) => holdFigures(own));
    const range = ranges[name];
    return range === undefined ? value : hold(range, value, name, null);
  });
  return { set: held as Json, clamped };
}

/** A new object of the same fields; anything else than an object is given back. */
function mapFields(json: unknown, change: (name: string, value: unknown) => unknown): unknown {
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, change(name, value)]));
}
