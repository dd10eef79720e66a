import { expose } from 'comlink';
import {
  cancelQuery,
  openSession,
  readModelInputs,
  readMunicipalTable,
  readQuery,
} from '../src/engine/database-session';

const databaseFunctions = { openSession, readModelInputs, readMunicipalTable, readQuery, cancelQuery };

export type DatabaseFunctions = typeof databaseFunctions;

expose(databaseFunctions);
