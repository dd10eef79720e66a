import { describe, expect, it } from 'vitest';
import { aktivitetsstod } from '../../../src/model/rules/aktivitetsstod';
import { barnbidrag } from '../../../src/model/rules/barnbidrag';
import { monthOfDays } from '../../../src/model/rules/benefit-days';
import { bostadsbidrag } from '../../../src/model/rules/bostadsbidrag';
import {
  bostadsersattning,
  etableringsersattning,
  etableringstillagg,
} from '../../../src/model/rules/etablering-benefits';
import { couple, rulesOf, single } from './rules-fixture';

const rules = rulesOf('2017-10');
const withChildren = (adults: 1 | 2, ...childAges: number[]) => ({ adults, childAges });

describe('etablering benefits', () => {
  it('a month of benefit days is 260/12 of a day', () => {
    expect(monthOfDays(308)).toBe(6673); // 6673.33
    expect(monthOfDays(231)).toBe(5005);
    expect(monthOfDays(223)).toBe(4832); // 4831.67
  });
  it('etableringsersättning is per adult, rounded per adult', () => {
    expect(etableringsersattning(rules, couple)).toBe(13346);
    expect(etableringsersattning(rules, single, true)).toBe(5005);
  });
  it('etableringstillägg counts the three oldest children under 20', () => {
    expect(etableringstillagg(rules, single)).toBe(0);
    expect(etableringstillagg(rules, withChildren(2, 10, 11))).toBe(2300); // 800 + 1500
    expect(etableringstillagg(rules, withChildren(2, 3, 5, 12, 15))).toBe(3800); // 1500 + 1500 + 800
    expect(etableringstillagg(rules, withChildren(2, 12, 12, 12, 12, 12))).toBe(4500);
    expect(etableringstillagg(rules, withChildren(1, 20))).toBe(0);
  });
  it('bostadsersättning is the rent between 1 800 and 5 700, for one who lives alone', () => {
    const at = (rent: number) => bostadsersattning(rules, single, rent);
    expect([0, 1800, 1801, 5131, 5700, 9000].map(at)).toEqual([0, 0, 1, 3331, 3900, 3900]);
    expect(bostadsersattning(rules, couple, 5000)).toBe(0);
    expect(bostadsersattning(rules, withChildren(1, 4), 5000)).toBe(0);
    expect(bostadsersattning(rules, { ...single, othersInDwelling: 1 }, 5000)).toBe(0);
  });
});

describe('barnbidrag', () => {
  it('has a supplement from the second child on', () => {
    const of = (children: number) =>
      barnbidrag(rules, { adults: 2, childAges: Array.from({ length: children }, () => 8) });
    expect([0, 1, 2, 3, 4, 5, 6].map(of)).toEqual([0, 1050, 2250, 3880, 5940, 8240, 10540]);
  });
  it('is 1 250 a child from March 2018', () => {
    expect(barnbidrag(rulesOf('2018-02'), withChildren(2, 4, 9))).toBe(2250); // 2 * 1050 + 150
    expect(barnbidrag(rulesOf('2018-03'), withChildren(2, 4, 9))).toBe(2650); // 2 * 1250 + 150
  });
  it('is not paid for a child of 20', () => {
    expect(barnbidrag(rules, withChildren(2, 19, 20))).toBe(1050);
  });
});

describe('bostadsbidrag', () => {
  const poor = (adults: 1 | 2, children: number, rent: number) =>
    bostadsbidrag(rules, { adults, childAges: Array.from({ length: children }, () => 12) }, rent, []);
  it('without income is special part and half the rent between floor and cap, in whole hundreds', () => {
    expect(poor(1, 0, 5000)).toBe(0);
    expect(poor(1, 1, 0)).toBe(1500);
    expect(poor(1, 1, 5300)).toBe(3400); // 1500 + 1950 = 3450
    expect(poor(2, 2, 9000)).toBe(4200); // 2000 + (5900 - 1400) / 2 = 4250
    expect(poor(2, 5, 9000)).toBe(5200); // 2650 + (6600 - 1400) / 2 = 5250
  });
  it('falls by 20 percent of each adult’s income above the free amount', () => {
    const family = withChildren(2, 12, 12);
    expect(bostadsbidrag(rules, family, 9000, [63500, 63500])).toBe(4200);
    expect(bostadsbidrag(rules, family, 9000, [123500, 0])).toBe(3200); // 4250 - 0.2 * 60000 / 12
    expect(bostadsbidrag(rules, family, 9000, [93500, 93500])).toBe(3200); // 4250 - 2 * 0.2 * 30000 / 12
    expect(bostadsbidrag(rules, family, 9000, [900000, 0])).toBe(0);
  });
  it('keeps a whole hundred whole', () => {
    expect(bostadsbidrag(rules, withChildren(1, 12), 5300, [127000 + 9000])).toBe(3300); // 3450 - 150
    expect(bostadsbidrag(rules, withChildren(1, 12), 5300, [127000 + 3000])).toBe(3400); // 3450 - 50
  });
  it('counts a higher rent from 2026', () => {
    expect(bostadsbidrag(rulesOf('2026-01'), withChildren(2, 3, 8), 9000, [])).toBe(5200); // 2000 + (7900 - 1400) / 2
  });
});

describe('aktivitetsstöd', () => {
  it('is the daily amount after tax, per adult', () => {
    expect(aktivitetsstod(rules, single)).toBe(3865); // 223 * 260 / 12 * 0.8 = 3865.33
    expect(aktivitetsstod(rules, couple)).toBe(7730);
    expect(aktivitetsstod(rules, single, 1)).toBe(4832);
  });
});
