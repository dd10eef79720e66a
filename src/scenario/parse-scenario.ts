import * as v from 'valibot';
import type { Problem, Result } from '../model/problem';
import { checkDistribution } from './check-distribution';
import priceRuleIds from './gathered/price-rule-ids.json';
import reformIds from './gathered/reform-ids.json';
import { LEVERS, type Lever } from './lever-registry';
import { migrate } from './migrate';
import {
  MOST_FROM_CHARACTERS,
  MOST_WITH_FIGURES,
  OWN_FIGURE_IDS,
  OWN_FIGURE_YEARS,
  OWN_FIGURES,
  type OwnFigureId,
} from './own-figures';
import type { Scenario } from './scenario';
import { MOST_SCENARIOS, type ScenarioSet, setOf } from './scenario-set';
import { checkSharing, SHARING_TERM_IDS } from './sharing';

/** Highest seed and number of draws that a document may ask for. */
export const HIGHEST_SEED = Number.MAX_SAFE_INTEGER;
export const HIGHEST_DRAWS = 100_000;
const HIGHEST_MONTHS = 120;

/** Text of a scenario document → scenario, or every problem with its place and value. `where` names the document. */
export function parseScenario(text: string, where: string): Result<Scenario> {
  const json = parseJson(text, where);
  return json.ok ? checkScenario(json.value, where) : json;
}

/**
 * The same for JSON that is already read. Older schemas are brought to the latest. Unknown fields are refused, so a
 * misspelt lever is not passed over.
 */
export function checkScenario(json: unknown, where: string): Result<Scenario> {
  const document = migrate(json);
  const shape = checkShape<Scenario>(scenarioSchema, document, where);
  if (!shape.ok) return shape;
  const problems = [
    ...checkAssumptions(shape.value.assumptions, `${where} assumptions`),
    ...checkOwnSharing(shape.value, where),
  ];
  return problems.length > 0 ? { ok: false, problems } : shape;
}

/** A set of scenarios, or a single scenario as a set of one. */
export function checkScenarioSet(json: unknown, where: string): Result<ScenarioSet> {
  const document = migrate(json);
  if (document === null || typeof document !== 'object' || !Object.hasOwn(document, 'scenarios')) {
    const single = checkScenario(document, where);
    return single.ok ? { ok: true, value: setOf(single.value) } : single;
  }
  const shape = checkShape<ScenarioSet>(setSchema, document, where);
  if (!shape.ok) return shape;
  const { assumptions, scenarios } = shape.value;
  const ids = scenarios.map(({ id }) => id);
  const problems = [
    ...checkAssumptions(assumptions, `${where} assumptions`),
    ...checkOwnSharing(shape.value, where),
    ...scenarios.flatMap((scenario, index) => [
      ...checkAssumptions(scenario.assumptions, `${where} scenarios.${index}.assumptions`),
      ...(ids.indexOf(scenario.id) < index
        ? [{ where: `${where} scenarios.${index}.id`, what: 'sameId' as const, value: scenario.id }]
        : []),
    ]),
  ];
  return problems.length > 0 ? { ok: false, problems } : shape;
}

function parseJson(text: string, where: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problems: [{ where, what: 'notJson', value: text.slice(0, 40) }] };
  }
}

function checkShape<T>(schema: v.GenericSchema, json: unknown, where: string): Result<T> {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    return {
      ok: false,
      problems: [{ where, what: 'notAScenario', value: String(JSON.stringify(json)).slice(0, 40) }],
    };
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success
    ? { ok: true, value: parsed.output as T }
    : { ok: false, problems: parsed.issues.map((issue) => buildProblem(issue, where)) };
}

function checkAssumptions(assumptions: Scenario['assumptions'], where: string): readonly Problem[] {
  return Object.entries(assumptions).flatMap(([id, distribution]) =>
    checkDistribution(id, distribution).map((problem) => ({
      ...problem,
      where: `${where}.${problem.where}`,
    })),
  );
}

function checkOwnSharing(
  { sharing, municipality }: Pick<Scenario, 'sharing' | 'municipality'>,
  where: string,
): readonly Problem[] {
  const problems = sharing === undefined ? [] : checkSharing(sharing, municipality);
  return problems.map((problem) => ({ ...problem, where: `${where} sharing.${problem.where}` }));
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

const municipality = v.pipe(v.string(), v.regex(/^\d{4}$/));
const sharing = v.strictObject({
  parties: v.array(municipality),
  rule: v.picklist(priceRuleIds),
  provider: v.exactOptional(municipality),
  terms: v.exactOptional(
    v.strictObject(Object.fromEntries(SHARING_TERM_IDS.map((id) => [id, v.exactOptional(finite)]))),
  ),
});

const ofYears = (id: OwnFigureId) =>
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}$/),
      v.check((year) => Number(year) >= OWN_FIGURE_YEARS.first && Number(year) <= OWN_FIGURE_YEARS.last),
    ),
    v.pipe(finite, v.minValue(OWN_FIGURES[id].min), v.maxValue(OWN_FIGURES[id].max)),
  );
const ownFigures = v.strictObject({
  from: v.pipe(v.string(), v.maxLength(MOST_FROM_CHARACTERS)),
  byYear: v.strictObject(Object.fromEntries(OWN_FIGURE_IDS.map((id) => [id, v.exactOptional(ofYears(id))]))),
});
const figures = v.pipe(
  v.record(municipality, ownFigures),
  v.check((byCode) => Object.keys(byCode).length <= MOST_WITH_FIGURES),
);

const horizon = {
  schema: v.literal(2),
  municipality,
  era: v.picklist(['replay', 'decision']),
  /** Yearly figures are laid on the scenario's years, so it starts in January. */
  start: v.pipe(v.string(), v.regex(/^\d{4}-01$/)),
  months: wholeBetween(1, HIGHEST_MONTHS),
  seed: wholeBetween(0, HIGHEST_SEED),
  draws: wholeBetween(1, HIGHEST_DRAWS),
  sharing: v.exactOptional(sharing),
  figures: v.exactOptional(figures),
};
const assumptions = v.record(v.string(), distributionSchema);
const own = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  title: words,
  package: v.pipe(v.array(v.picklist(reformIds)), v.maxLength(reformIds.length)),
  levers: v.strictObject(Object.fromEntries(LEVERS.map((lever) => [lever.id, leverSchema(lever)]))),
  assumptions,
};
const taxCounting = v.picklist(['net', 'gross']);

const scenarioSchema = v.strictObject({ ...horizon, ...own, taxCounting: v.exactOptional(taxCounting) });
const setSchema = v.strictObject({
  ...horizon,
  taxCounting,
  assumptions,
  scenarios: v.pipe(v.array(v.strictObject(own)), v.minLength(1), v.maxLength(MOST_SCENARIOS)),
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
