import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { Problem, ProblemId, Result } from '../../model/problem';
import reformIds from '../gathered/reform-ids.json';
import { checkScenarioSet, HIGHEST_DRAWS } from '../parse-scenario';
import { MOST_SCENARIOS, PAGE_DRAWS, type ScenarioSet } from '../scenario-set';
import { fromBase64url } from './base64url';
import { checkJson } from './check-json';
import { type Clamped, clampSet } from './clamp-set';
import { cleanText } from './clean-text';
import { inflateWithin } from './inflate-within';
import { LINK_VERSION, MOST_PACKED_CHARACTERS } from './link-format';
import { type Receipt, receiptSchema } from './receipt';
import { describeBase, type DocumentBase } from './shipped-bases';
import { isObject, type Json, LATEST_SCHEMA, unpackSet } from './unpack-set';

export interface DecodedLink extends DocumentBase {
  readonly set: ScenarioSet;
  /** What the sender saw; null where the link shares no run. */
  readonly receipt: Receipt | null;
  /** What was out of range and was brought within it. */
  readonly clamped: readonly Clamped[];
}

/** Longest text that is looked at: a link whose every character is percent-encoded, after a long address. */
const MOST_TEXT_CHARACTERS = 4 * MOST_PACKED_CHARACTERS;

/** Most that a link unfolds to, bytes: a set in which everything is set takes a third. */
export const MOST_UNPACKED_BYTES = 131_072;

/** Most that is said of one link, and of one problem. */
const MOST_PROBLEMS = 20;
const MOST_SHOWN_CHARACTERS = 80;

/**
 * A link → what it carries. The text is an address with "#s=…", or the fragment with or without "#"; spaces and line breaks that
 * a mail program set in it, and percent-encoding, are taken away. Numbers out of range and unclean titles are brought within
 * what is allowed and listed; `strict` refuses them. Everything else that is wrong is refused, also reforms, levers and
 * assumptions that this version does not know. The text may come from anyone: nothing in it makes this throw or take long.
 *
 * Problems, at "link …": `damagedLink`, `tooLong`, `unknownVersion` with the version, `unknownReform` with its id, and those of
 * `checkScenarioSet`.
 */
export function decodeLink(text: string, { strict = false } = {}): Result<DecodedLink> {
  const decoded = decode(text, strict);
  return decoded.ok
    ? decoded
    : { ok: false, problems: decoded.problems.slice(0, MOST_PROBLEMS).map(showable) };
}

function decode(text: string, strict: boolean): Result<DecodedLink> {
  const packed = readFragment(text);
  if (!packed.ok) return packed;
  const json = unpackJson(packed.value);
  if (!json.ok) return json;
  const { base, receipt, ...document } = json.value;
  const envelope = v.safeParse(envelopeSchema, { base, ...(receipt === undefined ? {} : { receipt }) });
  if (!envelope.success) {
    return refuse(envelope.issues.map((issue) => problemAt(v.getDotPath(issue) ?? 'base', 'wrongShape')));
  }
  const checked = checkDocument(document, strict);
  if (!checked.ok) return checked;
  const run = envelope.output.receipt ?? null;
  if (run !== null && run.netCost.length !== checked.value.set.scenarios.length) {
    return refuse([problemAt('receipt.netCost', 'wrongShape')]);
  }
  return { ok: true, value: { ...checked.value, receipt: run, ...describeBase(envelope.output.base) } };
}

/** The base64url of a link of this version, out of the text that it stands in. */
function readFragment(text: string): Result<string> {
  if (text.length > MOST_TEXT_CHARACTERS) return refuse([problemAt('', 'tooLong', text.length)]);
  const plain = decodePercent(text).replace(/\s+/g, '');
  const fragment = plain.slice(plain.indexOf('#') + 1);
  const [, version, packed] = /^s=(\d{1,9})\.(.*)$/.exec(fragment) ?? [];
  if (version === undefined || packed === undefined) return refuse([problemAt('', 'damagedLink')]);
  if (Number(version) !== LINK_VERSION) return refuse([problemAt('', 'unknownVersion', version)]);
  if (packed.length > MOST_PACKED_CHARACTERS) return refuse([problemAt('', 'tooLong', packed.length)]);
  return { ok: true, value: packed };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unpackJson(packed: string): Result<Json> {
  const bytes = fromBase64url(packed);
  if (bytes === null) return refuse([problemAt('', 'damagedLink')]);
  const unfolded = inflateWithin(bytes, MOST_UNPACKED_BYTES);
  if (!unfolded.ok) return unfolded;
  const json = parseJson(unfolded.value);
  if (json === undefined) return refuse([problemAt('', 'damagedLink')]);
  const problems = checkJson(json);
  if (problems.length > 0) return refuse(problems);
  return isObject(json) ? { ok: true, value: json } : refuse([problemAt('', 'notAScenario')]);
}

/** JSON of UTF-8 bytes, or undefined where they are not UTF-8 or not JSON. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = strFromU8(bytes);
    const same = strToU8(text);
    const isUtf8 = same.length === bytes.length && same.every((byte, at) => byte === bytes[at]);
    return isUtf8 ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function checkDocument(document: Json, strict: boolean): Result<Pick<DecodedLink, 'set' | 'clamped'>> {
  const unpacked = unpackSet(document);
  const { schema, scenarios } = unpacked;
  if (typeof schema === 'number' && schema > LATEST_SCHEMA) {
    return refuse([problemAt('schema', 'unknownVersion', schema)]);
  }
  if (Array.isArray(scenarios) && scenarios.length > MOST_SCENARIOS) {
    return refuse([problemAt('scenarios', 'outOfRange', scenarios.length)]);
  }
  const unknown = unknownReforms(scenarios);
  if (unknown.length > 0) return refuse(unknown);
  const { set, clamped } = clampSet(unpacked, strict ? HIGHEST_DRAWS : PAGE_DRAWS);
  if (strict && clamped.length > 0) {
    return refuse(clamped.map(({ where, what, value }) => problemAt(where, what, value)));
  }
  const checked = checkScenarioSet(set, 'link');
  return checked.ok ? { ok: true, value: { set: checked.value, clamped } } : checked;
}

function unknownReforms(scenarios: unknown): readonly Problem[] {
  if (!Array.isArray(scenarios)) return [];
  return scenarios.flatMap((scenario: unknown, index) => {
    const reforms: unknown = isObject(scenario) ? scenario.package : undefined;
    return (Array.isArray(reforms) ? reforms : [reforms])
      .filter((id): id is string => typeof id === 'string' && !reformIds.includes(id))
      .map((id) => problemAt(`scenarios.${index}.package`, 'unknownReform', id));
  });
}

/** What stands around a document, in a link as in a file. */
export const envelopeSchema = v.strictObject({
  base: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  receipt: v.exactOptional(receiptSchema),
});

function problemAt(place: string, what: ProblemId, value: string | number = ''): Problem {
  return { where: place === '' ? 'link' : `link ${place}`, what, value: String(value) };
}

function refuse(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

/** What stands in a problem may come out of the link. */
function showable({ where, what, value }: Problem): Problem {
  return {
    where: cleanText(where, MOST_SHOWN_CHARACTERS),
    what,
    value: cleanText(value, MOST_SHOWN_CHARACTERS),
  };
}
