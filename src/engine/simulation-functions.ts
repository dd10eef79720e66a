import type { AccountMonths } from '../model/account-months';
import type { Block } from '../model/block';
import type { ScenarioColumns } from '../model/columns';
import type { HouseholdSums } from '../model/households/household-sums';
import type { ModelScenario } from '../model/model-scenario';
import { type MixedDraw, ScenarioSimulation } from '../model/simulate-block';
import { createDesk } from './desk';

/** Draws that were simulated, and the time they took. */
export interface SimulatedPiece {
  readonly columns: ScenarioColumns;
  readonly milliseconds: number;
}

/** Net cost of a scenario in mixed draws, SEK over the horizon, and the time they took. */
export interface MixedCosts {
  readonly costs: Float64Array<ArrayBuffer>;
  readonly milliseconds: number;
}

/** Every account by month in some draws of a scenario, and the time they took. */
export interface SimulatedAccounts {
  readonly accounts: AccountMonths;
  readonly milliseconds: number;
}

/** What draws leave of the households of two scenarios, and the time they took. */
export interface SummedHouseholds {
  readonly sums: HouseholdSums;
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
    /** Net cost of a scenario in draws whose luck is put together. */
    mixedCosts(scenario: number, mixes: readonly MixedDraw[]): MixedCosts {
      const { simulation, seed } = preparedOf(scenario);
      const start = performance.now();
      const costs = simulation.simulateMixed(seed, mixes).totals.netCost;
      return { costs, milliseconds: performance.now() - start };
    },
    /** Every account by month; nothing is kept. What it takes is fetched when first needed. */
    async accountMonths(scenario: number, piece: Block): Promise<SimulatedAccounts> {
      const { simulateAccountMonths } = await import('../model/account-months');
      const { simulation, seed } = preparedOf(scenario);
      const start = performance.now();
      const accounts = simulateAccountMonths(simulation, seed, piece);
      return { accounts, milliseconds: performance.now() - start };
    },
    /** The households of two scenarios of one seed. What it takes is fetched when first needed. */
    async households(a: number, b: number, piece: Block): Promise<SummedHouseholds> {
      const { sumHouseholds } = await import('../model/households/sum-households');
      const { simulation, seed } = preparedOf(b);
      const start = performance.now();
      const sums = sumHouseholds(preparedOf(a).simulation, simulation, seed, piece);
      return { sums, milliseconds: performance.now() - start };
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
