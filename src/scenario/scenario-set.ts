import type { TaxCounting } from '../model/model-scenario';
import type { OwnFigures } from './own-figures';
import type { Distribution, Levers, Scenario } from './scenario';
import type { Sharing } from './sharing';
import type { Words } from './words';

/** One scenario of a set: what it differs in from the others. */
export interface SetScenario {
  /** Unique in its set. */
  readonly id: string;
  readonly title: Words;
  /** Reforms of the catalogue, in any order. */
  readonly package: readonly string[];
  readonly levers: Partial<Levers>;
  readonly assumptions: Readonly<Record<string, Distribution>>;
}

/** Scenarios that are compared: one municipality, one horizon, the same draws. What a link and a saved file carry. */
export interface ScenarioSet {
  readonly schema: 2;
  readonly municipality: string;
  readonly era: Scenario['era'];
  readonly start: string;
  readonly months: number;
  readonly seed: number;
  readonly draws: number;
  readonly taxCounting: TaxCounting;
  /** An agreement that the municipality is a party to, with any of the scenarios; none when left out. */
  readonly sharing?: Sharing;
  /** Figures of municipalities, by code, that go before the shipped ones, in all of the scenarios; none when left out. */
  readonly figures?: Readonly<Record<string, OwnFigures>>;
  /** Assumptions changed for all; those of a single scenario go before them. */
  readonly assumptions: Readonly<Record<string, Distribution>>;
  /** At most `MOST_SCENARIOS`, in the order they are shown. */
  readonly scenarios: readonly SetScenario[];
}

export const MOST_SCENARIOS = 8;
/** Most draws that a page runs, whoever asks. */
export const PAGE_DRAWS = 10_000;

/** The scenario documents of a set, in its order. */
export function scenariosOf(set: ScenarioSet): readonly Scenario[] {
  const { schema, municipality, era, start, months, seed, draws, taxCounting, sharing, figures } = set;
  return set.scenarios.map((scenario) => ({
    schema,
    id: scenario.id,
    title: scenario.title,
    municipality,
    era,
    start,
    months,
    package: scenario.package,
    levers: scenario.levers,
    assumptions: { ...set.assumptions, ...scenario.assumptions },
    ...(taxCounting === 'gross' ? { taxCounting } : {}),
    ...(sharing === undefined ? {} : { sharing }),
    ...(figures === undefined ? {} : { figures }),
    seed,
    draws,
  }));
}

/** A set of one scenario document; its assumptions become those of all. */
export function setOf({ id, title, levers, assumptions, ...shared }: Scenario): ScenarioSet {
  const { package: reforms, taxCounting = 'net', ...rest } = shared;
  return {
    ...rest,
    taxCounting,
    assumptions,
    scenarios: [{ id, title, package: reforms, levers, assumptions: {} }],
  };
}

/** A set or a scenario without its agreement. */
export function withoutSharing<T extends { readonly sharing?: Sharing }>(document: T): Omit<T, 'sharing'> {
  const others = Object.entries(document).filter(([name]) => name !== 'sharing');
  return Object.fromEntries(others) as Omit<T, 'sharing'>;
}
