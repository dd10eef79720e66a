import { formatNumber } from '../format/number';

/** Decimals that show a tenth of a range, four at most. */
function decimalsOf(low: number, high: number): number {
  return Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(high - low))));
}

/** A value with as many decimals as show a tenth of the range it belongs to. */
export function formatInRange(value: number, low: number, high: number): string {
  return formatNumber(value, decimalsOf(low, high));
}

/** The same, rounded away from `start`: what was found on the far side of a turn stays there. */
export function formatBeyond(value: number, start: number, low: number, high: number): string {
  const decimals = decimalsOf(low, high);
  const scale = 10 ** decimals;
  const rounded = value < start ? Math.floor(value * scale) : Math.ceil(value * scale);
  return formatNumber(rounded / scale, decimals);
}
