import { grown } from '../../model/money/growth';
import { quarterPosts } from '../../model/money/staff-cost';
import type { SharingTerms } from '../../model/shared-agreement';
import { runSteps, type Steps } from '../steps';
import type { PartyDraws } from './party-draws';
import { type PartyWork, partyWork, type PostsPrice } from './party-work';
import { everyone, hasParty } from './price-rule';
import { type Circumstances, type Times, timesOf } from './times';

/** The work of several municipalities done by one of them. By draw and year: [draw × years + year], SEK. */
export interface SharedWork {
  /** Place of the municipality that does the work. */
  readonly provider: number;
  readonly draws: number;
  readonly years: readonly number[];
  readonly times: Times;
  readonly parties: readonly PartyWork[];
  /** What is shared: the provider's own work while the agreement is in force, and what it takes for the others. The joint cost is this and all `kept`. */
  readonly shared: Float64Array;
  /** Of it: the provider's own work, and posts for the others with overhead, redundancies included. */
  readonly providersOwn: Float64Array;
  readonly posts: Float64Array;
  /** Cost of each group over the horizon by bitmask, [group][draw]: a group without the provider is each for itself. */
  readonly groups: readonly Float64Array[];
}

/** Year in which the proposal's sums stand. */
const PROPOSAL_YEAR = 2020;

/** The same in one go: see `workTogetherInSteps`. */
export function workTogether(...order: Parameters<typeof workTogetherInSteps>): SharedWork {
  return runSteps(workTogetherInSteps(...order));
}

/**
 * What the work costs alone, together and in every group, a piece in each step.
 * Judgement: the provider's own organisation costs what it costs alone; wages grow as the provider's.
 * Source: svedala-trelleborg-2020.
 */
export function* workTogetherInSteps(
  parties: readonly PartyDraws[],
  provider: number,
  terms: SharingTerms,
  circumstances: Circumstances,
): Steps<SharedWork> {
  const providing = parties[provider] as PartyDraws;
  const { draws, years } = providing;
  const times = timesOf(terms, circumstances, providing.monthsOfYear);
  const price = postsPrice(providing, terms);
  const works: PartyWork[] = [];
  for (const [place, party] of parties.entries()) {
    const factor = circumstances.volumeFactors[place] ?? 1;
    works.push(partyWork(party, place === provider, factor, terms, price, times, circumstances));
    yield;
  }
  const own = works[provider] as PartyWork;
  const providersOwn = own.standAlone.map((sek, at) => sek - (own.kept[at] as number));
  const groups: Float64Array[] = [];
  let posts = new Float64Array(draws * years.length);
  for (let group = 0; group <= everyone(parties.length); group += 1) {
    const members = works.filter((_, place) => hasParty(group, place));
    const buyers = members.filter((work) => work !== own);
    if (!hasParty(group, provider) || buyers.length === 0) {
      groups.push(
        sumOverYears(
          draws,
          years.length,
          members.map(({ standAlone }) => standAlone),
        ),
      );
      yield;
      continue;
    }
    posts = postsFor(buyers, price, times);
    const bought = buyers.flatMap(({ variable, startUp }) => [variable, startUp]);
    const kept = members.map((work) => work.kept);
    groups.push(sumOverYears(draws, years.length, [providersOwn, posts, ...bought, ...kept]));
    yield;
  }
  const shared = [providersOwn, posts, ...works.flatMap(({ variable, startUp }) => [variable, startUp])];
  return {
    provider,
    draws,
    years,
    times,
    parties: works,
    shared: providersOwn.map((_, at) => shared.reduce((sum, column) => sum + (column[at] as number), 0)),
    providersOwn,
    posts,
    groups,
  };
}

/** Posts follow the enrolled of the agreement's terms; their cost follows the provider's wages. */
function postsPrice({ model, years }: PartyDraws, terms: SharingTerms): PostsPrice {
  const growth = model.tableAssumptions.staffCostGrowthPercentPerYear;
  const wageLevel = years.map((year) => grown(1, growth, year - PROPOSAL_YEAR));
  const perPost = terms.salarySekPerPostYear * (1 + terms.overheadPercent / 100);
  return {
    per100Enrolled: (100 * terms.posts) / terms.postsForEnrolled,
    costPerPost: wageLevel.map((level) => perPost * level),
    wageLevel,
  };
}

/** Cost of posts for the enrolled of some buyers together, in whole quarters upwards, SEK by draw and year. */
function postsFor(buyers: readonly PartyWork[], price: PostsPrice, times: Times): Float64Array<ArrayBuffer> {
  const span = times.months.length;
  const length = buyers[0]?.enrolled.length ?? 0;
  return Float64Array.from({ length }, (_, at) => {
    const year = at % span;
    const personYears = buyers.reduce((sum, { enrolled }) => sum + (enrolled[at] as number), 0);
    const posts = quarterPosts((personYears * 12) / (times.months[year] as number), price.per100Enrolled);
    const paidMonths = (times.active[year] as number) + (times.redundancy[year] as number);
    return (posts * (price.costPerPost[year] as number) * paidMonths) / 12;
  });
}

function sumOverYears(draws: number, span: number, columns: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(draws);
  for (const column of columns) {
    for (let at = 0; at < column.length; at += 1) {
      const draw = Math.floor(at / span);
      sums[draw] = (sums[draw] as number) + (column[at] as number);
    }
  }
  return sums;
}
