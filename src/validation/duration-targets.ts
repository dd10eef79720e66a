import type { DrawnAssumptionId } from '../model/assumption-ids';
import type { DurationMeasures } from './duration-measures';
import type { MonthRule } from './monthly-records';

/** A published figure that durations are tuned to, and how much a miss costs. */
export interface FitTarget {
  readonly id: keyof DurationMeasures;
  readonly source: string;
  readonly published: number;
  /** What the search aims at. */
  readonly aim: number;
  /** A miss as large as this costs 1, and misses cost by their square. */
  readonly miss: number;
  /** Only a value below the aim is a miss. */
  readonly atLeast: boolean;
  /** Met when within; set before the fit. */
  readonly band: readonly [number, number];
}

/**
 * Tuned to, four figures for four free numbers, so that agreement with them is no validation. That the majority of leavers
 * are back within three months is aimed at with a margin.
 */
export const FIT_TARGETS: readonly FitTarget[] = [
  {
    id: 'longSpellShare',
    source: 'konigs-2015',
    published: 0.11,
    aim: 0.11,
    miss: 0.01,
    atLeast: false,
    band: [0.09, 0.13],
  },
  {
    id: 'backWithinThreeMonthsShare',
    source: 'konigs-2015',
    published: 0.5,
    aim: 0.55,
    miss: 0.02,
    atLeast: true,
    band: [0.5, 1],
  },
  {
    id: 'longTermAdultShare',
    source: 'socialstyrelsen-skl-2016',
    published: 0.4,
    aim: 0.4,
    miss: 0.015,
    atLeast: false,
    band: [0.36, 0.44],
  },
  {
    id: 'meanMonthsInYear',
    source: 'socialstyrelsen-months',
    published: 6.5,
    aim: 6.5,
    miss: 0.75,
    atLeast: false,
    band: [5.5, 7.5],
  },
];

/** Weighted squares of the misses. */
export function lossOf(measures: DurationMeasures): number {
  return FIT_TARGETS.reduce((sum, { id, aim, miss, atLeast }) => {
    const off = (measures[id] - aim) / miss;
    return atLeast && off > 0 ? sum : sum + off * off;
  }, 0);
}

/** A figure that was not tuned to, or that one assumption was set to beforehand: class `fitted`. */
export interface PredictedFigure {
  readonly id: keyof DurationMeasures;
  readonly source: string;
  readonly published: number;
  readonly band: readonly [number, number];
  readonly class: 'fitted' | 'predicted';
  readonly note: string;
}

export const PREDICTED: readonly PredictedFigure[] = [
  {
    id: 'inEachOfFiveYearsShare',
    source: 'mood-2012',
    published: 0.08,
    band: [0.06, 0.1],
    class: 'predicted',
    note: 'persons in the register, years before those of the long-term share; here adults, newly arrived among them',
  },
  {
    id: 'notBackAfterWorkShare',
    source: 'rka-trelleborg',
    published: 0.94,
    band: [0.92, 0.96],
    class: 'fitted',
    note: 'returnAfterWorkPerYear is set to this figure: it comes back, and tests only that the months are counted right',
  },
  {
    id: 'medianSpellMonths',
    source: 'bergmark-backman-2008',
    published: 2,
    band: [2, 19],
    class: 'predicted',
    note: 'published: 2 to 19 months by definition of spell; here every month without ends it',
  },
  {
    id: 'medianBridgedMonths',
    source: 'bergmark-backman-2008',
    published: 19,
    band: [2, 19],
    class: 'predicted',
    note: 'published: 2 to 19 months by definition of spell; here breaks of up to three months are bridged',
  },
];

/**
 * What makes a month one with bistånd in the fit. Judgement: one day of unmet need, since bistånd is granted by the calendar
 * month. Each spell is then longer than its days by most of a month, and four breaks in ten do not show.
 */
export const FIT_MONTH_RULE: MonthRule = 'anyDay';

/** A number that the fit is free to choose: the assumptions that share it, its first step, and how far it may go. */
export interface FreeNumber {
  readonly ids: readonly DrawnAssumptionId[];
  readonly step: number;
  readonly bounds: readonly [number, number];
}

/**
 * The four free numbers. Set beforehand and not tuned: how the rate falls with time, the groups' exits to work and study,
 * the length of breaks. The bounds leave room for the shipped ranges around a mode. Judgement: returns are as common in both groups, since no figure tells them apart.
 */
export const FREE_NUMBERS: readonly FreeNumber[] = [
  { ids: ['longStayInflowShare'], step: 0.06, bounds: [0.08, 0.8] },
  { ids: ['shortOtherExitsPerMonth'], step: 0.08, bounds: [0.06, 0.95] },
  { ids: ['longOtherExitsPerMonth'], step: 0.02, bounds: [0.018, 0.5] },
  { ids: ['shortReturnShare', 'longReturnShare'], step: 0.06, bounds: [0.15, 0.87] },
];

/** Points, in the order of the free numbers, that the search begins from: few, some and many long-stayers. */
export const STARTS: readonly (readonly number[])[] = [
  [0.15, 0.5, 0.03, 0.85],
  [0.3, 0.35, 0.09, 0.75],
  [0.4, 0.6, 0.15, 0.85],
];
