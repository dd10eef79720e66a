import {
  emptyHouseholdSums,
  GROUP_SUMS,
  groupAt,
  HOUSEHOLD_PHASES,
  type HouseholdPhase,
  type HouseholdSums,
  OUTCOMES,
  type Outcome,
  START_SUMS,
  TYPE_COLUMNS,
  type TypeColumn,
} from '../model/households/household-sums';
import { SIXTEENTHS_PER_MONTH } from '../model/life/calendar';
import type { HouseholdType, ModelScenario } from '../model/model-scenario';
import type { Summary } from './comparison';
import { summarise } from './summarise';

/**
 * What becomes of households under a, against b, in one municipality: see `sumHouseholds` for what is counted and what is not. Money is
 * nominal SEK, the mean over the household-months in question. Households are those of an average day of the horizon: over the whole of
 * it more pass through, each for a time, and one household gains in one phase and loses in another.
 */
export interface HouseholdChanges {
  readonly a: string;
  readonly b: string;
  readonly draws: number;
  /** Assumptions differ too: then what changes is not the levers' doing alone. */
  readonly assumptionsDiffer: boolean;
  /** By rule, at the life under b: largest first. Groups without households are left out. */
  readonly groups: readonly HouseholdGroup[];
  /** By rule, all types and phases: households and children on an average day of the horizon. */
  readonly totals: Readonly<Record<Outcome, Persons<Summary>>>;
  readonly starts: readonly HouseholdStart[];
  readonly lives: Persons<LifeChange> & { readonly types: readonly (TypeOfHousehold & LifeChange)[] };
}

/** Of households, and of the children (0–20 years, at home) in them. */
export interface Persons<T> {
  readonly households: T;
  readonly children: T;
}

export interface TypeOfHousehold {
  readonly type: string;
  readonly adults: 1 | 2;
  /** Children in one household. */
  readonly children: number;
}

/** Households of a type and phase that all gain, all lose, or all are unchanged by rule. */
export interface HouseholdGroup extends TypeOfHousehold {
  readonly phase: HouseholdPhase;
  readonly outcome: Outcome;
  /** On an average day of the horizon, under b. */
  readonly householdsAverage: number;
  readonly childrenAverage: number;
  readonly a: MonthMoney;
  readonly b: MonthMoney;
  /** What is left after the rent under a less under b, SEK per household and month. */
  readonly changeSekPerMonth: number;
  /** What more of the bistånd is a loan under a than under b, SEK per household and month: a debt, though it may be remitted. */
  readonly debtSekPerMonth: number;
}

/** A household's month. Incomes are not known, and so null, of who only lives in a dwelling (`dwellingOnly`). */
export interface MonthMoney {
  /** State benefits and wages after tax. */
  readonly incomeSekPerMonth: number | null;
  readonly bistandSekPerMonth: number;
  readonly rentSekPerMonth: number;
  /** Income + bistånd − rent charged: for all else than rent. */
  readonly leftSekPerMonth: number | null;
}

/** What newly arrived households get once, and loans, by rule and at the life under b. SEK per household. */
export interface HouseholdStart extends TypeOfHousehold {
  /** Households around whose first payment something is priced, per year. */
  readonly householdsPerYear: number;
  /** Late payments less the bistånd they lower, under a less under b. */
  readonly onceSek: number;
  readonly a: Loan;
  readonly b: Loan;
}

/** A loan of the bistånd in the glapp, SEK per household: what is not repaid within the horizon is remitted, or still owed. */
export interface Loan {
  readonly lentSek: number;
  readonly repaidSek: number;
}

/**
 * Household-months (or child-months) over the horizon, a less b, draw by draw. Fewer months on bistånd are not in themselves better:
 * `work` is how many more have a wage; others study, are rejected, have moved away or do not apply. And a cap or guideline that
 * lowers the need lets one wage of two meet it sooner: such households count as at work without any new job.
 */
export interface LifeChange {
  /** On bistånd, at an unchanged life: by prices and rules alone. */
  readonly bistandByRule: Summary;
  /** On bistånd, at the prices of a: because households live otherwise. The two are the whole change. */
  readonly bistandThroughLife: Summary;
  /** At work, need met. */
  readonly work: Summary;
}

/** Sums of pieces of draws, in their order, as one. */
export function joinHouseholdSums(pieces: readonly HouseholdSums[], types: number): HouseholdSums {
  const joined = emptyHouseholdSums(
    pieces.reduce((sum, { draws }) => sum + draws, 0),
    types,
  );
  let draw = 0;
  for (const { draws, groups, starts, byType } of pieces) {
    groups.forEach((sum, at) => (joined.groups[at] = (joined.groups[at] as number) + sum));
    starts.forEach((sum, at) => (joined.starts[at] = (joined.starts[at] as number) + sum));
    for (const id of TYPE_COLUMNS) joined.byType[id].set(byType[id], draw * types);
    draw += draws;
  }
  return joined;
}

/** `HouseholdChanges` of what all draws left of two scenarios without `pairProblems`. */
export function buildHouseholdChanges(
  a: ModelScenario,
  b: ModelScenario,
  sums: HouseholdSums,
): HouseholdChanges {
  const { months, householdTypes } = b;
  return {
    a: a.id,
    b: b.id,
    draws: sums.draws,
    assumptionsDiffer: assumptionsOf(a) !== assumptionsOf(b),
    groups: groupsOf(householdTypes, months, sums),
    totals: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, personsIn(householdTypes, sums, [[outcome, 1]], months)]),
    ) as unknown as HouseholdChanges['totals'],
    starts: startsOf(householdTypes, months, sums),
    lives: {
      households: lifeChange(householdTypes, sums, () => 1),
      children: lifeChange(householdTypes, sums, childrenIn),
      types: householdTypes.map((type) => ({
        ...typeOf(type),
        ...lifeChange(householdTypes, sums, (other) => (other === type ? 1 : 0)),
      })),
    },
  };
}

function assumptionsOf({ assumptions, tableAssumptions }: ModelScenario): string {
  return JSON.stringify([assumptions, tableAssumptions]);
}

function typeOf({ id, adults, childAges }: HouseholdType): TypeOfHousehold {
  return { type: id, adults, children: childAges.length };
}

function childrenIn({ childAges }: HouseholdType): number {
  return childAges.length;
}

function groupsOf(
  householdTypes: readonly HouseholdType[],
  months: number,
  { draws, groups }: HouseholdSums,
): readonly HouseholdGroup[] {
  const found = householdTypes.flatMap((type, typeAt) =>
    HOUSEHOLD_PHASES.flatMap((phase, phaseAt) =>
      OUTCOMES.flatMap((outcome, outcomeAt): HouseholdGroup[] => {
        const at = groupAt(typeAt, phaseAt, outcomeAt);
        const [sixteenths = 0, ...sums] = groups.subarray(at, at + GROUP_SUMS.length);
        if (sixteenths === 0) return [];
        const [incomeA, bistandA, rentA, lentA, incomeB, bistandB, rentB, lentB] = sums.map(
          (sum) => sum / sixteenths,
        ) as [number, number, number, number, number, number, number, number];
        const households = sixteenths / (SIXTEENTHS_PER_MONTH * months * draws);
        return [
          {
            ...typeOf(type),
            phase,
            outcome,
            householdsAverage: households,
            childrenAverage: households * childrenIn(type),
            a: monthMoney(phase, incomeA, bistandA, rentA),
            b: monthMoney(phase, incomeB, bistandB, rentB),
            changeSekPerMonth: incomeA + bistandA - rentA - (incomeB + bistandB - rentB),
            debtSekPerMonth: lentA - lentB,
          },
        ];
      }),
    ),
  );
  return found.sort((x, y) => y.householdsAverage - x.householdsAverage);
}

function monthMoney(phase: HouseholdPhase, income: number, bistand: number, rent: number): MonthMoney {
  const isKnown = phase !== 'dwellingOnly';
  return {
    incomeSekPerMonth: isKnown ? income : null,
    bistandSekPerMonth: bistand,
    rentSekPerMonth: rent,
    leftSekPerMonth: isKnown ? income + bistand - rent : null,
  };
}

function startsOf(
  householdTypes: readonly HouseholdType[],
  months: number,
  { draws, starts }: HouseholdSums,
): readonly HouseholdStart[] {
  return householdTypes.flatMap((type, index) => {
    const at = index * START_SUMS.length;
    const [newcomers = 0, ...sums] = starts.subarray(at, at + START_SUMS.length);
    if (newcomers === 0) return [];
    const [onceA, lentA, repaidA, onceB, lentB, repaidB] = sums.map(
      (sum) => sum / SIXTEENTHS_PER_MONTH / newcomers,
    ) as [number, number, number, number, number, number];
    return [
      {
        ...typeOf(type),
        householdsPerYear: (newcomers / draws / months) * 12,
        onceSek: onceA - onceB,
        a: { lentSek: lentA, repaidSek: repaidA },
        b: { lentSek: lentB, repaidSek: repaidB },
      },
    ];
  });
}

/** A sum of columns, each with its sign. */
type Terms = readonly (readonly [TypeColumn, 1 | -1])[];

function personsIn(
  householdTypes: readonly HouseholdType[],
  sums: HouseholdSums,
  terms: Terms,
  months: number,
): Persons<Summary> {
  const of = (weight: (type: HouseholdType) => number) =>
    summarise(monthsByDraw(householdTypes, sums, terms, weight).map((inAll) => inAll / months));
  return { households: of(() => 1), children: of(childrenIn) };
}

function lifeChange(
  householdTypes: readonly HouseholdType[],
  sums: HouseholdSums,
  weight: (type: HouseholdType) => number,
): LifeChange {
  const of = (...terms: Terms) => summarise(monthsByDraw(householdTypes, sums, terms, weight));
  return {
    bistandByRule: of(['bistandAtPricesOfA', 1], ['bistandB', -1]),
    bistandThroughLife: of(['bistandA', 1], ['bistandAtPricesOfA', -1]),
    work: of(['workA', 1], ['workB', -1]),
  };
}

/** Household-months of all types in each draw, each type by its weight. */
function monthsByDraw(
  householdTypes: readonly HouseholdType[],
  { draws, byType }: HouseholdSums,
  terms: Terms,
  weight: (type: HouseholdType) => number,
): Float64Array {
  const types = householdTypes.length;
  return Float64Array.from({ length: draws }, (_, draw) => {
    let sixteenths = 0;
    householdTypes.forEach((type, index) => {
      for (const [column, sign] of terms)
        sixteenths += weight(type) * sign * (byType[column][draw * types + index] as number);
    });
    return sixteenths / SIXTEENTHS_PER_MONTH;
  });
}
