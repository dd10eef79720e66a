/**
 * Threefry-2x32 with 20 rounds: 64 bits of counter under 64 bits of key, add, rotate and xor only, so the same bits
 * everywhere. `out[0]` and `out[1]` receive the result as unsigned 32-bit integers.
 * Source: salmon-2011
 */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
): void {
  const k0 = key0 | 0;
  const k1 = key1 | 0;
  let next0 = k1;
  let next1 = k0 ^ k1 ^ 0x1bd11bda;
  let next2 = k0;
  let x0 = (counter0 + k0) | 0;
  let x1 = (counter1 + k1) | 0;
  for (let group = 0; group < 5; group += 1) {
    const rotations = group % 2 === 0 ? EVEN_ROTATIONS : ODD_ROTATIONS;
    for (let round = 0; round < 4; round += 1) {
      const r = rotations[round] as number;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << r) | (x1 >>> (32 - r))) ^ x0;
    }
    x0 = (x0 + next0) | 0;
    x1 = (x1 + next1 + group + 1) | 0;
    const used = next0;
    next0 = next1;
    next1 = next2;
    next2 = used;
  }
  out[0] = x0;
  out[1] = x1;
}

const EVEN_ROTATIONS = [13, 15, 26, 6] as const;
const ODD_ROTATIONS = [17, 29, 16, 24] as const;
