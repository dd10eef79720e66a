import { describe, expect, test, vi } from 'vitest';
import type { Forecast, YearForecast } from '../../src/analysis/forecast/forecast';
import { accountsTable, carriedOn, normWords, yearsTable } from '../../src/ui/forecast/result/accounts-table';
import { amountAxis } from '../../src/ui/forecast/result/amount-axis';
import { accountOf, yearOf } from '../../src/ui/forecast/result/forecast-words';
import { monthRows, monthsSummary, monthsTable } from '../../src/ui/forecast/result/months-table';
import { aForecast, around } from '../exports/a-forecast';
import { aYear, CLOSED_YEAR, withoutBudget } from './forecast-years';
import { plain } from './plain-spaces';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('month by month', () => {
  const forecast = aForecast();
  const bistand = accountOf(forecast, 'bistand');
  if (bistand === undefined) throw new Error('no bistånd');

  test('a month has outturn or a forecast, never both', () => {
    const rows = monthRows(bistand, 'all');
    expect(rows).toHaveLength(72);
    for (const { outturn, p50 } of rows)
      expect([outturn, p50].filter((value) => value === null)).toHaveLength(1);
    expect(monthRows(bistand, 2026)).toHaveLength(12);
  });
  test('the deviation is budget less outturn, then budget less the middle case', () => {
    const [january, , , , , , , , september] = monthRows(bistand, 2026);
    expect(january?.deviation).toBeCloseTo(1_600_000 - (1_600_000 + 12.25), 6);
    expect(september?.deviation).toBeCloseTo(1_600_000 - (1_600_000 + 20), 6);
  });
  test('a file has whole kronor, told in tkr', () => {
    const table = monthsTable('bistand', monthRows(bistand, 2026));
    const outturn = table.columns.find(({ id }) => id === 'outturn');
    expect(outturn?.value(table.rows[0] as (typeof table.rows)[number])).toBe(1600.012);
  });
  test('has no budget columns without a budget, and no figure stands for none', () => {
    const households = accountOf(forecast, 'householdMonths');
    if (households === undefined) throw new Error('no households');
    const table = monthsTable('householdMonths', monthRows(households, 2026));
    expect(table.columns.map(({ id }) => id)).toEqual(['month', 'outturn', 'p10', 'p50', 'p90']);
    const outturn = table.columns.find(({ id }) => id === 'outturn');
    const last = table.rows.at(-1);
    expect(last && outturn?.text?.(last)).toBe('–');
    expect(last && outturn?.value(last)).toBeNull();
  });
  test('of a year that is known whole nothing is said of a forecast', () => {
    const rows = monthRows(bistand, 2025);
    expect(monthsSummary(forecast, 'bistand', rows)).not.toMatch(/streckad|prognos|väntas/);
    expect(monthsTable('bistand', rows).columns.map(({ id }) => id)).toEqual(['month', 'outturn']);
  });
  test('households are counted and bistånd is in tkr', () => {
    expect(monthsSummary(forecast, 'householdMonths', monthRows(bistand, 2026))).toMatch(/antal i månaden/);
    expect(plain(monthsSummary(forecast, 'bistand', monthRows(bistand, 2026)))).toMatch(
      /tkr per månad\..* 8 månader till och med augusti 2026/,
    );
  });
  test('an income is negative, and less of it than budgeted is a deficit', () => {
    const grants = {
      ...bistand,
      id: 'grants' as const,
      months: [{ month: '2026-01', outturn: -400_000, forecast: null, budget: -500_000 }],
    };
    const table = monthsTable('grants', monthRows(grants, 2026));
    const written = table.rows.map((row) =>
      table.columns.slice(1).map((column) => plain(column.text?.(row) ?? '')),
    );
    expect(written).toEqual([['−400', '−500', '−100']]);
  });
});

describe('accounts and years', () => {
  const forecast = aForecast();
  test('no household-months stand among the amounts', () => {
    const table = accountsTable(forecast);
    expect(table.rows.map(({ id }) => id)).toEqual(['bistand', 'bistandOrdinary', 'handling']);
    expect(carriedOn(forecast)).toEqual(['handling']);
  });
  /** A forecast whose accounts have another year. */
  const withYear = (id: 'handling' | 'grants', changes: Partial<YearForecast>): Forecast => ({
    ...forecast,
    accounts: [{ id, inLedger: true, months: [], years: [aYear(changes)] }],
  });
  /** What is written of its only row, and what a file has. */
  function cellOf(of: Forecast, column: string) {
    const { columns, rows } = accountsTable(of);
    const [row] = rows;
    const found = columns.find(({ id }) => id === column);
    if (row === undefined || found === undefined) throw new Error(column);
    return { text: plain(found.text?.(row) ?? ''), value: found.value(row) };
  }
  test('the chance of exceeding the budget is per hundred in a file too', () => {
    expect(cellOf(withYear('handling', { probabilityOverBudget: 0.07 }), 'over')).toEqual({
      text: '7',
      value: 7,
    });
  });
  test('a revenue is never told to exceed its budget', () => {
    const income = { forecast: around(-500_000, 20_000), budget: -600_000, probabilityOverBudget: 0.99 };
    expect(cellOf(withYear('grants', income), 'over')).toEqual({ text: '–', value: null });
    expect(cellOf(withYear('handling', income), 'over').value).toBeNull();
  });
  test('an error that a few futures have made large takes no digits from the range', () => {
    const heavy = { ...around(-1_450_000, 100_000), mcse: 80_000 };
    // A range of 2 · 1.3 · 100 tkr is 2.6 steps of the hundred tkr that the error allows, and 26 of ten tkr.
    expect(cellOf(withYear('grants', { forecast: heavy }), 'p50').text).toBe('−1 450');
    expect(
      cellOf(withYear('grants', { forecast: { ...heavy, p10: -1_500_000, p90: -1_400_000 } }), 'p50').text,
    ).toBe('−1 450');
  });
  test('a year that is known whole has its outturn and nothing of a forecast', () => {
    const of = withYear('handling', { ...CLOSED_YEAR });
    expect(accountsTable(of).columns.map(({ id }) => id)).toEqual([
      'account',
      'outturn',
      'budget',
      'deviation',
    ]);
    expect(carriedOn(of)).toEqual([]);
    expect(carriedOn(withYear('handling', {}))).toEqual(['handling']);
  });
  test('an account without outturn has no figure rather than 0', () => {
    const table = accountsTable(forecast);
    const outturn = table.columns.find(({ id }) => id === 'outturn');
    expect(table.rows.map((row) => outturn?.value(row) === null)).toEqual([false, true, false]);
  });
  test('without a budget there is no column of budgets', () => {
    const ids = accountsTable(withoutBudget(forecast)).columns.map(({ id }) => id);
    expect(ids).not.toContain('budget');
    expect(ids).not.toContain('over');
  });
  test('five years are told, and those on an assumed riksnorm are marked', () => {
    const table = yearsTable(forecast, 'bistand', [2028, 2029, 2030]);
    const riksnorm = table.columns.find(({ id }) => id === 'riksnorm');
    expect(table.rows.map((row) => riksnorm?.value(row))).toEqual([
      'beslutad',
      'beslutad',
      'antagen',
      'antagen',
      'antagen',
    ]);
    expect(normWords([2028, 2029, 2030])).toMatch(/^2028–2030 vilar på en antagen riksnorm/);
    expect(normWords([])).toBe('');
  });
});

describe('an axis of money', () => {
  test('tells its ticks apart', () => {
    const ticks = [13.9e6, 14.2e6, 14.5e6, 14.8e6];
    expect(new Set(ticks.map(amountAxis([13.9e6, 15.6e6]))).size).toBe(4);
    expect(plain(amountAxis([16e6, 26e6])(20e6))).toBe('20 mnkr');
    expect(plain(amountAxis([100_000, 640_000])(300_000))).toBe('300 tkr');
  });
});

test('a quantity has its years, that of the forecast where no other is said', () => {
  const forecast = aForecast();
  expect(yearOf(forecast, 'bistand')?.year).toBe(2026);
  expect(yearOf(forecast, 'bistand', 2028)?.year).toBe(2028);
  expect(yearOf(forecast, 'bistand', 2031)).toBeUndefined();
  expect(yearOf(forecast, 'housing')).toBeUndefined();
});
