import { m } from '../../messages/messages';
import { digitStep, formatNumber, roundTo } from './number';

/** Anything with a Monte Carlo standard error, SEK. */
interface Uncertain {
  readonly mcse: number;
}

/**
 * The step to which quantiles of a summary are rounded. An outer quantile is less sure than the mean: for a normal
 * distribution the standard error of the 10th percentile is 1.7 times that of the mean.
 */
export function moneyStep({ mcse }: Uncertain): number {
  return digitStep(mcse * 1.7);
}

/** SEK as thousands, without the unit: for tables that name the unit once. */
export function formatTkr(sek: number, step = 1000): string {
  return formatNumber(roundTo(sek, Math.max(1000, step)) / 1000);
}

/** SEK as "1,2 mnkr" or "340 tkr", with no digit below the step. */
export function formatMoney(sek: number, step = 1000): string {
  const rounded = roundTo(sek, step);
  return Math.abs(rounded) >= 1e6
    ? m.unitMnkr({ value: formatNumber(rounded / 1e6, decimalsOf(step, 1e6)) })
    : m.unitTkr({ value: formatNumber(rounded / 1000, decimalsOf(step, 1000)) });
}

/** The same as it is read aloud: "1,2 miljoner kronor". */
export function spokenMoney(sek: number, step = 1000): string {
  const rounded = roundTo(sek, step);
  const size = Math.abs(rounded);
  const words =
    size >= 1e6
      ? spokenMillions({ value: formatNumber(size / 1e6, decimalsOf(step, 1e6)) })
      : m.spokenThousands({ value: String(Math.round(size / 1000)) });
  return rounded < 0 ? m.spokenMinus({ value: words }) : words;
}

/** One million is said in the singular. */
function spokenMillions({ value }: { readonly value: string }): string {
  return value === '1' ? m.spokenMillion() : m.spokenMillions({ value });
}

/** Whole kronor, rounded to the step. */
export function formatKr(sek: number, step = 1): string {
  return formatNumber(roundTo(sek, step));
}

/** Decimals that show a step in a unit, two at most. */
function decimalsOf(step: number, unit: number): number {
  let decimals = 0;
  for (let size = unit; size > step && decimals < (unit === 1e6 ? 2 : 0); size /= 10) decimals += 1;
  return decimals;
}
