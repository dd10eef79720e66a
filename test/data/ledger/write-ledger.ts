import type { ByMonth, MunicipalLedger } from '../../../src/model/ledger';

/** How a ledger is written: everything that may differ between two files with the same figures. */
export interface Writing {
  readonly layout: 'long' | 'longByKind' | 'wide' | 'wideByKind';
  readonly unit: 'kr' | 'tkr' | 'mnkr';
  readonly decimal: ',' | '.';
  readonly group: '' | ' ' | '\u00a0' | '\u202f' | "'";
  readonly minus: '-' | '\u2212' | '()' | 'after';
  readonly month: 'dashed' | 'plain' | 'named' | 'date';
  readonly missing: '' | '..' | '-' | '–';
  readonly delimiter: ';' | '\t' | '|' | ',';
  readonly ends: '\n' | '\r\n' | '\r';
  readonly encoding: 'utf-8' | 'utf-8 marked' | 'utf-16le' | 'latin1';
  readonly preamble: boolean;
  readonly totals: boolean;
  readonly blanks: boolean;
  readonly turned: boolean;
}

const SEK_PER = { kr: 1, tkr: 1000, mnkr: 1_000_000 } as const;
const NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

export function writeLedger(ledger: MunicipalLedger, writing: Writing): Uint8Array {
  const rows = [
    ...(writing.preamble ? [['Exempelkommun'], [`Belopp i ${writing.unit}`], []] : []),
    ...tableOf(ledger, writing),
  ];
  const text = rows
    .map((row) => row.map((cell) => quoted(cell, writing.delimiter)).join(writing.delimiter))
    .join(writing.ends);
  return encode(text + writing.ends, writing.encoding);
}

type Kind = 'outturn' | 'budget';
const KINDS = [
  ['outturn', 'Utfall'],
  ['budget', 'Budget'],
] as const;

function tableOf(ledger: MunicipalLedger, writing: Writing): string[][] {
  const months = [
    ...new Set(
      ledger.accounts.flatMap(({ outturn, budget }) =>
        [outturn, budget, ledger.households].flatMap(Object.keys),
      ),
    ),
  ].sort();
  const unit = writing.preamble ? '' : ` (${writing.unit})`;
  const sums = (kind: Kind, month: string) => {
    const values = ledger.accounts.flatMap((account) => account[kind][month] ?? []);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
  };
  const amount = (value: number | undefined) => amountText(value, writing);
  const count = (value: number | undefined) => (value === undefined ? writing.missing : String(value));
  const blank = writing.blanks ? [['']] : [];
  if (writing.layout === 'long') {
    return [
      ['Månad', 'Konto', ...KINDS.map(([, word]) => word + unit)],
      ...months.flatMap((month) => [
        ...ledger.accounts.map(({ name, outturn, budget }) => [
          monthText(month, writing),
          name,
          amount(outturn[month]),
          amount(budget[month]),
        ]),
        [monthText(month, writing), 'Antal hushåll', count(ledger.households[month]), ''],
        ...(writing.totals
          ? [
              [
                monthText(month, writing),
                'Summa',
                amount(sums('outturn', month)),
                amount(sums('budget', month)),
              ],
            ]
          : []),
        ...blank,
      ]),
    ];
  }
  if (writing.layout === 'longByKind') {
    return [
      ['Period', 'Benämning', 'Typ', `Belopp${unit}`],
      ...KINDS.flatMap(([kind, word]) =>
        ledger.accounts.flatMap((account) => [
          ...months.map((month) => [
            monthText(month, writing),
            account.name,
            word,
            amount(account[kind][month]),
          ]),
          ...blank,
        ]),
      ),
      ...months.map((month) => [
        monthText(month, writing),
        'Antal hushåll',
        'Utfall',
        count(ledger.households[month]),
      ]),
    ];
  }
  const total = (figures: ByMonth) => amount(Object.values(figures).reduce((sum, value) => sum + value, 0));
  const totalOf = (figures: ByMonth) => (writing.totals ? [total(figures)] : []);
  const totalWord = writing.totals ? ['Summa'] : [];
  const cells = (figures: ByMonth) => months.map((month) => amount(figures[month]));
  if (writing.layout === 'wideByKind') {
    return [
      [`Konto${unit}`, 'Art', ...months.map((month) => monthText(month, writing)), ...totalWord],
      ...ledger.accounts.flatMap((account) =>
        KINDS.map(([kind, word]) => [account.name, word, ...cells(account[kind]), ...totalOf(account[kind])]),
      ),
      ...blank,
      [
        'Antal hushåll',
        'Utfall',
        ...months.map((month) => count(ledger.households[month])),
        ...totalWord.map(() => ''),
      ],
    ];
  }
  const wide = KINDS.flatMap(() => [...months.map((month) => monthText(month, writing)), ...totalWord]);
  const perKind = months.length + totalWord.length;
  return [
    ['', ...KINDS.flatMap(([, word]) => [word + unit, ...Array<string>(perKind - 1).fill('')])],
    ['Konto', ...wide],
    ...ledger.accounts.map((account) => [
      account.name,
      ...KINDS.flatMap(([kind]) => [...cells(account[kind]), ...totalOf(account[kind])]),
    ]),
    ...blank,
    ...(writing.totals
      ? [['Summa', ...KINDS.flatMap(([kind]) => [...months.map((month) => amount(sums(kind, month))), ''])]]
      : []),
    [
      'Antal hushåll',
      ...months.map((month) => count(ledger.households[month])),
      ...Array<string>(perKind + totalWord.length).fill(''),
    ],
  ];
}

/** Amounts have at most two decimals of the unit, so whole tens of thousands of kronor in mnkr. */
function amountText(
  sek: number | undefined,
  { unit, decimal, group, minus, missing, turned }: Writing,
): string {
  if (sek === undefined) return missing;
  const value = (turned ? -sek : sek) / SEK_PER[unit];
  const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
  const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${cents}`;
  if (value >= 0) return digits;
  return minus === '()' ? `(${digits})` : minus === 'after' ? `${digits}-` : minus + digits;
}

function monthText(key: string, { month: form }: Writing): string {
  const [year = '', month = ''] = key.split('-');
  switch (form) {
    case 'dashed':
      return key;
    case 'plain':
      return year + month;
    case 'named':
      return `${NAMES[Number(month) - 1] ?? ''} ${year}`;
    case 'date':
      return `${key}-01`;
  }
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encode(text: string, encoding: Writing['encoding']): Uint8Array {
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  if (encoding === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'));
  return new TextEncoder().encode((encoding === 'utf-8' ? '' : '\uFEFF') + text);
}
