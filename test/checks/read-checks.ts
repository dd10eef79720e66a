import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { LEVERS, type Lever } from '../../src/scenario/lever-registry';
import { ASSUMPTIONS, PACKAGES } from '../../src/scenario/shipped';
import type { Words } from '../../src/scenario/words';
import type { CaseTerms, Changes, LeverSetting } from './cases';
import { comparesWithBefore, parseClaim, type Claim } from './claim';
import { BASIC_QUANTITIES, QUANTITIES } from './simulate-setting';

/** A check as it is written: a sentence, the settings it is made in, and what must hold there. */
export interface Check extends CaseTerms {
  readonly group: Words;
  readonly sentence: Words;
  readonly draws: 'every' | 'mean';
  readonly claims: readonly Claim[];
  /** What may differ from the setting before; undefined where nothing is asked of the rest. */
  readonly touches: readonly string[] | undefined;
}

type Read =
  | { readonly ok: true; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Text of the checks → checks, or every problem with its line, its check and the value. Unknown words are refused. */
export function readChecks(text: string, file: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map(
        ({ pos, message }) => `${lineAt(pos[0])} ${message.split('\n')[0] ?? ''}`,
      ),
    };
  }
  const parsed = v.safeParse(fileSchema, document.toJS());
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      return `${lineAt(offsetOf(document, path))} ${said(document, path)}${problemOf(issue)}`;
    });
    return { ok: false, problems };
  }
  return build(parsed.output, (path) => `${lineAt(offsetOf(document, path))} ${said(document, path)}`);
}

const sentence = v.pipe(v.string(), v.minLength(1));

const leverSchema = (lever: Lever) => {
  const choices = lever.kind === 'choice' ? lever.choices.map(({ value }) => value as string) : [];
  const allowed =
    lever.kind === 'number' ? `min, max or ${lever.min}–${lever.max}` : `min, max or ${choices.join(', ')}`;
  return v.custom<LeverSetting>(
    (value) =>
      value === 'min' ||
      value === 'max' ||
      (lever.kind === 'number'
        ? typeof value === 'number' && value >= lever.min && value <= lever.max
        : choices.includes(value as string)),
    `must be ${allowed}`,
  );
};

const leverEntries = Object.fromEntries(
  LEVERS.map((lever) => [lever.id, v.exactOptional(leverSchema(lever))]),
);
const leverId = v.picklist(
  LEVERS.map(({ id }) => id),
  'is no lever',
);
const assumptionId = v.picklist(
  ASSUMPTIONS.map(({ id }) => id),
  'is no assumption',
);

const changesSchema = v.pipe(
  v.strictObject({
    package: v.exactOptional(v.picklist(['today', ...PACKAGES.map(({ id }) => id)], 'is no package')),
    taxCounting: v.exactOptional(v.picklist(['net', 'gross'])),
    assumptions: v.exactOptional(v.record(assumptionId, v.pipe(v.number(), v.finite()))),
    ...leverEntries,
  }),
  v.transform((given): Changes => {
    const {
      package: chosen,
      taxCounting,
      assumptions,
      ...levers
    } = given as Omit<Changes, 'levers'> & Changes['levers'];
    return { package: chosen, taxCounting, assumptions, levers };
  }),
);
const WORDS = ['default', 'allMinima', 'allMaxima', 'eachAlone', 'eachPackage'] as const;
const against = v.lazy((given) =>
  typeof given === 'string'
    ? v.pipe(
        v.literal('default', 'must be default or a map of levers'),
        v.transform((): Changes => ({ levers: {} })),
      )
    : changesSchema,
);
const leversLine = v.lazy((given) => {
  if (typeof given === 'string') return v.picklist(WORDS, `must be ${WORDS.join(', ')} or a map of levers`);
  const some = given !== null && typeof given === 'object' && 'eachAlone' in given;
  return some ? v.strictObject({ eachAlone: v.array(leverId) }) : changesSchema;
});

const claimText = v.pipe(
  v.string(),
  v.check(
    (text) => parseClaim(text, QUANTITIES).ok,
    ({ input }) => {
      const parsed = parseClaim(input, QUANTITIES);
      return parsed.ok ? '' : parsed.problem;
    },
  ),
);

const checkSchema = v.strictObject({
  sv: sentence,
  en: sentence,
  municipalities: v.exactOptional(
    v.array(v.pipe(v.string(), v.regex(/^\d{4}$/, 'is no code of four digits'))),
  ),
  start: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-01$/, 'must be a January: "2020-01"'))),
  under: v.exactOptional(changesSchema),
  levers: v.exactOptional(v.array(leversLine)),
  against: v.exactOptional(against),
  steps: v.exactOptional(v.pipe(v.array(changesSchema), v.minLength(2, 'needs two steps'))),
  draws: v.exactOptional(v.picklist(['every', 'mean'])),
  expect: v.exactOptional(v.array(claimText)),
  touches: v.exactOptional(v.array(v.string())),
});

const fileSchema = v.strictObject({
  municipalities: v.array(v.string()),
  start: v.string(),
  sets: v.record(v.string(), v.array(v.picklist(BASIC_QUANTITIES, 'is no quantity'))),
  groups: v.array(
    v.strictObject({ sv: sentence, en: sentence, checks: v.pipe(v.array(checkSchema), v.minLength(1)) }),
  ),
});

type Path = readonly (string | number)[];

/** What the shapes alone do not say: a claim with nothing to be held against, or nothing asked. */
function build(file: v.InferOutput<typeof fileSchema>, placeOf: (path: Path) => string): Read {
  const problems: string[] = [];
  const checks = file.groups.flatMap((group, g) =>
    group.checks.map((given, c): Check => {
      const claims = (given.expect ?? []).flatMap((text) => {
        const parsed = parseClaim(text, QUANTITIES);
        return parsed.ok ? [parsed.value] : [];
      });
      const touches = given.touches?.flatMap((id) => file.sets[id] ?? [id]);
      const wrong = (problem: string, ...path: Path) =>
        problems.push(`${placeOf(['groups', g, 'checks', c, ...path])}${problem}`);
      const compared = given.against !== undefined || given.steps !== undefined;
      const asksBefore = touches !== undefined || claims.some(comparesWithBefore);
      if (asksBefore && !compared) wrong('is held against a setting before, and none is given');
      if (compared && !asksBefore) wrong('has a setting before that nothing is held against');
      if (given.steps !== undefined && (given.levers ?? given.against) !== undefined)
        wrong('has steps, and so neither levers nor against', 'steps');
      if (claims.length === 0 && touches === undefined) wrong('expects nothing');
      touches?.forEach((id) => {
        if (!BASIC_QUANTITIES.includes(id)) wrong(`touches: is no quantity and no set: ${id}`, 'touches');
      });
      return {
        group: { sv: group.sv, en: group.en },
        sentence: { sv: given.sv, en: given.en },
        municipalities: given.municipalities ?? file.municipalities,
        start: given.start ?? file.start,
        under: given.under ?? { levers: {} },
        levers: given.levers ?? (given.steps === undefined ? ['default'] : []),
        against: given.against,
        steps: given.steps ?? [],
        draws: given.draws ?? 'every',
        claims,
        touches,
      };
    }),
  );
  const names = checks.map(({ sentence: { sv } }) => sv);
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) problems.push(`two checks have the sentence: ${name}`);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, checks };
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const key = issue.path?.at(-1)?.key;
  const field = typeof key === 'string' ? `${key}: ` : '';
  if (issue.expected === 'never') return `${field}is an unknown word`;
  const standard = issue.message.startsWith('Invalid ');
  const expected = standard ? `must be ${issue.expected ?? 'something else'}` : issue.message;
  return issue.received === 'undefined' ? `${field}is missing` : `${field}${expected}: ${issue.received}`;
}

/** Where the value at a path begins; where there is none, where what should hold it does. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return 0;
}

/** The sentence of the check that a path is in. */
function said(document: Document, path: Path): string {
  const [groups, group, checks, check] = path;
  if (groups !== 'groups' || checks !== 'checks' || check === undefined) return '';
  const words = document.getIn([groups, group, checks, check, 'sv']);
  return typeof words === 'string' ? `"${words}" ` : '';
}
