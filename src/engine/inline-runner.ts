import { createPoolRunner, type SimulationPlace } from './pool-runner';
import type { Runner } from './runner';
import { createSimulationFunctions } from './simulation-functions';

/** A runner in this thread: for programs, and where there are no workers. */
export function createInlineRunner(): Runner {
  return createPoolRunner({ start: () => placeHere((value) => value), quickPlaces: 1, fullPlaces: 1 });
}

/** The same, but everything that would cross to a worker is copied as it would be: for tests of that border. */
export function createSerialisingRunner(places: number): Runner {
  return createPoolRunner({
    start: () => placeHere(structuredClone),
    quickPlaces: places,
    fullPlaces: places,
  });
}

function placeHere(cross: <T>(value: T) => T): SimulationPlace {
  const functions = createSimulationFunctions();
  return {
    prepare: async (run, scenarios) => {
      await nextTask();
      functions.prepare(run, cross(scenarios));
    },
    simulate: async (run, seed, block) => {
      await nextTask();
      return cross(functions.simulate(run, seed, cross(block)));
    },
    mixedCosts: async (run, seed, mixes) => {
      await nextTask();
      return cross(functions.mixedCosts(run, seed, cross(mixes)));
    },
    finish: async (run, identity, parts) => {
      await nextTask();
      return cross(functions.finish(run, cross(identity), cross(parts)));
    },
    release: async (run) => {
      await nextTask();
      functions.release(run);
    },
    close: () => undefined,
  };
}

/** Lets a cancellation or a progress report come through between two pieces of work. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
