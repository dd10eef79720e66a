import { describe, expect, it } from 'vitest';
import { riksnorm } from '../../../src/model/rules/riksnorm';
import { rulesOf } from './rules-fixture';

const norm = (year: number, adults: 1 | 2, childAges: number[] = [], othersInDwelling = 0) =>
  riksnorm(rulesOf(`${year}-01`), { adults, childAges, othersInDwelling });

describe('riksnorm', () => {
  it('of a single adult is personal plus common costs', () => {
    expect(norm(2017, 1)).toBe(3930); // 2980 + 950
    expect(norm(2026, 1)).toBe(5220); // 3940 + 1280
    expect(norm(2013, 1)).toBe(3880); // 2950 + 930
  });
  it('of a couple has the couple amount', () => {
    expect(norm(2017, 2)).toBe(6430); // 5370 + 1060
    expect(norm(2026, 2)).toBe(8510); // 7100 + 1410
    expect(norm(2023, 2)).toBe(7550); // 6300 + 1250
  });
  it('of a couple with children 11 and 12 is 13 130 in 2017', () => {
    expect(norm(2017, 2, [11, 12])).toBe(13130); // 5370 + 2 * 3120 + 1520
  });
  it.each([
    [2015, 11200], // 5320 + 1980 + 2410 + 1490
    [2018, 12260], // 5460 + 2330 + 2930 + 1540
    [2022, 13030], // 5800 + 2480 + 3110 + 1640
    [2024, 15420], // 6850 + 2940 + 3680 + 1950
    [2026, 16010], // 7100 + 3060 + 3820 + 2030
  ])('of a couple with children 5 and 8 in %i is %i', (year, sek) => {
    expect(norm(year, 2, [5, 8])).toBe(sek);
  });
  it('of a couple with children 2, 5 and 16 is 16 020 in 2019', () => {
    expect(norm(2019, 2, [2, 5, 16])).toBe(16020); // 5570 + 2380 + 2380 + 3880 + 1810
  });
  it('of a couple with five children has the common costs of seven persons', () => {
    expect(norm(2019, 2, [0, 3, 6, 10, 14])).toBe(20850); // 5570 + 2130 + 2120 + 2380 + 2990 + 3440 + 2220
  });
  it('adds the step from six to seven for each person above seven', () => {
    expect(norm(2017, 2, [12, 12, 12, 12, 12, 12])).toBe(26410); // 5370 + 6 * 3120 + 2150 + 170
    expect(norm(2017, 1, [12, 12, 12, 12, 12, 12, 12, 12])).toBe(30430); // 2980 + 8 * 3120 + 2150 + 2 * 170
  });
  it('changes item at the ages of the table', () => {
    const personal = (age: number) => norm(2019, 1, [age]) - 3090 - 1100;
    expect([0, 1, 2, 3, 4, 6, 7, 10, 11, 14, 15, 18, 19, 20].map(personal)).toEqual([
      2130, 2380, 2380, 2120, 2380, 2380, 2990, 2990, 3440, 3440, 3880, 3880, 3910, 3910,
    ]);
  });
  it('shares common costs by persons in a shared dwelling', () => {
    expect(norm(2018, 1, [], 1)).toBe(3570); // 3030 + 1080 / 2
    expect(norm(2015, 1, [], 4)).toBe(3292); // 2950 + 1710 / 5
  });
  it('throws on an age that the table does not have', () => {
    expect(() => norm(2017, 1, [21])).toThrow('21');
  });
});
