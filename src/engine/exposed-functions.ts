import { transfer } from 'comlink';
import { buffersOf } from './buffers-of';
import { createSimulationFunctions, type SimulationFunctions } from './simulation-functions';

/** The functions as a thread offers them: columns and accounts are moved to the caller. */
export function exposedSimulationFunctions(): SimulationFunctions {
  const functions = createSimulationFunctions();
  return {
    ...functions,
    simulate: (...args) => {
      const piece = functions.simulate(...args);
      return transfer(piece, buffersOf(piece.columns));
    },
    accountMonths: async (...args) => {
      const piece = await functions.accountMonths(...args);
      return transfer(piece, buffersOf(piece.accounts));
    },
  };
}
