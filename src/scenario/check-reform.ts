import * as v from 'valibot';
import { LEDGERS } from '../model/flows';
import type { Problem, Result } from '../model/problem';
import { LEVERS } from './lever-registry';
import {
  EFFECT_EVIDENCE,
  LEGAL_STATUSES,
  REFORM_SERIES,
  type Reform,
  type ReformLever,
  STANCES,
} from './reform';
import { BASES } from './shipped';

const filled = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const words = (longest: number) => v.strictObject({ sv: filled(longest), en: filled(longest) });
const finite = v.pipe(v.number(), v.finite());
const origins = v.pipe(v.array(v.strictObject({ source: filled(60), place: v.string() })), v.minLength(1));

const leverSchema = v.strictObject({
  lever: v.picklist(LEVERS.map(({ id }) => id)),
  value: v.nullable(v.union([finite, v.string()])),
  low: v.exactOptional(finite),
  high: v.exactOptional(finite),
  why: words(600),
});

const schema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,80}$/)),
  series: v.exactOptional(
    v.strictObject({
      id: v.picklist(Object.keys(REFORM_SERIES)),
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
  name: words(100),
  description: words(700),
  levers: v.array(leverSchema),
  effect: words(1000),
  evidence: v.picklist(EFFECT_EVIDENCE),
  cost: v.strictObject({ sekPerYear: v.nullable(v.pipe(finite, v.minValue(0))), words: words(600) }),
  phaseIn: v.strictObject({
    months: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(120))),
    words: words(600),
  }),
  targetGroup: words(400),
  legal: v.strictObject({
    status: v.picklist(LEGAL_STATUSES),
    date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?(-\d{2})?$/)),
    words: words(1200),
    origins,
  }),
  answer: v.exactOptional(v.strictObject({ stance: v.picklist(STANCES), words: words(1500) })),
  others: v.array(
    v.strictObject({
      ledger: v.picklist(LEDGERS),
      effect: v.picklist(['pays', 'gains', 'unclear']),
      words: words(500),
    }),
  ),
  origins,
});

/**
 * A file of `scenarios/reforms/` as a reform, or every problem with its place in the file and the value found there:
 * a field that is missing, unknown or of another shape, an id that is not the file's name, a lever that does not exist, a
 * choice it does not have, a value outside its range, an effect where no evidence is. `where` is the file's path, `sources` the ids of known sources.
 */
export function checkReform(json: unknown, where: string, sources: ReadonlySet<string>): Result<Reform> {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.issues.map((issue) => ({
        where: `${where} ${v.getDotPath(issue) ?? ''}`.trim(),
        what: issue.expected === 'never' ? 'unknownField' : 'wrongShape',
        value: `${issue.received} (${issue.message})`.slice(0, 300),
      })),
    };
  }
  const reform = parsed.output as Reform;
  const name = where
    .split('/')
    .at(-1)
    ?.replace(/\.json$/, '');
  const problems: Problem[] = [
    ...(reform.id === name
      ? []
      : [problem(`${where} id`, 'wrongShape', `${reform.id} (not the file's name)`)]),
    ...reform.levers.flatMap((lever, index) => checkLever(lever, `${where} levers.${index}`)),
    ...reform.levers.flatMap(({ lever }, index) =>
      reform.levers.findIndex((other) => other.lever === lever) < index
        ? [problem(`${where} levers.${index}.lever`, 'sameId', lever)]
        : [],
    ),
    ...reform.levers.flatMap((lever, index) =>
      reform.evidence === 'none' && hasEffect(lever)
        ? [problem(`${where} levers.${index}.value`, 'wrongShape', `${lever.value} (evidence is none: null)`)]
        : [],
    ),
    ...[...reform.origins, ...reform.legal.origins].flatMap(({ source }) =>
      sources.has(source) ? [] : [problem(`${where} origins`, 'unknownField', `${source} (no such source)`)],
    ),
    ...(reform.series !== undefined && reform.series.number > REFORM_SERIES[reform.series.id]
      ? [problem(`${where} series.number`, 'outOfRange', String(reform.series.number))]
      : []),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: reform };
}

function checkLever({ lever: id, value, low, high }: ReformLever, where: string): readonly Problem[] {
  const lever = LEVERS.find((known) => known.id === id);
  if (lever === undefined) return [problem(where, 'unknownField', id)];
  if (lever.kind === 'choice') {
    if (low !== undefined || high !== undefined) return [problem(where, 'unknownField', 'low, high')];
    const choices = lever.choices.map((choice) => choice.value);
    return value === null || choices.some((choice) => choice === value)
      ? []
      : [problem(`${where}.value`, 'wrongShape', `${value} (one of ${choices.join(', ')})`)];
  }
  if (typeof value === 'string') return [problem(`${where}.value`, 'notANumber', value)];
  if (value !== null && (low === undefined || high === undefined))
    return [problem(where, 'wrongShape', `${value} without low and high`)];
  const inOrder = [lever.min, low, value, high, lever.max].filter((each) => typeof each === 'number');
  const wrong = inOrder.findIndex((each, index) => index > 0 && each < (inOrder[index - 1] as number));
  if (wrong === -1) return [];
  return [
    problem(
      where,
      'outOfRange',
      `${inOrder.slice(1, -1).join(', ')} (between ${lever.min} and ${lever.max})`,
    ),
  ];
}

/** Levers whose effect on who leaves or comes is more than a rule or a price. */
const ON_LIVES: readonly string[] = [
  'activityDemandPercent',
  'extraMeasuresPosts',
  'jobAndHomeMovesPerYear',
  'homeVisitsPerYear',
];

/** A way of working has one where something is published of its exits. */
function hasEffect({ lever, value }: ReformLever): boolean {
  if (value === null) return false;
  if (lever !== 'wayOfWorking') return ON_LIVES.includes(lever);
  const way = BASES.ways.find(({ id }) => id === value);
  return way !== undefined && (way.exitShare !== null || way.upperBounds !== null);
}

function problem(where: string, what: Problem['what'], value: string): Problem {
  return { where, what, value };
}
