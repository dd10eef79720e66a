import { wrap } from 'comlink';
import exportWorker from '../../workers/export.worker.ts?worker&url';
import type { ExportFunctions } from '../exports/export-functions';
import { createPendingCalls } from './pending-calls';
import { startWorker } from './start-worker';

/** A worker that makes files. Its calls reject when it dies, or is closed. */
export type ExportSession = ExportFunctions & { close(): void };

export function startExportSession(): ExportSession {
  const { orDeath, die } = createPendingCalls();
  const worker = startWorker(exportWorker);
  worker.addEventListener('error', (event) => die(new Error(event.message || 'the export worker stopped')));
  worker.addEventListener('messageerror', () => die(new Error('an answer could not be read')));
  const functions = wrap<ExportFunctions>(worker);
  return {
    summarise: (...args) => orDeath(functions.summarise(...args)),
    workbook: (...args) => orDeath(functions.workbook(...args)),
    bundle: (...args) => orDeath(functions.bundle(...args)),
    forecastWorkbook: (...args) => orDeath(functions.forecastWorkbook(...args)),
    close: () => {
      die(new Error('the worker was closed'));
      worker.terminate();
    },
  };
}
