import type { TableRows } from './table-rows';

/** A query's answer: the first rows of it, and whether there are more. */
export interface QueryAnswer extends TableRows {
  readonly isCut: boolean;
}

/** Most rows a query may answer. */
export const queryRowLimit = 10_000;

/** Most bytes of an answer as Arrow: the page takes it in one piece. */
export const MOST_ANSWER_BYTES = 32_000_000;

/** Value of the problem that a query which was ended by the user answers. */
export const QUERY_CANCELLED = 'cancelled';
