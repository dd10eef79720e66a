import { expect, test } from 'vitest';
import { parseMonth } from '../../../src/data/ledger/parse-month';

test.each([
  ['2026-01', '2026-1-null'],
  ['202601', '2026-1-null'],
  ['2026/01', '2026-1-null'],
  ['2026M12', '2026-12-null'],
  ['2026-1', '2026-1-null'],
  ['01-2026', '2026-1-null'],
  ['2026-01-31', '2026-1-31'],
  ['20260131', '2026-1-31'],
  ['2026-03-14 12:30', '2026-3-14'],
  ['jan 2026', '2026-1-null'],
  ['Jan-26', '2026-1-null'],
  ['jan. 2026', '2026-1-null'],
  ['2026 maj', '2026-5-null'],
  ['JANUARI', 'null-1-null'],
  ['okt', 'null-10-null'],
  ['sept', 'null-9-null'],
  ['31 december 2026', '2026-12-31'],
])('%s is a month', (text, expected) => {
  const named = parseMonth(text);
  expect(`${named?.year}-${named?.month}-${named?.day}`).toBe(expected);
});

test.each([
  '2026-13',
  '2026-00',
  '2026-02-30',
  '2026-02-31',
  '2026',
  '13',
  'januariutfall',
  'summa',
  '03/04/2026',
  '1889-01',
  'jan–aug',
  '',
])('%j is no month', (text) => {
  expect(parseMonth(text)).toBeNull();
});
