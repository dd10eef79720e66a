import { expect, test } from 'vitest';
import { ENGINE_VERSION } from '../../../src/model/engine-version';
import { compareReceipt } from '../../../src/scenario/link/compare-receipt';
import { type Receipt, receiptOf } from '../../../src/scenario/link/receipt';

const receipt: Receipt = {
  engine: '0.4.0',
  dataHash: 'a'.repeat(64),
  digest: 'b'.repeat(64),
  draws: 1_000,
  seed: 1,
  netCost: [100, -200],
};
const own = { title: { sv: '', en: '' }, package: [], levers: {}, assumptions: {} };
const base = '0123456789abcdef';
const shared = {
  set: {
    scenarios: [
      { id: 'a', ...own },
      { id: 'b', ...own },
    ],
  },
  base,
  receipt,
};

const compare = (changed: Partial<Receipt & { base: string }>) =>
  compareReceipt(shared, { ...receipt, base, ...changed });

test('the same run is identical', () => {
  expect(compare({})).toEqual({ identical: true });
});

test('a newer engine, data or base that changes no number is identical', () => {
  expect(compare({ engine: '0.5.0', dataHash: 'c'.repeat(64), base: 'f'.repeat(16) })).toEqual({
    identical: true,
  });
});

test('another result is named with its causes before it, and with both costs', () => {
  expect(compare({ engine: '0.5.0', digest: 'd'.repeat(64), netCost: [101, -200] })).toEqual({
    identical: false,
    differs: [
      { what: 'engine', then: '0.4.0', now: '0.5.0' },
      { what: 'digest', then: receipt.digest, now: 'd'.repeat(64) },
    ],
    netCost: [
      { id: 'a', then: 100, now: 101 },
      { id: 'b', then: -200, now: -200 },
    ],
  });
});

test.each([
  ['dataHash', 'c'.repeat(64)],
  ['base', 'f'.repeat(16)],
  ['draws', 500],
  ['seed', 2],
] as const)('%s is named where the digest is another', (what, now) => {
  const compared = compare({ [what]: now, digest: 'd'.repeat(64) });
  expect(compared.identical || compared.differs.map((difference) => difference.what)).toEqual([
    what,
    'digest',
  ]);
});

test('a forged cost is not identical, though all else is', () => {
  expect(compare({ netCost: [100, -201] })).toMatchObject({ identical: false, differs: [] });
});

test('the receipt of a run holds whole kronor, and a quick pass has none', () => {
  const scenarios = [100.5, -0.2, -7.6].map((mean) => ({ totals: { netCost: { mean } } }));
  const run = { dataHash: 'a', digest: 'b', draws: 10, seed: 2, scenarios };
  expect(receiptOf(run)).toStrictEqual({
    engine: ENGINE_VERSION,
    dataHash: 'a',
    digest: 'b',
    draws: 10,
    seed: 2,
    netCost: [101, 0, -8],
  });
  expect(receiptOf({ ...run, digest: null })).toBeNull();
});
