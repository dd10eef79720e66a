import type { ModelScenario } from '../model/model-scenario';
import { KeptScenario } from './kept-scenario';
import type { Pace } from './pace';

/** Draws that are kept in all: those of eight scenarios of 10 000, about 18 MB each. */
const MOST_DRAWS = 80_000;
/** Scenarios that are kept, with the tables they are simulated from. */
const MOST_SCENARIOS = 12;

/** The scenarios of a pool's latest runs. Those used longest ago go first; those in use stay. */
export class KeptScenarios {
  readonly #byKey = new Map<string, KeptScenario>();
  /** The latest pace in a municipality: what a new scenario there starts from. */
  readonly #paces = new Map<string, Pace>();
  #last = 0;

  /** A scenario for a run to use; `leave` gives it back. */
  use(model: ModelScenario, seed: number): KeptScenario {
    const key = `${seed} ${JSON.stringify(model)}`;
    const known = this.#byKey.get(key);
    const scenario =
      known ?? new KeptScenario(this.number(), model, seed, this.#paces.get(model.municipality));
    this.#byKey.delete(key);
    this.#byKey.set(key, scenario);
    scenario.users += 1;
    return scenario;
  }

  /** A number that no scenario has had. */
  number(): number {
    return (this.#last += 1);
  }

  /** Gives scenarios back; returns those that are no longer kept. */
  leave(scenarios: readonly KeptScenario[]): readonly KeptScenario[] {
    for (const scenario of scenarios) {
      scenario.users -= 1;
      if (scenario.pace !== undefined) this.#paces.set(scenario.model.municipality, scenario.pace);
    }
    const gone: KeptScenario[] = [];
    let draws = [...this.#byKey.values()].reduce((sum, { allKept }) => sum + allKept, 0);
    for (const [key, scenario] of this.#byKey) {
      if (draws <= MOST_DRAWS && this.#byKey.size <= MOST_SCENARIOS) break;
      if (!scenario.isIdle) continue;
      this.#byKey.delete(key);
      draws -= scenario.allKept;
      gone.push(scenario);
    }
    return gone;
  }

  /** What the desk had is lost. */
  forgetKept(): void {
    for (const scenario of this.#byKey.values()) scenario.forgetKept();
  }
}
