import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRICE_RULES } from '../../../src/analysis/gathered/price-rules';
import { type ExpectedWork, type PriceRule, PROPERTY_IDS } from '../../../src/analysis/sharing/price-rule';
import { airport, anyPlaces, expectSame, inPlaces, sum, withPlaces } from './cost-games';
import { anyWork, expectKept, isBrokenInExample } from './rule-properties';

type RuleId = keyof typeof PRICE_RULES;
const RULES = Object.entries<PriceRule>(PRICE_RULES).sort(([, a], [, b]) => a.order - b.order);

/** Party 1 does the work of 0 and 2; alone they pay 600, 900 and 500, and all together 1 500, of which 120 is kept. */
const WORK: ExpectedWork = {
  costs: [0, 600, 900, 1200, 500, 1100, 1200, 1500],
  provider: 1,
  kept: [80, 0, 40],
  enrolled: [50, 100, 80],
  inhabitants: [20_000, 50_000, 22_000],
  fixedCharge: [350, 0, 300],
};
const agree = (id: RuleId, expected: ExpectedWork = WORK) => PRICE_RULES[id].agree(expected);

test('the rules stand in the order of the page', () => {
  expect(RULES.map(([id]) => id)).toEqual([
    'posts-fixed',
    'full-self-cost',
    'self-cost-per-enrolled',
    'per-inhabitant',
    'proportional',
    'equal-saving',
    'shapley',
    'nucleolus',
    'outcome',
  ]);
  expect(RULES.map(([, { order }]) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

describe('what each pays of 1 500', () => {
  test('posts-fixed: buyers their kept cost and the charge, the provider the rest', () => {
    expect(agree('posts-fixed')).toEqual([430, 730, 340]);
  });

  test('full-self-cost: 900 / 100 = 9 for each enrolled beside the kept cost, the provider the rest', () => {
    expect(agree('full-self-cost')).toEqual([80 + 450, 1500 - 530 - 760, 40 + 720]);
  });

  test('the full self-cost of the proposal: 27 027 for each of 235 enrolled', () => {
    // Trelleborg’s 27 027 per enrolled times the 235 of Svedala is 6 351 345.
    const proposal = {
      costs: [0, 5e6, 27_027 * 1000, 33e6],
      provider: 1,
      kept: [0, 0],
      enrolled: [235, 1000],
      inhabitants: [22_000, 46_000],
      fixedCharge: [3_992_500, 0],
    };
    expect(agree('full-self-cost', proposal)).toEqual([6_351_345, 33e6 - 6_351_345]);
    expect(agree('posts-fixed', proposal)).toEqual([3_992_500, 33e6 - 3_992_500]);
  });

  test('self-cost-per-enrolled: 1 380 / 230 = 6 for each enrolled beside the kept cost', () => {
    expect(agree('self-cost-per-enrolled')).toEqual([380, 600, 520]);
  });

  test('per-inhabitant: 1 380 / 92 000 = 0.015 for each inhabitant beside the kept cost', () => {
    expect(agree('per-inhabitant')).toEqual([380, 750, 370]);
  });

  test('proportional: 1 500 / 2 000 = 75 per cent of what each pays alone', () => {
    expect(agree('proportional')).toEqual([450, 675, 375]);
  });

  test('equal-saving: each 500 / 3 less than alone', () => {
    expectSame(agree('equal-saving'), [600 - 500 / 3, 900 - 500 / 3, 500 - 500 / 3], 1000);
  });

  test('shapley: what each adds over the six orders', () => {
    // Party 0: 600 first (twice), 300 after 1, 600 after 2, 300 last (twice): 2 700 / 6. Party 1: 900 twice, 600, 700, 400 twice:
    // 3 900 / 6. Party 2: 500 twice, 500, 300, 300 twice: 2 400 / 6.
    expectSame(agree('shapley'), [450, 650, 400], 1000);
  });

  test('outcome: as posts-fixed on expectation', () => {
    expect(agree('outcome')).toEqual(agree('posts-fixed'));
  });

  test('nucleolus: the parties save 150, 250 and 100', () => {
    // Groups 01 and 12 save 300 and 200, all 500. Party 2 saves 100, as does 01 beyond its 300: no more for both. Of the 400
    // left, party 0 saves 150, as does 12 beyond its 200.
    expectSame(agree('nucleolus'), [450, 650, 400], 1000);
  });

  test('of a runway of 17 for landings of 8, 11 and 17 the Shapley value and the nucleolus differ', () => {
    const runway = { ...WORK, costs: airport([8, 11, 17]) };
    expectSame(agree('shapley', runway), [8 / 3, 8 / 3 + 3 / 2, 8 / 3 + 3 / 2 + 6]);
    expectSame(agree('nucleolus', runway), [11 / 3, 11 / 3, 29 / 3]);
  });
});

describe('where there is nothing to divide by, no amount is NaN', () => {
  test('full-self-cost without enrolled at the provider charges the joint cost per enrolled', () => {
    const work = { ...WORK, enrolled: [50, 0, 88] };
    // 1 380 / 138 = 10 for each enrolled.
    expect(agree('full-self-cost', work)).toEqual([580, 0, 920]);
    expect(agree('self-cost-per-enrolled', work)).toEqual([580, 0, 920]);
  });

  test('without enrolled, inhabitants or costs alone the shared cost is divided equally', () => {
    const none = { ...WORK, enrolled: [0, 0, 0], inhabitants: [0, 0, 0] };
    for (const id of ['full-self-cost', 'self-cost-per-enrolled', 'per-inhabitant'] as const)
      expect(agree(id, none)).toEqual([540, 460, 500]);
    expect(agree('proportional', { ...WORK, costs: [0, 0, 0, 5, 0, 5, 5, 9] })).toEqual([3, 3, 3]);
  });

  test.each(RULES)('%s of work that costs nothing is 0 for all', (_, rule) => {
    const nothing = [0, 0, 0];
    expect(
      rule.agree({ ...WORK, costs: WORK.costs.map(() => 0), kept: nothing, fixedCharge: nothing }),
    ).toEqual(nothing);
  });
});

describe.each(RULES)('%s', (id, rule) => {
  test('what the parties pay sums to the cost of all', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        expectSame([sum(rule.agree(work))], [work.costs.at(-1) ?? NaN], 1000);
      }),
    );
  });

  test('parties that change places take what they pay with them', () => {
    const anyMove = anyWork.chain((work) => fc.tuple(fc.constant(work), anyPlaces(work.kept.length)));
    fc.assert(
      fc.property(anyMove, ([work, places]) => {
        const moved = {
          costs: withPlaces(work.costs, places),
          provider: places[work.provider] ?? NaN,
          kept: inPlaces(work.kept, places),
          enrolled: inPlaces(work.enrolled, places),
          inhabitants: inPlaces(work.inhabitants, places),
          fixedCharge: inPlaces(work.fixedCharge, places),
        };
        expectSame(rule.agree(moved), inPlaces(rule.agree(work), places), 1000);
      }),
    );
  });

  test.each(PROPERTY_IDS.filter((property) => rule.keeps[property]))('keeps %s', (property) => {
    expectKept(property, rule, id);
  });

  test.each(PROPERTY_IDS.filter((property) => !rule.keeps[property]))(
    'breaks %s in an example',
    (property) => {
      expect(isBrokenInExample(property, rule)).toBe(true);
    },
  );
});

test('the Shapley value may charge a party more than alone where a group would be dearer together', () => {
  // Costs 4 alone each, 12 for parties 0 and 1, and 11 for all: all save 1, but party 0 adds 8 to party 1:
  // (4 + 4 + 8 + 4 + 3 + 3) / 6 = 26/6.
  const costs = [0, 4, 4, 12, 4, 8, 8, 11];
  expectSame(agree('shapley', { ...WORK, costs }), [26 / 6, 26 / 6, 14 / 6]);
});
