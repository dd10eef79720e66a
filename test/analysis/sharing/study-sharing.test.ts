import { beforeAll, describe, expect, test } from 'vitest';
import type { PartyDraws } from '../../../src/analysis/sharing/party-draws';
import { agree, settle, total } from '../../../src/analysis/sharing/settle';
import { workTogether } from '../../../src/analysis/sharing/shared-work';
import type { Player, SharingStudy } from '../../../src/analysis/sharing/sharing-study';
import { RULES_IN_ORDER, studySharing as studyAgreement } from '../../../src/analysis/sharing/study-sharing';
import { asAgreed } from '../../../src/analysis/sharing/times';
import { agreementOf, providerOf, type Sharing, termsOf } from '../../../src/scenario/sharing';
import { fixed } from '../../scenario/shipped-model';
import { partyDraws } from './sample-parties';

const PAIR: Sharing = { parties: ['1263', '1287'], rule: 'posts-fixed' };
const FOUR: Sharing = { parties: ['1263', '1287', '1233', '1264'], rule: 'nucleolus' };

const studySharing = (sharing: Sharing, parties: readonly PartyDraws[], seed: number) =>
  studyAgreement(agreementOf(sharing), parties, seed);

let pair: readonly PartyDraws[];
let four: readonly PartyDraws[];
let study: SharingStudy;
beforeAll(async () => {
  pair = await partyDraws(PAIR, 120);
  four = await partyDraws(FOUR, 30);
  study = studySharing(PAIR, pair, 1);
}, 60_000);

const player = (found: SharingStudy, rule: string, municipality: string): Player => {
  const players = found.rules.find((result) => result.rule === rule)?.players;
  const one = players?.find((known) => known.municipality === municipality);
  if (one === undefined) throw new Error(`${municipality} is not under ${rule}`);
  return one;
};

describe.each(RULES_IN_ORDER)('under %s', (_, rule) => {
  test.each([
    ['as agreed', {}],
    ['twice as many enrolled', { volumeFactors: [2, 1, 2, 2] }],
    ['ended after a year', { noticeAfterMonths: 12 }],
  ])('payments sum to the joint cost in every draw and year: %s', (_name, circumstances) => {
    const terms = termsOf({});
    const base = asAgreed(four.length);
    const agreed = workTogether(four, 1, terms, base);
    const work = workTogether(four, 1, terms, { ...base, ...circumstances });
    const agreement = agree(
      rule,
      agreed,
      four.map(({ inhabitants }) => inhabitants),
      terms,
    );
    const { pays, providerCarries } = settle(agreement, work);
    for (let at = 0; at < work.shared.length; at += 1) {
      const paid = pays.reduce((sum, column) => sum + (column[at] ?? 0), 0);
      const cost = work.parties.reduce((sum, { kept }) => sum + (kept[at] ?? 0), work.shared[at] ?? 0);
      expect(Math.abs(paid - cost)).toBeLessThan(1e-6 * cost);
    }
    // Only where the provider carries the rest do the charges leave any.
    expect(providerCarries === null).toBe(rule.keeps.balance);
  });

  test('nobody loses for certain where the rule says that nobody loses', () => {
    expect(study.saving.mean).toBeGreaterThan(0);
    if (!rule.keeps.individualRationality) return;
    const found = study.rules.find(
      (result) => result.rule === RULES_IN_ORDER.find(([, own]) => own === rule)?.[0],
    );
    for (const { saves, probabilityLoses } of found?.players ?? []) {
      expect(probabilityLoses).toBeLessThan(1);
      expect(saves.mean).toBeGreaterThan(-1);
    }
  });

  test('the order in which parties are named changes nothing', () => {
    const id = RULES_IN_ORDER.find(([, own]) => own === rule)?.[0] ?? '';
    const turned = studySharing(
      { ...FOUR, rule: id, parties: [...FOUR.parties].reverse() },
      [...four].reverse(),
      1,
    );
    const straight = studySharing({ ...FOUR, rule: id }, four, 1);
    for (const municipality of FOUR.parties) {
      const [a, b] = [player(turned, id, municipality), player(straight, id, municipality)];
      expect(Math.abs(a.pays.mean - b.pays.mean)).toBeLessThan(2);
      expect(a.probabilityLoses).toBeCloseTo(b.probabilityLoses, 6);
    }
  });
});

describe('who loses', () => {
  /** Agreements of two to four, with providers with and without a published way of working. */
  const SETS: readonly Sharing[] = [
    { parties: ['1263', '1233', '1287'], rule: 'shapley' },
    { parties: ['0182', '0183'], rule: 'shapley' },
    { parties: ['2506', '2505', '2510'], rule: 'shapley', provider: '2505' },
    FOUR,
  ];

  test.each(SETS.map((sharing) => [sharing.parties.join(), sharing] as const))(
    'nobody for certain where a rule claims that, working together saves, and no group is better off smaller: %s',
    async (_, sharing) => {
      const parties = sharing === FOUR ? four : await partyDraws(sharing, 30);
      const found = studySharing(sharing, parties, 1);
      for (const [id, { keeps }] of RULES_IN_ORDER) {
        if (!keeps.individualRationality || found.saving.mean < 0) continue;
        const result = found.rules.find(({ rule }) => rule === id);
        const isSubadditive = id !== 'shapley' || addingAlwaysSaves(sharing, parties);
        for (const { saves, probabilityLoses } of isSubadditive ? (result?.players ?? []) : []) {
          expect(saves.mean).toBeGreaterThan(-1);
          expect(probabilityLoses).toBeLessThan(1);
        }
      }
    },
  );

  /** Whether two groups never cost more together than apart, on expectation. */
  function addingAlwaysSaves(sharing: Sharing, parties: readonly PartyDraws[]): boolean {
    const provider = sharing.parties.indexOf(providerOf(sharing));
    const { groups } = workTogether(parties, provider, termsOf(sharing), asAgreed(parties.length));
    const cost = (group: number) => total(groups[group] ?? []);
    return groups.every((_, group) =>
      groups.every(
        (_, other) => (group & other) !== 0 || cost(group | other) <= cost(group) + cost(other) + 1,
      ),
    );
  }
});

describe('the proposal', () => {
  test('with everything avoidable and nothing on top saves Svedala 2 802 tkr, and 444 tkr at full self-cost', async () => {
    const exact = await partyDraws(PAIR, 1, {
      avoidableShare: fixed(1),
      variableCostPerEnrolledSek: fixed(0),
      staffCostGrowthPercentPerYear: fixed(0),
    });
    const level = exact.map((party) => ({ ...party, volume: party.volume.map(() => 1) }));
    const found = studySharing({ ...PAIR, terms: { startUpSek: 0, transitionMonths: 0 } }, level, 1);
    // Own posts are whole quarters, so the stand-alone cost is some thousand kronor above 6 795 tkr.
    const alone = player(found, 'posts-fixed', '1263').standAlone.mean / 5;
    expect(player(found, 'posts-fixed', '1263').saves.mean / 5).toBeCloseTo(alone - 3_992_500, 3);
    expect(Math.abs(alone - 6_795_000)).toBeLessThan(100_000);
    const trelleborg = player(found, 'posts-fixed', '1287').standAlone.mean / 5;
    expect(player(found, 'full-self-cost', '1263').pays.mean / 5).toBeCloseTo((trelleborg / 1245) * 235, 3);
  });

  test('who saves is told apart from what more exits do', () => {
    const { saves, effect, savesInAll } = player(study, 'posts-fixed', '1263');
    expect(savesInAll.mean).toBeCloseTo(saves.mean + effect.mean, 3);
    expect(player(study, 'posts-fixed', '1287').effect.mean).toBe(0);
  });

  test('the money that goes in comes out', () => {
    const into = study.flows
      .filter(({ to }) => to === '1287')
      .reduce((sum, { sekPerYear }) => sum + sekPerYear, 0);
    const out = study.flows
      .filter(({ from }) => from === '1287')
      .reduce((sum, { sekPerYear }) => sum + sekPerYear, 0);
    expect(out).toBeGreaterThan(into - 1);
    const carries = study.rules.find(({ rule }) => rule === 'posts-fixed')?.providerCarries?.mean ?? 0;
    expect(out - into).toBeCloseTo(Math.max(0, carries / 5), -1);
  });

  test('years sum to the whole', () => {
    const svedala = study.years.map(({ parties }) => parties[0]);
    const paid = total(svedala.map((year) => (year?.paid ?? 0) + (year?.kept ?? 0)));
    expect(paid).toBeCloseTo(player(study, 'posts-fixed', '1263').pays.mean, 2);
  });
});

describe('risk under the fixed sum', () => {
  const borne = (risk: string, rule: string, municipality: string) =>
    study.risks
      .find((known) => known.risk === risk && known.rule === rule)
      ?.borne.find((one) => one.municipality === municipality);

  test('half as many enrolled spare Trelleborg posts, not Svedala the sum', () => {
    const [svedala, trelleborg] = [
      borne('halved', 'posts-fixed', '1263'),
      borne('halved', 'posts-fixed', '1287'),
    ];
    expect(trelleborg?.sek).toBeLessThan(-1_000_000);
    // What Svedala is spared is variable cost and its own that cannot be avoided: a part of what it would be spared alone.
    expect(svedala?.sek).toBeGreaterThan(0.4 * (svedala?.aloneSek ?? 0));
  });

  test('twice as many cost Trelleborg more than Svedala; by a price per enrolled it is the other way round', () => {
    expect(borne('doubled', 'posts-fixed', '1287')?.sek).toBeGreaterThan(
      borne('doubled', 'posts-fixed', '1263')?.sek ?? 0,
    );
    expect(borne('doubled', 'full-self-cost', '1263')?.sek).toBeGreaterThan(
      borne('doubled', 'full-self-cost', '1287')?.sek ?? 0,
    );
  });

  test('exits that do not rise are Svedala’s, but for the part that an outcome price takes back', () => {
    const fixedSum = borne('noMoreExits', 'posts-fixed', '1263')?.sek ?? 0;
    const outcome = borne('noMoreExits', 'outcome', '1263')?.sek ?? 0;
    expect(borne('noMoreExits', 'posts-fixed', '1287')?.sek).toBeCloseTo(0, 6);
    expect(outcome).toBeLessThan(fixedSum);
    expect(borne('noMoreExits', 'outcome', '1287')?.sek).toBeCloseTo(fixedSum - outcome, 3);
  });

  test('after a year’s notice the redundant posts are Trelleborg’s under a fixed sum', () => {
    expect(borne('endedAfterYear', 'posts-fixed', '1287')?.sek).toBeGreaterThan(0);
  });
});

describe('break-even', () => {
  test('at that number enrolled the work costs as much in the agreement as alone', () => {
    const [svedala] = study.breakEven;
    if (svedala?.enrolledEven == null) throw new Error('no break-even');
    const factor = svedala.enrolledEven / svedala.enrolled;
    const terms = termsOf({});
    const base = asAgreed(2);
    const agreed = workTogether(pair, 1, terms, base);
    const rule = RULES_IN_ORDER[0]?.[1];
    if (rule === undefined) throw new Error('no rule');
    const agreement = agree(rule, agreed, [20_000, 45_000], terms);
    const savesAt = (volume: number) => {
      const work = workTogether(pair, 1, terms, { ...base, volumeFactors: [volume, 1] });
      const paid = settle(agreement, work).pays[0] ?? new Float64Array();
      return (total(work.parties[0]?.standAlone ?? []) - total(paid)) / work.draws;
    };
    expect(savesAt(factor * 0.97)).toBeLessThan(0);
    expect(savesAt(factor * 1.03)).toBeGreaterThan(0);
  });

  test('at the highest price a buyer neither gains nor loses on the work', () => {
    const [svedala] = study.breakEven;
    const { saves } = player(study, 'posts-fixed', '1263');
    expect((svedala?.highestPerYear ?? 0) - (svedala?.paidPerYear ?? 0)).toBeCloseTo(saves.mean / 5, 3);
  });
});
