import { beforeAll, describe, expect, test } from 'vitest';
import { simulateAccountMonths } from '../../../src/model/account-months';
import { ScenarioSimulation } from '../../../src/model/simulate-block';
import type { PartyDraws } from '../../../src/analysis/sharing/party-draws';
import { total } from '../../../src/analysis/sharing/settle';
import { workTogether } from '../../../src/analysis/sharing/shared-work';
import { asAgreed } from '../../../src/analysis/sharing/times';
import type { SharingTerms } from '../../../src/model/shared-agreement';
import { type Sharing, termsOf } from '../../../src/scenario/sharing';
import { fixed, shippedModel } from '../../scenario/shipped-model';
import { partyDraws } from './sample-parties';

const SVEDALA_TRELLEBORG: Sharing = { parties: ['1263', '1287'], rule: 'posts-fixed' };
const PROVIDER = 1;
const DRAWS = 40;

/** As many enrolled in every draw and year as the published number. */
function atPublishedNumber(parties: readonly PartyDraws[]): readonly PartyDraws[] {
  return parties.map((party) => ({ ...party, volume: party.volume.map(() => 1) }));
}

let drawn: readonly PartyDraws[];
beforeAll(async () => {
  drawn = await partyDraws(SVEDALA_TRELLEBORG, DRAWS);
});

const work = (parties: readonly PartyDraws[], terms: Partial<SharingTerms> = {}, circumstances = {}) =>
  workTogether(parties, PROVIDER, termsOf({ terms }), { ...asAgreed(parties.length), ...circumstances });

describe('the cost of the work', () => {
  test('alone, at the published number enrolled, is what a simulation books as staff', () => {
    const model = drawn[0]?.model;
    if (model === undefined) throw new Error('no party');
    const { totals } = simulateAccountMonths(new ScenarioSimulation(model), 1, { first: 0, count: DRAWS });
    const [svedala] = work(atPublishedNumber(drawn)).parties;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const alone = total(svedala?.standAlone.subarray(draw * 5, draw * 5 + 5) ?? []);
      expect(alone).toBe((totals.wayOfWorking[draw] ?? 0) + (totals.handling[draw] ?? 0));
    }
  });

  test('in the agreement is what the lever of the proposal books, to the rounding of its months', () => {
    const bought = shippedModel('svedala', { levers: { sharing: 'posts-fixed' } });
    const { totals } = simulateAccountMonths(new ScenarioSimulation(bought), 1, { first: 0, count: DRAWS });
    const { parties } = work(atPublishedNumber(drawn), { startUpSek: 0, transitionMonths: 0 });
    const [svedala] = parties;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const over = (column: Float64Array | undefined) =>
        total(column?.subarray(draw * 5, draw * 5 + 5) ?? []);
      const paid = over(svedala?.kept) + over(svedala?.variable) + total(svedala?.fixedSum ?? []);
      const booked = ['wayOfWorking', 'handling', 'intermunicipal'] as const;
      const sum = booked.reduce((all, account) => all + (totals[account][draw] ?? 0), 0);
      // Posts that stay are whole quarters of each kind there, a share of the cost here.
      expect(Math.abs(paid - sum)).toBeLessThan(60 * 2);
    }
  });

  test('for Svedala’s 235 is 3 992 500 kr in the year of the proposal', () => {
    const [svedala] = work(drawn).parties;
    expect(svedala?.fixedSum[0]).toBeCloseTo(3_992_500, 6);
    expect(svedala?.fixedSum[1]).toBeCloseTo(3_992_500 * 1.025, 6);
  });

  test('of a group without the provider is that of its members alone', async () => {
    const parties = await partyDraws({ parties: ['1263', '1287', '1233'], rule: 'shapley' }, 10);
    const { groups } = work(parties);
    for (let draw = 0; draw < 10; draw += 1)
      expect(groups[0b101]?.[draw]).toBeCloseTo(
        (groups[0b001]?.[draw] ?? 0) + (groups[0b100]?.[draw] ?? 0),
        4,
      );
  });

  test('of all is what is shared and what each keeps paying, in every draw', () => {
    for (const circumstances of [{}, { noticeAfterMonths: 12 }, { volumeFactors: [2, 1] }]) {
      const { groups, shared, parties } = work(drawn, {}, circumstances);
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const over = (column: Float64Array) => total(column.subarray(draw * 5, draw * 5 + 5));
        const sum = over(shared) + parties.reduce((all, { kept }) => all + over(kept), 0);
        expect(sum / (groups[3]?.[draw] ?? 0)).toBeCloseTo(1, 12);
      }
    }
  });

  test('is lower the more can be avoided, in every draw', async () => {
    const costs = [];
    for (const share of [0.6, 0.8, 1]) {
      const parties = await partyDraws(SVEDALA_TRELLEBORG, 20, { avoidableShare: fixed(share) });
      costs.push(work(parties).groups[3] ?? new Float64Array());
    }
    const [some, more, all] = costs;
    for (let draw = 0; draw < 20; draw += 1) {
      expect(more?.[draw]).toBeLessThan(some?.[draw] ?? 0);
      expect(all?.[draw]).toBeLessThan(more?.[draw] ?? 0);
    }
  });
});

describe('time', () => {
  test('a buyer pays all of its own organisation in the transition, and what it cannot avoid after', async () => {
    const parties = await partyDraws(SVEDALA_TRELLEBORG, 5, { avoidableShare: fixed(0.75) });
    const [svedala] = work(parties, { transitionMonths: 12 }).parties;
    expect(svedala?.kept[0]).toBeCloseTo(svedala?.standAlone[0] ?? 0, 4);
    expect(svedala?.kept[1]).toBeCloseTo(0.25 * (svedala?.standAlone[1] ?? 0), 4);
  });

  test('notice after a year ends the agreement when it has run out; then both pay to go apart', async () => {
    const parties = await partyDraws(SVEDALA_TRELLEBORG, 5, { avoidableShare: fixed(0.75) });
    const terms = { noticeMonths: 12, redundancyMonths: 6, rebuildMonths: 4, transitionMonths: 0 };
    const { parties: works, posts, times, shared } = work(parties, terms, { noticeAfterMonths: 12 });
    const [svedala] = works;
    expect(times.active).toEqual([12, 12, 0, 0, 0]);
    const alone = svedala?.standAlone ?? [];
    expect(svedala?.kept[1]).toBeCloseTo((alone[1] ?? 0) * (0.25 + (0.75 * 4) / 12), 4);
    expect(svedala?.kept[2]).toBeCloseTo(alone[2] ?? 0, 4);
    const stays = work(parties, { ...terms, redundancyMonths: 0 }, { noticeAfterMonths: 12 });
    expect(posts[1]).toBeCloseTo(1.5 * (stays.posts[1] ?? 0), 4);
    expect(shared[2]).toBe(0);
    expect(svedala?.effect[3]).toBe(0);
    expect(svedala?.fixedSum.slice(2)).toEqual([0, 0, 0]);
  });

  test('who never gave up its own builds nothing up again', async () => {
    const parties = await partyDraws(SVEDALA_TRELLEBORG, 5);
    const kept = [0, 24].map((rebuildMonths) => {
      const terms = { noticeMonths: 0, transitionMonths: 24, rebuildMonths };
      return work(parties, terms, { noticeAfterMonths: 12 }).parties[0]?.kept;
    });
    expect(kept[1]).toEqual(kept[0]);
  });

  test('an agreement that ends with the horizon is left at a cost too', async () => {
    const parties = await partyDraws(SVEDALA_TRELLEBORG, 5);
    const cost = (redundancyMonths: number) =>
      total(work(parties, { noticeMonths: 48, redundancyMonths }, { noticeAfterMonths: 12 }).posts);
    expect(cost(6)).toBeGreaterThan(cost(0));
  });
});

describe('terms', () => {
  test('twice the posts for as many enrolled cost twice as much, and none nothing', () => {
    const sum = (posts: number) => work(drawn, { posts }).parties[0]?.fixedSum[0];
    expect(sum(11.5)).toBeCloseTo(2 * 3_992_500, 6);
    expect(sum(0)).toBeCloseTo(0, 9);
  });

  test('twice as many enrolled are twice the exits and twice what they change', () => {
    const [once] = work(drawn).parties;
    const [twice] = work(drawn, {}, { volumeFactors: [2, 1] }).parties;
    expect(twice?.exits[7]).toBeCloseTo(2 * (once?.exits[7] ?? 0), 9);
    expect(twice?.effect[7]).toBeCloseTo(2 * (once?.effect[7] ?? 0), 6);
  });
});
