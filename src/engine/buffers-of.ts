import type { ScenarioColumns } from '../model/columns';

/** Buffers of columns, which are moved to another thread instead of copied. */
export function buffersOf(columns: readonly ScenarioColumns[]): ArrayBuffer[] {
  return columns.flatMap(({ totals, monthly, monthlySums, stockSums }) =>
    [totals, monthly, monthlySums, stockSums].flatMap((record) =>
      Object.values(record).map(({ buffer }) => buffer),
    ),
  );
}
