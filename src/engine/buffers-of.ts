import type { AccountMonths } from '../model/account-months';
import type { ScenarioColumns } from '../model/columns';

/** Buffers of columns, which are moved to another thread instead of copied. */
export function buffersOf(columns: ScenarioColumns | AccountMonths): ArrayBuffer[] {
  return Object.values(columns).flatMap(
    (part: number | Readonly<Record<string, Float64Array<ArrayBuffer>>>) =>
      typeof part === 'number' ? [] : Object.values(part).map(({ buffer }) => buffer),
  );
}
