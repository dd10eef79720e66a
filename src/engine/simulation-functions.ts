import type { Block } from '../model/block';
import type { ScenarioColumns } from '../model/columns';
import type { ModelScenario } from '../model/model-scenario';
import { type MixedDraw, ScenarioSimulation } from '../model/simulate-block';
import { createDesk } from './desk';

/** Draws that were simulated, and the time they took. */
export interface SimulatedPiece {
  readonly columns: ScenarioColumns;
  readonly milliseconds: number;
}

/** Net cost of each scenario in mixed draws, SEK over the horizon, and the time they took. */
export interface MixedCosts {
  readonly costs: readonly Float64Array<ArrayBuffer>[];
  readonly milliseconds: number;
}

/**
 * What a simulation worker can do. Scenarios go by a number that the pool has given them, with their seed. Nothing here
 * takes longer than the draws that are asked for, or than about `STEP_MS`: who asks no more is no longer worked for.
 */
export function createSimulationFunctions() {
  const prepared = new Map<number, { readonly simulation: ScenarioSimulation; readonly seed: number }>();
  const desk = createDesk();

  function preparedOf(scenario: number) {
    const found = prepared.get(scenario);
    if (found === undefined) throw new Error(`scenario ${scenario} is not prepared`);
    return found;
  }

  function simulate(scenario: number, piece: Block): SimulatedPiece {
    const { simulation, seed } = preparedOf(scenario);
    const start = performance.now();
    const columns = simulation.simulateBlock(seed, piece);
    return { columns, milliseconds: performance.now() - start };
  }

  return {
    ...desk,
    simulate,
    prepare(scenario: number, model: ModelScenario, seed: number): void {
      prepared.set(scenario, { simulation: new ScenarioSimulation(model), seed });
    },
    /** Simulates draws and keeps them at this desk; gives the milliseconds they took. */
    simulateHere(scenario: number, block: Block, piece: Block): number {
      const { columns, milliseconds } = simulate(scenario, piece);
      desk.keep(scenario, block, piece, columns);
      return milliseconds;
    },
    /** Net cost of each scenario in draws whose luck is put together. */
    mixedCosts(scenarios: readonly number[], mixes: readonly MixedDraw[]): MixedCosts {
      const start = performance.now();
      const costs = scenarios.map((scenario) => {
        const { simulation, seed } = preparedOf(scenario);
        return simulation.simulateMixed(seed, mixes).totals.netCost;
      });
      return { costs, milliseconds: performance.now() - start };
    },
    forget(scenario: number): void {
      prepared.delete(scenario);
      desk.forget(scenario);
    },
    /** Answers when everything asked before is done: a sign of life. */
    ping(): void {},
  };
}

export type SimulationFunctions = ReturnType<typeof createSimulationFunctions>;
