import { type Endpoint, transfer, wrap } from 'comlink';
import { buffersOf } from './buffers-of';
import { createPendingCalls } from './pending-calls';
import type { SimulationPlace } from './place';
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
  const { orDeath, die } = createPendingCalls();
  onDeath(die);
  const functions = wrap<SimulationFunctions>(endpoint);
  return {
    prepare: (...args) => orDeath(functions.prepare(...args)),
    simulate: (...args) => orDeath(functions.simulate(...args)),
    simulateHere: (...args) => orDeath(functions.simulateHere(...args)),
    mixedCosts: (...args) => orDeath(functions.mixedCosts(...args)),
    accountMonths: (...args) => orDeath(functions.accountMonths(...args)),
    households: (...args) => orDeath(functions.households(...args)),
    keep: (scenario, block, piece, columns) =>
      orDeath(functions.keep(scenario, block, piece, transfer(columns, buffersOf(columns)))),
    digest: (...args) => orDeath(functions.digest(...args)),
    begin: (...args) => orDeath(functions.begin(...args)),
    step: (run) => orDeath(functions.step(run)),
    end: (run) => orDeath(functions.end(run)),
    forget: (scenario) => orDeath(functions.forget(scenario)),
    ping: () => orDeath(functions.ping()),
    close: () => {
      die(new Error('the place was closed'));
      terminate();
    },
  };
}
