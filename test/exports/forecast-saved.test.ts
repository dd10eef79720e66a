import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SavedForecast } from '../../src/analysis/forecast/saved-forecast';
import {
  formatSavedForecast,
  keepForecast,
  parseSavedForecast,
} from '../../src/exports/forecast/saved-forecast';
import { aForecast } from './a-forecast';

const saved = keepForecast(aForecast(), '2026-09-04', 'Augusti');
const text = formatSavedForecast(saved);

/** Problems of the saved forecast with some fields in place of its own. */
function problemsWith(changes: object): readonly (readonly string[])[] {
  const read = parseSavedForecast(JSON.stringify({ ...saved, ...changes }), 'old.json');
  return read.ok ? [] : read.problems.map(({ where, what, value }) => [where, what, value]);
}

test('a saved forecast holds the year’s bistånd, its budget, and what drives it', () => {
  const [bistand] = aForecast().accounts;
  expect(saved).toMatchObject({
    kind: 'forecast',
    savedOn: '2026-09-04',
    title: 'Augusti',
    municipality: '1263',
    year: 2026,
    outturnThrough: '2026-08',
    bistand: bistand?.years[0]?.forecast,
    budget: 19_200_000,
    probabilityOverBudget: 0.66,
    drivers: aForecast().drivers,
  });
});

test('what is saved is read again as it was', () => {
  expect(parseSavedForecast(text, 'old.json')).toEqual({ ok: true, value: saved });
});

test('a title is kept without what cannot be shown', () => {
  const title = 'Augusti\n\u202E2026';
  const kept = keepForecast(aForecast(), '2026-09-04', title);
  expect(kept.title).toBe('Augusti 2026');
  expect(parseSavedForecast(formatSavedForecast(kept), 'old.json').ok).toBe(true);
});

describe('refuses', () => {
  const [first] = saved.drivers;
  const twice = [first, first];
  test.each<[string, object, string, string, string]>([
    ['another kind', { kind: 'scenario' }, 'old.json kind', 'wrongShape', 'scenario'],
    ['a schema that is not known', { schema: 2 }, 'old.json schema', 'wrongShape', '2'],
    ['a field too many', { extra: 1 }, 'old.json extra', 'unknownField', 'extra'],
    [
      'a month that is none',
      { outturnThrough: '2026-13' },
      'old.json outturnThrough',
      'wrongShape',
      '2026-13',
    ],
    [
      'outturn after its year',
      { outturnThrough: '2027-01' },
      'old.json outturnThrough',
      'outOfRange',
      '2027-01',
    ],
    [
      'another mean than its year’s',
      { bistand: { ...saved.bistand, mean: 1 } },
      'old.json drivers 2026 bistandSek',
      'outOfRange',
      String(first?.bistandSek),
    ],
    [
      'measures of many times the bistånd',
      { drivers: saved.drivers.map((one) => ({ ...one, measuresSek: -1e11 })) },
      'old.json drivers 2026 measuresSek',
      'outOfRange',
      '-100000000000',
    ],
    [
      'a probability without a budget',
      { budget: null },
      'old.json probabilityOverBudget',
      'wrongShape',
      '0.66',
    ],
    ['a day that is none', { savedOn: 'i går' }, 'old.json savedOn', 'wrongShape', 'i går'],
    ['a budget that is text', { budget: '1' }, 'old.json budget', 'wrongShape', '1'],
    ['a budget below 0', { budget: -1 }, 'old.json budget', 'outOfRange', '-1'],
    [
      'a chance above 1',
      { probabilityOverBudget: 1.2 },
      'old.json probabilityOverBudget',
      'outOfRange',
      '1.2',
    ],
    [
      'quantiles out of order',
      { bistand: { ...saved.bistand, p5: 1e9 } },
      'old.json bistand',
      'wrongOrder',
      '',
    ],
    ['no year', { drivers: [] }, 'old.json drivers', 'wrongShape', '0'],
    ['a year twice', { drivers: twice }, 'old.json drivers', 'sameId', '2026 2026'],
    [
      'drivers without its year',
      { year: 2025, outturnThrough: null },
      'old.json drivers',
      'missingFigure',
      '2025',
    ],
    ['a title of control characters', { title: 'a\u0007b' }, 'old.json title', 'uncleanTitle', 'a b'],
  ])('%s', (_, changes, where, what, value) => {
    const found = problemsWith(changes);
    expect(found.map(([place, kind]) => [place, kind])).toContainEqual([where, what]);
    if (value !== '') expect(found.map((one) => one[2])).toContain(value);
  });

  test('a name that all objects share', () => {
    const hostile = text.replace('{', '{ "__proto__": { "kind": "forecast" },');
    expect(parseSavedForecast(hostile, 'old.json')).toEqual({
      ok: false,
      problems: [{ where: 'old.json', what: 'unknownField', value: '__proto__' }],
    });
  });

  test.each([
    ['nothing', ''],
    ['half a file', text.slice(0, text.length / 2)],
    ['JSON that is no object', '[1]'],
    ['what is nested a thousand deep', '['.repeat(1000) + ']'.repeat(1000)],
    ['a file as large as no forecast is', text + ' '.repeat(50_000)],
    ['a number that JSON has and no month costs', text.replace(/"mean": \d+/, '"mean": 1e999')],
  ])('%s', (_, hostile) => {
    const read = parseSavedForecast(hostile, 'old.json');
    expect(read.ok ? [] : read.problems).not.toEqual([]);
  });
});

test('no JSON makes it throw, and none but a saved forecast is one', () => {
  const ids = Object.keys(saved) as (keyof SavedForecast)[];
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.jsonValue(), (id, value) => {
      const read = parseSavedForecast(JSON.stringify({ ...saved, [id]: value }), 'old.json');
      if (read.ok) expect(JSON.stringify(read.value)).toBe(JSON.stringify({ ...saved, [id]: value }));
      else expect(read.problems.length).toBeGreaterThan(0);
    }),
  );
});
