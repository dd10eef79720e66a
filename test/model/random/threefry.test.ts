import { expect, test } from 'vitest';
import { threefry } from '../../../src/model/random/threefry';

/** Known answers of the Random123 distribution, 20 rounds. */
test.each([
  [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
])('key %i %i, counter %i %i gives the published words', (key0, key1, counter0, counter1, word0, word1) => {
  const out = new Uint32Array(2);
  threefry(key0, key1, counter0, counter1, out);
  expect([...out]).toEqual([word0, word1]);
});
