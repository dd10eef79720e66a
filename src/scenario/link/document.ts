import * as v from 'valibot';
import type { Result } from '../../model/problem';
import { checkScenarioSet } from '../parse-scenario';
import type { ScenarioSet } from '../scenario-set';
import { checkJson } from './check-json';
import { type DecodedLink, envelopeSchema } from './decode-link';
import { isObject } from './unpack-set';
import type { Receipt } from './receipt';
import { CURRENT_BASE, describeBase } from './shipped-bases';

/** A set of scenarios as a file: the set itself, to be read and changed, with what the sender saw. */
export function formatDocument(set: ScenarioSet, receipt: Receipt | null): string {
  const document = { ...set, base: CURRENT_BASE, ...(receipt === null ? {} : { receipt }) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * The text of a file with a set of scenarios, or with a single one, of any schema so far. Nothing is brought within its
 * range: what a file says is meant. A receipt that is damaged, or is not of so many scenarios, is refused with the file.
 */
export function readDocument(text: string, where: string): Result<DecodedLink> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ where, what: 'notJson', value: text.slice(0, 40) }] };
  }
  if (!isObject(json))
    return { ok: false, problems: [{ where, what: 'notAScenario', value: text.slice(0, 40) }] };
  const unfit = checkJson(json);
  if (unfit.length > 0) return { ok: false, problems: unfit.map((problem) => ({ ...problem, where })) };
  const { base = CURRENT_BASE, receipt = null, ...document } = json;
  const envelope = v.safeParse(envelopeSchema, { base, ...(receipt === null ? {} : { receipt }) });
  const set = checkScenarioSet(document, where);
  if (!set.ok) return set;
  const count = envelope.success ? envelope.output.receipt?.netCost.length : NaN;
  if (!envelope.success || (count !== undefined && count !== set.value.scenarios.length))
    return { ok: false, problems: [{ where: `${where} receipt`, what: 'wrongShape', value: '' }] };
  return {
    ok: true,
    value: {
      set: set.value,
      receipt: envelope.output.receipt ?? null,
      clamped: [],
      ...describeBase(envelope.output.base),
    },
  };
}
