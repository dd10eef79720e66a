import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { FactUse } from '../../src/analysis/fact-uses';
import { parseCsv } from '../../src/data/parse-csv';
import type { Fact } from '../../src/ui/method/facts';
import type { Validation } from '../../src/ui/method/validation';
import type { Target } from '../../src/validation/target';

const spoken = vi.hoisted(() => ({ language: 'sv' }));
vi.mock('../../src/state/language.svelte', () => ({ language: () => spoken.language }));

const { formatModel, noteOf } = await import('../../src/ui/method/format-target');
const { householdInWords, targetInWords, unitInWords } = await import('../../src/ui/method/names');
const { SECTIONS } = await import('../../src/ui/method/text/sections');
const { groupTargets, householdOf } = await import('../../src/ui/method/validation');
const { FACT_USES, VALIDATION } = await import('../../src/scenario/method-documents');

function target(id: string, change: Partial<Target> = {}): Target {
  return {
    id,
    source: 'nacka-2017',
    published: 1,
    unit: 'days',
    class: 'rule',
    model: 1,
    band: null,
    within: true,
    note: '',
    noteSv: '',
    ...change,
  };
}

/** Hard spaces shown as _. */
const shown = (text: string) => text.replace(/\u00a0/g, '_');

test('targets stand by class in a fixed order, and a class without any is left out', () => {
  const groups = groupTargets([
    target('a', { class: 'predicted', within: false }),
    target('b', { class: 'identity' }),
    target('c', { class: 'predicted' }),
  ]);
  expect(groups.map((group) => [group.class, group.within, group.total])).toEqual([
    ['identity', 1, 1],
    ['predicted', 1, 2],
  ]);
});
test('a row of Bilaga 2 is one line over its households, within each class', () => {
  const [group] = groupTargets([
    target('bilaga2.single.riksnorm'),
    target('bilaga2.couple-2.riksnorm', { within: false }),
    target('bilaga2.single.barnbidrag'),
    target('other'),
  ]);
  expect(group?.lines.map(({ id, targets }) => [id, targets.length])).toEqual([
    ['bilaga2.riksnorm', 2],
    ['bilaga2.barnbidrag', 1],
    ['other', 1],
  ]);
  expect(group?.within).toBe(3);
});
test('no target of the committed run is lost in the grouping', () => {
  const { targets, within, total } = VALIDATION as Validation;
  const groups = groupTargets(targets);
  expect(groups.flatMap(({ lines }) => lines.flatMap((line) => line.targets)).length).toBe(total);
  expect(groups.reduce((sum, group) => sum + group.within, 0)).toBe(within);
});
test('a model figure is one number, or median and interval with the same decimals', () => {
  expect(shown(formatModel(27027.309))).toBe('27_027');
  expect(formatModel(1.6)).toBe('1,6');
  expect(shown(formatModel({ mean: 1200.4, mcse: 1, p5: 901.2, p50: 1199.6, p95: 1500.5 }))).toBe(
    '1_200 (901 till 1_501)',
  );
});
test('a note stands in the language of the page', () => {
  const note = { note: 'why', noteSv: 'varför' };
  expect(noteOf(note)).toBe('varför');
  spoken.language = 'en';
  expect(noteOf(note)).toBe('why');
  spoken.language = 'sv';
});
test('every target of the committed run has a name in both languages', () => {
  const { header, rows } = parseCsv('seed-facts.csv', readFileSync('datasets/seed-facts.csv', 'utf8'));
  const facts = rows.map(
    ({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])) as unknown as Fact,
  );
  const uses = new Map((FACT_USES as readonly FactUse[]).map((use) => [use.id, use]));
  const ids = groupTargets((VALIDATION as Validation).targets).flatMap(({ lines }) =>
    lines.map(({ id }) => id),
  );
  for (const language of ['sv', 'en']) {
    spoken.language = language;
    expect(ids.filter((id) => targetInWords(id, facts, uses) === id)).toEqual([]);
  }
  spoken.language = 'sv';
});
test('every household of Bilaga 2 in the committed run has words', () => {
  const ids = (VALIDATION as Validation).targets.map(({ id }) => householdOf(id)).filter((id) => id !== '');
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => householdInWords(id) === id)).toEqual([]);
  expect(householdInWords('single-1')).toBe('ensam vuxen, 1 barn');
});
test('a target is called by its fact, and by its id where there is none', () => {
  const fact = {
    id: 'a.b',
    kommun: 'Tyresö and Stockholm',
    quantity: 'months',
    value: '4',
    unit: 'months',
    period: '2017',
    source: 'nacka-2017',
    locator: '1',
    note: '',
  };
  const uses = new Map([
    ['a.b', { id: 'a.b', quantitySv: 'månader', use: 'reproduced', where: { sv: 'x', en: 'x' } } as const],
  ]);
  expect(targetInWords('a.b', [fact], uses)).toBe('Tyresö och Stockholm: månader (2017)');
  expect(targetInWords('c', [fact], uses)).toBe('c');
});
test('every unit of the facts and the targets has Swedish words or is no unit', () => {
  const { header, rows } = parseCsv('seed-facts.csv', readFileSync('datasets/seed-facts.csv', 'utf8'));
  const units = new Set([
    ...rows.map(({ cells }) => cells[header.indexOf('unit')] ?? ''),
    ...(VALIDATION as Validation).targets.map(({ unit }) => unit),
  ]);
  expect([...units].filter((unit) => unit !== '' && unitInWords(unit) === unit)).toEqual([]);
  expect(unitInWords('SEK/month')).toBe('kr/månad');
  expect(unitInWords('times')).toBe('gånger');
  expect(unitInWords('rule')).toBe('');
});
test('places in the page are unique, and no text is empty', () => {
  const ids = [...SECTIONS.map(({ id }) => id), 'provning', 'antaganden', 'uppgifter'];
  expect(new Set(ids).size).toBe(ids.length);
  for (const { title, blocks } of SECTIONS) {
    const texts = blocks.flatMap((block) =>
      block.kind === 'text' ? [block.text] : block.kind === 'list' ? block.items : [],
    );
    for (const words of [title, ...texts]) {
      expect(words.sv.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
      expect(words.sv).not.toBe(words.en);
    }
  }
});
test('formulas have as many lines in both languages', () => {
  for (const { blocks } of SECTIONS)
    for (const block of blocks)
      if (block.kind === 'formula' && 'sv' in block.lines)
        expect(block.lines.sv.length).toBe(block.lines.en.length);
});
test('there are entries for the facts', () => expect(FACT_USES.length).toBeGreaterThan(100));
