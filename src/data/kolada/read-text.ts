import type { Problem } from '../../model/problem';
import { createDecoder, type Encoding } from '../text-encoding';
import type { OnProgress } from './reader';

/** How the text of a file ended: all of it was taken, its bytes are not of that encoding, or its taker stopped for a problem. */
type TextEnd = 'whole' | 'undecodable' | Problem;

/**
 * Decodes a file piece by piece and hands each piece on. A character that the pieces part is put together.
 * @param take answers the problem for which it stops, else null
 */
export async function readText(
  file: Blob,
  encoding: Encoding,
  take: (piece: string) => Problem | null,
  onProgress: OnProgress,
): Promise<TextEnd> {
  const decode = createDecoder(encoding);
  for (let done = 0; done < file.size;) {
    const bytes = new Uint8Array(await file.slice(done, done + PIECE_BYTES).arrayBuffer());
    if (bytes.length === 0) return { where: 'file', what: 'koladaDamaged', value: `${done} / ${file.size}` };
    done += bytes.length;
    const text = decode(bytes, done < file.size);
    if (text === null) return 'undecodable';
    const problem = take(text);
    if (problem !== null) return problem;
    onProgress(done, file.size);
  }
  return 'whole';
}

/** Small enough for less than 50 ms of work. Slices, as a stream's pieces all stay in memory in Node 20 until it has ended. */
const PIECE_BYTES = 1 << 20;
