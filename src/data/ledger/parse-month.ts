import type { Cell } from '../workbook/grid';

/** A month as it is named: the year may be left out, and a date has a day. */
export interface NamedMonth {
  readonly month: number;
  readonly year: number | null;
  readonly day: number | null;
}

interface FoundMonth extends NamedMonth {
  /** The words beside the month. */
  readonly rest: string;
  /** Where in the words the month stands. */
  readonly from: number;
  readonly to: number;
}

/** A cell that names a month and nothing else: 2026-01, 202601, 2026-01-31, jan 2026, januari, Jan-26. */
export function parseMonth(cell: Cell | undefined): NamedMonth | null {
  const found = cell === undefined ? null : findMonth(String(cell).toLowerCase());
  return found === null || found.rest !== '' ? null : found;
}

/** A month's number, "1" to "12", as one column may hold it beside a column of years. */
export function parseMonthNumber(cell: Cell | undefined): number | null {
  const digits = /^\s*(?:p|per\.?|period|månad)?\s?(0?[1-9]|1[0-2])\s*$/i.exec(String(cell ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A year and nothing else, from 1990 on. */
export function parseYear(cell: Cell | undefined): number | null {
  const year = /^\s*(199\d|20\d\d)\s*$/.exec(String(cell ?? ''))?.[1];
  return year === undefined ? null : Number(year);
}

/** The first month that words name, in lower case. */
export function findMonth(words: string): FoundMonth | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const named = read(match);
    if (named === null) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    return { ...named, rest: `${words.slice(0, from)} ${words.slice(to)}`.trim(), from, to };
  }
  return null;
}

export function monthKey(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Whether a date is neither the first nor the last of its month, so that it dates something else than the month. */
export function isWithinMonth({ year, month, day }: NamedMonth): boolean {
  return day !== null && year !== null && day !== 1 && day !== daysIn(year, month);
}

const NAMES: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari january jan',
    'februari february feb',
    'mars march mar',
    'april apr',
    'maj may',
    'juni june jun',
    'juli july jul',
    'augusti august aug',
    'september sept sep',
    'oktober october okt oct',
    'november nov',
    'december dec',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])),
);
const NAME = `(${Object.keys(NAMES).join('|')})`;
const [START, END] = ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])'];
const YEAR = '(199\\d|20\\d\\d)';
const TWO_DIGITS = '(0[1-9]|1[0-2])';

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => NamedMonth | null;
}

function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(START + source + END, 'u'), read };
}

function named(year: string | undefined, month: number | undefined, day?: string): NamedMonth | null {
  if (month === undefined || month < 1 || month > 12) return null;
  const wholeYear = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  if (day === undefined) return { year: wholeYear, month, day: null };
  const inMonth = wholeYear !== null && Number(day) >= 1 && Number(day) <= daysIn(wholeYear, month);
  return inMonth ? { year: wholeYear, month, day: Number(day) } : null;
}

const CLOCK = '(?:[ t]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?)?';

const FORMS: readonly Form[] = [
  form(`${YEAR}([-/.])(\\d\\d)\\2(\\d\\d)${CLOCK}`, ([, y, , m, d]) => named(y, Number(m), d)),
  form(`${YEAR}${TWO_DIGITS}(\\d\\d)`, ([, y, m, d]) => named(y, Number(m), d)),
  form(`${YEAR}(?: ?[-/.m] ?| )?${TWO_DIGITS}`, ([, y, m]) => named(y, Number(m))),
  form(`${YEAR}[-/]([1-9])`, ([, y, m]) => named(y, Number(m))),
  form(`${TWO_DIGITS}[-/]${YEAR}`, ([, m, y]) => named(y, Number(m))),
  form(`(\\d{1,2})\\.? ?${NAME}\\.?[ -]?${YEAR}`, ([, d, name = '', y]) => named(y, NAMES[name], d)),
  form(`${YEAR}[ -]?${NAME}\\.?`, ([, y, name = '']) => named(y, NAMES[name])),
  form(`${NAME}\\.?[ '’-]*${YEAR}`, ([, name = '', y]) => named(y, NAMES[name])),
  form(`${NAME}\\.?[ '’-]*(\\d\\d)`, ([, name = '', y]) => named(y, NAMES[name])),
  form(`${NAME}\\.?`, ([, name = '']) => named(undefined, NAMES[name])),
];

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
