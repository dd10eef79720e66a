import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { version } from '../../../package.json';
import assumptions from '../../../scenarios/assumptions.json';
import bases from '../../../scenarios/bases.json';
import householdTypes from '../../../scenarios/household-types.json';
import shipped from '../../../scenarios/shipped-bases.json';
import { CURRENT_BASE, describeBase } from '../../../src/scenario/link/shipped-bases';

const definitions = JSON.stringify([bases, assumptions, householdTypes.types], (name, value) =>
  name === 'origins' ? undefined : (value as unknown),
);
const hash = createHash('sha256').update(definitions).digest('hex').slice(0, 16);

test('the base that links are made with is that of the shipped definitions', () => {
  expect(
    CURRENT_BASE,
    'Bases, assumptions or household types have changed, and links name what they were made with. ' +
      `Add { "hash": "${hash}", "version": "${version}" } at the end of scenarios/shipped-bases.json (in the place of one of ` +
      'the same version that was not released). Released ones stay: links that were sent name them.',
  ).toBe(hash);
});

test('no base is listed twice, and each names the version that shipped it', () => {
  const hashes = shipped.map((base) => base.hash);
  expect(new Set(hashes).size).toBe(hashes.length);
  for (const listed of shipped) {
    expect(listed.hash).toMatch(/^[0-9a-f]{16}$/);
    const { version, hash: base } = listed;
    expect(describeBase(base)).toEqual({
      base,
      baseKnown: { version },
      baseIsCurrent: base === CURRENT_BASE,
    });
  }
  const unknown = 'f'.repeat(16);
  expect(describeBase(unknown)).toEqual({ base: unknown, baseKnown: null, baseIsCurrent: false });
});
