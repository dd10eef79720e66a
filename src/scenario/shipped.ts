import assumptions from '../../scenarios/assumptions.json';
import bases from '../../scenarios/bases.json';
import householdTypes from '../../scenarios/household-types.json';
import nacka from '../../scenarios/nacka.json';
import packages from '../../scenarios/packages.json';
import sundbyberg from '../../scenarios/sundbyberg.json';
import svedala from '../../scenarios/svedala.json';
import trelleborg from '../../scenarios/trelleborg.json';
import reformLevers from './gathered/reform-levers.json';
import type { HouseholdType } from '../model/model-scenario';
import type { Assumption } from './assumption-registry';
import type { MunicipalBase, SourcedFigure, WayOfWorking } from './base';
import type { Package } from './package';
import type { HousingForm, Levers, Scenario } from './scenario';
import type { Origin } from './words';

/** The documents in `scenarios/`. A test reads each through the same checks as a document from a user. */
export const SHIPPED_SCENARIOS = [
  trelleborg,
  svedala,
  sundbyberg,
  nacka,
] as readonly unknown[] as readonly Scenario[];
export const PACKAGES = packages as readonly unknown[] as readonly Package[];
/** The reforms of a ready-made package; none where there is no such package. */
export function reformsOfPackage(id: string): readonly string[] {
  return PACKAGES.find((known) => known.id === id)?.reforms ?? [];
}

/** Levers that the reforms of the catalogue set, by reform; those that set none are left out. */
export const REFORM_LEVERS = reformLevers as unknown as Readonly<Record<string, Partial<Levers>>>;
export const ASSUMPTIONS = assumptions as readonly unknown[] as readonly Assumption[];
export const HOUSEHOLD_TYPES = householdTypes.types as readonly unknown[] as readonly HouseholdType[];

export const BASES = bases as unknown as {
  /** Mean glapp of a municipality that has published none, days. */
  readonly defaultGlappDays: SourcedFigure;
  /** Today's decision time, digital share and days to activity where a municipality has published none. */
  readonly defaultDecisionDays: SourcedFigure;
  readonly defaultDigitalPercent: SourcedFigure;
  readonly defaultDaysToActivity: SourcedFigure;
  /** Rent of an example dwelling of each form, SEK per m² and month, 2017. */
  readonly housingForms: Readonly<Record<Exclude<HousingForm, 'mix'>, SourcedFigure>>;
  /** The proposal of 2020: posts and yearly sum for the enrolled of one municipality. */
  readonly postsFixed: {
    readonly provider: string;
    readonly posts: number;
    readonly enrolled: number;
    readonly costSekPerYear: number;
    readonly origins: readonly Origin[];
  };
  readonly municipalities: Readonly<Record<string, MunicipalBase>>;
  readonly ways: readonly WayOfWorking[];
};
