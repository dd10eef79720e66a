import { expose } from 'comlink';
import { exposedKoladaFunctions } from '../src/engine/exposed-kolada-functions';

expose(exposedKoladaFunctions());
