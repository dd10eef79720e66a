import { LEVERS } from './lever-registry';
import type { LeverId, Levers } from './scenario';
import { REFORM_LEVERS } from './shipped';

/**
 * What a lever becomes when several reforms pull it: the lowest, the highest or the sum of what they ask for, `yes` if
 * any asks for it, or nothing until the user has chosen, where they ask for different things.
 */
export type Combining = 'lowest' | 'highest' | 'sum' | 'either' | 'choose';

export const COMBINING: Readonly<Record<LeverId, Combining>> = {
  glappDays: 'lowest',
  glappSupport: 'choose',
  rentPolicy: 'choose',
  rentCapPercent: 'lowest',
  subsidyEndsWithSelfSupport: 'choose',
  areaSqmPerPerson: 'lowest',
  housingForm: 'choose',
  contractMonths: 'choose',
  wayOfWorking: 'choose',
  extraMeasuresPosts: 'sum',
  extraHandlingPosts: 'sum',
  daysToActivity: 'lowest',
  activityDemandPercent: 'highest',
  outcomeBonusSek: 'highest',
  medicalAdviser: 'either',
  jobAndHomeMovesPerYear: 'sum',
  homeVisitsPerYear: 'sum',
  costsAboveNormSekPerMonth: 'sum',
  childNormRaisePercent: 'highest',
  decisionDays: 'lowest',
  digitalPercent: 'highest',
  robot: 'either',
  sharing: 'choose',
};

/** One lever that some reforms of a package pull. */
export interface Pull {
  readonly lever: LeverId;
  readonly by: readonly { readonly reform: string; readonly value: number | string }[];
  readonly combining: Combining;
  /** What the package sets; undefined where the reforms ask for different things and one must be chosen. */
  readonly value: number | string | undefined;
}

/**
 * What the reforms of a package pull, lever by lever in the order of the registry. The order of the reforms does not
 * matter, and a reform named twice counts once. A sum is held within the lever's range.
 */
export function pullsOf(reforms: readonly string[]): readonly Pull[] {
  const ids = [...new Set(reforms)].sort();
  return LEVERS.flatMap((lever) => {
    const by = ids.flatMap((reform) => {
      const value = REFORM_LEVERS[reform]?.[lever.id];
      return value === undefined ? [] : [{ reform, value }];
    });
    if (by.length === 0) return [];
    const combining = COMBINING[lever.id];
    const combined = combine(
      combining,
      by.map(({ value }) => value),
    );
    const value =
      typeof combined === 'number' && lever.kind === 'number'
        ? Math.min(lever.max, Math.max(lever.min, combined))
        : combined;
    return [{ lever: lever.id, by, combining, value }];
  });
}

/** The levers that a package of reforms sets. */
export function leversOfReforms(reforms: readonly string[]): Partial<Levers> {
  const set = pullsOf(reforms).flatMap(({ lever, value }) => (value === undefined ? [] : [[lever, value]]));
  return Object.fromEntries(set) as Partial<Levers>;
}

function combine(combining: Combining, values: readonly (number | string)[]): number | string | undefined {
  const numbers = values.map(Number);
  if (combining === 'lowest') return Math.min(...numbers);
  if (combining === 'highest') return Math.max(...numbers);
  if (combining === 'sum') return numbers.reduce((sum, value) => sum + value, 0);
  if (combining === 'either') return values.includes('yes') ? 'yes' : 'no';
  return new Set(values).size === 1 ? values[0] : undefined;
}
