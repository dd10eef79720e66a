import { quarterPosts, staffCostByMonth } from '../../model/money/staff-cost';
import type { SharingTerms } from '../../model/shared-agreement';
import type { PartyDraws } from './party-draws';
import type { Circumstances, Times } from './times';

/** What the work of one party takes. SEK and persons by draw and year: [draw × years + year]. */
export interface PartyWork {
  /** Enrolled-years. */
  readonly enrolled: Float64Array;
  /** Cost of the work alone. */
  readonly standAlone: Float64Array;
  /**
   * What it pays itself of its own organisation: what cannot be avoided, all in the transition and after the end, and building
   * up again; for the provider what it pays after the end.
   */
  readonly kept: Float64Array;
  /** What the provider buys for it at self-cost; 0 for the provider, as the rest below. */
  readonly variable: Float64Array;
  readonly startUp: Float64Array;
  /** By the proposal: a sum for the posts that the agreed number takes, with overhead, SEK by year, the same in every draw. */
  readonly fixedSum: readonly number[];
  /** Lower net cost of bistånd, tax and the rest by more (or fewer) exits. */
  readonly effect: Float64Array;
  /** Persons leaving for work or study while the agreement is in force, by draw: as it goes, and on its own. */
  readonly exits: Float64Array;
  readonly exitsAlone: Float64Array;
}

/** Posts for a number enrolled and what each costs, by year of the horizon. */
export interface PostsPrice {
  readonly per100Enrolled: number;
  /** With overhead, SEK a year. */
  readonly costPerPost: readonly number[];
  /** Wages over those of the proposal's year. */
  readonly wageLevel: readonly number[];
}

/**
 * The work of a party. The number enrolled of a draw and year is the municipality's number times the draw's volume and the factor of the
 * circumstances; its own posts follow it, in whole quarters upwards.
 * Judgement: exits and what they change follow the number too, month by month alike, and end with the agreement.
 */
export function partyWork(
  party: PartyDraws,
  isProvider: boolean,
  volumeFactor: number,
  terms: SharingTerms,
  posts: PostsPrice,
  times: Times,
  { exitChangeFactor }: Pick<Circumstances, 'exitChangeFactor'>,
): PartyWork {
  const { draws, years, values, volume, otherAlone, otherJoined } = party;
  const span = years.length;
  const column = () => new Float64Array(draws * span);
  const [enrolled, standAlone, kept] = [column(), column(), column()];
  const [variable, startUp, effect] = [column(), column(), column()];
  for (let at = 0; at < draws * span; at += 1) {
    const [draw, year] = [Math.floor(at / span), at % span];
    const drawn = values[draw] as (typeof values)[number];
    const [months, active] = [times.months[year] as number, times.active[year] as number];
    const persons = enrolledOf(party, draw) * volumeFactor * (volume[at] as number);
    const perYear = ownWorkPerYear(party.model, persons, years[year] as number, drawn);
    enrolled[at] = (persons * months) / 12;
    standAlone[at] = (perYear * months) / 12;
    if (isProvider) {
      kept[at] = (perYear * (months - active)) / 12;
      continue;
    }
    const wages = posts.wageLevel[year] as number;
    const sparedMonths = active - (times.transition[year] as number) - (times.rebuilding[year] as number);
    kept[at] = (perYear * (months - drawn.avoidableShare * sparedMonths)) / 12;
    variable[at] = (persons * drawn.variableCostPerEnrolledSek * wages * active) / 12;
    startUp[at] = year === 0 ? terms.startUpSek * wages : 0;
    const lower = (otherAlone[at] as number) - (otherJoined[at] as number);
    effect[at] = (lower * exitChangeFactor * volumeFactor * active) / months;
  }
  const inForce = sum(times.active) / sum(times.months);
  const exitsAlone = party.exitsAlone.map((persons) => persons * volumeFactor * inForce);
  return {
    enrolled,
    standAlone,
    kept,
    variable,
    startUp,
    fixedSum: isProvider ? years.map(() => 0) : fixedSum(expectedEnrolled(party), posts, times),
    effect,
    exits: exitsAlone.map((persons, draw) => {
      const change = (party.exitsJoined[draw] as number) - (party.exitsAlone[draw] as number);
      return persons + change * exitChangeFactor * volumeFactor * inForce;
    }),
    exitsAlone,
  };
}

/** The sum for the posts that a number enrolled takes, SEK by year. */
function fixedSum(persons: number, { per100Enrolled, costPerPost }: PostsPrice, { active }: Times) {
  const posts = quarterPosts(persons, per100Enrolled);
  return active.map((months, year) => (posts * (costPerPost[year] ?? 0) * months) / 12);
}

/** Persons enrolled a year in a draw at the start: the published number, or one worked out from the households. */
function enrolledOf({ model, values }: PartyDraws, draw: number): number {
  return model.enrolledPersons ?? model.householdsPerYear * (values[draw]?.enrolledPerHousehold ?? 0);
}

/** The number that an agreement is made for: its mean over the draws. */
function expectedEnrolled(party: PartyDraws): number {
  let persons = 0;
  for (let draw = 0; draw < party.draws; draw += 1) persons += enrolledOf(party, draw);
  return persons / party.draws;
}

/** Cost of the municipality's own work for a number enrolled, SEK a year. */
function ownWorkPerYear(
  model: PartyDraws['model'],
  enrolledPersons: number,
  year: number,
  values: PartyDraws['values'][number],
): number {
  const [month] = staffCostByMonth({ ...model, enrolledPersons }, [year], values);
  return month === undefined ? 0 : 12 * (month.wayOfWorking + month.handling);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
