import type { SchemaElement } from 'hyparquet';
import type { ColumnSource } from 'hyparquet-writer';
import { TOTAL_IDS } from '../model/keep-draw';
import { monthAfter } from '../model/life/calendar';

/**
 * Draws as rows: every total of every draw, without a month, and then some accounts of every month and draw; by id, month,
 * draw. `account` is the id of the total or account. `sek` is SEK over the horizon or in the month, but for the ids that
 * count: householdMonths and needMonths are household-months; exits, exitsToWork and exitsToStudy persons; movedOut,
 * rejected and insured households.
 */
export interface RowKeys {
  readonly account: string[];
  /** "2020-01"; null for a total over the horizon. */
  readonly month: (string | null)[];
  /** Number of the draw within its block. */
  readonly draw: Int32Array;
}

/** Keys of the rows of any block of `count` draws over the months from `start`; `monthlyIds` are those given by month. */
export function buildRowKeys(
  start: string,
  months: number,
  count: number,
  monthlyIds: readonly string[],
): RowKeys {
  const rows = count * (TOTAL_IDS.length + monthlyIds.length * months);
  const keys: RowKeys = { account: [], month: [], draw: new Int32Array(rows) };
  const add = (id: string, month: string | null) => {
    for (let draw = 0; draw < count; draw += 1) {
      keys.draw[keys.account.length] = draw;
      keys.account.push(id);
      keys.month.push(month);
    }
  };
  for (const id of TOTAL_IDS) add(id, null);
  for (const id of monthlyIds) {
    for (let month = 0; month < months; month += 1) add(id, monthAfter(start, month));
  }
  return keys;
}

/** Rows of one block of draws: `first` is its first draw, `sek` the values of `keys`. */
export interface DrawRows {
  readonly scenario: string;
  readonly municipality: string;
  readonly first: number;
  readonly keys: RowKeys;
  readonly sek: Float64Array;
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

export const PARQUET_SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: 6 },
  { name: 'scenario', ...text, repetition_type: 'REQUIRED' },
  { name: 'municipality', ...text, repetition_type: 'REQUIRED' },
  { name: 'draw', type: 'INT32', repetition_type: 'REQUIRED' },
  { name: 'month', ...text, repetition_type: 'OPTIONAL' },
  { name: 'account', ...text, repetition_type: 'REQUIRED' },
  { name: 'sek', type: 'DOUBLE', repetition_type: 'REQUIRED' },
];

/**
 * Rows as columns of a Parquet row group. Texts become dictionaries, draws differences; the bytes of `sek` are split by
 * place, which makes whole numbers a sixth smaller under snappy.
 */
export function parquetColumns({ scenario, municipality, first, keys, sek }: DrawRows): ColumnSource[] {
  const of = (value: string) => new Array<string>(sek.length).fill(value);
  return [
    { name: 'scenario', data: of(scenario) },
    { name: 'municipality', data: of(municipality), statistics: true },
    { name: 'draw', data: keys.draw.map((number) => first + number), encoding: 'DELTA_BINARY_PACKED' },
    { name: 'month', data: keys.month },
    { name: 'account', data: keys.account },
    { name: 'sek', data: sek, encoding: 'BYTE_STREAM_SPLIT' },
  ];
}

export const CSV_HEADER = 'scenario,municipality,draw,month,account,sek\r\n';

/** Rows as CSV after RFC 4180: no field needs quoting. A total over the horizon has an empty month. */
export function formatCsvRows({ scenario, municipality, first, keys, sek }: DrawRows): string {
  const { account, month, draw } = keys;
  const place = `${scenario},${municipality}`;
  let lines = '';
  for (let row = 0; row < sek.length; row += 1)
    lines += `${place},${first + (draw[row] ?? 0)},${month[row] ?? ''},${account[row] ?? ''},${sek[row] ?? ''}\r\n`;
  return lines;
}
