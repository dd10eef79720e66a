import { comparePairs, costsOf, summariseScenario } from '../analysis/compare';
import type { Comparison } from '../analysis/comparison';
import { digestRun } from '../analysis/digest';
import { joinBlocks } from '../analysis/join-blocks';
import type { ScenarioColumns } from '../model/columns';
import { monthAfter } from '../model/life/calendar';
import type { ModelScenario } from '../model/model-scenario';
import { keepLatest } from '../model/keep-latest';
import { type Block, BLOCK_DRAWS, type MixedDraw, ScenarioSimulation } from '../model/simulate-block';

/** What a run is, apart from its draws. */
export interface RunIdentity {
  readonly seed: number;
  readonly dataHash: string;
  readonly digest: boolean;
}

/**
 * What a simulation worker can do. A run is prepared once and then takes any draws in any order; `finish` joins the
 * parts, in the order of their draws, and compares. Runs are kept apart by number, so that two can be under way. What did
 * not change since an earlier run is not computed again: the draws of a quick pass are kept by scenario.
 */
export function createSimulationFunctions() {
  const runs = new Map<number, readonly KeptSimulation[]>();
  const keptSimulation = keepLatest<KeptSimulation>(MOST_KEPT);
  return {
    prepare(run: number, scenarios: readonly ModelScenario[]): void {
      runs.set(
        run,
        scenarios.map((scenario) =>
          keptSimulation(
            JSON.stringify(scenario),
            () => new KeptSimulation(new ScenarioSimulation(scenario)),
          ),
        ),
      );
    },
    simulate(run: number, seed: number, block: Block): readonly ScenarioColumns[] {
      const simulations = runs.get(run);
      if (simulations === undefined) throw new Error(`run ${run} is not prepared`);
      return simulations.map((kept) => kept.simulateBlock(seed, block));
    },
    /** Net cost of each scenario in draws whose luck is put together, SEK over the horizon. */
    mixedCosts(run: number, seed: number, mixes: readonly MixedDraw[]): readonly Float64Array<ArrayBuffer>[] {
      const simulations = runs.get(run);
      if (simulations === undefined) throw new Error(`run ${run} is not prepared`);
      return simulations.map(({ simulation }) => simulation.simulateMixed(seed, mixes).totals.netCost);
    },
    finish(run: number, identity: RunIdentity, parts: readonly (readonly ScenarioColumns[])[]): Comparison {
      const simulations = runs.get(run) ?? [];
      const columns = simulations.map((_, index) =>
        joinBlocks(parts.map((part) => part[index]).filter((part) => part !== undefined)),
      );
      return buildComparison(
        simulations.map(({ simulation }) => simulation.scenario),
        identity,
        columns,
      );
    },
    release(run: number): void {
      runs.delete(run);
    },
  };
}

export type SimulationFunctions = ReturnType<typeof createSimulationFunctions>;

/** Scenarios whose first draws are kept, about 0.4 MB each. */
const MOST_KEPT = 16;

/** A simulation that remembers its first 250 draws; who asks gets a copy, which may be moved to another thread. */
class KeptSimulation {
  private readonly blocks = new Map<string, ScenarioColumns>();

  constructor(readonly simulation: ScenarioSimulation) {}

  simulateBlock(seed: number, block: Block): ScenarioColumns {
    if (block.first + block.count > BLOCK_DRAWS) return this.simulation.simulateBlock(seed, block);
    const key = `${seed} ${block.first} ${block.count}`;
    const columns = this.blocks.get(key) ?? this.simulation.simulateBlock(seed, block);
    this.blocks.set(key, columns);
    return structuredClone(columns);
  }
}

/** All that is shown and printed of a run. The scenarios have one horizon. */
export function buildComparison(
  scenarios: readonly ModelScenario[],
  { seed, dataHash, digest }: RunIdentity,
  columns: readonly ScenarioColumns[],
): Comparison {
  const [first] = scenarios;
  const rows = columns.flatMap((column, index) => {
    const scenario = scenarios[index];
    return scenario === undefined ? [] : [{ scenario, column }];
  });
  return {
    draws: columns[0]?.draws ?? 0,
    seed,
    digest: digest ? digestRun(columns) : null,
    dataHash,
    months: Array.from({ length: first?.months ?? 0 }, (_, month) => monthAfter(first?.start ?? '', month)),
    scenarios: rows.map(({ scenario, column }) =>
      summariseScenario(scenario.id, scenario.municipality, column),
    ),
    pairs: comparePairs(rows.map(({ scenario, column }) => costsOf(scenario.id, column))),
  };
}
