import { transfer } from 'comlink';
import { buffersOf } from './buffers-of';
import { createSimulationFunctions } from './simulation-functions';

/** The functions as a thread offers them: columns are moved to the caller. */
export function exposedSimulationFunctions() {
  const functions = createSimulationFunctions();
  return {
    ...functions,
    simulate: (...args: Parameters<typeof functions.simulate>) => {
      const columns = functions.simulate(...args);
      return transfer(columns, buffersOf(columns));
    },
  };
}
