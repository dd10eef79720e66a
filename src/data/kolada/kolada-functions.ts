import { takeHandedOver } from '../kolada-api/handed-over';
import { readKolada } from './read-kolada';

/** What the Kolada worker can do: municipal figures are read, and taken from another document, beside the page, which answers meanwhile. */
export const KOLADA_FUNCTIONS = { read: readKolada, take: takeHandedOver };

export type KoladaFunctions = typeof KOLADA_FUNCTIONS;
