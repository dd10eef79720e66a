import { describe, expect, it } from 'vitest';
import { bilaga2, type Bilaga2 } from '../../../src/model/bilaga-2';
import { shippedInputs, rulesOf } from './rules-fixture';
import { riksnorm } from '../../../src/model/rules/riksnorm';

const table: Bilaga2 = (() => {
  const result = bilaga2(shippedInputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
})();

describe('Bilaga 2', () => {
  it('has eight rows of eight households', () => {
    expect(table.rows).toHaveLength(64);
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(64);
  });
  it.each(table.rows)('$id is $published', ({ model, published }) => {
    expect(model).toBe(published);
  });
  it('takes only other approved costs from the table itself', () => {
    const inputs = table.rows.filter((row) => row.class === 'input');
    expect(new Set(inputs.map(({ row }) => row))).toEqual(new Set(['ovrigt']));
    expect(table.rows.filter((row) => row.class === 'rule')).toHaveLength(40);
    expect(table.rows.filter((row) => row.class === 'identity')).toHaveLength(16);
  });
  it('mixes two ages in the column of a couple with one child', () => {
    const norm = (age: number) => riksnorm(rulesOf('2017-10'), { adults: 2, childAges: [age] });
    expect([norm(12), norm(8)]).toEqual([9820, 9390]);
  });
  it('four of eight households can really pay less rent than the table says', () => {
    expect(
      table.payableRents.map(({ household, published, payable }) => [household, published, payable]),
    ).toEqual([
      ['single', 5131, 1231], // 6470 - 3930 - 1309, below the floor of bostadsersättning
      ['single-1', 3605, 2005], // 205 + 1800 at rent 2005: 1500 + 302 = 1802
      ['couple', 5125, 5125],
      ['couple-1', 5583, 5583],
      ['couple-2', 6375, 6375],
      ['couple-3', 7092, 7092],
      ['couple-4', 5727, 4927], // 1027 + 3900; at 4927: 2650 + 1763.50 - 471.33 = 3942.17
      ['couple-6', 3649, 1049], // -1051 + 2100, the special part alone: 2650 - 471.33 = 2178.67
    ]);
  });
});
