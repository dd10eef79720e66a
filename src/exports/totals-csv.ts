import type { Comparison } from '../analysis/comparison';
import { COUNT_IDS } from '../model/columns';
import { TOTAL_IDS } from '../model/keep-draw';

const FIELDS = ['mean', 'mcse', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

/** Totals that count households, persons or household-months; the others are SEK. */
const COUNTS: readonly string[] = [...COUNT_IDS, 'householdMonths', 'exits'];

/** Every total over the horizon of every scenario, with all digits: CSV whose fields are ids and numbers. */
export function formatTotals({ scenarios }: Comparison): string {
  const lines = scenarios.flatMap(({ id, municipality, totals }) =>
    TOTAL_IDS.map((total) => [
      id,
      municipality,
      total,
      COUNTS.includes(total) ? 'count' : 'SEK',
      ...FIELDS.map((field) => totals[total][field]),
    ]),
  );
  return [['scenario', 'municipality', 'total', 'unit', ...FIELDS], ...lines]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
}
