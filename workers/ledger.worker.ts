import { expose } from 'comlink';
import { LEDGER_FUNCTIONS } from '../src/data/ledger/ledger-functions';

expose(LEDGER_FUNCTIONS);
