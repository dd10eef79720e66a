import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CodesByName } from '../../../src/data/kolada/xlsx/name-cells';
import { xlsxReader } from '../../../src/data/kolada/xlsx/read-xlsx';
import { madeRows, madeWorkbook, madeXlsx } from '../../fixtures/kolada/made-files';
import { figuresOf, notices, readBy, rowsOf, wrong } from './binary-file';

type Rows = readonly (readonly unknown[])[];

const KNOWN: CodesByName = {
  areas: new Map([
    ['nacka', '0182'],
    ['riket', '0000'],
    ['malmö', '1280'],
  ]),
  keyFigures: new Map([['arbetslöshet, andel (%)', 'N03937']]),
};

const readSheets = async (sheets: Readonly<Record<string, Rows>>, known?: CodesByName) => {
  const bytes = await madeWorkbook(sheets);
  return readBy(xlsxReader(known), bytes);
};
const read = (rows: Rows, known?: CodesByName) => readSheets({ Blad1: rows }, known);

describe('a long table', () => {
  test('is read as a CSV file is', async () => {
    const rows = madeRows(1500);
    expect(rowsOf(await readBy(xlsxReader(), await madeXlsx(rows)))).toEqual(rows);
  });

  test('after a preamble, with Swedish numbers, codes without zeros, names beside codes, and a source below', async () => {
    const answer = await read([
      ['Uttag ur Kolada'],
      [],
      ['Nyckeltal', 'Kommunkod', 'År', 'Kön', 'Värde', 'Kommentar'],
      ['N31807', 182, 2023, 'Totalt', '1 234,5', 'x'],
      ['N31807 Invånare som …', '0180', '2023', 'Kvinnor', 2.5, null],
      ['N31807', 1, 2023, 'T', null, null],
      [],
      ['Källa: Kolada'],
    ]);
    expect(figuresOf(answer)).toEqual([
      'N31807 0182 2023 T 1234.5',
      'N31807 0180 2023 K 2.5',
      'N31807 0001 2023 T missing',
    ]);
    expect(notices(answer)).toEqual([
      'file koladaColumnLeftOut Kommentar',
      'file koladaRowLeftOut R1: Uttag ur Kolada, R8: Källa: Kolada',
      'file koladaPadded 2',
    ]);
  });

  test('with a number that is shown as per cent is not read as a hundredth of what is shown', async () => {
    const value = (format: string) => ({ type: Number, value: 0.035, format });
    const answer = await read([
      ['kpi', 'kommun', 'år', 'kön', 'värde'],
      ['N31807', '0182', 2021, 'T', value('0.0%')],
      ['N31807', '0182', 2022, 'T', value('0.00%')],
      ['N31807', '0182', 2023, 'T', value('0.000')],
      ['N31807', '0182', 2024, 'T', value('0.000"%"')],
    ]);
    expect(wrong(answer)).toEqual(['R2C5 koladaValue 3.5 %', 'R3C5 koladaValue 3.5 %']);
    expect(answer.ok && [...answer.value.figures.period]).toEqual([2023, 2024]);
    expect(answer.ok && [...answer.value.figures.value]).toEqual([0.035, 0.035]);
  });

  test('that holds names and titles is read where they are known', async () => {
    const rows = [
      ['Nyckeltal', 'Kommun', 'År', 'Kön', 'Värde'],
      ['Arbetslöshet, andel (%)', 'Malmö', 2023, 'T', 8.9],
    ];
    expect(figuresOf(await read(rows, KNOWN))).toEqual(['N03937 1280 2023 T 8.9']);
    expect(wrong(await read(rows))).toEqual([
      'file koladaNoRows 1',
      'R2C1 koladaKeyFigure Arbetslöshet, andel (%)',
      'R2C2 koladaArea Malmö',
    ]);
  });
});

describe('a wide table', () => {
  test('with years as numbers and as texts, the key figure above it', async () => {
    const answer = await read([
      ['Invånare med ekonomiskt bistånd, andel (N31807)'],
      [],
      ['Kommunkod', 'Kommun', 2022, '2023', 'År 2024'],
      [182, 'Nacka', 1.1, '1,08', null],
      ['0180', 'Stockholm', 2.1, '..', 0],
      [],
      ['Källa: Kolada'],
    ]);
    expect(figuresOf(answer)).toEqual([
      'N31807 0182 2022 T 1.1',
      'N31807 0182 2023 T 1.08',
      'N31807 0182 2024 T missing',
      'N31807 0180 2022 T 2.1',
      'N31807 0180 2023 T missing',
      'N31807 0180 2024 T 0',
    ]);
    expect(notices(answer)).toEqual([
      'file koladaRowLeftOut R1: Invånare med ekonomiskt bistånd, and…, R7: Källa: Kolada',
      'file koladaPadded 3',
    ]);
  });

  test('with genders in the headings of the years', async () => {
    const rows = [
      ['Kommun', 'Nyckeltal', '2023 Totalt', '2023 Kvinnor', 'Män 2023'],
      ['0182 Nacka', 'N31807', 1, 2, 3],
    ];
    expect(figuresOf(await read(rows))).toEqual([
      'N31807 0182 2023 T 1',
      'N31807 0182 2023 K 2',
      'N31807 0182 2023 M 3',
    ]);
  });

  test('with genders in a row of their own, under years or over them', async () => {
    const under = [
      ['N31807'],
      ['Kommun', 2022, null, 2023, null],
      [null, 'Kvinnor', 'Män', 'Kvinnor', 'Män'],
      ['Nacka (0182)', 1, 2, 3, 4],
    ];
    expect(figuresOf(await read(under))).toEqual([
      'N31807 0182 2022 K 1',
      'N31807 0182 2022 M 2',
      'N31807 0182 2023 K 3',
      'N31807 0182 2023 M 4',
    ]);
    const over = [
      ['N31807'],
      [null, 'Kvinnor', null, 'Män', null],
      ['Kommun', 2022, 2023, 2022, 2023],
      ['Nacka (0182)', 1, 2, 3, 4],
    ];
    expect(figuresOf(await read(over))).toEqual([
      'N31807 0182 2022 K 1',
      'N31807 0182 2023 K 2',
      'N31807 0182 2022 M 3',
      'N31807 0182 2023 M 4',
    ]);
  });

  test('with names and titles that are known, and a column of genders', async () => {
    const rows = [
      ['Nyckeltal', 'Område', 'Kön', 'Enhet', 2022, 2023],
      ['Arbetslöshet, andel (%)', 'Riket', 'Kvinnor', '%', 7, 8],
      ['Arbetslöshet, andel (%)', 'Nacka kommun', null, '%', 2, 3],
    ];
    const answer = await read(rows, KNOWN);
    expect(figuresOf(answer)).toEqual([
      'N03937 0000 2022 K 7',
      'N03937 0000 2023 K 8',
      'N03937 0182 2022 T 2',
      'N03937 0182 2023 T 3',
    ]);
    expect(notices(answer)).toContain('file koladaColumnLeftOut Enhet');
  });

  test('with names alone is refused where they are not known, every cell of it', async () => {
    const rows = [
      ['N31807', 2022, 2023],
      ['Kommun', 2022, 2023],
      ['Nacka', 1, 2],
    ];
    expect(wrong(await read(rows.slice(1), undefined))).toEqual([
      'file koladaNoRows 2',
      'R1 koladaKeyFigure Blad1',
      'R2C2 koladaKeyFigure',
      'R2C1 koladaArea Nacka',
      'R2C3 koladaKeyFigure',
      'R2C1 koladaArea Nacka',
    ]);
  });

  test('whose key figure is the name of the sheet, and sheets that are no tables beside it', async () => {
    const table = [
      ['Kommun', 2022],
      ['0182', 1],
    ];
    const answer = await readSheets({ Läs: [['Om uttaget']], 'N31807 andel': table, N31816: table });
    expect(figuresOf(answer)).toEqual(['N31807 0182 2022 T 1', 'N31816 0182 2022 T 1']);
    expect(notices(answer)).toEqual(['file koladaSheetTaken N31807 andel, N31816']);
  });

  test('below another, each with its own key figure', async () => {
    const answer = await read([
      ['N31807 Andel'],
      ['Kommun', 2022, 2023],
      ['0182', 2019, 2020],
      [],
      ['N31816 Långvarigt'],
      ['Kommun', 2022, 2023],
      ['0182', 3, 4],
    ]);
    expect(figuresOf(answer)).toEqual([
      'N31807 0182 2022 T 2019',
      'N31807 0182 2023 T 2020',
      'N31816 0182 2022 T 3',
      'N31816 0182 2023 T 4',
    ]);
  });

  test('a mean, a text among figures and an error are problems where they stand', async () => {
    const answer = await read([
      ['N31807'],
      ['Kommun', 2022, 2023],
      ['0182', 'cirka 5', 2],
      ['Medel', 3, 4],
      ['0180', '#DIV/0!', 6],
    ]);
    expect(wrong(answer)).toEqual([
      'R3C2 koladaValue cirka 5',
      'R4C1 koladaArea Medel',
      'R4C1 koladaArea Medel',
      'R5C2 koladaValue #DIV/0!',
    ]);
    expect(answer.ok && answer.value.account).toMatchObject({ rowsInFile: 6, kept: 2, bad: 4 });
  });
});

test('a workbook without a table is refused by the names of its sheets', async () => {
  expect(
    wrong(
      await readSheets({
        Ett: [['Hej']],
        Två: [
          ['Namn', 'Ålder'],
          ['Bo', 7],
        ],
      }),
    ),
  ).toEqual(['file koladaNoShape Ett, Två']);
  expect(wrong(await readSheets({ Tom: [] }))).toEqual(['file koladaEmpty']);
});

test('another kind of file in a zip is named', async () => {
  const docx = Buffer.from(await madeWorkbook({ Blad1: [['x']] }));
  const bytes = Buffer.from(docx.toString('latin1').replaceAll('xl/', 'wd/'), 'latin1');
  expect(wrong(await readBy(xlsxReader(), bytes))).toEqual(['file koladaFileKind zip']);
});

test('the areas that are shipped are known by the names that people write', async () => {
  const lines = readFileSync('datasets/areas.csv', 'utf8').trim().split('\n').slice(1);
  const known: CodesByName = {
    keyFigures: new Map(),
    areas: new Map(
      lines.map((line) => line.split(',')).map(([code = '', name = '']) => [name.toLowerCase(), code]),
    ),
  };
  const rows = [['N31807'], ['Kommun', 2022], ...lines.map((line) => [line.split(',')[1], 1])];
  const answer = await read(rows, known);
  expect(rowsOf(answer).length).toBeGreaterThan(290);
});
