import { deflateSync, strToU8 } from 'fflate';
import type { Result } from '../../model/problem';
import type { ScenarioSet, SetScenario } from '../scenario-set';
import { withoutDefaultTerms } from '../sharing';
import type { Words } from '../words';
import { toBase64url } from './base64url';
import { cleanText } from './clean-text';
import {
  LINK_VERSION,
  MOST_CHARACTERS,
  MOST_TITLE_CHARACTERS,
  SCENARIO_DEFAULTS,
  SET_DEFAULTS,
} from './link-format';
import { packId } from './link-ids';
import type { Receipt } from './receipt';
import { CURRENT_BASE } from './shipped-bases';

/** What a link carries: scenarios, and what they gave where a run is shared. */
export interface LinkContent {
  readonly set: ScenarioSet;
  readonly receipt?: Receipt;
}

/**
 * A set of scenarios as the fragment of a link, without "#": "s=1.…". The same content gives the same text in every browser. A
 * package is written as its list of reforms, never by its name: what a ready-made package holds may change. Titles are cleaned
 * (`cleanText`). Problem, at "link": `tooLong` with the length, over 2 000 characters for one scenario and 8 000 for several.
 */
export function encodeLink({ set, receipt }: LinkContent): Result<string> {
  const { schema, municipality, scenarios, sharing, ...shared } = set;
  const document = {
    base: CURRENT_BASE,
    schema,
    municipality,
    ...withNumbers(withoutDefaults(shared, SET_DEFAULTS)),
    ...(sharing === undefined ? {} : { sharing: withoutDefaultTerms(sharing) }),
    scenarios: scenarios.map(({ id, title, ...own }) => ({
      id,
      title: packTitle(title),
      ...withNumbers(withoutDefaults(own, SCENARIO_DEFAULTS)),
    })),
    ...(receipt === undefined ? {} : { receipt }),
  };
  const packed = deflateSync(strToU8(JSON.stringify(sorted(document))), { level: 9, mem: 4 });
  const text = `s=${LINK_VERSION}.${toBase64url(packed)}`;
  const most = scenarios.length === 1 ? MOST_CHARACTERS.one : MOST_CHARACTERS.several;
  return text.length > most
    ? { ok: false, problems: [{ where: 'link', what: 'tooLong', value: String(text.length) }] }
    : { ok: true, value: text };
}

function withoutDefaults<T extends object>(values: T, defaults: T): Partial<T> {
  const entries = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name as keyof T]),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

/** Levers, assumptions and reforms by their numbers: names are most of a long link. */
function withNumbers({ package: reforms, levers, assumptions, ...own }: Partial<SetScenario>): object {
  return {
    ...own,
    ...(reforms === undefined ? {} : { package: reforms.map((id) => packId('reforms', id)) }),
    ...(levers === undefined ? {} : { levers: packNames('levers', levers) }),
    ...(assumptions === undefined ? {} : { assumptions: packNames('assumptions', assumptions) }),
  };
}

function packNames(kind: 'levers' | 'assumptions', values: object): object {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [packId(kind, id), value as unknown]),
  );
}

/** A title that is the same in both languages, as the user's own are, is written once. */
function packTitle({ sv, en }: Words): Words | string {
  const title = { sv: cleanText(sv, MOST_TITLE_CHARACTERS), en: cleanText(en, MOST_TITLE_CHARACTERS) };
  return title.sv === title.en ? title.sv : title;
}

/** The same JSON with the fields of every object in one order. */
function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (json === null || typeof json !== 'object') return json;
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [name, sorted(value)]));
}
