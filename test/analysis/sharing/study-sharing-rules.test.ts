import { beforeAll, describe, expect, test } from 'vitest';
import type { PartyDraws } from '../../../src/analysis/sharing/party-draws';
import { agree, expectedWork, settle, total } from '../../../src/analysis/sharing/settle';
import { workTogether } from '../../../src/analysis/sharing/shared-work';
import { RULES_IN_ORDER } from '../../../src/analysis/sharing/study-sharing';
import { asAgreed } from '../../../src/analysis/sharing/times';
import { providerOf, type Sharing, termsOf } from '../../../src/scenario/sharing';
import { FOUR, player, studySharing } from './sample-agreements';
import { partyDraws } from './sample-parties';

let four: readonly PartyDraws[];
beforeAll(async () => {
  four = await partyDraws(FOUR, 30);
}, 60_000);

describe.each(RULES_IN_ORDER)('under %s', (id, rule) => {
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

  test('the order in which parties are named changes nothing', () => {
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
      expect(found.saving.mean).toBeGreaterThan(0);
      const isSubadditive = addingAlwaysSaves(sharing, parties);
      for (const [id, { keeps }] of RULES_IN_ORDER) {
        if (!keeps.individualRationality || (id === 'shapley' && !isSubadditive)) continue;
        for (const municipality of sharing.parties) {
          const { saves, probabilityLoses } = player(found, id, municipality);
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

describe('settlement', () => {
  test.each(RULES_IN_ORDER.filter(([id]) => id !== 'outcome'))(
    'on average is what was agreed: %s',
    (_, rule) => {
      const terms = termsOf({});
      const work = workTogether(four, 1, terms, asAgreed(4));
      const inhabitants = four.map((party) => party.inhabitants);
      const agreed = rule.agree(expectedWork(work, inhabitants));
      const { pays } = settle(agree(rule, work, inhabitants, terms), work);
      for (const [party, column] of pays.entries())
        expect(total(column) / work.draws / (agreed[party] ?? NaN)).toBeCloseTo(1, 9);
    },
  );
});
