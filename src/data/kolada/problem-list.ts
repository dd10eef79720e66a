import type { Problem } from '../../model/problem';
import { MOST_PROBLEMS } from './kolada-reading';

export interface ProblemList {
  readonly add: (where: string, what: Problem['what'], value: string) => void;
  /** The first, in the file's order, and one `koladaMore` with the number of those that follow. */
  readonly listed: () => readonly Problem[];
  /** Whether another one would only be counted, so that its text need not be made. */
  readonly isFull: () => boolean;
}

export function createProblemList(): ProblemList {
  const first: Problem[] = [];
  let more = 0;
  return {
    add: (where, what, value) => {
      if (first.length < MOST_PROBLEMS) first.push({ where, what, value });
      else more++;
    },
    listed: () =>
      more === 0 ? first : [...first, { where: 'file', what: 'koladaMore', value: String(more) }],
    isFull: () => first.length >= MOST_PROBLEMS,
  };
}
