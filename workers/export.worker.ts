import { expose } from 'comlink';
import { EXPORT_FUNCTIONS } from '../src/exports/export-functions';

expose(EXPORT_FUNCTIONS);
