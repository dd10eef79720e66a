import { expose } from 'comlink';
import { exposedSimulationFunctions } from '../src/engine/exposed-functions';

expose(exposedSimulationFunctions());
