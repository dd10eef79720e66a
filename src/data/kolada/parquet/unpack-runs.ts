/**
 * Parquet's mixture of runs and packed bits (RLE/bit-packing hybrid) as whole numbers.
 * Format: https://parquet.apache.org/docs/file-format/data-pages/encodings/. The library's own trusts the length of a run, which in a
 * damaged file is any number up to 2³¹.
 * @param bytes what holds the runs, from the first on
 * @param width bits of each number, 0 to 32
 * @param count how many numbers are wanted; of a longer last run the rest is padding
 * @throws RangeError where the bytes end before
 */
export function unpackRuns(bytes: Uint8Array, width: number, count: number): Int32Array {
  const numbers = new Int32Array(count);
  if (width === 0) return numbers;
  if (width > 32) throw new RangeError(`${width} bits`);
  let [at, filled] = [0, 0];
  const next = () => {
    const byte = bytes[at++];
    if (byte === undefined) throw new RangeError('runs break off');
    return byte;
  };
  while (filled < count) {
    const header = readLength(next);
    if (header % 2 === 0) {
      const end = Math.min(count, filled + header / 2);
      let value = 0;
      for (let byte = 0; byte < Math.ceil(width / 8); byte++) value |= next() << (byte * 8);
      numbers.fill(value, filled, end);
      filled = end;
      continue;
    }
    const end = Math.min(count, filled + ((header - 1) / 2) * 8);
    const firstBit = at * 8;
    for (let bit = firstBit; filled < end; bit += width) numbers[filled++] = bitsAt(bytes, bit, width);
    at += ((header - 1) / 2) * width;
  }
  return numbers;
}

/** An unsigned number in groups of seven bits, at most 32 bits of it. */
function readLength(next: () => number): number {
  let length = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = next();
    length += (byte & 127) * 2 ** shift;
    if (byte < 128) return length;
  }
  throw new RangeError('a length of more than 32 bits');
}

/** @throws RangeError where the bits reach beyond the bytes */
function bitsAt(bytes: Uint8Array, bit: number, width: number): number {
  let [value, have] = [0, 0];
  let at = Math.floor(bit / 8);
  let skipped = bit % 8;
  while (have < width) {
    const byte = bytes[at++];
    if (byte === undefined) throw new RangeError('packed bits break off');
    const taken = Math.min(8 - skipped, width - have);
    value |= ((byte >>> skipped) & ((1 << taken) - 1)) << have;
    have += taken;
    skipped = 0;
  }
  return value;
}
