import type { PairSummary } from '../../analysis/comparison';
import { m } from '../../messages/messages';
import { sameInEveryDraw } from '../compare/pair-of';
import { formatChance } from './chance';
import { formatMoney, moneyStep } from './money';

/** Two scenarios by name, where and over how many draws they are compared. */
export interface HeadlineOf {
  readonly pair: PairSummary;
  readonly nameA: string;
  readonly nameB: string;
  readonly draws: number;
  readonly municipality: string;
}

/** What a comparison of two comes to, as a sentence with natural frequencies. */
export function headlineWords({ pair, nameA: a, nameB: b, draws, municipality }: HeadlineOf): string {
  if (sameInEveryDraw(pair)) return m.headlineSame({ a, b, municipality });
  if (pair.tie) return m.headlineTie({ a, b, municipality });
  const chance = formatChance(pair.probabilityACheaper, draws);
  return m.headline({ a, b, municipality, chance });
}

/** How large the difference is, as a sentence: the middle and eight futures of ten. */
export function sublineWords({ difference }: PairSummary, years: number): string {
  const step = moneyStep(difference);
  const of = (sek: number) => `${formatMoney(Math.abs(sek), step)} ${sek <= 0 ? m.lower() : m.higher()}`;
  return m.sublinePlain({
    years,
    middle: of(difference.p50),
    low: of(difference.p10),
    high: of(difference.p90),
  });
}
