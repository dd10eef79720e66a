import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { exposedSimulationFunctions } from '../engine/exposed-functions';

if (parentPort !== null) expose(exposedSimulationFunctions(), nodeEndpoint(parentPort));
