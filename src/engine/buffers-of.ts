import type { ScenarioColumns } from '../model/columns';

/** Buffers of columns, which are moved to another thread instead of copied. */
export function buffersOf({ totals, monthly, monthlySums, stockSums }: ScenarioColumns): ArrayBuffer[] {
  return [totals, monthly, monthlySums, stockSums].flatMap((record) =>
    Object.values(record).map(({ buffer }) => buffer),
  );
}
