import { m } from '../../messages/messages';
import { formatNumber } from '../format/number';

/** How an axis of money is written: in one unit, that of its largest value. */
export function moneyAxis(values: readonly number[]): (sek: number) => string {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest < 1e6) return (sek) => m.unitTkr({ value: formatNumber(sek / 1000) });
  return (sek) => m.unitMnkr({ value: formatNumber(sek / 1e6, largest < 1e7 && sek % 1e6 !== 0 ? 1 : 0) });
}
