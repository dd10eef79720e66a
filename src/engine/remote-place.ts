import { type Endpoint, transfer, wrap } from 'comlink';
import type { SimulationPlace } from './pool-runner';
import { buffersOf, type SimulationFunctions } from './simulation-functions';

/** A thread that answers at `endpoint`. `died` rejects when it does: a call to it would otherwise wait for ever. */
export function remotePlace(endpoint: Endpoint, died: Promise<never>, close: () => void): SimulationPlace {
  const functions = wrap<SimulationFunctions>(endpoint);
  died.catch(() => undefined);
  const orDeath = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died]);
  return {
    prepare: (run, scenarios) => orDeath(functions.prepare(run, scenarios)),
    simulate: (run, seed, block) => orDeath(functions.simulate(run, seed, block)),
    finish: (run, { seed, dataHash, digest }, parts) => {
      const identity = { seed, dataHash, digest };
      return orDeath(functions.finish(run, identity, transfer(parts, parts.flatMap(buffersOf))));
    },
    release: (run) => orDeath(functions.release(run)),
    close,
  };
}
