import { describe, expect, test } from 'vitest';
import schema1 from '../../fixtures/links/links-of-schema-1.json';
import schema2 from '../../fixtures/links/links-of-schema-2.json';
import sharing from '../../fixtures/links/links-with-sharing.json';
import reformIds from '../../../src/scenario/gathered/reform-ids.json';
import { LEVERS } from '../../../src/scenario/lever-registry';
import { decodeLink } from '../../../src/scenario/link/decode-link';
import ids from '../../../src/scenario/link/ids.json';
import { termsOf } from '../../../src/scenario/sharing';
import { ASSUMPTIONS } from '../../../src/scenario/shipped';

/**
 * Each file was written once, when its schema was the latest: `link` by `encodeLink` of `set` and `receipt` (for schema 1, which no
 * version made links of, by packing the shipped documents as they were, with a base), and is never written anew. A later schema
 * adds a file; `set` alone follows, to what the old link means in the latest schema.
 */
describe('a link that was sent means the same for ever', () => {
  test.each([...schema1, ...schema2, ...sharing])('$name', ({ link, set, receipt }) => {
    expect(decodeLink(link)).toMatchObject({ ok: true, value: { set, receipt, clamped: [] } });
    expect(decodeLink(link, { strict: true })).toMatchObject({ ok: true, value: { set, receipt } });
  });

  test.each([...schema1, ...schema2])('and is of no agreement where none was: $name', ({ link }) => {
    const decoded = decodeLink(link);
    expect(decoded.ok && Object.hasOwn(decoded.value.set, 'sharing')).toBe(false);
  });

  test.each(sharing)('also by the terms that it leaves out: $name', ({ link, terms }) => {
    const decoded = decodeLink(link);
    expect(decoded.ok && decoded.value.set.sharing && termsOf(decoded.value.set.sharing)).toEqual(terms);
  });
});

describe('the numbers that links name by', () => {
  test.each([
    ['levers', LEVERS.map(({ id }) => id)],
    ['assumptions', ASSUMPTIONS.map(({ id }) => id)],
  ] as const)('hold all %s, each once', (kind, all) => {
    const numbered: readonly string[] = ids[kind];
    expect(new Set(numbered).size).toBe(numbered.length);
    expect(
      all.filter((id) => !numbered.includes(id)),
      `Add these at the end of "${kind}" in src/scenario/link/ids.json; what stands there is never moved or taken out.`,
    ).toEqual([]);
  });

  test('of reforms are of some that there are: a link by number never loses its reform, one without a number goes by name', () => {
    expect(new Set(ids.reforms).size).toBe(ids.reforms.length);
    expect(ids.reforms.filter((id) => !(reformIds as readonly string[]).includes(id))).toEqual([]);
  });
});
