import { expose } from 'comlink';
import {
  cancelQuery,
  clearFigures,
  loadStagedFigures,
  loadStagedTable,
  openSession,
  ping,
  readAreas,
  readFigures,
  readKeyFigures,
  readModelInputs,
  readMunicipalTable,
  readQuery,
  readTables,
  stage,
} from '../src/engine/database-session';

const databaseFunctions = {
  openSession,
  ping,
  readModelInputs,
  readMunicipalTable,
  readKeyFigures,
  readAreas,
  readFigures,
  readTables,
  stage,
  loadStagedFigures,
  loadStagedTable,
  clearFigures,
  readQuery,
  cancelQuery,
};

export type DatabaseFunctions = typeof databaseFunctions;

expose(databaseFunctions);
