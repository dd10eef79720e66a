import type { Ledger } from '../model/flows';
import type { LeverId } from './scenario';
import type { Evidence, Origin, Words } from './words';

/** Lists whose every item has a reform of its own, with how many they are. */
export const REFORM_SERIES = {
  'sundbyberg-33': 33,
  'stockholm-12': 12,
  'skr-9': 9,
  'skr-kommuner': 12,
} as const;
export type ReformSeries = keyof typeof REFORM_SERIES;

/**
 * What the law says: `allowed`, allowed on conditions, its lawfulness questioned, contrary to law, or `unclear` where the
 * sources do not say.
 */
export const LEGAL_STATUSES = ['allowed', 'conditional', 'contested', 'unlawful', 'unclear'] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** What an office answered a proposal that was put to it. */
export const STANCES = ['supports', 'inPlace', 'partly', 'rejects', 'contradictsLaw', 'noOpinion'] as const;
export type Stance = (typeof STANCES)[number];

/** How well the effect is supported; `none` where nobody has published one. */
export const EFFECT_EVIDENCE = ['published', 'derived', 'study', 'antagande', 'none'] as const;
export type EffectEvidence = Evidence | 'none';

/** A lever that a reform pulls. `value` is null where no source says how far: nothing changes until the user sets it. */
export interface ReformLever {
  readonly lever: LeverId;
  readonly value: number | string | null;
  /** Reasonable range of a number lever, in the lever's unit. */
  readonly low?: number;
  readonly high?: number;
  /** Where the value and the range come from, or why there is none. */
  readonly why: Words;
}

/** A named change to levers, as a document describes it. One file of `scenarios/reforms/` each. */
export interface Reform {
  /** The name of its file. */
  readonly id: string;
  readonly series?: { readonly id: ReformSeries; readonly number: number };
  readonly name: Words;
  readonly description: Words;
  readonly levers: readonly ReformLever[];
  /** What is known of the effect, and what is not. */
  readonly effect: Words;
  readonly evidence: EffectEvidence;
  /** SEK per year in the municipality that had it; null where none is published. */
  readonly cost: { readonly sekPerYear: number | null; readonly words: Words };
  /** Months from decision to full effect; null where none is published. */
  readonly phaseIn: { readonly months: number | null; readonly words: Words };
  readonly targetGroup: Words;
  readonly legal: {
    readonly status: LegalStatus;
    /** When that was so: "2017" or "2017-12". */
    readonly date: string;
    readonly words: Words;
    readonly origins: readonly Origin[];
  };
  readonly answer?: { readonly stance: Stance; readonly words: Words };
  /** Who else pays or gains. */
  readonly others: readonly {
    readonly ledger: Ledger;
    readonly effect: 'pays' | 'gains' | 'unclear';
    readonly words: Words;
  }[];
  readonly origins: readonly Origin[];
}
