import { Inflate } from 'fflate';
import type { Result } from '../../model/problem';

/** Bytes given to the inflater at a time: deflate makes at most 1 032 of each, so it stops within 66 kB of the cap. */
const PIECE_BYTES = 64;

/**
 * Inflates raw deflate up to `mostBytes` and no further, whatever the packed bytes would unfold to. Problems, at "link":
 * `tooLong` when they hold more, `damagedLink` when they are no deflate stream or end too early.
 *
 * fflate, because it unfolds piece by piece: the browser's DecompressionStream does too but is asynchronous and missing in
 * older browsers, pako is four times the size, and lz-string cannot be bounded.
 */
export function inflateWithin(packed: Uint8Array, mostBytes: number): Result<Uint8Array> {
  const bytes = new Uint8Array(mostBytes);
  let length = 0;
  const inflater = new Inflate((unfolded) => {
    const room = mostBytes - length;
    bytes.set(unfolded.subarray(0, room), length);
    length += unfolded.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= mostBytes; at += PIECE_BYTES) {
      const end = at + PIECE_BYTES;
      inflater.push(packed.subarray(at, end), end >= packed.length);
    }
  } catch {
    return { ok: false, problems: [{ where: 'link', what: 'damagedLink', value: '' }] };
  }
  return length > mostBytes
    ? { ok: false, problems: [{ where: 'link', what: 'tooLong', value: String(length) }] }
    : { ok: true, value: bytes.subarray(0, length) };
}
