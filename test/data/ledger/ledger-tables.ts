/** The text of a table with these lines. */
export const table = (header: string, rows: readonly string[]) => `${header}\n${rows.join('\n')}\n`;

export const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** A line for each of the first months of 2026. */
export const long = (months: number, row: (month: string, at: number) => string) =>
  MONTHS.slice(0, months).map((month, at) => `2026-${month};${row(month, at)}`);
