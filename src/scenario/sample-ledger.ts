import text from '../../scenarios/sample-ledger.csv?raw';

/** The made-up ledger that ships: a file as a municipality's own system writes one. */
export const SAMPLE_LEDGER: string = text;
