import { expect, test } from 'vitest';
import type { ChartTable } from '../../src/charts/chart-table';
import { formatCsv } from '../../src/charts/save-file';

interface Row {
  readonly name: string;
  readonly sek: number | null;
}
const table = (rows: readonly Row[]): ChartTable<Row> => ({
  rows,
  columns: [
    { id: 'name', name: 'Paket', value: (row) => row.name },
    { id: 'sek', name: 'Belopp, kr', value: (row) => row.sek, text: () => 'written' },
  ],
});

test('a number in a file keeps all its digits and a point, whatever is written on screen', () => {
  expect(formatCsv(table([{ name: 'A', sek: -1234.5678 }]))).toBe('Paket,"Belopp, kr"\r\nA,-1234.5678\r\n');
});

test('what is missing is an empty cell, never 0', () => {
  expect(formatCsv(table([{ name: 'A', sek: null }]))).toContain('A,\r\n');
});

test('a text that a spreadsheet would run as a formula is made harmless', () => {
  expect(formatCsv(table([{ name: '=1+1', sek: 1 }]))).toContain("'=1+1,1");
});

test('commas, quotes and line breaks stay within their cell', () => {
  expect(formatCsv(table([{ name: 'a, "b"\nc', sek: 1 }]))).toContain('"a, ""b""\nc",1');
});
