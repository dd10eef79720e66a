import {
  type EffectStudy,
  POORLY_FOLLOWED,
  STANDS_OUT,
  type TooLittle,
} from '../../../analysis/effect/study-effect';
import { FEWEST } from '../../../analysis/effect/study-window';
import type { PlaceboRank } from '../../../analysis/effect/placebo';
import { m } from '../../../messages/messages';
import { formatYears } from '../../format/years';
import type { EffectNumbers } from './effect-numbers';

/** The years before and after of a study, in words. */
export function spanWords({ panel }: EffectStudy): { readonly before: string; readonly after: string } {
  return {
    before: formatYears(panel.years.slice(0, panel.yearsBefore)),
    after: formatYears(panel.years.slice(panel.yearsBefore)),
  };
}

/** Where the municipality lay beside the mix in the years after. */
export function mixWords(study: EffectStudy, municipality: string, numbers: EffectNumbers): string {
  const gap = study.treated.synthetic.meanGapAfter;
  const words = { municipality, size: numbers.size(gap), ...spanWords(study) };
  if (numbers.isNone(gap)) return m.dataEffectMixSame(words);
  return gap < 0 ? m.dataEffectMixBelow(words) : m.dataEffectMixAbove(words);
}

/** How many placebos lie as far out by the ratio, and what that is worth. */
export function mixRankWords({ byRatio }: EffectStudy, municipality: string): string {
  return `${m.dataEffectMixRank({ municipality, ...countWords(byRatio) })} ${rankWords(byRatio)}`;
}

/** The same by the gap itself, among those that the mix followed. */
export function gapRankWords({ byGap, poorlyFollowed }: EffectStudy): string {
  const left = poorlyFollowed.length;
  const ranked = m.dataEffectGapRank(countWords(byGap));
  return left === 0 ? ranked : `${ranked} ${m.dataEffectPoorly({ count: left, times: POORLY_FOLLOWED })}`;
}

/** The municipality's change beside the others' mean change. */
export function differenceWords(study: EffectStudy, municipality: string, numbers: EffectNumbers): string {
  const { effect, ownChange, othersChange } = study.treated.difference;
  const words = {
    municipality,
    own: numbers.signed(ownChange),
    others: numbers.signed(othersChange),
    size: numbers.size(effect),
    ...spanWords(study),
  };
  if (numbers.isNone(effect)) return m.dataEffectDifferenceSame(words);
  return effect < 0 ? m.dataEffectDifferenceBelow(words) : m.dataEffectDifferenceAbove(words);
}

export function differenceRankWords({ byDifference }: EffectStudy): string {
  return `${m.dataEffectDifferenceRank(countWords(byDifference))} ${rankWords(byDifference)}`;
}

/** How the years before went beside the others, by their slopes. */
export function trendWords(study: EffectStudy, municipality: string, numbers: EffectNumbers): string {
  const { own, others } = study.treated.difference.trend;
  return m.dataEffectTrend({
    municipality,
    own: numbers.signed(own),
    others: numbers.signed(others),
    ...countWords(study.byTrend),
    ...spanWords(study),
  });
}

/** How closely the mix follows in the years before; where it does exactly, that this says little. */
export function fitWords(study: EffectStudy, numbers: EffectNumbers): string {
  const { panel, treated, floor } = study;
  const { rmspeBefore } = treated.synthetic;
  if (rmspeBefore > floor) return m.dataEffectFit({ size: numbers.size(rmspeBefore), ...spanWords(study) });
  return m.dataEffectFitExact({ years: panel.yearsBefore, others: panel.donors.length });
}

/** What both methods find of a year in which nothing is claimed to have happened. */
export function inTimeWords({ inTime }: EffectStudy, numbers: EffectNumbers): string {
  const { firstYearAfter, lastYear, run } = inTime;
  return m.dataEffectInTime({
    year: firstYearAfter,
    last: lastYear,
    mix: numbers.signed(run.synthetic.meanGapAfter),
    difference: numbers.signed(run.difference.effect),
    unit: numbers.unit,
  });
}

/** What is lacking, with the numbers. */
export function tooLittleWords(
  { counts, isOwnNotIndexed }: TooLittle,
  municipality: string,
): readonly string[] {
  return [
    ...(isOwnNotIndexed ? [m.dataEffectLackIndex({ municipality })] : []),
    ...(counts.yearsBefore < FEWEST.yearsBefore
      ? [m.dataEffectLackBefore({ count: Math.max(0, counts.yearsBefore), fewest: FEWEST.yearsBefore })]
      : []),
    ...(counts.yearsAfter < FEWEST.yearsAfter
      ? [m.dataEffectLackAfter({ count: Math.max(0, counts.yearsAfter), fewest: FEWEST.yearsAfter })]
      : []),
    ...(counts.donors < FEWEST.donors
      ? [m.dataEffectLackOthers({ count: counts.donors, fewest: FEWEST.donors })]
      : []),
  ];
}

function countWords({ asLarge, placebos }: PlaceboRank): { readonly count: number; readonly of: number } {
  return { count: asLarge, of: placebos };
}

/** What a rank is worth: how often a municipality drawn by lot would lie as far out. */
function rankWords({ asLarge, placebos, p }: PlaceboRank): string {
  const words = { place: asLarge + 1, of: placebos + 1 };
  return p <= STANDS_OUT ? m.dataEffectStandsOut(words) : m.dataEffectStandsNotOut(words);
}
