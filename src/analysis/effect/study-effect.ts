import { runSteps, type Steps } from '../steps';
import { buildPanel, type EffectPanel, measuredSeries, type PanelOrder } from './effect-panel';
import { missingYears } from './municipal-series';
import {
  type EffectRun,
  type PlaceboInTime,
  placeboInTime,
  type PlaceboRank,
  rankAmong,
  ratioFloor,
  runEffect,
} from './placebo';
import { chooseWindow, countsOf, isEnough, type StudyWindow, type WindowCounts } from './study-window';

/** What is asked: which municipality, which others, in which measure, and around which year. */
export interface EffectQuestion extends PanelOrder {
  readonly firstYearAfter: number;
  /** First and last year, or null for those with most figures. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** There is too little to compare: how much there is. */
export interface TooLittle {
  readonly kind: 'tooLittle';
  readonly counts: WindowCounts;
  /** The municipality has a figure every year, but no index can be made of them. */
  readonly isOwnNotIndexed: boolean;
}

/** A before-and-after of one municipality, with a placebo for every other. */
export interface EffectStudy {
  readonly kind: 'study';
  readonly panel: EffectPanel;
  readonly treated: EffectRun;
  /** Every donor in turn as if it were the one, mixed of the other donors; the treated municipality is in none of the mixes. */
  readonly placebos: readonly EffectRun[];
  /** Least gap before that a ratio is taken against. */
  readonly floor: number;
  readonly inTime: PlaceboInTime;
  /** By the ratio of the gap after to the gap before, among all placebos. */
  readonly byRatio: PlaceboRank;
  /** By the mean gap after, among the placebos that were followed well enough before. */
  readonly byGap: PlaceboRank;
  /** Placebos left out of the latter: codes. */
  readonly poorlyFollowed: readonly string[];
  /** By the difference in differences, and by the difference in slope before, among all placebos. */
  readonly byDifference: PlaceboRank;
  readonly byTrend: PlaceboRank;
}

/**
 * A placebo whose gap before is so many times the municipality's is not compared by its gap after: it is not followed.
 *
 * Judgement: Abadie, Diamond and Hainmueller cut at 20, 5 and 2 times the mean squared gap, about 4.5, 2.2 and 1.4 times its root;
 * 5 is at their lax end, so that few are left out. The rank by the ratio leaves out none: who is left out depends on how well the one
 * municipality happened to be followed, and a rank that is to be fair may not depend on that.
 */
export const POORLY_FOLLOWED = 5;

/**
 * A rank stands out when at most one in ten municipalities drawn by lot would stand as far out.
 *
 * Judgement: with ten placebos nothing stricter could ever be said; with few municipalities one in twenty is a promise of digits
 * that are not there.
 */
export const STANDS_OUT = 0.1;

/** The same in one go: see `studyEffectInSteps`. */
export function studyEffect(question: EffectQuestion): EffectStudy | TooLittle {
  return runSteps(studyEffectInSteps(question));
}

/**
 * A municipality's figures before and after a year against those of others, by a synthetic control and by difference in differences,
 * and the same for every other municipality as a placebo. Too little to go by gives how much there is, and nothing else.
 */
export function* studyEffectInSteps(question: EffectQuestion): Steps<EffectStudy | TooLittle> {
  const window = windowOf(question);
  const panel = buildPanel(question, window);
  const measured = measuredSeries(question);
  const { donors } = measured;
  const counts =
    panel === null ? countsOf(window, donors) : { ...countsOf(window, donors), donors: panel.donors.length };
  if (panel === null || !isEnough(counts)) {
    const isWhole = missingYears(measured.treated, window.firstYear, window.lastYear).length === 0;
    const isOwnNotIndexed = panel === null && isEnough(counts) && question.measure === 'index' && isWhole;
    return { kind: 'tooLittle', counts, isOwnNotIndexed };
  }
  yield;

  const floor = ratioFloor(panel);
  const treated = runEffect(panel.treated, panel.donors, panel.yearsBefore, floor);
  yield;
  const placebos: EffectRun[] = [];
  for (const donor of panel.donors) {
    const others = panel.donors.filter((other) => other !== donor);
    placebos.push(runEffect(donor, others, panel.yearsBefore, floor));
    yield;
  }
  const limit = POORLY_FOLLOWED * Math.max(treated.synthetic.rmspeBefore, floor);
  const followed = placebos.filter(({ synthetic }) => synthetic.rmspeBefore <= limit);
  return {
    kind: 'study',
    panel,
    treated,
    placebos,
    floor,
    inTime: placeboInTime(panel, floor),
    byRatio: rankBy(({ ratio }) => ratio, treated, placebos),
    byGap: rankBy(({ synthetic }) => synthetic.meanGapAfter, treated, followed),
    poorlyFollowed: placebos
      .filter((placebo) => !followed.includes(placebo))
      .map(({ municipality }) => municipality),
    byDifference: rankBy(({ difference }) => difference.effect, treated, placebos),
    byTrend: rankBy(({ difference }) => difference.trend.difference, treated, placebos),
  };
}

/** The window that a question is answered in. */
function windowOf(question: EffectQuestion): StudyWindow {
  const { firstYearAfter, years } = question;
  if (years !== null) return { firstYear: years.first, firstYearAfter, lastYear: years.last };
  const { treated, donors } = measuredSeries(question);
  return chooseWindow(treated, donors, firstYearAfter);
}

function rankBy(
  valueOf: (run: EffectRun) => number,
  treated: EffectRun,
  placebos: readonly EffectRun[],
): PlaceboRank {
  return rankAmong(valueOf(treated), placebos.map(valueOf));
}
