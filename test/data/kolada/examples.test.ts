import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKolada } from '../../../src/data/kolada/read-kolada';
import { xlsxReader } from '../../../src/data/kolada/xlsx/read-xlsx';
import { parseCsv } from '../../../src/data/parse-csv';
import { madeWorkbook } from '../../fixtures/kolada/made-files';
import { clean, figuresOf, readBy } from './binary-file';

/** The part of the page that shows what files may look like. */
const SHOWN = readFileSync('src/ui/data/load/LoadFormats.svelte', 'utf8');

const KNOWN = {
  areas: new Map(
    parseCsv('areas.csv', readFileSync('datasets/areas.csv', 'utf8')).rows.map(
      ({ cells: [code = '', name = ''] }) => [name.toLowerCase(), code] as const,
    ),
  ),
  keyFigures: new Map<string, string>(),
};

const tables = [...SHOWN.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table = '']) =>
  [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.trim()),
  ),
);

/** The cells in a language: "{m.dataLoadExampleArea()}" is its message. */
function inLanguage(language: string, rows: readonly (readonly string[])[]) {
  const messages = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, string>;
  return rows.map((row) =>
    row.map((cell) => {
      const key = /^\{m\.(\w+)\(\)\}$/.exec(cell)?.[1];
      return key === undefined ? cell : (messages[key] ?? '');
    }),
  );
}

/** A workbook has numbers where the page shows them. */
const asNumber = (cell: string) => (/^\d+(?:,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell);

test('the page shows tables', () => {
  expect(tables.length).toBeGreaterThan(0);
});

describe.each(tables.map((rows, at) => [at, rows] as const))('table %i that the page shows', (_, rows) => {
  test.each(['sv', 'en'])(
    'is read as it is shown (%s), with cells of text and of numbers',
    async (language) => {
      const shown = inLanguage(language, rows);
      const [headings = [], ...body] = shown;
      const periods = headings.flatMap((heading, column) =>
        /^\d{4}$/.test(heading) ? [{ heading, column }] : [],
      );
      expect(periods.length).toBeGreaterThan(0);
      const expected = body.flatMap((row) =>
        periods.map(({ heading, column }) => {
          const code = KNOWN.areas.get(
            row.find((cell) => KNOWN.areas.has(cell.toLowerCase()))?.toLowerCase() ?? '',
          );
          const kpi = row.find((cell) => /^[NU]\d{5}$/.test(cell));
          return `${kpi} ${code} ${heading} T ${asNumber(row[column] ?? '')}`;
        }),
      );
      for (const cells of [shown, shown.map((row) => row.map(asNumber))]) {
        const answer = await readBy(xlsxReader(KNOWN), await madeWorkbook({ Blad1: cells }));
        expect(figuresOf(answer)).toEqual(expected);
        expect(clean(answer).notices).toEqual([]);
      }
    },
  );
});

describe('the texts that the page shows', () => {
  test.each(['json', 'csv'])('%s is a file that is read without a problem', async (name) => {
    const text = new RegExp(`const ${name} = \`([^\`]*)\``).exec(SHOWN)?.[1] ?? '';
    const answer = await readKolada(new File([text], name), {});
    expect(answer.ok && answer.value.problems).toEqual([]);
    expect(answer.ok && answer.value.figures.kpi.length).toBe(name === 'csv' ? 2 : 1);
    expect(answer.ok && answer.value.figures.value[0]).toBe(1.9);
  });
});
