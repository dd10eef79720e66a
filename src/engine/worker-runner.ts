import simulationWorker from '../../workers/simulation.worker.ts?worker&url';
import type { SimulationPlace } from './place';
import { createPoolRunner } from './pool-runner';
import { remotePlace } from './remote-place';
import type { Runner } from './runner';
import { startWorker } from './start-worker';

/** A runner over browser workers: all cores for a full pass, one fewer while a lever moves, at least one. */
export function createWorkerRunner(workers: number = navigator.hardwareConcurrency): Runner {
  const fullPlaces = Math.max(1, workers);
  return createPoolRunner({ start: startPlace, quickPlaces: Math.max(1, fullPlaces - 1), fullPlaces });
}

function startPlace(): SimulationPlace {
  const worker = startWorker(simulationWorker);
  const onDeath = (tell: (error: Error) => void) => {
    worker.addEventListener('error', (event) =>
      tell(new Error(event.message || 'the simulation worker stopped')),
    );
    worker.addEventListener('messageerror', () => tell(new Error('an answer could not be read')));
  };
  return remotePlace(worker, onDeath, () => worker.terminate());
}
