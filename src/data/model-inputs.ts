import * as v from 'valibot';
import type { ModelInputs } from '../model/inputs';
import type { Problem, Result } from '../model/problem';

/** Canonical JSON of the model inputs: fixed order of tables and columns, one column a line, a line feed at the end. */
export function formatModelInputs(inputs: ModelInputs): string {
  const tables = Object.keys(modelInputsSchema.entries).map((name) => formatTable(name, inputs));
  return `{\n${tables.join(',\n')}\n}\n`;
}

/** The committed snapshot, or any text of that shape. Fails with every field of another shape. */
export function parseModelInputs(text: string): Result<ModelInputs> {
  try {
    return checkModelInputs(JSON.parse(text));
  } catch {
    return { ok: false, problems: [{ where: 'modelInputs', what: 'notJson', value: text.slice(0, 40) }] };
  }
}

/** Tables whose columns have the right names and types, and the same length within a table. */
export function checkModelInputs(tables: unknown): Result<ModelInputs> {
  const parsed = v.safeParse(modelInputsSchema, tables);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(buildProblem) };
  const problems = Object.entries(parsed.output).flatMap(([table, columns]) =>
    findUnevenColumns(table, columns),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.output };
}

const texts = v.array(v.string());
const textsOrNull = v.array(v.nullable(v.string()));
const integers = v.array(v.pipe(v.number(), v.safeInteger()));
const integersOrNull = v.array(v.nullable(v.pipe(v.number(), v.safeInteger())));
const numbers = v.array(v.pipe(v.number(), v.finite()));
const numbersOrNull = v.array(v.nullable(v.pipe(v.number(), v.finite())));

/** The order of tables and columns here is the order of the canonical text. */
const modelInputsSchema = v.strictObject({
  municipalities: v.strictObject({
    code: texts,
    name: texts,
    county: texts,
    population2019: integersOrNull,
    population2024: integersOrNull,
    bistandSharePercent: numbersOrNull,
    municipalTaxPercent2022: numbersOrNull,
  }),
  householdsOnBistand: v.strictObject({ municipality: texts, period: integers, households: integers }),
  nationalAssignment: v.strictObject({ year: integers, persons: integers }),
  riksnorm: v.strictObject({ year: integers, item: texts, sekPerMonth: integers }),
  benefitParameters: v.strictObject({
    parameter: texts,
    validFrom: textsOrNull,
    validTo: textsOrNull,
    value: numbers,
    unit: texts,
    status: texts,
    source: texts,
  }),
}) satisfies v.GenericSchema<unknown, ModelInputs>;

function formatTable(name: string, inputs: ModelInputs): string {
  const schema = modelInputsSchema.entries[name as keyof ModelInputs];
  const columns: Record<string, unknown> = { ...inputs[name as keyof ModelInputs] };
  const lines = Object.keys(schema.entries).map((column) => `"${column}":${JSON.stringify(columns[column])}`);
  return `"${name}":{\n${lines.join(',\n')}\n}`;
}

function findUnevenColumns(table: string, columns: Readonly<Record<string, readonly unknown[]>>): Problem[] {
  const rows = Object.values(columns)[0]?.length ?? 0;
  if (rows === 0) return [{ where: `modelInputs ${table}`, what: 'wrongShape', value: '0' }];
  return Object.entries(columns)
    .filter(([, values]) => values.length !== rows)
    .map(([name, values]) => ({
      where: `modelInputs ${table}.${name}`,
      what: 'wrongShape',
      value: String(values.length),
    }));
}

function buildProblem(issue: v.BaseIssue<unknown>): Problem {
  return { where: `modelInputs ${v.getDotPath(issue) ?? ''}`, what: 'wrongShape', value: issue.received };
}
