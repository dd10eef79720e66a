import type { SimulationPlace } from './place';
import { createPoolRunner } from './pool-runner';
import type { Runner } from './runner';
import { createSimulationFunctions, type SimulationFunctions } from './simulation-functions';

/** A runner in this thread: for programs, and where there are no workers. */
export function createInlineRunner(): Runner {
  return createPoolRunner({
    start: () => placeHere((value) => value),
    quickPlaces: 1,
    fullPlaces: 1,
  });
}

/** The same, but everything that would cross to a worker is copied as it would be: for tests of that border. */
export function createSerialisingRunner(places: number): Runner {
  return createPoolRunner({
    start: serialisingPlace,
    quickPlaces: places,
    fullPlaces: places,
  });
}

/** A place in this thread that copies what it is given and what it gives. */
export function serialisingPlace(): SimulationPlace {
  return placeHere(structuredClone);
}

function placeHere(cross: <T>(value: T) => T): SimulationPlace {
  const functions = createSimulationFunctions();
  /** Every call is a task of its own: a cancellation or a progress report comes through between two of them. */
  const inNextTask = <Name extends keyof SimulationFunctions>(name: Name) => {
    const call = functions[name] as (...args: Arguments<Name>) => Answer<Name> | Promise<Answer<Name>>;
    return async (...args: Arguments<Name>): Promise<Answer<Name>> => {
      const crossed = cross(args);
      await new Promise((resolve) => setTimeout(resolve, 0));
      return cross(await call(...crossed));
    };
  };
  return {
    prepare: inNextTask('prepare'),
    simulate: inNextTask('simulate'),
    simulateHere: inNextTask('simulateHere'),
    mixedCosts: inNextTask('mixedCosts'),
    accountMonths: inNextTask('accountMonths'),
    households: inNextTask('households'),
    keep: inNextTask('keep'),
    digest: inNextTask('digest'),
    begin: inNextTask('begin'),
    step: inNextTask('step'),
    end: inNextTask('end'),
    forget: inNextTask('forget'),
    ping: inNextTask('ping'),
    close: () => undefined,
  };
}

type Answer<Name extends keyof SimulationFunctions> = Awaited<ReturnType<SimulationFunctions[Name]>>;
type Arguments<Name extends keyof SimulationFunctions> = Parameters<SimulationFunctions[Name]>;
