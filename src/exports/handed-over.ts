import type { Comparison } from '../analysis/comparison';
import type { MonthlyId } from '../model/account-months';
import type { AssumedFigure } from '../scenario/assumed-figures';
import type { ScenarioSet, SetScenario } from '../scenario/scenario-set';
import type { Section } from '../scenario/section';
import type { Words } from '../scenario/words';

/** A source of the catalogue: who made it and what it is called. */
export interface Source {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
}

/**
 * A comparison as it is handed over: the state that every document is made from. `comparison` is that of `set`, scenario by
 * scenario (one that could not be run is in neither), with its digest; the texts are those of the screen, in `language`.
 */
export interface HandedOver {
  readonly language: keyof Words;
  readonly set: ScenarioSet;
  readonly comparison: Comparison;
  readonly municipalityName: string;
  /** What each scenario goes by, by id. */
  readonly scenarioNames: ReadonlyMap<string, string>;
  readonly accountNames: Readonly<Record<MonthlyId, string>>;
  /** What the comparison says in words, one sentence each. */
  readonly sentences: readonly string[];
  /** What is assumed because no figure is published. */
  readonly assumed: readonly AssumedFigure[];
  readonly sources: readonly Source[];
  /** The model's description. */
  readonly sections: readonly Section[];
}

/** Most draws of each scenario in a bundle: more are a file too large for a page, and the command line writes them. */
export const MOST_DRAWS_IN_BUNDLE = 1000;

/** The digest of the comparison. A quick pass has none: it is no document. */
export function digestOf({ comparison: { digest } }: Pick<HandedOver, 'comparison'>): string {
  if (digest === null) throw new Error('a comparison without a digest is not handed over');
  return digest;
}

/** What a scenario goes by in a document; where two go by the same name, its id tells them apart. */
export function nameOf({ scenarioNames, language }: HandedOver, { id, title }: SetScenario): string {
  const name = scenarioNames.get(id) ?? title[language];
  const isShared = [...scenarioNames].some(([other, known]) => other !== id && known === name);
  return isShared ? `${name} (${id})` : name;
}

/** Names of the scenarios by their ids. */
export function namesOf(handedOver: HandedOver): ReadonlyMap<string, string> {
  return new Map(
    handedOver.set.scenarios.map((scenario) => [scenario.id, nameOf(handedOver, scenario)] as const),
  );
}
