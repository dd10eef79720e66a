import { expect, test } from 'vitest';
import { evaluate, parseClaim } from './claim';
import { readChecks } from './read-checks';

/** Problems of a file with one check; what is given stands on line 11. */
function problemsOf(rest: string): readonly string[] {
  const text = `municipalities: ['1263']
start: 2020-01
sets: { bistand: [bistandGlapp] }
groups:
  - sv: Grupp
    en: Group
    checks:
      - {
          sv: Mening,
          en: Sentence,
          ${rest}
        }
`;
  const read = readChecks(text, 'checks.yaml');
  return read.ok ? [] : read.problems;
}

function valueOf(text: string, values: Readonly<Record<string, number>> = {}): number {
  const parsed = parseClaim(`${text} = 0`, new Set(Object.keys(values)));
  return parsed.ok
    ? evaluate(parsed.value.left, (id, before) => (values[id] ?? NaN) * (before ? 10 : 1))
    : NaN;
}

test('a check that says what it expects is read', () => {
  expect(problemsOf('levers: [default, { glappDays: 0 }], expect: [bistand >= 0]')).toEqual([]);
});

test.each([
  [
    'a lever that does not exist',
    'levers: [{ glapDays: 0 }], expect: [bistand >= 0]',
    'glapDays: is an unknown word',
  ],
  [
    'a value out of range',
    'levers: [{ glappDays: 201 }], expect: [bistand >= 0]',
    'glappDays: must be min, max or 0–200: 201',
  ],
  [
    'a choice that is none',
    'levers: [{ robot: ja }], expect: [bistand >= 0]',
    'robot: must be min, max or no, yes: "ja"',
  ],
  ['a word for many settings that is none', 'levers: [everything], expect: [bistand >= 0]', '"everything"'],
  [
    'a quantity that does not exist',
    'expect: [bistond >= 0]',
    'no quantity is called "bistond": "bistond >= 0"',
  ],
  ['a claim without a relation', 'expect: [bistand]', 'needs one of < <= = >= >: "bistand"'],
  ['an open parenthesis', "expect: ['(bistand > 0']", 'a parenthesis is not closed: "(bistand > 0"'],
  [
    'a set that does not exist',
    'against: default, touches: [bistond]',
    'touches: is no quantity and no set: bistond',
  ],
  [
    'a claim on a setting before that is not given',
    'expect: [tax > before.tax]',
    'is held against a setting before, and none is given',
  ],
  [
    'a setting before that nothing is held against',
    'against: default, expect: [tax < 0]',
    'has a setting before that nothing is held against',
  ],
  ['a check that expects nothing', 'levers: [default]', 'expects nothing'],
  ['an unknown field', 'expects: [tax < 0], expect: [tax < 0]', 'expects: is an unknown word'],
])('%s is refused with its line, its check and the value', (_, line, problem) => {
  const problems = problemsOf(line);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^checks\.yaml:(8|11) "Mening" /);
  expect(problems[0]?.endsWith(problem)).toBe(true);
});

test('YAML that cannot be read is refused with its line', () => {
  expect(problemsOf('levers: [default')[0]).toMatch(/^checks\.yaml:\d+ /);
});

test('all problems are told at once', () => {
  expect(problemsOf('levers: [{ glappDays: -1 }, { robot: ja }], expect: [nothing > 0]')).toHaveLength(3);
});

test('multiplication binds before addition, and parentheses before both', () => {
  expect(valueOf('1 + 2 * 3 - 4 / 2')).toBe(5);
  expect(valueOf('(1 + 2) * 3 - (4 - 2) / 2')).toBe(8);
  expect(valueOf('10 - 4 - 3')).toBe(3);
});

test('a quantity is taken from the setting, and from the one before where it says so', () => {
  expect(valueOf('before.tax - tax', { tax: 7 })).toBe(63);
});
