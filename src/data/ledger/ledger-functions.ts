import { readLedger, readPastedLedger } from './read-ledger';

/** What the ledger worker can do: a municipality's books are read beside the page, which answers meanwhile. */
export const LEDGER_FUNCTIONS = { read: readLedger, readPasted: readPastedLedger };

export type LedgerFunctions = typeof LEDGER_FUNCTIONS;
