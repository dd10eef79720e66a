import type { ScenarioColumns } from '../model/columns';

/** Buffers of columns, which are moved to another thread instead of copied. */
export function buffersOf(columns: readonly ScenarioColumns[]): ArrayBuffer[] {
  return columns.flatMap(({ totals, monthly, monthlySums }) =>
    [totals, monthly, monthlySums].flatMap((record) => Object.values(record).map(({ buffer }) => buffer)),
  );
}
