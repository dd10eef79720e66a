import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import type { LedgerChoices } from '../../../src/data/ledger/ledger-reading';
import { clean, figuresOf, notices, readBytes, wrong } from './reading';

type Written = Parameters<typeof writeExcelFile>[0];

async function workbook(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
  const blob = await writeExcelFile(written as unknown as Written).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const read = async (rows: readonly (readonly unknown[])[], choices: LedgerChoices = {}) =>
  readBytes(await workbook({ Blad1: rows }), choices, 'bok.xlsx');

const date = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' });
const merged = (value: string, columnSpan: number) => [
  { value, columnSpan },
  ...Array.from({ length: columnSpan - 1 }, () => null),
];

const LONG = [
  ['Månad', 'Konto', 'Utfall (tkr)', 'Antal hushåll'],
  [date('2026-01-01'), '4510 Försörjningsstöd', 1234.5, 166],
  [date('2026-02-01'), '4510 Försörjningsstöd', 1100, 170],
];
const LONG_FIGURES = [
  '4510 Försörjningsstöd outturn 2026-01 1234500',
  '4510 Försörjningsstöd outturn 2026-02 1100000',
  'households 2026-01 166',
  'households 2026-02 170',
];

test('numbers and dates of a workbook are read as they are', async () => {
  const reading = clean(await read(LONG));
  expect(figuresOf(reading)).toEqual(LONG_FIGURES);
  expect(reading.understood).toMatchObject({ format: 'xlsx', encoding: null, sheet: 'Blad1', decimal: null });
});

test('merged headings over the months hold for the cells under them', async () => {
  const rows = [
    ['Svedala kommun'],
    [],
    ['Belopp i tkr', ...merged('Utfall', 3), ...merged('Budget', 3)],
    ['Konto', date('2026-01-01'), date('2026-02-01'), 'Summa', 'jan-26', 'feb-26', 'Summa'],
    ['Försörjningsstöd', 100.25, 200, 300.25, 150, '1 150', 1300],
    ['Summa', 100.25, 200, 300.25, 150, 1150, 1300],
  ];
  const reading = await read(rows);
  // Sums of the rows: 100.25 + 200 = 300.25 and 150 + 1 150 = 1 300
  expect(figuresOf(clean(reading))).toEqual([
    'Försörjningsstöd outturn 2026-01 100250',
    'Försörjningsstöd outturn 2026-02 200000',
    'Försörjningsstöd budget 2026-01 150000',
    'Försörjningsstöd budget 2026-02 1150000',
  ]);
  expect(clean(reading).understood.headerRow).toBe(4);
  expect(notices(reading)).toContain('R6 ledgerTotalLeftOut');
});

test('a place is that of the sheet, with the empty rows above it', async () => {
  expect(wrong(await read([[], [], ...LONG, [date('2026-03-01'), 'Försörjningsstöd', 'x', 1]]))).toEqual([
    'R6C3 ledgerNotANumber',
  ]);
});

test('the sheet that reads is taken, with a notice; two that read are refused', async () => {
  const notes = [['Anteckningar'], ['Ring ekonomen']];
  const one = await readBytes(await workbook({ Läs: notes, Utfall: LONG }));
  expect(figuresOf(clean(one))).toEqual(LONG_FIGURES);
  expect(clean(one).understood.sheet).toBe('Utfall');
  expect(notices(one)).toContain('file ledgerSheetTaken');
  const two = await readBytes(await workbook({ 2025: LONG, 2026: LONG }));
  expect(two).toEqual({
    ok: false,
    problems: [{ where: 'file', what: 'ledgerSheets', value: '2025, 2026' }],
  });
});

/** The workbook with its sheet changed as XML. */
async function changed(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook({ Blad1: LONG }));
  const path = 'xl/worksheets/sheet1.xml';
  const before = new TextDecoder().decode(parts[path]);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

test('a formula is its value, and one without a value is refused where it stands', async () => {
  const withValue = await changed((xml) => xml.replace('<v>1100</v>', '<f>C2-134.5</f><v>1100</v>'));
  expect(figuresOf(clean(await readBytes(withValue)))).toEqual(LONG_FIGURES);
  const without = await changed((xml) => xml.replace('<v>1100</v>', '<f>C2-134.5</f>'));
  expect(wrong(await readBytes(without))).toEqual(['R3C3 ledgerFormula']);
});

test('a cell at the far end of a sheet is refused, not filled up to', async () => {
  const far = await changed((xml) =>
    xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  );
  expect(wrong(await readBytes(far))).toEqual(['file ledgerTooBig']);
});

test('a workbook whose sheet breaks off is refused', async () => {
  const broken = await changed((xml) => xml.slice(0, xml.length / 2));
  expect((await readBytes(broken)).ok).toBe(false);
});

test('a zip that was written as a stream, sizes after each entry, reads the same', async () => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, part] of Object.entries(unzipSync(await workbook({ Blad1: LONG })))) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(part, true);
  }
  zip.end();
  expect(figuresOf(clean(await readBytes(new Uint8Array(Buffer.concat(chunks)))))).toEqual(LONG_FIGURES);
});

test('a large sheet is read, every row of it', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => [
    date('2026-03-14'),
    `Konto ${at % 100}`,
    at + 0.25,
  ]);
  const bytes = await workbook({ Blad1: [['Datum', 'Konto', 'Belopp kr'], ...rows] });
  const reading = clean(await readBytes(bytes));
  expect(reading.understood.rowsRead).toBe(30_001);
  const total = reading.ledger.accounts.reduce((sum, { outturn }) => sum + (outturn['2026-03'] ?? 0), 0);
  expect(total).toBe((30_000 * 29_999) / 2 + 30_000 * 0.25);
});
