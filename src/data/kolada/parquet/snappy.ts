/**
 * Snappy's raw format, inflated. Format: https://github.com/google/snappy/blob/main/format_description.txt. The library's own goes
 * round for ever on a length over 2³¹, and here nothing is written beyond what the page's header promises.
 * @param length bytes that are to come out
 * @throws RangeError where other than `length` bytes come out, or a copy reaches before the first of them
 */
export function inflateSnappy(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  let [at, written] = [0, 0];
  const next = () => {
    const byte = input[at++];
    if (byte === undefined) throw new RangeError('snappy breaks off');
    return byte;
  };
  while (next() > 127); // The length once more; the page's header says it too.
  while (at < input.length) {
    const tag = next();
    if ((tag & 3) === 0) {
      const size = literalSize(tag, next);
      if (at + size > input.length || written + size > length)
        throw new RangeError('snappy literal too long');
      output.set(input.subarray(at, at + size), written);
      at += size;
      written += size;
      continue;
    }
    const size = (tag & 3) === 1 ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1;
    const back = copyDistance(tag, next);
    if (back === 0 || back > written || written + size > length) throw new RangeError('snappy copy');
    for (let byte = 0; byte < size; byte++) output[written] = output[written++ - back] ?? 0;
  }
  if (written !== length) throw new RangeError(`snappy gives ${written} bytes of ${length}`);
  return output;
}

function literalSize(tag: number, next: () => number): number {
  const short = tag >>> 2;
  if (short < 60) return short + 1;
  let size = 0;
  for (let byte = 0; byte < short - 59; byte++) size += next() * 256 ** byte;
  return size + 1;
}

function copyDistance(tag: number, next: () => number): number {
  if ((tag & 3) === 1) return (tag >>> 5) * 256 + next();
  const [low, high] = [next(), next()];
  if ((tag & 3) === 2) return low + high * 256;
  return low + high * 256 + next() * 65_536 + next() * 16_777_216;
}
