import * as v from 'valibot';
import type { Problem, Result } from '../model/problem';
import { checkDistribution } from './check-distribution';
import { LEVERS, type Lever } from './lever-registry';
import type { Scenario } from './scenario';
import { PACKAGES } from './shipped';

/** Highest seed and number of draws that a document may ask for. */
export const HIGHEST_SEED = Number.MAX_SAFE_INTEGER;
export const HIGHEST_DRAWS = 100_000;
const HIGHEST_MONTHS = 120;

/** Text of a scenario document → scenario, or every problem with its place and value. `where` names the document. */
export function parseScenario(text: string, where: string): Result<Scenario> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ where, what: 'notJson', value: text.slice(0, 40) }] };
  }
  return checkScenario(json, where);
}

/** The same for JSON that is already read. Unknown fields are refused, so a misspelt lever is not passed over. */
export function checkScenario(json: unknown, where: string): Result<Scenario> {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    return {
      ok: false,
      problems: [{ where, what: 'notAScenario', value: JSON.stringify(json).slice(0, 40) }],
    };
  }
  const parsed = v.safeParse(scenarioSchema, json);
  if (!parsed.success)
    return { ok: false, problems: parsed.issues.map((issue) => buildProblem(issue, where)) };
  const scenario = parsed.output as Scenario;
  const problems = Object.entries(scenario.assumptions).flatMap(([id, distribution]) =>
    checkDistribution(id, distribution).map((problem) => ({
      ...problem,
      where: `${where} assumptions.${problem.where}`,
    })),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: scenario };
}

const finite = v.pipe(v.number(), v.finite());
const words = v.strictObject({
  sv: v.pipe(v.string(), v.maxLength(200)),
  en: v.pipe(v.string(), v.maxLength(200)),
});
const leverSchema = (lever: Lever) =>
  lever.kind === 'number'
    ? v.exactOptional(v.pipe(finite, v.minValue(lever.min), v.maxValue(lever.max)))
    : v.exactOptional(v.picklist(lever.choices.map(({ value }) => value)));

const distributionSchema = v.variant('dist', [
  v.strictObject({ dist: v.literal('fixed'), value: finite }),
  v.strictObject({ dist: v.literal('uniform'), min: finite, max: finite }),
  v.strictObject({ dist: v.literal('triangular'), min: finite, mode: finite, max: finite }),
  v.strictObject({
    dist: v.literal('normal'),
    p5: finite,
    p95: finite,
    min: v.exactOptional(finite),
    max: v.exactOptional(finite),
  }),
]);

const wholeBetween = (low: number, high: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(low), v.maxValue(high));

const scenarioSchema = v.strictObject({
  schema: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  title: words,
  municipality: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  era: v.picklist(['replay', 'decision']),
  /** Yearly figures are laid on the scenario's years, so it starts in January. */
  start: v.pipe(v.string(), v.regex(/^\d{4}-01$/)),
  months: wholeBetween(1, HIGHEST_MONTHS),
  package: v.picklist(PACKAGES.map(({ id }) => id)),
  levers: v.strictObject(Object.fromEntries(LEVERS.map((lever) => [lever.id, leverSchema(lever)]))),
  taxCounting: v.exactOptional(v.picklist(['net', 'gross'])),
  assumptions: v.record(v.string(), distributionSchema),
  seed: wholeBetween(0, HIGHEST_SEED),
  draws: wholeBetween(1, HIGHEST_DRAWS),
});

function buildProblem(issue: v.BaseIssue<unknown>, where: string): Problem {
  const path = v.getDotPath(issue);
  const shown = issue.received.replace(/^"|"$/g, '');
  const what: Problem['what'] =
    path === null
      ? 'notAScenario'
      : issue.expected === 'never'
        ? 'unknownField'
        : ['min_value', 'max_value', 'safe_integer'].includes(issue.type)
          ? 'outOfRange'
          : 'wrongShape';
  return { where: path === null ? where : `${where} ${path}`, what, value: shown.slice(0, 80) };
}
