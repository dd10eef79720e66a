import { describe, expect, it } from 'vitest';
import { bilaga2Columns } from '../../../src/model/bilaga-2-published';
import { oneOffGrant, oneOffGrantDays } from '../../../src/model/rules/one-off-grant';
import { couple, rulesOf, single } from './rules-fixture';

describe('oneOffGrant', () => {
  const family = { adults: 2, childAges: [3, 19, 20] } as const;
  it('to June 2024 is a sum per person, for both streams', () => {
    const rules = rulesOf('2024-06');
    expect(oneOffGrant(rules, family, 'assigned')).toBe(28500); // 3 * 7500 + 2 * 3000
    expect(oneOffGrant(rules, family, 'selfSettled')).toBe(28500);
  });
  it('from July 2024 is a share of prisbasbelopp, rounded per person', () => {
    const rules = rulesOf('2024-07');
    expect(oneOffGrant(rules, single, 'assigned')).toBe(19998); // 0.349 * 57300 = 19997.70
    expect(oneOffGrant(rules, single, 'selfSettled')).toBe(4000); // 0.0698 * 57300 = 3999.54
    expect(oneOffGrant(rules, family, 'assigned')).toBe(79992); // 3 * 19998 + 2 * 9999
    expect(oneOffGrant(rules, family, 'selfSettled')).toBe(18006); // 3 * 4000 + 2 * 3003
  });
  it('follows prisbasbelopp', () => {
    expect(oneOffGrant(rulesOf('2026-01'), single, 'assigned')).toBe(20661); // 0.349 * 59200 = 20660.80
  });
  it('is nothing before there was a grant', () => {
    const rules = rulesOf('2017-01');
    const regimes = { ...rules.regimes, oneOffGrantAdultSek: null, oneOffGrantUnder20Sek: null };
    expect(oneOffGrant({ ...rules, regimes }, couple, 'assigned')).toBe(0);
  });
});

describe('oneOffGrantDays', () => {
  const rules = rulesOf('2017-10');
  it('is the grant over the cost of a day of the mean month', () => {
    const at = { rentPolicy: 'bruksvarde', rentSekPerMonth: 3500, otherSekPerMonth: 1309 } as const;
    // 7500 * 30.4375 / (3930 + 1309 + 3500) = 26.1221
    expect(oneOffGrantDays(rules, single, 'assigned', at)).toBeCloseTo(26.1221, 4);
  });
  it('counts no income', () => {
    const at = { rentPolicy: 'bruksvarde', rentSekPerMonth: 3500, otherSekPerMonth: 1309 } as const;
    const withWage = { ...at, netWageSekPerMonth: 9000 };
    expect(oneOffGrantDays(rules, single, 'assigned', withWage)).toBe(
      oneOffGrantDays(rules, single, 'assigned', at),
    );
  });
  it('of the households of Bilaga 2 in 21 m² a person covers 23–27, 26–32 and 15–26 days', () => {
    // rents of Bilaga 3 per m² and month: bostadsrätt 13925 / 92, temporary permit 10000 / 44
    const rents = [13925 / 92, 10000 / 44];
    // and both ages that the table gives a child: 26 days are those of a couple whose child is 8
    const days = bilaga2Columns.flatMap(({ adults, children, normAge, tillaggAge, published }) =>
      [normAge, tillaggAge].flatMap((age) =>
        rents.map((rent) => {
          const household = { adults, childAges: Array.from({ length: children }, () => age) };
          const covered = oneOffGrantDays(rules, household, 'assigned', {
            rentPolicy: 'bruksvarde',
            rentSekPerMonth: Math.round((adults + children) * 21 * rent),
            otherSekPerMonth: published.ovrigt,
          });
          const kind = children > 0 ? 'family' : adults === 1 ? 'single' : 'couple';
          return { kind, covered: Math.round(covered) };
        }),
      ),
    );
    const range = (kind: string) => {
      const covered = days.filter((day) => day.kind === kind).map((day) => day.covered);
      return [Math.min(...covered), Math.max(...covered)];
    };
    expect([range('single'), range('couple'), range('family')]).toEqual([
      [23, 27],
      [26, 32],
      [15, 26],
    ]);
  });
});
