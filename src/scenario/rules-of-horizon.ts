import type { ModelInputs } from '../model/inputs';
import { monthAfter } from '../model/life/calendar';
import type { Result } from '../model/problem';
import { filledRulesInMonth, type FilledRules } from '../model/rules/rules-by-month';

/** Distinct rules of a horizon, and for each month which of them is in force. */
export interface HorizonRules {
  readonly rules: readonly FilledRules[];
  readonly rulesOfMonth: readonly number[];
}

/**
 * The rules of each month from `start` ("2020-01"), months alike sharing one record. Problems: the first month that
 * lacks a riksnorm or an amount, so that a horizon past the last riksnorm is refused by name.
 */
export function rulesOfHorizon(inputs: ModelInputs, start: string, months: number): Result<HorizonRules> {
  const rules: FilledRules[] = [];
  const keys: string[] = [];
  const rulesOfMonth: number[] = [];
  for (let month = 0; month < months; month += 1) {
    const filled = rulesIn(inputs, monthAfter(start, month));
    if (!filled.ok) return filled;
    const { riksnorm, amounts, regimes } = filled.value;
    const key = JSON.stringify([riksnorm, amounts, regimes]);
    const known = keys.indexOf(key);
    if (known < 0) {
      rules.push(filled.value);
      keys.push(key);
    }
    rulesOfMonth.push(known < 0 ? rules.length - 1 : known);
  }
  return { ok: true, value: { rules, rulesOfMonth } };
}

const kept = new WeakMap<ModelInputs, Map<string, Result<FilledRules>>>();

/** Scenarios ask for the same months again and again. */
function rulesIn(inputs: ModelInputs, month: string): Result<FilledRules> {
  const known = kept.get(inputs) ?? new Map<string, Result<FilledRules>>();
  kept.set(inputs, known);
  const rules = known.get(month) ?? filledRulesInMonth(inputs, month);
  known.set(month, rules);
  return rules;
}
