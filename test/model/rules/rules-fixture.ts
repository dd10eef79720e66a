import { readFileSync } from 'node:fs';
import type { ModelInputs } from '../../../src/model/inputs';
import type { Household } from '../../../src/model/rules/household-types';
import { filledRulesInMonth, type FilledRules } from '../../../src/model/rules/rules-by-month';

export interface ParameterRow {
  readonly parameter: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly value: number;
}

export const shippedInputs = JSON.parse(
  readFileSync(new URL('../../../datasets/model-inputs.json', import.meta.url), 'utf8'),
) as ModelInputs;

/** Rules of a month that must exist. */
export function rulesOf(month: string): FilledRules {
  const rules = filledRulesInMonth(shippedInputs, month);
  if (!rules.ok) throw new Error(JSON.stringify(rules.problems));
  return rules.value;
}

/** The shipped inputs with other records of one parameter. */
export function withRecords(
  parameter: string,
  rows: readonly Omit<ParameterRow, 'parameter'>[],
): ModelInputs {
  const columns = shippedInputs.benefitParameters;
  const kept = columns.parameter.flatMap((name, i) =>
    name === parameter
      ? []
      : [
          {
            parameter: name,
            validFrom: columns.validFrom[i] ?? null,
            validTo: columns.validTo[i] ?? null,
            value: columns.value[i] ?? Number.NaN,
          },
        ],
  );
  const all: ParameterRow[] = [...kept, ...rows.map((row) => ({ parameter, ...row }))];
  const benefitParameters = {
    parameter: all.map((row) => row.parameter),
    validFrom: all.map((row) => row.validFrom),
    validTo: all.map((row) => row.validTo),
    value: all.map((row) => row.value),
    unit: all.map(() => ''),
    status: all.map(() => 'statute'),
    source: all.map(() => ''),
  };
  return { ...shippedInputs, benefitParameters };
}

export const single: Household = { adults: 1, childAges: [] };
export const couple: Household = { adults: 2, childAges: [] };
export const couple11And12: Household = { adults: 2, childAges: [11, 12] };
