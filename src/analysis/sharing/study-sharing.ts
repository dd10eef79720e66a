import type { SharedAgreement } from '../../model/shared-agreement';
import { PRICE_RULES } from '../gathered/price-rules';
import { runSteps, type Steps } from '../steps';
import { summarise } from '../summarise';
import { breakEvenInSteps } from './break-even';
import { isInCore } from './core';
import type { PartyDraws } from './party-draws';
import type { PartyWork } from './party-work';
import { everyone, hasParty, type PriceRule } from './price-rule';
import { type Agreement, agree, meansByYear, type Settlement, settle, total, totalsByDraw } from './settle';
import { type SharedWork, workTogetherInSteps } from './shared-work';
import { asAgreed, type Circumstances } from './times';
import type {
  GroupCheck,
  MoneyFlow,
  Player,
  RiskId,
  RiskResult,
  RuleResult,
  SharingStudy,
  YearOfAgreement,
} from './sharing-study';

/** The price rules in the order they are shown. */
export const RULES_IN_ORDER: readonly (readonly [id: string, rule: PriceRule])[] = Object.entries<PriceRule>(
  PRICE_RULES,
).sort(([, a], [, b]) => a.order - b.order);

/** The same in one go: see `studySharingInSteps`. */
export function studySharing(...order: Parameters<typeof studySharingInSteps>): SharingStudy {
  return runSteps(studySharingInSteps(...order));
}

/**
 * An agreement under every price rule: who pays, saves and loses, what a group could do better, what goes otherwise than agreed and who
 * bears it. `parties` in the order of `sharing.parties`.
 */
export function* studySharingInSteps(
  sharing: SharedAgreement,
  parties: readonly PartyDraws[],
  seed: number,
): Steps<SharingStudy> {
  const { terms } = sharing;
  const provider = sharing.parties.indexOf(sharing.provider);
  const under = (circumstances: Circumstances) =>
    workTogetherInSteps(parties, provider, terms, circumstances);
  const base = asAgreed(parties.length);
  const work = yield* under(base);
  const inhabitants = parties.map((party) => party.inhabitants);
  const agreements = new Map<string, Settled>();
  const rules: RuleResult[] = [];
  for (const [id, rule] of RULES_IN_ORDER) {
    const agreement = agree(rule, work, inhabitants, terms);
    yield;
    const settled = { agreement, settlement: settle(agreement, work) };
    agreements.set(id, settled);
    yield;
    rules.push(yield* ruleResult(id, settled, work, sharing.parties));
  }

  const risks: RiskResult[] = [];
  for (const [risk, circumstances] of risksOf(base, provider)) {
    if (risk === 'endedAfterYear' && NOTICE_AFTER + terms.noticeMonths > total(work.times.months)) continue;
    const shocked = yield* under(circumstances);
    for (const [id, settled] of agreements) {
      risks.push(riskResult(risk, id, settled, work, shocked, sharing.parties));
      yield;
    }
  }

  const chosen = agreements.get(sharing.rule);
  if (chosen === undefined) throw new Error(`no price rule ${sharing.rule}`);
  const breakEven = yield* breakEvenInSteps(
    parties,
    work,
    chosen.agreement,
    chosen.settlement,
    sharing.parties,
  );
  const together = work.groups[everyone(parties.length)] as Float64Array;
  const alone = sumByDraw(
    work.parties.map(({ standAlone }) => standAlone),
    work,
  );
  return {
    parties: sharing.parties,
    provider: sharing.parties[provider] ?? '',
    rule: sharing.rule,
    seed,
    draws: work.draws,
    months: total(work.times.months),
    noticeMonths: terms.noticeMonths,
    standAlone: summarise(alone),
    jointCost: summarise(together),
    saving: summarise(alone.map((cost, draw) => cost - (together[draw] as number))),
    rules,
    years: yearsOfAgreement(chosen, work, sharing.parties),
    flows: moneyFlows(chosen, work, sharing.parties),
    breakEven,
    risks,
  };
}

/** An agreement, and what it comes to as agreed. */
interface Settled {
  readonly agreement: Agreement;
  readonly settlement: Settlement;
}

function* ruleResult(
  rule: string,
  { settlement: { pays, providerCarries } }: Settled,
  work: SharedWork,
  codes: readonly string[],
): Steps<RuleResult> {
  const paid = pays.map((column) => totalsByDraw(column, work));
  const players: Player[] = [];
  for (const [party, municipality] of codes.entries()) {
    const cost = paid[party] as Float64Array;
    const own = work.parties[party] as PartyWork;
    const alone = totalsByDraw(own.standAlone, work);
    const effect = totalsByDraw(own.effect, work);
    const saves = alone.map((sek, draw) => sek - (cost[draw] as number));
    const savesInAll = saves.map((sek, draw) => sek + (effect[draw] as number));
    players.push({
      municipality,
      standAlone: summarise(alone),
      pays: summarise(cost),
      saves: summarise(saves),
      probabilityLoses: shareBelowZero(saves),
      effect: summarise(effect),
      savesInAll: summarise(savesInAll),
      probabilityLosesInAll: shareBelowZero(savesInAll),
    });
    yield;
  }
  const groups = yield* groupChecks(paid, work, codes);
  const expectedCosts = work.groups.map((costs) => total(costs) / work.draws);
  return {
    rule,
    players,
    groups,
    isStable: isInCore(
      expectedCosts,
      players.map(({ pays: cost }) => cost.mean),
    ),
    providerCarries: providerCarries === null ? null : summarise(providerCarries),
  };
}

/** A gain or a loss below this is rounding: rules leave groups at their limit. */
const ROUNDING_SEK = 1;

function shareBelowZero(values: Float64Array): number {
  return values.filter((value) => value < -ROUNDING_SEK).length / values.length;
}

function* groupChecks(
  paid: readonly Float64Array[],
  work: SharedWork,
  codes: readonly string[],
): Steps<readonly GroupCheck[]> {
  const all = everyone(codes.length);
  const checks: GroupCheck[] = [];
  for (let group = 1; group < all; group += 1) {
    const costs = work.groups[group] as Float64Array;
    const members = paid.filter((_, party) => hasParty(group, party));
    const gains = costs.map(
      (cost, draw) => members.reduce((sum, column) => sum + (column[draw] as number), 0) - cost,
    );
    checks.push({
      parties: codes.filter((_, party) => hasParty(group, party)),
      gainSek: gains.reduce((sum, gain) => sum + gain, 0) / work.draws,
      probabilityBetter: gains.filter((gain) => gain > ROUNDING_SEK).length / work.draws,
    });
    yield;
  }
  return checks.sort((a, b) => b.gainSek - a.gainSek);
}

function yearsOfAgreement(
  { settlement: { pays } }: Settled,
  work: SharedWork,
  codes: readonly string[],
): readonly YearOfAgreement[] {
  const byParty = work.parties.map(({ standAlone, kept, effect }, party) => ({
    municipality: codes[party] ?? '',
    standAlone: meansByYear(standAlone, work),
    kept: meansByYear(kept, work),
    pays: meansByYear(pays[party] as Float64Array, work),
    effect: meansByYear(effect, work),
  }));
  const at = (values: readonly number[], year: number) => values[year] ?? 0;
  return work.years.map((year, index) => ({
    year,
    months: work.times.months[index] ?? 0,
    parties: byParty.map((party) => ({
      municipality: party.municipality,
      standAlone: at(party.standAlone, index),
      kept: at(party.kept, index),
      paid: at(party.pays, index) - at(party.kept, index),
      effect: at(party.effect, index),
    })),
  }));
}

/** What moves between the parties, and what the provider buys for it. What is nothing is left out. */
function moneyFlows(
  { agreement, settlement: { pays } }: Settled,
  work: SharedWork,
  codes: readonly string[],
): readonly MoneyFlow[] {
  const years = total(work.times.months) / 12;
  const perYear = (column: Float64Array) => total(column) / work.draws / years;
  const providerCode = codes[work.provider] ?? '';
  const transfers = codes.flatMap((code, party): MoneyFlow[] => {
    if (party === work.provider) return [];
    const sek = perYear(pays[party] as Float64Array) - perYear(work.parties[party]?.kept as Float64Array);
    return [
      sek >= 0
        ? { from: code, to: providerCode, sekPerYear: sek }
        : { from: providerCode, to: code, sekPerYear: -sek },
    ];
  });
  const received = transfers.reduce(
    (sum, { to, sekPerYear }) => sum + (to === providerCode ? sekPerYear : -sekPerYear),
    0,
  );
  const posts = perYear(work.posts);
  const bought = (use: 'variable' | 'startUp') => total(work.parties.map((party) => perYear(party[use])));
  const wages = posts / (1 + agreement.terms.overheadPercent / 100);
  const uses = { wages, overhead: posts - wages, variable: bought('variable'), startUp: bought('startUp') };
  const left = Math.max(0, received - total(Object.values(uses)));
  return [
    ...transfers,
    ...Object.entries({ ...uses, left }).map(([to, sekPerYear]): MoneyFlow => ({
      from: providerCode,
      to,
      sekPerYear,
    })),
  ].filter(({ sekPerYear }) => sekPerYear >= ROUNDING_SEK);
}

/** Notice after a year, in months. */
const NOTICE_AFTER = 12;

function risksOf(base: Circumstances, provider: number): readonly (readonly [RiskId, Circumstances])[] {
  const buyersTimes = (factor: number) => ({
    ...base,
    volumeFactors: base.volumeFactors.map((as, party) => (party === provider ? as : factor)),
  });
  return [
    ['doubled', buyersTimes(2)],
    ['halved', buyersTimes(0.5)],
    ['noMoreExits', { ...base, exitChangeFactor: 0 }],
    ['endedAfterYear', { ...base, noticeAfterMonths: NOTICE_AFTER }],
  ];
}

function riskResult(
  risk: RiskId,
  rule: string,
  { agreement, settlement }: Settled,
  work: SharedWork,
  shocked: SharedWork,
  codes: readonly string[],
): RiskResult {
  const [before, after] = [settlement.pays, settle(agreement, shocked).pays];
  const net = (pays: Float64Array | undefined, of: SharedWork, party: number) => {
    const effect = of.parties[party]?.effect ?? [];
    return totalsByDraw(
      (pays ?? new Float64Array()).map((sek, at) => sek - (effect[at] ?? 0)),
      of,
    );
  };
  const borne = codes.map((municipality, party) => {
    const asAgreedSek = net(before[party], work, party);
    const { mean, mcse } = summarise(
      net(after[party], shocked, party).map((sek, draw) => sek - (asAgreedSek[draw] as number)),
    );
    const alone = (of: SharedWork) => total(of.parties[party]?.standAlone ?? []) / of.draws;
    return { municipality, sek: mean, mcse, aloneSek: alone(shocked) - alone(work) };
  });
  return { risk, rule, borne, total: borne.reduce((sum, { sek }) => sum + sek, 0) };
}

function sumByDraw(columns: readonly Float64Array[], work: SharedWork): Float64Array {
  const sums = new Float64Array(work.draws);
  for (const column of columns) {
    for (const [draw, value] of totalsByDraw(column, work).entries())
      sums[draw] = (sums[draw] as number) + value;
  }
  return sums;
}
