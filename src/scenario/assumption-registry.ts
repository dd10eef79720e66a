import type { Distribution } from '../model/random/sample-distribution';
import type { Evidence, Origin, Words } from './words';

/** What an assumption is about; screens group by it. */
export type AssumptionTheme =
  | 'carry-over'
  | 'exits'
  | 'durations'
  | 'newcomers'
  | 'glapp'
  | 'housing'
  | 'wages-and-tax'
  | 'staff'
  | 'reforms'
  | 'law';

/**
 * What a municipality does not decide, and what follows from what it decides: a distribution with origin and
 * evidence; its words are an `AssumptionText`. `local` holds figures of single municipalities, which go before the general distribution.
 */
export interface Assumption {
  readonly id: string;
  readonly theme: AssumptionTheme;
  readonly distribution: Distribution;
  /** What one takes who doubts that reforms work; where it is left out the doubt changes nothing. */
  readonly sceptical?: Distribution;
  /** Lowest and highest value a user may set. */
  readonly bounds: readonly [number, number];
  readonly evidence: Evidence;
  readonly origins: readonly Origin[];
  /** Drawn anew for each municipality (keyed by it), or shared by all. */
  readonly perMunicipality: boolean;
  readonly local: Readonly<Record<string, LocalAssumption>>;
}

/** What an assumption is called, what it means and its unit. */
export interface AssumptionText {
  readonly name: Words;
  readonly help: Words;
  readonly unit: Words;
}

export interface LocalAssumption {
  readonly distribution: Distribution;
  readonly evidence: Evidence;
  readonly origins: readonly Origin[];
}

/** Themes of assumptions in the order they are shown. */
export const ASSUMPTION_THEMES: readonly { readonly id: AssumptionTheme; readonly name: Words }[] = [
  { id: 'carry-over', name: { sv: 'Hur mycket som följer med', en: 'How much carries over' } },
  { id: 'exits', name: { sv: 'Avslut och återkomst', en: 'Exits and returns' } },
  { id: 'durations', name: { sv: 'Hushåll och tid med bistånd', en: 'Households and time on bistånd' } },
  { id: 'newcomers', name: { sv: 'Nyanlända', en: 'Newly arrived' } },
  { id: 'glapp', name: { sv: 'Glappet', en: 'The glapp' } },
  { id: 'housing', name: { sv: 'Bostäder och hyror', en: 'Housing and rents' } },
  { id: 'wages-and-tax', name: { sv: 'Löner, egna inkomster och skatt', en: 'Wages, own incomes and tax' } },
  { id: 'staff', name: { sv: 'Inskrivna, tjänster och kostnader', en: 'Enrolled, posts and costs' } },
  { id: 'reforms', name: { sv: 'Vad åtgärderna leder till', en: 'What the levers lead to' } },
  { id: 'law', name: { sv: 'Statens regler', en: 'The state’s rules' } },
];
