import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';

/** Ticks that a chart has, about. */
const TICKS = 6;

/** How an axis of money between two amounts is written: in one unit, with the decimals that tell its ticks apart. */
export function amountAxis(values: readonly number[]): (sek: number) => string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (largest < 1e6) return (sek) => m.unitTkr({ value: formatNumber(sek / 1000) });
  const apart = (high - low) / TICKS;
  const decimals = apart >= 1e6 ? 0 : apart >= 1e5 ? 1 : 2;
  return (sek) => m.unitMnkr({ value: formatNumber(sek / 1e6, decimals) });
}
