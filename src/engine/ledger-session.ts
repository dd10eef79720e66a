import { wrap } from 'comlink';
import ledgerWorker from '../../workers/ledger.worker.ts?worker&url';
import type { LedgerFunctions } from '../data/ledger/ledger-functions';
import type { LedgerReading } from '../data/ledger/ledger-reading';
import type { Result } from '../model/problem';
import { createPendingCalls } from './pending-calls';
import { startWorker } from './start-worker';

/** A worker that reads a municipality's own books. Its calls reject when it dies, or is closed. */
export type LedgerSession = LedgerFunctions & { close(): void };

export function startLedgerSession(): LedgerSession {
  const { orDeath, die } = createPendingCalls();
  const worker = startWorker(ledgerWorker);
  worker.addEventListener('error', (event) => die(new Error(event.message || 'the ledger worker stopped')));
  worker.addEventListener('messageerror', () => die(new Error('an answer could not be read')));
  const functions = wrap<LedgerFunctions>(worker);
  return {
    read: (...args) => orDeath<Result<LedgerReading>>(functions.read(...args)),
    readPasted: (...args) => orDeath<Result<LedgerReading>>(functions.readPasted(...args)),
    close: () => {
      die(new Error('the worker was closed'));
      worker.terminate();
    },
  };
}
