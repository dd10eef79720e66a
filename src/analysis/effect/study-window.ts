import { type MunicipalSeries, unbrokenUntil } from './municipal-series';

/** The years of a before-and-after: from `firstYear` to the year before `firstYearAfter`, and from there to `lastYear`. */
export interface StudyWindow {
  readonly firstYear: number;
  readonly firstYearAfter: number;
  readonly lastYear: number;
}

/**
 * Fewest years before, years after and other municipalities.
 *
 * Judgement: with fewer than five years before, almost any mix of ten municipalities follows the municipality, so that following it
 * says nothing; one year after may be any year's chance; of fewer than ten placebos even the most unusual place is one in ten.
 */
export const FEWEST = { yearsBefore: 5, yearsAfter: 2, donors: 10 } as const;

/** How many years before and after there are, and how many others have figures in all of them. */
export interface WindowCounts {
  readonly yearsBefore: number;
  readonly yearsAfter: number;
  readonly donors: number;
}

export function countsOf(window: StudyWindow, donors: readonly MunicipalSeries[]): WindowCounts {
  return countWithin(window, countUnbroken(donors));
}

/** Whether a before-and-after may be made of so much. */
export function isEnough({ yearsBefore, yearsAfter, donors }: WindowCounts): boolean {
  return yearsBefore >= FEWEST.yearsBefore && yearsAfter >= FEWEST.yearsAfter && donors >= FEWEST.donors;
}

/**
 * The window around a first year after in which the municipality has a figure every year and in which there are most figures in all:
 * years × municipalities with figures in every one of them. Of those with enough years and others; where there are none, of
 * those with enough years; where there are none, all the years without a gap. Of two with as many figures, the longer before.
 *
 * Judgement: most figures weighs more years against more municipalities without favouring either, and looks at no figure's size.
 */
export function chooseWindow(
  treated: MunicipalSeries,
  donors: readonly MunicipalSeries[],
  firstYearAfter: number,
): StudyWindow {
  return windowWithMost(treated, countUnbroken(donors), firstYearAfter);
}

/** The first years after that the series and the others allow to be studied. */
export function possibleYears(
  treated: MunicipalSeries,
  donors: readonly MunicipalSeries[],
): readonly number[] {
  const unbroken = countUnbroken(donors);
  return [...treated.values.keys()]
    .sort((one, other) => one - other)
    .filter((year) => isEnough(countWithin(windowWithMost(treated, unbroken, year), unbroken)));
}

/** By first year: how many of the others have a figure every year from it for one year, for two, and so on. */
type Unbroken = ReadonlyMap<number, readonly number[]>;

/** Once for all windows: there are thousands of them where series are long. */
function countUnbroken(donors: readonly MunicipalSeries[]): Unbroken {
  const counts = new Map<number, number[]>();
  for (const donor of donors)
    for (const [first, last] of unbrokenUntil(donor)) {
      const ofFirst = counts.get(first) ?? [];
      for (let year = first; year <= last; year += 1)
        ofFirst[year - first] = (ofFirst[year - first] ?? 0) + 1;
      counts.set(first, ofFirst);
    }
  return counts;
}

function windowWithMost(treated: MunicipalSeries, unbroken: Unbroken, firstYearAfter: number): StudyWindow {
  const longest = unbrokenAround(treated, firstYearAfter);
  let best = longest;
  let most = -1;
  for (let firstYear = longest.firstYear; firstYear <= firstYearAfter - FEWEST.yearsBefore; firstYear += 1) {
    for (let lastYear = firstYearAfter + FEWEST.yearsAfter - 1; lastYear <= longest.lastYear; lastYear += 1) {
      const window = { firstYear, firstYearAfter, lastYear };
      const counts = countWithin(window, unbroken);
      const figures = (counts.yearsBefore + counts.yearsAfter) * (counts.donors + 1);
      // Enough comes before many: no series of municipalities has a million figures.
      const score = figures + (isEnough(counts) ? 1_000_000 : 0);
      if (score > most) [best, most] = [window, score];
    }
  }
  return best;
}

function countWithin({ firstYear, firstYearAfter, lastYear }: StudyWindow, unbroken: Unbroken): WindowCounts {
  return {
    yearsBefore: firstYearAfter - firstYear,
    yearsAfter: lastYear - firstYearAfter + 1,
    donors: unbroken.get(firstYear)?.[lastYear - firstYear] ?? 0,
  };
}

/** All the years next to each other around the first year after; a window of no years where that year itself has no figure. */
function unbrokenAround({ values }: MunicipalSeries, firstYearAfter: number): StudyWindow {
  let firstYear = firstYearAfter;
  while (values.has(firstYear - 1)) firstYear -= 1;
  let lastYear = firstYearAfter - 1;
  while (values.has(lastYear + 1)) lastYear += 1;
  return { firstYear, firstYearAfter, lastYear };
}
