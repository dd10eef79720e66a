import type { Problem } from '../../model/problem';
import { decodeWindows1252 } from '../ledger/decode-text';
import type { OnProgress } from './reader';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How the text of a file ended: all of it was taken, its bytes are not of that encoding, or its taker stopped for a problem. */
export type TextEnd = 'whole' | 'undecodable' | Problem;

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

/** Decodes pieces of bytes in their order; null where they are not of the encoding. */
function createDecoder(encoding: Encoding): (bytes: Uint8Array, stream: boolean) => string | null {
  if (encoding === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, stream) => {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      return null;
    }
  };
}
