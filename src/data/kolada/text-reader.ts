import type { Problem, Result } from '../../model/problem';
import type { KoladaFormat } from './kolada-reading';

/** Takes the text of a file in pieces, which may part it anywhere. */
export interface TextReader {
  /** The problem for which the file is refused, which ends the reading; else null. */
  readonly push: (piece: string) => Problem | null;
  readonly end: () => Result<KoladaFormat>;
}
