import type { MeasuredResult } from './measure';

/** A line for each result: what, measured, budget, met or missed; its details on a line of their own below. */
export function formatTable(results: readonly MeasuredResult[]): string {
  const rows = results.map(({ id, value, unit, budget, bound, met }) => [
    id,
    value === null ? 'not measured' : `${formatFigure(value)} ${unit}`,
    `${bound === 'atMost' ? '≤' : '≥'} ${formatFigure(budget)} ${unit}`,
    met === null ? '' : met ? 'met' : 'missed',
  ]);
  const table = [['', 'measured', 'budget', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    line(table[0] ?? []),
    ...results.flatMap(({ what, detail }, index) => [
      line(rows[index] ?? []),
      `    ${what}`,
      ...(Object.keys(detail).length > 0 ? [`    ${formatDetail(detail)}`] : []),
    ]),
  ].join('\n');
}

function formatDetail(detail: MeasuredResult['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? formatFigure(value) : value}`)
    .join('; ');
}

/** Three significant digits, whole from a hundred on. */
export function formatFigure(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
}
