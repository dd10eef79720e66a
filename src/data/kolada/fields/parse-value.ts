/** A figure that was read. NaN is a missing one. */
interface ValueReading {
  readonly value: number;
  /** The sign of decimals that the cell shows, as far as it can only be read in one way. */
  readonly decimal: ',' | '.' | null;
  /** The cell can be read in two ways ("1.234"): as a fraction, which `value` is, or as thousands. This is the sign that stands there. */
  readonly openSign: ',' | '.' | null;
}

const MISSING_TEXTS = new Set(['', '..', '-', '.', '…', 'null', 'na', 'nan', 'n/a']);
const OPEN = /^[-+]?[1-9]\d{0,2}([.,])\d{3}$/;
const POINT = /^[-+]?(?:\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:,\d{3})+|)(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i;
const COMMA = /^[-+]?(?:\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|)(?:,\d+)?(?:e[-+]?\d{1,3})?$/i;
const LONGEST = 60;
/** Digits with a point at most, that can only be read in one way. */
const PLAIN = /^-?(?:\d+|\d+\.(?:\d{1,2}|\d{4,40})|(?:0|\d{4,40})\.\d{3})$/;

/** The figure of a cell that is plainly one, as nearly all are; NaN for any other, which `parseValue` reads. */
export function parsePlainValue(cell: unknown): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell + 0 : NaN;
  return typeof cell === 'string' && cell.length <= LONGEST && PLAIN.test(cell) ? Number(cell) + 0 : NaN;
}

/**
 * A figure from a cell: a number, or a text as people and programs write numbers, with hard spaces, either sign of decimals and U+2212. Nothing
 * and the missing codes ("..", "-", "NA") are missing, which is never 0. Null where the cell is no figure.
 */
export function parseValue(cell: unknown): ValueReading | null {
  if (typeof cell === 'string') return parseText(cell);
  if (cell === null) return MISSING;
  if (typeof cell === 'bigint') return plain(Number(cell));
  if (typeof cell !== 'number') return null;
  return Number.isNaN(cell) ? MISSING : plain(cell);
}

/** The figure that an open cell holds under a sign of decimals: 1.234, or 1 234 where the sign in the cell parts thousands. */
export function settleValue(fraction: number, openSign: ',' | '.', decimal: ',' | '.'): number {
  return openSign === decimal ? fraction : Math.round(fraction * 1000);
}

const MISSING: ValueReading = { value: NaN, decimal: null, openSign: null };

function plain(value: number): ValueReading | null {
  return Number.isFinite(value) ? { value: value + 0, decimal: null, openSign: null } : null;
}

function parseText(cell: string): ValueReading | null {
  if (cell.length > LONGEST) return null;
  const text = plainCharacters(cell);
  if (MISSING_TEXTS.has(text.toLowerCase())) return MISSING;
  const openSign = OPEN.exec(text)?.[1];
  if (openSign === '.' || openSign === ',') {
    return { value: Number(text.replace(',', '.')), decimal: null, openSign };
  }
  if (!/\d/.test(text)) return null;
  const asPoint = POINT.test(text);
  if (asPoint === COMMA.test(text)) return asPoint ? plain(Number(text.replaceAll(' ', ''))) : null;
  const digits = text.replaceAll(' ', '');
  const number = asPoint ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
  const read = plain(Number(number));
  return read === null ? null : { ...read, decimal: asPoint ? '.' : ',' };
}

function plainCharacters(text: string): string {
  return text
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/gu, '-')
    .trim()
    .replace(/^([-+]) /, '$1');
}
