import type { LeverId, Levers } from '../scenario';
import type { Words } from '../words';

/** What a lever is about; screens group by it. */
export type LeverTheme =
  'glapp' | 'housing' | 'way' | 'control' | 'guidelines' | 'administration' | 'sharing';

interface LeverEntry {
  readonly theme: LeverTheme;
  readonly name: Words;
  /** The setting of another lever without which this one does nothing; it does something always when left out. */
  readonly onlyUnder?: Condition;
}

/** Another lever's setting, and why it is needed. */
export interface Condition {
  readonly lever: ChoiceLeverId;
  readonly is: string;
  readonly why: Words;
}

type NumberLeverId = { [Id in LeverId]: Levers[Id] extends number ? Id : never }[LeverId];
type ChoiceLeverId = Exclude<LeverId, NumberLeverId>;

/** A lever that is an amount: a whole or broken number of `unit` from `min` to `max`, both allowed. */
export interface NumberLever extends LeverEntry {
  readonly id: NumberLeverId;
  readonly kind: 'number';
  readonly unit: Words;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

interface ChoiceLeverOf<Id extends ChoiceLeverId> extends LeverEntry {
  readonly id: Id;
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: Levers[Id]; readonly name: Words }[];
}

/** A lever that is one of some choices. */
export type ChoiceLever = { [Id in ChoiceLeverId]: ChoiceLeverOf<Id> }[ChoiceLeverId];
export type Lever = NumberLever | ChoiceLever;

/** The choices of a lever that is done or not, whose cost and effect no source carries. */
export const UNPRICED_CHOICES = [
  { value: 'no', name: { sv: 'Nej', en: 'No' } },
  { value: 'yes', name: { sv: 'Ja', en: 'Yes' } },
] as const;

/** Units that levers are given in. */
export const UNITS = {
  days: { sv: 'dagar', en: 'days' },
  months: { sv: 'månader', en: 'months' },
  percent: { sv: 'procent', en: 'per cent' },
  posts: { sv: 'tjänster', en: 'posts' },
  sek: { sv: 'kr', en: 'kr' },
  sekPerMonth: { sv: 'kr/månad', en: 'kr/month' },
  perYear: { sv: 'per år', en: 'a year' },
  sqm: { sv: 'm²', en: 'm²' },
} as const satisfies Record<string, Words>;
