import type { ScenarioColumns } from '../model/columns';
import { monthAfter } from '../model/life/calendar';
import { comparePairsInSteps, costsOf, type ScenarioCosts, summariseScenarioInSteps } from './compare';
import type { Comparison, ScenarioSummary } from './comparison';
import type { Steps } from './steps';

/** What is told of a scenario beside its draws. */
export interface ComparedScenario {
  readonly id: string;
  readonly municipality: string;
  /** First month, "2020-01", and number of months. */
  readonly start: string;
  readonly months: number;
}

/** One scenario's draws, summarised, and what is compared of them. */
export interface SummarisedScenario {
  readonly summary: ScenarioSummary;
  readonly costs: ScenarioCosts;
}

export function* summariseInSteps(
  { id, municipality }: ComparedScenario,
  columns: ScenarioColumns,
): Steps<SummarisedScenario> {
  const summary = yield* summariseScenarioInSteps(id, municipality, columns);
  return { summary, costs: costsOf(id, columns) };
}

/**
 * All that is shown and printed of a run. The scenarios have one horizon. `summarise` gives what is known of a scenario by its
 * place in the list; it is asked once for each.
 */
export function* compareInSteps(
  scenarios: readonly ComparedScenario[],
  identity: Pick<Comparison, 'draws' | 'seed' | 'digest' | 'dataHash'>,
  summarise: (index: number) => Steps<SummarisedScenario>,
): Steps<Comparison> {
  const summarised: SummarisedScenario[] = [];
  for (const index of scenarios.keys()) summarised.push(yield* summarise(index));
  const [first] = scenarios;
  return {
    ...identity,
    months: Array.from({ length: first?.months ?? 0 }, (_, month) => monthAfter(first?.start ?? '', month)),
    scenarios: summarised.map(({ summary }) => summary),
    pairs: yield* comparePairsInSteps(summarised.map(({ costs }) => costs)),
  };
}
