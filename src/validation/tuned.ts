import { BANDS } from './bands';
import { FREE_NUMBERS } from './duration-targets';

/** What was chosen so that published figures come out, and which figures those are: agreement with them is no validation. */
export interface TunedParameters {
  /** What was set. */
  readonly parameter: string;
  /** How many free numbers that is. */
  readonly numbers: number;
  readonly targets: readonly string[];
}

/**
 * Group by group as many numbers as figures or more, but for own incomes. The two bounds of Sundbyberg are solved from one
 * figure, each by itself; which of them did it is an assumption and not tuned.
 * Source: konigs-2015, socialstyrelsen-skl-2016, rka-trelleborg, sundbyberg-2019, svedala-trelleborg-2020, nacka-2017.
 */
export const TUNED: readonly TunedParameters[] = [
  {
    parameter: 'durations',
    numbers: FREE_NUMBERS.length,
    targets: [
      'spells.over12months',
      'spells.backWithinThreeMonths',
      'recipients.longterm',
      'recipients.meanmonths',
    ],
  },
  { parameter: 'returnAfterWorkPerYear', numbers: 1, targets: ['trelleborg.notreturned'] },
  {
    parameter: 'ownIncomeShare',
    numbers: 1,
    targets: [
      'svedala.payments.start',
      'svedala.cost.perHouseholdMonth.start',
      'svedala.cost.perHouseholdMonth.end',
    ],
  },
  { parameter: 'upperBounds of Sundbyberg', numbers: 2, targets: ['sundbyberg.households.year'] },
  { parameter: 'newcomerExitShare', numbers: 1, targets: ['nacka.stillOnBistand'] },
  { parameter: 'arrivals in Nacka before 2016', numbers: 1, targets: ['nacka.newcomer.households.start'] },
];

/** Free numbers, and the published figures that they were tuned to. */
export interface Tuned {
  readonly parameters: number;
  readonly targets: number;
}

export function tuned(): Tuned {
  return {
    parameters: TUNED.reduce((sum, { numbers }) => sum + numbers, 0),
    targets: BANDS.filter((band) => band.class === 'fitted').length,
  };
}
