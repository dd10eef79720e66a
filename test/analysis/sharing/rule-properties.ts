import fc from 'fast-check';
import { expect } from 'vitest';
import type { ExpectedWork, PriceRule, PropertyId } from '../../../src/analysis/sharing/price-rule';
import { anyGame, membersOf, subadditive, sum } from './cost-games';

/** Work, and what a property asks about it. */
interface Example {
  readonly work: ExpectedWork;
  /** Symmetry: two parties alike. Null player: the one. Monotony: the group whose cost rises. */
  readonly parties?: readonly number[];
  /** Monotony: by how much it rises. */
  readonly rise?: number;
}

interface Property {
  /** Examples of which a rule with the property breaks none. */
  readonly any: fc.Arbitrary<Example>;
  /** Where a rule has it only under a condition on costs, those. */
  readonly onlyFor?: Readonly<Record<string, fc.Arbitrary<Example>>>;
  readonly isBroken: (rule: PriceRule, example: Example) => boolean;
  /** Each rule without the property breaks one of these. */
  readonly examples: readonly Example[];
}

/** More than rounding, of costs of 0 to 10 000. */
const MORE = 1e-5;

/** Work of 2 to 6 parties, whatever it costs and whoever it is for. */
export const anyWork: fc.Arbitrary<ExpectedWork> = anyGame.chain((costs) => {
  const n = Math.log2(costs.length);
  const amounts = (most: number) => fc.array(fc.nat(most), { minLength: n, maxLength: n });
  return fc
    .record({
      costs: fc.constant(costs),
      provider: fc.nat(n - 1),
      kept: amounts(100),
      enrolled: amounts(30),
      inhabitants: amounts(5000),
      fixedCharge: amounts(800),
    })
    .map((work) => ({ ...work, fixedCharge: work.fixedCharge.with(work.provider, 0) }));
});

/** Two parties that pay 10 alone and 14 together, the first the provider. */
const TWO: ExpectedWork = {
  costs: [0, 10, 10, 14],
  provider: 0,
  kept: [0, 0],
  enrolled: [1, 1],
  inhabitants: [1, 1],
  fixedCharge: [0, 0],
};
const allOf = ({ costs }: ExpectedWork) => costs.at(-1) ?? NaN;
const aloneOf = ({ costs }: ExpectedWork, party: number) => costs[1 << party] ?? NaN;
const placesOf = ({ kept }: ExpectedWork) => kept.map((_, party) => party);

const PROPERTIES: Readonly<Record<PropertyId, Property>> = {
  balance: {
    any: anyWork.map((work) => ({ work })),
    isBroken: (rule, { work }) => {
      const own = (pays: number, party: number) =>
        rule.rest === 'provider' && party === work.provider ? aloneOf(work, party) : pays;
      return Math.abs(sum(rule.agree(work).map(own)) - allOf(work)) > MORE;
    },
    // 10 for the provider and 3 for the buyer are less than 14.
    examples: [{ work: { ...TWO, fixedCharge: [0, 3] } }],
  },

  symmetry: {
    any: anyWork.chain((work) =>
      fc
        .shuffledSubarray(placesOf(work), { minLength: 2, maxLength: 2 })
        .map((parties) => ({ work: madeAlike(work, parties), parties })),
    ),
    isBroken: (rule, { work, parties = [] }) => {
      const pays = rule.agree(work);
      const [a = NaN, b = NaN] = parties.map((party) => pays[party] ?? NaN);
      return Math.abs(a - b) > MORE;
    },
    examples: [{ work: TWO, parties: [0, 1] }],
  },

  nullPlayer: {
    any: anyWork.chain((work) =>
      fc.constantFrom(...placesOf(work)).map((party) => ({
        work: { ...work, costs: withAdder(work.costs, party) },
        parties: [party],
      })),
    ),
    isBroken: (rule, { work, parties: [party = NaN] = [] }) =>
      Math.abs((rule.agree(work)[party] ?? NaN) - aloneOf(work, party)) > MORE,
    // Two save 6 of 20 together; the third adds 6 to every group.
    examples: [
      {
        work: {
          costs: [0, 10, 10, 14, 6, 16, 16, 20],
          provider: 0,
          kept: [0, 0, 0],
          enrolled: [1, 1, 1],
          inhabitants: [1, 1, 1],
          fixedCharge: [0, 2, 2],
        },
        parties: [2],
      },
    ],
  },

  monotony: {
    any: anyWork.chain((work) =>
      fc.record({
        work: fc.constant(work),
        parties: fc.subarray(placesOf(work), { minLength: 1 }),
        rise: fc.nat(500),
      }),
    ),
    isBroken: (rule, { work, parties = [], rise = NaN }) => {
      const group = sum(parties.map((party) => 1 << party));
      const before = rule.agree(work);
      const after = rule.agree({ ...work, costs: work.costs.with(group, (work.costs[group] ?? NaN) + rise) });
      return parties.some((party) => (after[party] ?? NaN) < (before[party] ?? NaN) - MORE);
    },
    examples: [
      // The provider would pay 2 more alone: the buyer is charged 12 instead of 10, and it pays 2 instead of 4.
      { work: TWO, parties: [0], rise: 2 },
      // Costs are subadditive before and after. Parties 2 and 3 pay 2 and 3 instead of 2.5 each, though a group of theirs is dearer.
      {
        work: {
          costs: [0, 4, 7, 8, 6, 9, 6, 10, 7, 6, 8, 11, 6, 10, 9, 12],
          provider: 0,
          kept: [0, 0, 0, 0],
          enrolled: [1, 1, 1, 1],
          inhabitants: [1, 1, 1, 1],
          fixedCharge: [0, 2, 2, 2],
        },
        parties: [1, 2, 3],
        rise: 1,
      },
    ],
  },

  individualRationality: {
    any: anyWork.map((work) => {
      const alone = sum(placesOf(work).map((party) => aloneOf(work, party)));
      return { work: { ...work, costs: work.costs.with(-1, Math.min(allOf(work), alone)) } };
    }),
    onlyFor: { shapley: anyWork.map((work) => ({ work: { ...work, costs: subadditive(work.costs) } })) },
    isBroken: (rule, { work }) => rule.agree(work).some((pays, party) => pays > aloneOf(work, party) + MORE),
    examples: [{ work: { ...TWO, enrolled: [1, 9], inhabitants: [1, 9], fixedCharge: [0, 11] } }],
  },
};

/** No example breaks the property under the rule. */
export function expectKept(id: PropertyId, rule: PriceRule, ruleId: string): void {
  const { any, onlyFor, isBroken } = PROPERTIES[id];
  fc.assert(
    fc.property(onlyFor?.[ruleId] ?? any, (example) => {
      expect(isBroken(rule, example)).toBe(false);
    }),
  );
}

/** Whether a written example breaks the property under the rule. */
export function isBrokenInExample(id: PropertyId, rule: PriceRule): boolean {
  const { examples, isBroken } = PROPERTIES[id];
  return examples.some((example) => isBroken(rule, example));
}

/** The second party has all that the first has, and every group costs the same with either. */
function madeAlike(work: ExpectedWork, [a = NaN, b = NaN]: readonly number[]): ExpectedWork {
  const same = (amounts: readonly number[]) => amounts.with(b, amounts[a] ?? NaN);
  const charge = work.provider === b ? work.fixedCharge.with(a, 0) : same(work.fixedCharge);
  const [bitA, bitB] = [1 << a, 1 << b];
  return {
    ...work,
    costs: work.costs.map((cost, group) =>
      (group & bitB) !== 0 && (group & bitA) === 0 ? (work.costs[group - bitB + bitA] ?? NaN) : cost,
    ),
    kept: same(work.kept),
    enrolled: same(work.enrolled),
    inhabitants: same(work.inhabitants),
    fixedCharge: charge,
  };
}

/** The party adds to every group what it costs alone. */
function withAdder(costs: readonly number[], party: number): number[] {
  const bit = 1 << party;
  return costs.map((cost, group) =>
    membersOf(group, Math.log2(costs.length)).includes(party)
      ? (costs[group - bit] ?? NaN) + (costs[bit] ?? NaN)
      : cost,
  );
}
