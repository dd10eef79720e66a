import type { BenefitParameterColumns, ModelInputs } from '../inputs';
import type { Problem, Result } from '../problem';
import { amountParameters, regimeParameters, type AmountName, type RegimeName } from './amounts';
import { riksnormTable, type RiksnormTable } from './riksnorm-table';

/** Rules in force in one month as the records have them: what no record covers is null. */
export interface MonthRules {
  /** "2018-01". */
  readonly month: string;
  readonly riksnorm: RiksnormTable | null;
  readonly amounts: Readonly<Record<AmountName, number | null>>;
  readonly regimes: Readonly<Record<RegimeName, number | null>>;
}

/** Rules of one month with every gap filled and listed. What computes a household takes these, never `MonthRules`. */
export interface FilledRules extends MonthRules {
  readonly riksnorm: RiksnormTable;
  readonly amounts: Readonly<Record<AmountName, number>>;
  readonly assumed: readonly AssumedAmount[];
}

/** A value that no source carries for the month: to be shown as an assumption (`antagande`). */
export interface AssumedAmount {
  /** Name in `ModelInputs.benefitParameters`. */
  readonly parameter: string;
  readonly value: number;
  /** Period of the record it was taken from, "2017-01-01..2017-12-31"; an open end is empty. */
  readonly fromPeriod: string;
}

/**
 * All amounts in force on the first day of a month ("2018-01"), for every household.
 * A record covers the month when that day is within its dates, ends included, an open date being no limit; of several
 * the one that starts last is in force. Units stand in the names. Null: no record covers the month.
 * Source: riksnorm-statute, forordning-2017-819, socialforsakringsbalken.
 */
export function rulesInMonth(inputs: ModelInputs, month: string): MonthRules {
  const records = readRecords(inputs.benefitParameters);
  const inForce = (parameters: readonly string[]) =>
    recordInForce(records, parameters, dayOf(month))?.value ?? null;
  return {
    month,
    riksnorm: riksnormTable(inputs.riksnorm, Number(month.slice(0, 4))),
    amounts: mapValues(amountParameters, inForce),
    regimes: mapValues(regimeParameters, inForce),
  };
}

/**
 * The rules of a month with each gap filled by the nearest earlier record, or where there is none the nearest later
 * one. `assumed` lists what was filled and what only an unverified record or an assumption carries. Regimes are not
 * filled: outside its period such a rule does not exist.
 * Problems: `noRiksnorm` when the year has no riksnorm; `missingFigure` for an amount without any record.
 * Judgement: an amount is held until a record changes it, which is how such amounts move (by decision, not by index).
 */
export function filledRulesInMonth(inputs: ModelInputs, month: string): Result<FilledRules> {
  const records = readRecords(inputs.benefitParameters);
  const rules = rulesInMonth(inputs, month);
  const assumed: AssumedAmount[] = [];
  const problems: Problem[] = [];
  const amounts = mapValues(amountParameters, (parameters) => {
    const inForce = recordInForce(records, parameters, dayOf(month));
    const record = inForce ?? nearestRecord(records, parameters, dayOf(month));
    if (record === undefined) {
      problems.push({ where: parameters.join(', '), what: 'missingFigure', value: month });
      return 0;
    }
    const { parameter, value, validFrom, validTo } = record;
    const sourced = inForce !== undefined && !unsourcedStatuses.includes(record.status);
    if (!sourced) assumed.push({ parameter, value, fromPeriod: `${validFrom ?? ''}..${validTo ?? ''}` });
    return value;
  });
  const { riksnorm } = rules;
  if (riksnorm === null) problems.push({ where: 'riksnorm', what: 'noRiksnorm', value: month });
  if (riksnorm === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...rules, riksnorm, amounts, assumed } };
}

interface ParameterRecord {
  readonly parameter: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly value: number;
  readonly status: string;
}

const unsourcedStatuses: readonly string[] = ['unverified', 'antagande'];

function dayOf(month: string): string {
  return `${month}-01`;
}

function readRecords(columns: BenefitParameterColumns): ParameterRecord[] {
  return columns.parameter.flatMap((parameter, row) => {
    const value = columns.value[row];
    if (value === undefined) return [];
    const validFrom = columns.validFrom[row] ?? null;
    const validTo = columns.validTo[row] ?? null;
    return [{ parameter, validFrom, validTo, value, status: columns.status[row] ?? '' }];
  });
}

function recordInForce(records: readonly ParameterRecord[], parameters: readonly string[], day: string) {
  for (const parameter of parameters) {
    const covering = records.filter(
      (record) => record.parameter === parameter && !startsAfter(record, day) && !endsBefore(record, day),
    );
    const [first, ...others] = covering;
    if (first !== undefined) return others.reduce(startsLater, first);
  }
  return undefined;
}

/** ISO days are compared as text. */
function nearestRecord(records: readonly ParameterRecord[], parameters: readonly string[], day: string) {
  const candidates = parameters.flatMap((parameter) =>
    records.filter((record) => record.parameter === parameter),
  );
  const earlier = candidates.filter((record) => endsBefore(record, day));
  if (earlier.length > 0) return earlier.reduce((a, b) => ((b.validTo ?? '') > (a.validTo ?? '') ? b : a));
  const later = candidates.filter((record) => startsAfter(record, day));
  if (later.length > 0) return later.reduce((a, b) => ((b.validFrom ?? '') < (a.validFrom ?? '') ? b : a));
  return undefined;
}

function startsLater(a: ParameterRecord, b: ParameterRecord): ParameterRecord {
  return (b.validFrom ?? '') > (a.validFrom ?? '') ? b : a;
}

function startsAfter(record: ParameterRecord, day: string): boolean {
  return record.validFrom !== null && record.validFrom > day;
}

function endsBefore(record: ParameterRecord, day: string): boolean {
  return record.validTo !== null && record.validTo < day;
}

function mapValues<Name extends string, In, Out>(
  record: Readonly<Record<Name, In>>,
  change: (value: In) => Out,
): Record<Name, Out> {
  const names = Object.keys(record) as Name[];
  return Object.fromEntries(names.map((name) => [name, change(record[name])])) as Record<Name, Out>;
}
