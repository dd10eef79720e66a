import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createInlineRunner } from '../engine/inline-runner';
import type { SimulationPlace } from '../engine/place';
import { createPoolRunner } from '../engine/pool-runner';
import { remotePlace } from '../engine/remote-place';
import type { Runner } from '../engine/runner';

/** A runner over Node's threads; with one, everything runs in this thread. */
export function createThreadRunner(threads: number): Runner {
  if (threads <= 1) return createInlineRunner();
  return createPoolRunner({ start: startPlace, quickPlaces: threads, fullPlaces: threads });
}

function startPlace(): SimulationPlace {
  const worker = new Worker(new URL('./simulation-thread.mjs', import.meta.url));
  const onDeath = (tell: (error: Error) => void) => {
    worker.once('error', tell);
    worker.once('exit', () => tell(new Error('the simulation thread stopped')));
  };
  return remotePlace(nodeEndpoint(worker), onDeath, () => void worker.terminate());
}
