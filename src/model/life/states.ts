import type { FlowId } from '../flows';
import type { Phase } from '../rules/household-types';

/** Where a household lives, as far as rent goes: in a municipal dwelling for newly arrived, or in a home of its own. */
export type Dwelling = 'municipal' | 'own';

/** What decides a household's money in a state. */
export interface State {
  readonly phase: Phase;
  readonly dwelling: Dwelling;
  /** In etablering: still the lower amount; family and housing benefits still to come. */
  readonly kartlaggning: boolean;
  readonly familyBenefitsPending: boolean;
  /** Adults at work for a wage. In work the need is met, whatever the wages come to. */
  readonly wages: 0 | 1 | 2;
  readonly jobbstimulans: boolean;
  /** The kind of bistånd that the state gives; null in work. */
  readonly bistand: FlowId | null;
  readonly stock: StockId;
}

/** Groups of states that are counted as stocks, in households. */
export type StockId =
  | 'glapp'
  | 'etablering'
  | 'aktivitetsstod'
  | 'longTerm'
  | 'ordinary'
  | 'work'
  | 'dwellings'
  | 'temporary'
  | 'elsewhere';
export const STOCK_IDS: readonly StockId[] = [
  'glapp',
  'etablering',
  'aktivitetsstod',
  'longTerm',
  'ordinary',
  'work',
  'dwellings',
  'temporary',
  'elsewhere',
];

/**
 * Rows of household-days. States of newly arrived stand in pairs: in the municipality's dwelling, and (one higher) in a
 * home of their own; `elsewhere` is without self-support in another municipality. `…1` has one of two adults at work, `…1Stimulans` with a fourth of the wage disregarded.
 */
export const STATES = {
  glapp: 0,
  lowPending: 2,
  low: 4,
  pending: 6,
  etablering: 8,
  etablering1: 10,
  aktivitetsstod: 12,
  aktivitetsstod1: 14,
  aktivitetsstod1Stimulans: 16,
  longTerm: 18,
  longTerm1: 20,
  longTerm1Stimulans: 22,
  work1: 24,
  work2: 26,
  ordinary: 28,
  ordinary1: 29,
  ordinary1Stimulans: 30,
  ordinaryWork1: 31,
  ordinaryWork2: 32,
  elsewhere: 33,
} as const;

/** Households in the municipality's dwellings whatever their state; of them the self-supporting; and in temporary housing. */
export const DWELLING_ROWS = { municipal: 34, selfSupporting: 35, temporary: 36 } as const;
export const STATE_COUNT = 37;

/** All states that are priced as a household's month, in the order of their rows. */
export const PRICED_STATES: readonly State[] = [
  ...pair({ phase: 'glapp', bistand: 'bistandGlapp', stock: 'glapp' }),
  ...pair({ ...etablering(), kartlaggning: true, familyBenefitsPending: true }),
  ...pair({ ...etablering(), kartlaggning: true }),
  ...pair({ ...etablering(), familyBenefitsPending: true }),
  ...pair(etablering()),
  ...pair({ ...etablering(), wages: 1 }),
  ...pair(after('aktivitetsstod')),
  ...pair({ ...after('aktivitetsstod'), wages: 1 }),
  ...pair({ ...after('aktivitetsstod'), wages: 1, jobbstimulans: true }),
  ...pair(after('none')),
  ...pair({ ...after('none'), wages: 1 }),
  ...pair({ ...after('none'), wages: 1, jobbstimulans: true }),
  state({ phase: 'etablering', dwelling: 'municipal', wages: 1, bistand: null, stock: 'work' }),
  state({ phase: 'none', wages: 1, bistand: null, stock: 'work' }),
  ...pair({ phase: 'none', wages: 2, bistand: null, stock: 'work' }),
  state(ordinary()),
  state({ ...ordinary(), wages: 1 }),
  state({ ...ordinary(), wages: 1, jobbstimulans: true }),
  state({ phase: 'none', wages: 1, bistand: null, stock: 'work' }),
  state({ phase: 'none', wages: 2, bistand: null, stock: 'work' }),
  state({ phase: 'aktivitetsstod', bistand: 'bistandElsewhere', stock: 'elsewhere' }),
];

type Parts = Pick<State, 'phase' | 'bistand' | 'stock'> & Partial<State>;

function state(parts: Parts): State {
  return {
    dwelling: 'own',
    kartlaggning: false,
    familyBenefitsPending: false,
    wages: 0,
    jobbstimulans: false,
    ...parts,
  };
}

function pair(parts: Parts): readonly State[] {
  return [state({ ...parts, dwelling: 'municipal' }), state({ ...parts, dwelling: 'own' })];
}

function etablering(): Parts {
  return { phase: 'etablering', bistand: 'bistandEtablering', stock: 'etablering' };
}

function after(phase: 'aktivitetsstod' | 'none'): Parts {
  return { phase, bistand: 'bistandAfter', stock: phase === 'none' ? 'longTerm' : 'aktivitetsstod' };
}

function ordinary(): Parts {
  return { phase: 'none', bistand: 'bistandOrdinary', stock: 'ordinary' };
}
