import type { Cell } from '../workbook/grid';

export type Decimal = ',' | '.';

/** What a cell of amounts holds: one number, or one number for each way of reading its points and commas, null where it is none. */
export interface AmountCell {
  readonly comma: number | null;
  readonly point: number | null;
  /** The cell says "kr". */
  readonly saysKr: boolean;
}

/** An amount as people write it; 'missing' for an empty cell and for "..", "-" and "–", which are no 0. */
export function parseAmountCell(cell: Cell | undefined): AmountCell | 'missing' {
  if (typeof cell === 'number') return { comma: cell, point: cell, saysKr: false };
  const text = plainCharacters(cell ?? '');
  if (text === '' || text === '..' || text === '-') return 'missing';
  const saysKr = KRONOR.test(text);
  const signed = signOf(text.replace(KRONOR, ''));
  if (signed === null) return { comma: null, point: null, saysKr };
  return {
    comma: readBody(signed.body, COMMA_DECIMAL, ',', signed.factor),
    point: readBody(signed.body, POINT_DECIMAL, '.', signed.factor),
    saysKr,
  };
}

interface DecimalVerdict {
  readonly decimal: Decimal | null;
  /** No cell settles it, and this one can be read in two ways. */
  readonly openAt: number | null;
}

/** Which decimal sign the cells together say: the one that most of those say that can only be read in one way. */
export function settleDecimal(cells: readonly (AmountCell | 'missing')[], choice?: Decimal): DecimalVerdict {
  if (choice !== undefined) return { decimal: choice, openAt: null };
  let [commas, points, openAt] = [0, 0, -1];
  cells.forEach((cell, at) => {
    if (cell === 'missing' || cell.comma === cell.point) return;
    if (cell.point === null) commas++;
    else if (cell.comma === null) points++;
    else if (openAt < 0) openAt = at;
  });
  if (commas + points > 0) return { decimal: commas >= points ? ',' : '.', openAt: null };
  return { decimal: null, openAt: openAt < 0 ? null : openAt };
}

/** The number under a decimal sign; null where the cell is no number under it. */
export function amountUnder(cell: AmountCell, decimal: Decimal | null): number | null {
  return decimal === '.' ? cell.point : cell.comma;
}

const KRONOR = /\s?(kr\.?|kronor|sek|:-)$/i;
const [COMMA_DECIMAL, POINT_DECIMAL] = [numberPattern(',', '\\.'), numberPattern('\\.', ',')];

function numberPattern(decimal: string, group: string): RegExp {
  const grouped = [' ', "'", group].map((sign) => `[1-9]\\d{0,2}(?:${sign}\\d{3})+`);
  return new RegExp(`^(?:(?:\\d+|${grouped.join('|')})(?:${decimal}\\d+)?|${decimal}\\d+)$`);
}

function plainCharacters(text: string): string {
  return text
    .slice(0, 100)
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/gu, '-')
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .trim();
}

function signOf(text: string): { body: string; factor: 1 | -1 } | null {
  const inside = /^\((.*)\)$/.exec(text)?.[1]?.trim();
  if (inside !== undefined) return /^\d/.test(inside) ? { body: inside, factor: -1 } : null;
  const match = /^([-+]?)\s?([\d.,].*?)\s?(-?)$/.exec(text);
  if (match === null || (match[1] !== '' && match[3] !== '')) return null;
  return { body: match[2] ?? '', factor: match[1] === '-' || match[3] === '-' ? -1 : 1 };
}

function readBody(body: string, pattern: RegExp, decimal: Decimal, factor: 1 | -1): number | null {
  if (!pattern.test(body)) return null;
  const group = decimal === ',' ? '.' : ',';
  const plain = body.replaceAll(group, '').replace(/[ ']/g, '').replace(decimal, '.');
  return factor === 1 ? Number(plain) : 0 - Number(plain);
}
