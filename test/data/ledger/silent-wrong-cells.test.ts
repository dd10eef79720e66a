import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { table } from './ledger-tables';
import { clean, figuresOf, readBytes, readText, wrong } from './reading';

describe('a unit beside a year is a unit', () => {
  test.each(['Utfall 2026 kr', 'Utfall 2026, kr', 'Utfall 2026 (kr)', 'Utfall kr 2026'])(
    '%s under a line that says tkr is refused',
    async (heading) => {
      const text = `Belopp i tkr\nMånad;Konto;${heading}\njan 2026;Försörjningsstöd;1800000\nfeb 2026;Försörjningsstöd;1800000\n`;
      expect(wrong(await readText(text))).toEqual(['file ledgerUnitsDiffer']);
    },
  );

  test.each([
    ['Utfall 2026 kr', 1],
    ['Utfall 2026, tkr', 1000],
    ['Utfall 2026 mnkr', 1_000_000],
  ])('%s', async (heading, sek) => {
    const text = `Månad;Konto;${heading}\njan;Försörjningsstöd;180\nfeb;Försörjningsstöd;170\n`;
    expect(clean(await readText(text)).ledger.accounts[0]?.outturn).toEqual({
      '2026-01': 180 * sek,
      '2026-02': 170 * sek,
    });
  });

  test('headings of two units are refused', async () => {
    const text = 'Månad;Konto;Utfall 2026 kr;Budget 2026 tkr\njan;Försörjningsstöd;1800000;1700\n';
    expect(wrong(await readText(text))).toEqual(['file ledgerUnitsDiffer']);
  });
});

describe('an error in a cell', () => {
  test.each(['#DIV/0!', '#REF!', '#N/A', '#SAKNAS!'])('%s as text is no amount', async (error) => {
    const text = `Konto;2026-01 utfall kr;2026-02 utfall kr\nFörsörjningsstöd;1800;${error}\nFörsörjningsstöd vuxna;1;2\n`;
    expect(wrong(await readText(text))).toEqual(['R2C3 ledgerNotANumber']);
  });

  test('of a workbook is no amount, and stops nothing in a column that is left out', async () => {
    const rows = [
      ['Månad', 'Konto', 'Utfall (tkr)', 'Avvikelse %'],
      ['2026-01', 'Försörjningsstöd', 1234.5, 777],
      ['2026-02', 'Försörjningsstöd', 1100, 10],
    ];
    const sheet = [{ sheet: 'Blad1', data: rows }] as unknown as Parameters<typeof writeExcelFile>[0];
    const parts = unzipSync(new Uint8Array(await (await writeExcelFile(sheet).toBlob()).arrayBuffer()));
    const path = 'xl/worksheets/sheet1.xml';
    const withError = (number: string) => {
      const before = new TextDecoder().decode(parts[path]);
      const after = before.replace(
        new RegExp(`<c r="([A-Z]\\d)"[^>]*><v>${number}</v></c>`),
        '<c r="$1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      );
      expect(after).not.toBe(before);
      return zipSync({ ...parts, [path]: strToU8(after) });
    };
    expect(wrong(await readBytes(withError('1100')))).toEqual(['R3C3 ledgerNotANumber']);
    expect(figuresOf(clean(await readBytes(withError('777'))))).toEqual([
      'Försörjningsstöd outturn 2026-01 1234500',
      'Försörjningsstöd outturn 2026-02 1100000',
    ]);
  });
});

describe('months and tables that do not say where they belong', () => {
  test.each([
    ['nov', 'dec', 'jan', 'feb'],
    ['feb', 'jan', 'dec', 'nov'],
  ])('%s; %s; %s; %s without a year are refused', async (...months) => {
    const rows = months.map((month) => `${month};Försörjningsstöd;1800`);
    expect(wrong(await readText(table('Månad;Konto;Utfall 2026 tkr', rows)))).toEqual([
      'R1C1 ledgerYearTurns',
    ]);
    const wide = table(`Konto;${months.join(';')}`, ['Försörjningsstöd;1;2;3;4']);
    expect(wrong(await readText(`Utfall 2026 tkr\n${wide}`))).toEqual(['R2C2 ledgerYearTurns']);
  });

  test('months from December back to January are read', async () => {
    const rows = ['dec', 'nov', 'feb', 'jan'].map((month) => `${month};Försörjningsstöd;1800`);
    const { accounts } = clean(await readText(table('Månad;Konto;Utfall 2026 tkr', rows))).ledger;
    expect(Object.keys(accounts[0]?.outturn ?? {}).sort()).toEqual([
      '2026-01',
      '2026-02',
      '2026-11',
      '2026-12',
    ]);
  });

  test.each(['Budget 2026', 'Utfall 2025'])('a second table, after "%s", is refused', async (text) => {
    const header = 'Konto;jan;feb';
    const rows = [header, 'Försörjningsstöd;1;2', text, header, 'Försörjningsstöd vuxna;3;4'];
    expect(wrong(await readText(table('Utfall 2026 tkr', rows)))).toEqual(['R5C1 ledgerTwoTables']);
  });

  test('headings that stand again are left out', async () => {
    const header = 'Konto;jan;feb';
    const rows = [header, 'Försörjningsstöd;1;2', 'Utfall 2026', header, 'Handläggning;3;4'];
    expect(figuresOf(clean(await readText(table('Utfall 2026 tkr', rows))))).toEqual([
      'Försörjningsstöd outturn 2026-01 1000',
      'Försörjningsstöd outturn 2026-02 2000',
      'Handläggning outturn 2026-01 3000',
      'Handläggning outturn 2026-02 4000',
    ]);
  });

  test.each([2004, 2046, 2060])('the year %d is out of range', async (year) => {
    const read = await readText(table('Månad;Konto;Utfall kr', [`${year}-01;Försörjningsstöd;1`]));
    expect(wrong(read)).toEqual(['R2C3 ledgerOutOfRange']);
  });
});
