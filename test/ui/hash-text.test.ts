import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { hashText } from '../../src/state/load-inputs';

afterEach(() => vi.unstubAllGlobals());

test.each(['', 'kommun', 'å'.repeat(1000)])(
  'the hash of a text is its SHA-256, with or without a safe page',
  async (text) => {
    const expected = createHash('sha256').update(text).digest('hex');
    expect(await hashText(text)).toBe(expected);
    vi.stubGlobal('crypto', {});
    expect(await hashText(text)).toBe(expected);
  },
);
