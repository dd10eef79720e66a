import { expect, test, vi } from 'vitest';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

const { formatChance, formatChanceShort } = await import('../../src/ui/format/chance');
const { formatMoney, formatTkr, moneyStep, spokenMoney } = await import('../../src/ui/format/money');
const { digitStep, formatEntry, formatNumber } = await import('../../src/ui/format/number');
const { parseEntry } = await import('../../src/ui/levers/parse-entry');

/** Hard spaces shown as _. */
const shown = (text: string) => text.replace(/\u00a0/g, '_');

test('numbers have hard spaces and a true minus sign', () => {
  expect(shown(formatNumber(-1234567))).toBe('\u22121_234_567');
});
test('there is no minus zero', () => {
  expect(formatNumber(-0.2)).toBe('0');
});
test('the last digit printed is not below the standard error', () => {
  expect(digitStep(0)).toBe(1);
  expect(digitStep(999)).toBe(1000);
  expect(digitStep(1001)).toBe(10_000);
});
test('an outer quantile has a step for 1.7 standard errors', () => {
  expect(moneyStep({ mcse: 60_000 })).toBe(1_000_000);
  expect(moneyStep({ mcse: 50_000 })).toBe(100_000);
});
test('money is in mnkr from a million on, with no digit below the step', () => {
  expect(shown(formatMoney(7_260_000, 100_000))).toBe('7,3_mnkr');
  expect(shown(formatMoney(7_260_000, 1_000_000))).toBe('7_mnkr');
  expect(shown(formatMoney(-340_400, 1000))).toBe('\u2212340_tkr');
});
test('tables are in tkr, never finer than a thousand', () => {
  expect(shown(formatTkr(12_345_678, 100))).toBe('12_346');
});
test('an amount is spoken in words', () => {
  expect(spokenMoney(-7_260_000, 100_000)).toBe('minus 7,3 miljoner kronor');
  expect(spokenMoney(11_700_000 / 1000, 100)).toBe('12 tusen kronor');
});
test('a chance of few draws is approximate and in fives', () => {
  expect(shown(formatChance(0.832, 2000))).toBe('83_av_100');
  expect(shown(formatChance(0.832, 250))).toBe('ungefär 85_av_100');
});
test('only what happened in every draw is 100, only what never did is 0', () => {
  expect(formatChanceShort(1, 2000)).toBe('100');
  expect(shown(formatChanceShort(0.9999, 2000))).toBe('>_99');
  expect(shown(formatChanceShort(0.0001, 2000))).toBe('<_1');
});
test('what stands in a field is read back', () => {
  for (const value of [0, -0.2, 1234.5, 0.85]) expect(parseEntry(formatEntry(value))).toBe(value);
  expect(parseEntry('1\u00a0234,5')).toBe(1234.5);
  for (const text of ['', 'ett', '1,2,3', '1e3']) expect(parseEntry(text)).toBeNaN();
});
