import type { PriceRule, PropertyId } from '../../analysis/sharing/price-rule';
import { RULES_IN_ORDER } from '../../analysis/sharing/study-sharing';
import { m } from '../../messages/messages';

/** What a price rule is called, how it sets the price, and how it stands to the law. */
interface RuleWords {
  readonly name: () => string;
  readonly help: () => string;
  readonly law: () => string;
}

const RULES: Readonly<Record<string, RuleWords>> = {
  'posts-fixed': { name: m.sharingPostsFixed, help: m.sharingPostsFixedHelp, law: m.sharingPostsFixedLaw },
  'full-self-cost': {
    name: m.sharingFullSelfCost,
    help: m.sharingFullSelfCostHelp,
    law: m.sharingFullSelfCostLaw,
  },
  'self-cost-per-enrolled': {
    name: m.sharingPerEnrolled,
    help: m.sharingPerEnrolledHelp,
    law: m.sharingPerEnrolledLaw,
  },
  'per-inhabitant': {
    name: m.sharingPerInhabitant,
    help: m.sharingPerInhabitantHelp,
    law: m.sharingPerInhabitantLaw,
  },
  proportional: {
    name: m.sharingProportional,
    help: m.sharingProportionalHelp,
    law: m.sharingProportionalLaw,
  },
  'equal-saving': {
    name: m.sharingEqualSaving,
    help: m.sharingEqualSavingHelp,
    law: m.sharingEqualSavingLaw,
  },
  shapley: { name: m.sharingShapley, help: m.sharingShapleyHelp, law: m.sharingShapleyLaw },
  nucleolus: { name: m.sharingNucleolus, help: m.sharingNucleolusHelp, law: m.sharingNucleolusLaw },
  outcome: { name: m.sharingOutcome, help: m.sharingOutcomeHelp, law: m.sharingOutcomeLaw },
};

/** The name of a price rule; one without words goes by its id. */
export function ruleName(id: string): string {
  return RULES[id]?.name() ?? id;
}

/** How a rule sets the price, in a sentence; empty where there are no words for it. */
export function ruleHelp(id: string): string {
  return RULES[id]?.help() ?? '';
}

export function ruleLaw(id: string): string {
  return RULES[id]?.law() ?? '';
}

export const PROPERTY_WORDS: Readonly<
  Record<PropertyId, { readonly name: () => string; readonly means: () => string }>
> = {
  balance: { name: m.sharingBalance, means: m.sharingBalanceMeans },
  symmetry: { name: m.sharingSymmetry, means: m.sharingSymmetryMeans },
  nullPlayer: { name: m.sharingNullPlayer, means: m.sharingNullPlayerMeans },
  monotony: { name: m.sharingMonotony, means: m.sharingMonotonyMeans },
  individualRationality: { name: m.sharingRationality, means: m.sharingRationalityMeans },
};

/** A price rule with its id. */
export type KnownRule = PriceRule & { readonly id: string };

/** Every price rule in the order of the screen. */
export const KNOWN_RULES: readonly KnownRule[] = RULES_IN_ORDER.map(([id, rule]) => ({ id, ...rule }));
