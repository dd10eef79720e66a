import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../src/scenario/link/base64url';

test('base64url is that of Node, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      expect(toBase64url(bytes)).toBe(text);
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
});

test('letters outside the alphabet and impossible lengths are no bytes', () => {
  for (const text of ['A', 'AAAAA', 'AA==', 'A+/A', 'AA A', 'åä', '\u0000AAA'])
    expect(fromBase64url(text), text).toBeNull();
});
