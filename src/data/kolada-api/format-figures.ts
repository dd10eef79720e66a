import { type FigureColumns, GENDERS } from '../figures/figure-columns';

/** Rows that are written at a time. */
const ROWS = 5_000;

/**
 * Figures as CSV in Kolada's long shape, which the reader of files reads back to the same figures: kpi, municipality, period, gender,
 * value (empty where it is missing), count, status. A status that a spreadsheet would run as a formula has an apostrophe before it. Yields
 * pieces of text.
 */
export function* formatFigures(figures: FigureColumns): Generator<string> {
  yield 'kpi,municipality,period,gender,value,count,status\r\n';
  for (let from = 0; from < figures.kpi.length; from += ROWS) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(from + ROWS, figures.kpi.length); row += 1)
      lines.push(formatRow(figures, row));
    yield lines.join('');
  }
}

function formatRow(figures: FigureColumns, row: number): string {
  const value = figures.value[row] ?? NaN;
  const count = figures.count[row] ?? -1;
  const cells = [
    figures.kpis[figures.kpi[row] ?? -1] ?? '',
    figures.areas[figures.area[row] ?? -1] ?? '',
    String(figures.period[row]),
    GENDERS[figures.gender[row] ?? -1] ?? '',
    Number.isNaN(value) ? '' : formatValue(value),
    count < 0 ? '' : String(count),
    quote(figures.statuses[figures.status[row] ?? -1] ?? ''),
  ];
  return `${cells.join(',')}\r\n`;
}

/** "1.234" may also be read as thousands: "1.2340" may not. */
function formatValue(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
