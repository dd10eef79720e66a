import { type Endpoint, transfer, wrap } from 'comlink';
import type { SimulationPlace } from './pool-runner';
import { buffersOf } from './buffers-of';
import type { SimulationFunctions } from './simulation-functions';

/**
 * A thread that answers at `endpoint`. A call to a dead thread would wait for ever, so every call also ends when
 * `onDeath` tells of an error or the place is closed.
 */
export function remotePlace(
  endpoint: Endpoint,
  onDeath: (tell: (error: Error) => void) => void,
  terminate: () => void,
): SimulationPlace {
  let tell: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    tell = reject;
  });
  onDeath(tell);
  const functions = wrap<SimulationFunctions>(endpoint);
  died.catch(() => undefined);
  const orDeath = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died]);
  return {
    prepare: (run, scenarios) => orDeath(functions.prepare(run, scenarios)),
    simulate: (run, seed, block) => orDeath(functions.simulate(run, seed, block)),
    mixedCosts: (run, seed, mixes) => orDeath(functions.mixedCosts(run, seed, mixes)),
    finish: (run, { seed, dataHash, digest }, parts) => {
      const identity = { seed, dataHash, digest };
      return orDeath(functions.finish(run, identity, transfer(parts, parts.flatMap(buffersOf))));
    },
    release: (run) => orDeath(functions.release(run)),
    close: () => {
      tell(new Error('the place was closed'));
      terminate();
    },
  };
}
