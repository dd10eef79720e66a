import type { Summary } from '../../analysis/comparison';
import { formatMoney, formatTkr, moneyStep } from '../format/money';
import { isWithinError } from '../../analysis/within-error';
import { digitStep, roundTo } from '../format/number';

/** A summary of amounts over a horizon as amounts a year. */
export function perYear(summary: Summary, months: number): Summary {
  const of = (sek: number) => (sek * 12) / months;
  const { mean, mcse, p5, p10, p25, p50, p75, p90, p95 } = summary;
  return {
    mean: of(mean),
    mcse: of(mcse),
    p5: of(p5),
    p10: of(p10),
    p25: of(p25),
    p50: of(p50),
    p75: of(p75),
    p90: of(p90),
    p95: of(p95),
  };
}

/** The size of a mean as "1,3 mnkr", with no digit below its Monte Carlo error. */
export function formatMean({ mean, mcse }: Pick<Summary, 'mean' | 'mcse'>): string {
  return formatMoney(Math.abs(mean), meanStep({ mcse }));
}

/** The same with its sign, in tkr without the unit. */
export function formatMeanTkr({ mean, mcse }: Pick<Summary, 'mean' | 'mcse'>): string {
  return formatTkr(mean, meanStep({ mcse }));
}

/** The step to which a mean is rounded; a thousand kronor at least. */
export function meanStep({ mcse }: Pick<Summary, 'mcse'>): number {
  return Math.max(1000, digitStep(mcse));
}

/** Whether a difference over a horizon cannot be told from 0, or would be written as 0. */
export function isEven(
  summary: Pick<Summary, 'mean' | 'mcse'>,
  { months, draws }: { readonly months: number; readonly draws: number },
): boolean {
  const [mean, mcse] = [(summary.mean * 12) / months, (summary.mcse * 12) / months];
  return isWithinError(summary, draws) || roundTo(mean, meanStep({ mcse })) === 0;
}

/** The same for quantiles. */
export function quantileStep(summary: Pick<Summary, 'mcse'>): number {
  return Math.max(1000, moneyStep(summary));
}
