import { expect, test } from 'vitest';
import { amountUnder, parseAmountCell, settleDecimal } from '../../../src/data/ledger/parse-amount';

/** The number with a decimal comma and with a decimal point; null where it is none. */
const both = (text: string) => {
  const cell = parseAmountCell(text);
  return cell === 'missing' ? 'missing' : [amountUnder(cell, ','), amountUnder(cell, '.')];
};

test.each([
  ['1234', [1234, 1234]],
  ['1 234', [1234, 1234]],
  ['1\u00a0234\u00a0567', [1234567, 1234567]],
  ['1\u202f234', [1234, 1234]],
  ['1\u2009234', [1234, 1234]],
  ["1'234", [1234, 1234]],
  ['1’234’567', [1234567, 1234567]],
  ['1234,5', [1234.5, null]],
  ['1 234,50', [1234.5, null]],
  ['1234.5', [null, 1234.5]],
  ['1.234,5', [1234.5, null]],
  ['1,234.5', [null, 1234.5]],
  ['1.234.567', [1234567, null]],
  ['1,234', [1.234, 1234]],
  ['1.234', [1234, 1.234]],
  ['0,123', [0.123, null]],
  ['1234,567', [1234.567, null]],
  [',5', [0.5, null]],
  ['-12', [-12, -12]],
  ['\u221212', [-12, -12]],
  ['– 12', [-12, -12]],
  ['12-', [-12, -12]],
  ['(1 234,5)', [-1234.5, null]],
  ['+3', [3, 3]],
  ['0', [0, 0]],
  ['1 234 kr', [1234, 1234]],
  ['1 234:-', [1234, 1234]],
  ['12,50 kr', [12.5, null]],
])('%s is read as %j under a decimal comma and a decimal point', (text, expected) => {
  expect(both(text)).toEqual(expected);
});

test.each(['', '  ', '\u00a0', '..', '-', '–', '—', '\u2212'])('%j is missing, not 0', (text) => {
  expect(both(text)).toBe('missing');
});

test.each([
  '1 23',
  '12 34',
  '1,2,3',
  '1.2.3,4,5',
  '12 %',
  '1e5',
  '#REF!',
  '1 234 tkr',
  '--5',
  '-5-',
  '(-5)',
  '1234,',
  'x',
  '2026-01-31',
  '0x10',
  'Infinity',
  'NaN',
  '٣',
  '1\n2',
])('%j is no amount', (text) => {
  expect(both(text)).toEqual([null, null]);
});

test('a cell that can only be read one way settles one that can be read two ways', () => {
  const cells = ['1,234', '1 234,50', '12'].map(parseAmountCell);
  expect(settleDecimal(cells)).toEqual({ decimal: ',', openAt: null });
  expect(settleDecimal(['1,234', '1.234.567', '-'].map(parseAmountCell)).decimal).toBe(',');
  expect(settleDecimal(['1,234', '0.5'].map(parseAmountCell)).decimal).toBe('.');
});

test('where no cell settles it the first open one is named, and a choice settles it', () => {
  const cells = ['12', '-', '1,234', '2.345'].map(parseAmountCell);
  expect(settleDecimal(cells)).toEqual({ decimal: null, openAt: 2 });
  expect(settleDecimal(cells, '.')).toEqual({ decimal: '.', openAt: null });
  expect(settleDecimal(['12', '1 234'].map(parseAmountCell))).toEqual({ decimal: null, openAt: null });
});
