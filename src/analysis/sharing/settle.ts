import type { SharingTerms } from '../../model/shared-agreement';
import { portions } from './divide';
import { type ExpectedWork, everyone, type PriceRule } from './price-rule';
import type { SharedWork } from './shared-work';

/** An agreement as it is made, before the draws. */
export interface Agreement {
  readonly rule: PriceRule;
  readonly terms: SharingTerms;
  /** Each party's share of the cost that is shared. */
  readonly shares: readonly number[];
  /** Each party's part of what is left in a draw: its share, none where that is below 0. Sums to 1. */
  readonly restShares: readonly number[];
  /** What is shared on expectation, SEK by year of the horizon, and the enrolled-years that were reckoned with, [party][year]. */
  readonly expectedShared: readonly number[];
  readonly expectedEnrolled: readonly (readonly number[])[];
  /** Under a rule that pays for exits: the number agreed over the horizon. */
  readonly agreedExits: readonly number[];
}

/** What the parties pay by draw and year, SEK: [party][draw × years + year]. */
export interface Settlement {
  /** Its own kept cost included; sums to the joint cost. */
  readonly pays: readonly Float64Array[];
  /** Where the provider carries the rest: joint cost less the charges and its own cost, [draw]; else null. */
  readonly providerCarries: Float64Array | null;
}

/** What a price rule is worked out from: means over the draws. `inhabitants` by party. */
export function expectedWork(work: SharedWork, inhabitants: readonly number[]): ExpectedWork {
  const mean = (column: Float64Array) => total(column) / work.draws;
  return {
    costs: work.groups.map(mean),
    provider: work.provider,
    kept: work.parties.map(({ kept }) => mean(kept)),
    enrolled: work.parties.map(({ enrolled }) => mean(enrolled)),
    inhabitants,
    fixedCharge: work.parties.map(
      ({ fixedSum, variable, startUp }) => total(fixedSum) + mean(variable) + mean(startUp),
    ),
  };
}

/** Sets a rule's terms on expected cost. */
export function agree(
  rule: PriceRule,
  work: SharedWork,
  inhabitants: readonly number[],
  terms: SharingTerms,
): Agreement {
  const expected = expectedWork(work, inhabitants);
  const costs = rule.agree(expected);
  const shared = (expected.costs[everyone(costs.length)] ?? 0) - total(expected.kept);
  const shares = costs.map((cost, party) =>
    shared === 0 ? 0 : (cost - (expected.kept[party] ?? 0)) / shared,
  );
  return {
    rule,
    terms,
    shares,
    restShares: portions(
      1,
      shares.map((share) => Math.max(0, share)),
    ),
    expectedShared: meansByYear(work.shared, work),
    expectedEnrolled: work.parties.map(({ enrolled }) => meansByYear(enrolled, work)),
    agreedExits: work.parties.map(({ exits, exitsAlone }) => {
      const [joined, alone] = [total(exits) / work.draws, total(exitsAlone) / work.draws];
      return alone + ((joined - alone) * terms.agreedRisePercent) / 100;
    }),
  };
}

/**
 * Settles an agreement by what happened. Where all carry the rest: pays = kept + advance + rest share × (shared − all advances), the advance
 * being share × expected shared cost of the year, and under a rule that follows the enrolled times enrolled ÷ expected. Where
 * the provider does: the others pay kept + charge, and the provider what is left of the joint cost.
 */
export function settle(agreement: Agreement, work: SharedWork): Settlement {
  return agreement.rule.rest === 'all' ? settleByShares(agreement, work) : settleCharges(agreement, work);
}

function settleByShares(
  { rule, shares, restShares, expectedShared, expectedEnrolled }: Agreement,
  work: SharedWork,
): Settlement {
  const { times, parties } = work;
  const pays = parties.map(({ kept }) => kept.slice());
  for (let at = 0; at < work.shared.length; at += 1) {
    const year = at % work.years.length;
    const inForce = (times.active[year] as number) / (times.months[year] as number);
    const advances = parties.map(({ enrolled }, party) => {
      const persons = expectedEnrolled[party]?.[year] ?? 0;
      const follows = rule.follows === 'enrolled' && persons > 0;
      const volume = follows ? (enrolled[at] as number) / persons : 1;
      return (shares[party] ?? 0) * (expectedShared[year] ?? 0) * inForce * volume;
    });
    const rest = (work.shared[at] as number) - total(advances);
    for (const [party, advance] of advances.entries())
      addTo(pays[party], at, advance + (restShares[party] ?? 0) * rest);
  }
  return { pays, providerCarries: null };
}

function settleCharges(agreement: Agreement, work: SharedWork): Settlement {
  const { times, parties, provider } = work;
  const pays = parties.map(({ kept }) => kept.slice());
  const providerCarries = new Float64Array(work.draws);
  const active = total(times.active);
  for (let draw = 0; draw < work.draws; draw += 1) {
    const bonuses = parties.map((_, party) => bonusOf(agreement, work, party, draw));
    for (const year of work.years.keys()) {
      const at = draw * work.years.length + year;
      const part = active === 0 ? 0 : (times.active[year] as number) / active;
      let rest = work.shared[at] as number;
      for (const [party, { fixedSum, variable, startUp }] of parties.entries()) {
        if (party === provider) continue;
        const charge = (fixedSum[year] as number) + (variable[at] as number) + (startUp[at] as number);
        const paid = charge + (bonuses[party] as number) * part;
        addTo(pays[party], at, paid);
        rest -= paid;
      }
      addTo(pays[provider], at, rest);
      addTo(providerCarries, draw, rest - (work.providersOwn[at] as number));
    }
  }
  return { pays, providerCarries };
}

/** Paid (or taken back, below 0) for exits beyond the agreed number while the agreement was in force, SEK. */
function bonusOf(
  { rule, terms, agreedExits }: Agreement,
  { parties, provider, times }: SharedWork,
  party: number,
  draw: number,
): number {
  const work = parties[party];
  if (rule.paysForExits !== true || party === provider || work === undefined) return 0;
  const inForce = total(times.active) / total(times.months);
  const beyond = (work.exits[draw] as number) - (agreedExits[party] ?? 0) * inForce;
  const most = (total(work.fixedSum) * terms.outcomeCapPercent) / 100;
  return Math.min(most, Math.max(-most, beyond * terms.bonusSekPerExit));
}

/** Mean over the draws of each year. */
export function meansByYear(
  column: Float64Array,
  { draws, years }: Pick<SharedWork, 'draws' | 'years'>,
): readonly number[] {
  const sums = new Float64Array(years.length);
  for (let at = 0; at < column.length; at += 1) addTo(sums, at % years.length, column[at] as number);
  return [...sums].map((sum) => sum / draws);
}

/** Over the horizon of each draw. */
export function totalsByDraw(
  column: Float64Array,
  { draws, years }: Pick<SharedWork, 'draws' | 'years'>,
): Float64Array<ArrayBuffer> {
  const span = years.length;
  return Float64Array.from({ length: draws }, (_, draw) =>
    total(column.subarray(draw * span, (draw + 1) * span)),
  );
}

/** Sum of all. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number;
  return sum;
}

function addTo(column: Float64Array | undefined, at: number, amount: number): void {
  if (column !== undefined) column[at] = (column[at] as number) + amount;
}
