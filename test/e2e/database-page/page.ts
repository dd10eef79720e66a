import { startDatabase } from '../../../src/engine/database';
import { startExportSession } from '../../../src/engine/export-session';
import { startKoladaSession } from '../../../src/engine/kolada-session';
import { startLedgerSession } from '../../../src/engine/ledger-session';
import { startWorker } from '../../../src/engine/start-worker';
import simulationWorker from '../../../workers/simulation.worker.ts?worker&url';

/** The database, and every worker of the app, started as the app starts them, for a test to ask. */
const scope = {
  startDatabase,
  workers: {
    database: () => startDatabase({ datasetsUrl: new URL('/datasets/', location.href).href }),
    export: startExportSession,
    kolada: startKoladaSession,
    ledger: startLedgerSession,
    simulation: () => startWorker(simulationWorker),
  },
};

export type WorkerName = keyof typeof scope.workers;

Object.assign(globalThis, scope);
