import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FactUse, factUseFaults, hasPath } from '../../src/analysis/fact-uses';
import { parseCsv } from '../../src/data/parse-csv';
import { LEVERS } from '../../src/scenario/lever-registry';
import { FACT_USES, VALIDATION } from '../../src/scenario/method-documents';
import { ASSUMPTIONS, BASES } from '../../src/scenario/shipped';

const column = (file: string, name: string) => {
  const { header, rows } = parseCsv(file, readFileSync(`datasets/${file}`, 'utf8'));
  return rows.map(({ cells }) => cells[header.indexOf(name)] ?? '');
};
const uses = FACT_USES as readonly FactUse[];
const facts = column('seed-facts.csv', 'id');
const targets = (VALIDATION as { readonly targets: readonly { readonly id: string }[] }).targets.map(
  ({ id }) => id,
);
const parameters = new Set([
  ...ASSUMPTIONS.map(({ id }) => id),
  ...LEVERS.map(({ id }) => id as string),
  ...column('benefit-parameters.csv', 'parameter'),
]);
const isParameter = (name: string) => parameters.has(name) || hasPath(BASES, name);

test('every published figure has one entry, and every input names something that exists', () => {
  expect(factUseFaults(uses, facts, isParameter)).toEqual([]);
});
test('every figure that is said to be tested is a target of the validation, or several under its name', () => {
  const tested = (id: string) => targets.some((target) => target === id || target.startsWith(`${id}.`));
  expect(uses.filter(({ id, use }) => use === 'reproduced' && !tested(id)).map(({ id }) => id)).toEqual([]);
});
test('every target that is a published figure is said to be tested, or goes in too', () => {
  const used = new Map(uses.map(({ id, use }) => [id, use]));
  const found = targets.map((id) => used.get(id)).filter((use) => use !== undefined);
  expect([...new Set(found)].sort()).toEqual(['input', 'reproduced']);
});
test('the entries stand in the order of the facts', () => {
  expect(uses.map(({ id }) => id)).toEqual(facts);
});

describe('a fault is found', () => {
  const sound: FactUse = { id: 'a', quantitySv: 'a', use: 'outside', where: { sv: 'a', en: 'a' } };
  const faults = (entries: readonly FactUse[]) => factUseFaults(entries, ['a'], (name) => name === 'known');

  test('none in a sound entry', () => expect(faults([sound])).toEqual([]));
  test('a fact without an entry', () => expect(faults([])).toEqual(['a: no entry']));
  test('two entries', () => expect(faults([sound, sound])).toEqual(['a: more than one entry']));
  test('an entry without a fact', () =>
    expect(faults([sound, { ...sound, id: 'b' }])).toEqual(['b: no such fact']));
  test('an empty text', () =>
    expect(faults([{ ...sound, where: { sv: 'a', en: ' ' } }])).toEqual(['a: a text is empty']));
  test('a parameter that does not exist', () =>
    expect(faults([{ ...sound, use: 'input', parameter: 'none' }])).toEqual(['a: no parameter none']));
  test('a parameter of something that is no input', () =>
    expect(faults([{ ...sound, parameter: 'known' }])).toEqual(['a: a parameter, but no input']));
});

test('a path is followed through lists by id, and a figure that is not published is none', () => {
  const bases = { ways: [{ id: 'x', posts: { a: 0 } }], none: null };
  expect(hasPath(bases, 'ways.x.posts.a')).toBe(true);
  expect(hasPath(bases, 'ways.y.posts')).toBe(false);
  expect(hasPath(bases, 'none')).toBe(false);
  expect(hasPath(bases, 'toString.name')).toBe(false);
});
