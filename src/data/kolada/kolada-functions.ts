import { readKolada } from './read-kolada';

/** What the Kolada worker can do: files of municipal figures are read beside the page, which answers meanwhile. */
export const KOLADA_FUNCTIONS = { read: readKolada };

export type KoladaFunctions = typeof KOLADA_FUNCTIONS;
