import { describe, expect, test, vi } from 'vitest';
import {
  chanceWords,
  effectRows,
  effectsTable,
  effectStep,
  effectWords,
} from '../../src/ui/forecast/result/measures-words';
import { aForecast, around, withMeasures } from '../exports/a-forecast';
import { known, withoutBudget } from './forecast-years';
import { plain } from './plain-spaces';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('with a package', () => {
  test('a difference within its error has no amount', () => {
    const even = effectWords('bistand', 2026, { ...around(-500, 9000), mean: -500, mcse: 900 }, 1000, 1000);
    expect(even).toMatch(/ingen skillnad som går att skilja från slumpen/);
    expect(effectWords('bistand', 2026, known(0), 1000, 1000)).toBe('Biståndet 2026: ingen skillnad.');
    expect(plain(effectWords('bistand', 2026, known(-200), 1000, 1000))).toMatch(/under 1 tkr/);
  });
  test('a lower cost and a higher one are told as such', () => {
    expect(plain(effectWords('bistand', 2027, { ...known(-343_000), mcse: 4000 }, 1000, 10_000))).toBe(
      'Biståndet 2027: 340 tkr lägre i genomsnitt.',
    );
    expect(plain(effectWords('netCost', 2026, { ...known(1_240_000), mcse: 40_000 }, 1000, 100_000))).toBe(
      'Alla konton tillsammans 2026: 1,2 mnkr högre i genomsnitt.',
    );
  });
  test('the chance of exceeding the budget stands with and without', () => {
    expect(plain(chanceWords(aForecast(), withMeasures()))).toBe(
      'I 66 av 100 framtider kostar 2026 mer än budgeten, och med paketet lika ofta.',
    );
    const fewer = withMeasures();
    const cheaper = {
      ...fewer.forecast,
      accounts: fewer.forecast.accounts.map((account) => ({
        ...account,
        years: account.years.map((one) => ({ ...one, probabilityOverBudget: 0.51 })),
      })),
    };
    expect(plain(chanceWords(aForecast(), { forecast: cheaper }))).toBe(
      'Utan paketet kostar 2026 mer än budgeten i 66 av 100 framtider. Med paketet är det 15 färre av 100.',
    );
    expect(chanceWords(withoutBudget(aForecast()), withMeasures())).toBe('');
  });
  test('every year stands for bistånd and for all accounts', () => {
    const { rows } = effectsTable(withMeasures().effects, 1000);
    const years = [2026, 2027, 2028, 2029, 2030];
    expect(rows.map(({ id, year }) => `${id} ${year}`)).toEqual(
      ['bistand', 'netCost'].flatMap((id) => years.map((year) => `${id} ${year}`)),
    );
  });
  test('every account of money that is changed has its rows, and none that is not', () => {
    const effect = (
      id: 'bistand' | 'handling' | 'housing' | 'netCost' | 'householdMonths',
      last: number,
    ) => ({
      id,
      years: [known(0), known(last)].map((difference, at) => ({ year: 2026 + at, difference })),
    });
    const effects = [
      effect('netCost', -5000),
      effect('handling', 2000),
      effect('housing', 0),
      effect('householdMonths', -3),
      effect('bistand', 0),
    ];
    expect(effectRows(effects).map(({ id, year }) => `${id} ${year}`)).toEqual(
      ['bistand', 'handling', 'netCost'].flatMap((id) => [`${id} 2026`, `${id} 2027`]),
    );
  });
  test('the table has one step, and says the means that the sentences say', () => {
    const differences = [
      { ...around(-400_000, 300_000), mean: -600_000, mcse: 90_000 },
      { ...around(-1_200_000, 150_000), mean: -1_220_000, mcse: 20_000 },
      { ...around(500, 60_000), mean: 500, mcse: 2_000 },
    ];
    const effects = [
      {
        id: 'bistand' as const,
        years: differences.map((difference, at) => ({ year: 2026 + at, difference })),
      },
    ];
    const step = effectStep(effectRows(effects));
    const { columns, rows } = effectsTable(effects, 1000);
    const written = (id: string) => {
      const column = columns.find((one) => one.id === id);
      return rows.map((row) => plain(column?.text?.(row) ?? ''));
    };
    expect(written('mean')).toEqual(['−600', '−1 220', 'ungefär 0']);
    expect(written('p50')).toEqual(['−400', '−1 200', '0']);
    const said = rows.map(({ year, difference }) =>
      plain(effectWords('bistand', year, difference, 1000, step)),
    );
    expect(said[0]).toContain('600 tkr lägre');
    expect(said[1]).toContain('1,22 mnkr lägre');
    expect(said[2]).toMatch(/ingen skillnad som går att skilja/);
  });
});
