import type { Summary } from '../comparison';

/** One party under a price rule, over the horizon, SEK, draw by draw. */
export interface Player {
  readonly municipality: string;
  /** What its work costs if it goes on alone. */
  readonly standAlone: Summary;
  /** What it pays in the agreement, with what it still pays itself. */
  readonly pays: Summary;
  /** `standAlone` − `pays`. */
  readonly saves: Summary;
  /** Share of the draws in which it pays more than alone. */
  readonly probabilityLoses: number;
  /** Lower net cost of bistånd, tax and the rest because more (or fewer) leave. 0 for the provider. */
  readonly effect: Summary;
  /** `saves` + `effect`. */
  readonly savesInAll: Summary;
  readonly probabilityLosesInAll: number;
}

/** A group of parties, smaller than all, that could work without the others. */
export interface GroupCheck {
  readonly parties: readonly string[];
  /** What its members pay in the agreement on expectation less what they would pay as a group, SEK over the horizon: above 0 it does better by itself. */
  readonly gainSek: number;
  /** Share of the draws in which that is above 0. */
  readonly probabilityBetter: number;
}

/** One price rule. */
export interface RuleResult {
  readonly rule: string;
  readonly players: readonly Player[];
  /** Groups of one and more, those that gain most first. */
  readonly groups: readonly GroupCheck[];
  /** No group does better by itself on expectation: the agreement is in the core. */
  readonly isStable: boolean;
  /** Where the provider carries the rest: joint cost less what the rule's charges and the provider's own cost come to; else null. Below 0 it is left with money. */
  readonly providerCarries: Summary | null;
}

/** A year of the agreement under the chosen rule, means over the draws, SEK. */
export interface YearOfAgreement {
  readonly year: number;
  readonly months: number;
  readonly parties: readonly {
    readonly municipality: string;
    readonly standAlone: number;
    /** What it still pays itself of its own organisation; for the provider 0. */
    readonly kept: number;
    /** Paid to the provider; below 0 it is paid by the provider. For the provider: what it is left to pay of the joint work. */
    readonly paid: number;
    readonly effect: number;
  }[];
}

/** What money moves for the work done for others, means, SEK a year of the horizon. All amounts 0 or above. */
export interface MoneyFlow {
  /** A municipality's code. */
  readonly from: string;
  /** A municipality's code, or a `FlowUse`: what the provider buys for it; `left` is what is left to its own organisation. */
  readonly to: string;
  readonly sekPerYear: number;
}
export type FlowUse = 'wages' | 'overhead' | 'variable' | 'startUp' | 'left';

/** Where a buyer neither gains nor loses, on expectation and all else as it is; null where no such number is found. */
export interface BreakEven {
  readonly municipality: string;
  /** Persons enrolled in a year: expected, and at which the work costs it as much in the agreement as alone. */
  readonly enrolled: number;
  readonly enrolledEven: number | null;
  /**
   * Exits to work or study a year alone and in the agreement, expected, and how many in the agreement would even out its cost, bistånd and
   * tax counted, were their worth as expected. Null also where no change in exits is expected: what one is worth is then not known.
   */
  readonly exits: number;
  readonly exitsJoined: number;
  readonly exitsEven: number | null;
  /** What it pays the provider, SEK a year; the highest at which it does not lose on the work; and the highest with bistånd and tax counted. */
  readonly paidPerYear: number;
  readonly highestPerYear: number;
  readonly highestInAllPerYear: number;
  /** The lowest at which the provider does not lose, all else as it is. */
  readonly lowestPerYear: number;
}

export type RiskId = 'doubled' | 'halved' | 'noMoreExits' | 'endedAfterYear';
export const RISK_IDS: readonly RiskId[] = ['doubled', 'halved', 'noMoreExits', 'endedAfterYear'];

/** What one thing that goes otherwise than agreed costs each party under a rule: means, SEK over the horizon; above 0 it costs more. */
export interface RiskResult {
  readonly risk: RiskId;
  readonly rule: string;
  readonly borne: readonly {
    readonly municipality: string;
    readonly sek: number;
    /** Monte Carlo standard error of it. */
    readonly mcse: number;
    /** What the same thing would have cost it in work on its own. */
    readonly aloneSek: number;
  }[];
  readonly total: number;
}

/** An agreement under every price rule, and the chosen one more closely. */
export interface SharingStudy {
  /** Codes, in the order of the agreement. */
  readonly parties: readonly string[];
  readonly provider: string;
  readonly rule: string;
  readonly seed: number;
  readonly draws: number;
  readonly months: number;
  /** From notice to the end of the agreement. */
  readonly noticeMonths: number;
  /** Sum over the parties: alone, together, and the difference. SEK over the horizon. */
  readonly standAlone: Summary;
  readonly jointCost: Summary;
  readonly saving: Summary;
  readonly rules: readonly RuleResult[];
  readonly years: readonly YearOfAgreement[];
  readonly flows: readonly MoneyFlow[];
  readonly breakEven: readonly BreakEven[];
  /** `endedAfterYear` is left out where notice after a year runs out beyond the horizon. */
  readonly risks: readonly RiskResult[];
}
