import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LedgerChoices } from '../../../src/data/ledger/ledger-reading';
import { clean, figuresOf, notices, readBytes, wrong } from './reading';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/ledgers/${name}`, import.meta.url));
const read = (name: string, choices: LedgerChoices = {}) => readBytes(fixture(name), choices, name);

interface Expected {
  readonly name: string;
  readonly choices?: LedgerChoices;
  /** Worked by hand from the file, in SEK. */
  readonly figures: readonly string[];
  readonly notices: readonly string[];
}

const READ_RIGHT: readonly Expected[] = [
  {
    name: 'long-tkr.csv', // 1 234,5 tkr is 1 234 500 kr; 1 234,5 + 455 + 1 100 = 2 789,5, households not among them
    figures: [
      '4510 Försörjningsstöd outturn 2026-01 1234500',
      '4510 Försörjningsstöd outturn 2026-02 1100000',
      '4510 Försörjningsstöd budget 2026-01 1300000',
      '4510 Försörjningsstöd budget 2026-02 1300000',
      'Handläggning outturn 2026-01 455000',
      'Handläggning budget 2026-01 460000',
      'Handläggning budget 2026-02 460000',
      'households 2026-01 166',
      'households 2026-02 170',
    ],
    notices: ['R8 ledgerTotalLeftOut'],
  },
  {
    name: 'preamble-two-header-rows.csv', // one name under two codes is two accounts
    figures: [
      '4510 Försörjningsstöd outturn 2026-01 1234000',
      '4510 Försörjningsstöd outturn 2026-02 1100000',
      '4510 Försörjningsstöd budget 2026-01 1300000',
      '4510 Försörjningsstöd budget 2026-02 1300000',
      '4510 Försörjningsstöd yearBudget 2026 15600000',
      '4520 Försörjningsstöd outturn 2026-01 10000',
      '4520 Försörjningsstöd budget 2026-01 20000',
      '4520 Försörjningsstöd budget 2026-02 20000',
      '4520 Försörjningsstöd yearBudget 2026 240000',
      'households 2026-01 166',
      'households 2026-02 170',
    ],
    notices: [
      'R1 ledgerPreamble',
      'R2 ledgerPreamble',
      'R3 ledgerPreamble',
      'R6C4 ledgerTotalLeftOut',
      'R6C7 ledgerTotalLeftOut',
      'R10 ledgerTotalLeftOut',
      'file ledgerBlankRows',
    ],
  },
  {
    name: 'sep-line-hard-spaces-minus.csv', // the line sep= is no row
    figures: [
      'Försörjningsstöd outturn 2025-12 1234.5',
      'Försörjningsstöd outturn 2026-01 -50',
      'Försörjningsstöd budget 2025-12 1300',
    ],
    notices: ['R5 ledgerForecastLeftOut'],
  },
  {
    name: 'transactions.csv', // 1 000,50 + 500 = 1 500,50; costs are negative there
    choices: { unit: 'kr' },
    figures: [
      '4510 Försörjningsstöd outturn 2026-03 1500.5',
      '4510 Försörjningsstöd outturn 2026-04 20',
      '4520 Försörjningsstöd outturn 2026-03 25',
    ],
    notices: [
      'R1 ledgerPreamble',
      'R2 ledgerAmountsTaken',
      'R2C4 ledgerColumnLeftOut',
      'file ledgerRowsSummed',
      'file ledgerSignTurned',
    ],
  },
  {
    name: 'missing-months.csv', // 1,234.50 settles the point; .. and an empty cell are no 0
    figures: ['Ekonomiskt bistånd outturn 2026-01 1234.5', 'Ekonomiskt bistånd outturn 2026-03 2000'],
    notices: ['file ledgerHole'],
  },
  {
    name: 'two-rows-per-account.txt',
    choices: { year: 2026 },
    figures: [
      'Försörjningsstöd outturn 2026-01 100000',
      'Försörjningsstöd outturn 2026-02 110000',
      'Försörjningsstöd outturn 2026-03 120000',
      'Försörjningsstöd budget 2026-01 105000',
      'Försörjningsstöd budget 2026-02 105000',
      'Försörjningsstöd budget 2026-03 105000',
      'Arbetsmarknadsåtgärder outturn 2026-01 30000',
      'Arbetsmarknadsåtgärder outturn 2026-02 30000',
      'Arbetsmarknadsåtgärder outturn 2026-03 -5000',
      'Arbetsmarknadsåtgärder budget 2026-01 20000',
      'Arbetsmarknadsåtgärder budget 2026-02 20000',
      'Arbetsmarknadsåtgärder budget 2026-03 20000',
    ],
    notices: [
      'R1 ledgerPreamble',
      'R2C6 ledgerTotalLeftOut',
      'R4C1 ledgerAccountFilled',
      'R6C1 ledgerAccountFilled',
      'R7 ledgerForecastLeftOut',
    ],
  },
  {
    name: 'accumulated.csv', // 3,25 − 1,5 = 1,75 and 4,5 − 3,25 = 1,25 mnkr
    figures: [
      'Försörjningsstöd outturn 2026-01 1500000',
      'Försörjningsstöd outturn 2026-02 1750000',
      'Försörjningsstöd outturn 2026-03 1250000',
    ],
    notices: ['R1C4 ledgerForecastLeftOut', 'R2C3 ledgerFromAccumulated'],
  },
  {
    name: 'label-rows.txt',
    figures: [
      'Försörjningsstöd outturn 2026-01 1000',
      'Försörjningsstöd outturn 2026-02 2000',
      'Försörjningsstöd budget 2026-01 3000',
      'Försörjningsstöd budget 2026-02 4000',
      'Budget- och skuldrådgivning outturn 2026-01 5000',
      'Budget- och skuldrådgivning outturn 2026-02 6000',
    ],
    notices: ['R1 ledgerYearTaken', 'R2 ledgerRowLeftOut', 'R5 ledgerForecastLeftOut', 'R7 ledgerRowLeftOut'],
  },
  {
    name: 'accounts-across.csv',
    choices: { unit: 'tkr' },
    figures: [
      'Försörjningsstöd outturn 2026-01 100000',
      'Försörjningsstöd outturn 2026-02 120000',
      'Försörjningsstöd budget 2026-01 110000',
      'Försörjningsstöd budget 2026-02 110000',
      'households 2026-01 10',
      'households 2026-02 12',
    ],
    notices: ['R1C5 ledgerForecastLeftOut'],
  },
  {
    name: 'line-break-in-cells.csv',
    figures: ['Försörjnings- stöd "löpande" outturn 2026-01 1234500'],
    notices: ['R1C4 ledgerForecastLeftOut'],
  },
];

describe.each(READ_RIGHT)('$name', ({ name, choices, figures, notices: expected }) => {
  test('is read right', async () => {
    expect(figuresOf(clean(await read(name, choices)))).toEqual(figures);
  });

  test('says what was left out or taken for something', async () => {
    expect(notices(await read(name, choices))).toEqual(expected);
  });

  test('has each row read or left out', async () => {
    const { rowsRead, rowsLeftOut, rowsInFile } = clean(await read(name, choices)).understood;
    expect(rowsRead + rowsLeftOut).toBe(rowsInFile);
    expect(rowsRead).toBeGreaterThan(1);
  });
});

describe('every fixture reads the same in every encoding', () => {
  const utf16 = (text: string, little: boolean, mark: boolean) => {
    const units = Uint16Array.from((mark ? '\uFEFF' : '') + text, (character) => character.charCodeAt(0));
    const bytes = new Uint8Array(units.length * 2);
    units.forEach((unit, at) => new DataView(bytes.buffer).setUint16(at * 2, unit, little));
    return bytes;
  };
  const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'UTF-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
    'UTF-16 LE with a mark': (text) => utf16(text, true, true),
    'UTF-16 BE with a mark': (text) => utf16(text, false, true),
    'UTF-16 LE without a mark': (text) => utf16(text, true, false),
    'UTF-16 BE without a mark': (text) => utf16(text, false, false),
    'old Macintosh line ends': (text) => new TextEncoder().encode(text.replaceAll('\n', '\r')),
    'CRLF line ends': (text) => new TextEncoder().encode(text.replaceAll('\n', '\r\n')),
  };

  test.each(Object.keys(encodings))('%s', async (encoding) => {
    for (const { name, choices, figures } of READ_RIGHT) {
      const bytes = encodings[encoding]?.(fixture(name).toString('utf8')) ?? new Uint8Array();
      expect(figuresOf(clean(await readBytes(bytes, choices, name)))).toEqual(figures);
    }
  });

  test('latin-1 and windows-1252, with a notice', async () => {
    // Byte 0x96 is an en dash in windows-1252, and nothing in latin-1; the other characters are the same in both.
    const text = fixture('long-tkr.csv').toString('utf8').replace('–', '\u0096');
    const reading = await readBytes(Buffer.from(text, 'latin1'), {}, 'long-tkr.csv');
    expect(figuresOf(clean(reading))).toEqual(READ_RIGHT[0]?.figures);
    expect(notices(reading)).toContain('file ledgerEncodingTaken');
    expect(clean(reading).understood.encoding).toBe('windows-1252');
  });
});

describe('what is not clear is refused, all at once, with its place', () => {
  test('a month that stands twice', async () => {
    expect(wrong(await read('duplicate-months.csv'))).toEqual(['R4C3 ledgerDuplicate']);
  });

  test('no unit, no year, neither outturn nor budget, and an open decimal sign', async () => {
    expect(wrong(await read('no-unit-no-year-no-kind.csv'))).toEqual([
      'R2C2 ledgerAmounts',
      'R2C2 ledgerYear',
      'R2C2 ledgerDecimal',
      'file ledgerUnit',
    ]);
  });

  test('and read when the user says so', async () => {
    const choices = { unit: 'kr', year: 2026, amounts: 'budget', decimal: '.' } as const;
    expect(figuresOf(clean(await read('no-unit-no-year-no-kind.csv', choices)))).toEqual([
      'Försörjningsstöd budget 2026-01 1234',
      'Försörjningsstöd budget 2026-02 1100',
      'Försörjningsstöd budget 2026-03 1000',
    ]);
  });

  test('amounts that grow each month as if accumulated, until the user says which they are', async () => {
    expect(wrong(await read('grows-each-month.csv'))).toEqual(['R2C3 ledgerAccumulated']);
    const april = async (accumulated: boolean) =>
      figuresOf(clean(await read('grows-each-month.csv', { accumulated }))).at(-1);
    expect(await april(false)).toBe('Försörjningsstöd outturn 2026-04 420000');
    expect(await april(true)).toBe('Försörjningsstöd outturn 2026-04 120000');
  });
});

describe('what can be read beside what cannot is read, and the rest is a problem with its place', () => {
  test('totals that disagree', async () => {
    // 100 + 200 is not 310; 200 + 10 is not 215
    expect(wrong(await read('totals-disagree.csv'))).toEqual(['R3C4 ledgerTotal', 'R5C3 ledgerTotal']);
  });

  test('cells that are no amount or no month, and rows with more cells than headings', async () => {
    const reading = await read('bad-cells.csv');
    expect(wrong(reading)).toEqual([
      'R3C1 ledgerNotAMonth',
      'R5C4 ledgerWideRow',
      'R4C3 ledgerNotANumber',
      'R6C3 ledgerNotANumber',
    ]);
    if (!reading.ok) throw new Error('refused');
    expect(figuresOf(reading.value)).toEqual([
      'Försörjningsstöd outturn 2026-01 100',
      '__proto__ outturn 2026-06 7',
    ]);
    const { rowsRead, rowsLeftOut, rowsInFile } = reading.value.understood;
    expect([rowsRead, rowsLeftOut, rowsInFile]).toEqual([3, 4, 7]);
  });
});
