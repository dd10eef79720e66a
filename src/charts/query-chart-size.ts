import type { QueryChartKind } from './query-chart';

/** Height in pixels, without a key. */
export function queryChartHeight(kind: QueryChartKind, marks: number): number {
  return kind === 'bars' ? 44 + 24 * marks : 340;
}
