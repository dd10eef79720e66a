import { expect, test } from 'vitest';
import { formatForecast } from '../../src/exports/forecast/forecast-csv';
import { aForecast, withMeasures } from './a-forecast';

const rows = formatForecast(aForecast(), null)
  .split('\r\n')
  .map((line) => line.split(','));

/** The rows of an account and kind, in their order. */
const rowsFor = (account: string, kind: string, of = rows) =>
  of.filter((row) => row[0] === account && row[2] === kind);

test('the table is long: account, period, kind, unit and four values, with nothing after the last line', () => {
  expect(rows[0]).toEqual(['account', 'period', 'kind', 'unit', 'p10', 'p50', 'p90', 'mean']);
  expect(rows.at(-1)).toEqual(['']);
  expect(new Set(rows.slice(0, -1).map((row) => row.length))).toEqual(new Set([8]));
});

test('money is whole kronor, counts have at most a decimal, and the decimal sign is a point', () => {
  for (const row of rows.slice(1, -1)) {
    const pattern = row[3] === 'count' ? /^-?\d+(\.\d)?$/ : /^-?\d+$/;
    for (const value of row.slice(4)) expect(value).toMatch(pattern);
  }
});

test('every month is either outturn or forecast', () => {
  const months = (kind: string) =>
    rowsFor('bistand', kind)
      .map((row) => row[1] ?? '')
      .filter((period) => period.includes('-'));
  expect(months('utfall')).toHaveLength(20);
  expect(months('prognos')[0]).toBe('2026-09');
  expect([...months('utfall'), ...months('prognos')]).toEqual(
    aForecast().accounts[0]?.months.map(({ month }) => month),
  );
});

test('outturn of the year is that of its known months, and what is known has one value', () => {
  expect(rowsFor('bistand', 'utfall').filter((row) => row[1] === '2026')).toEqual([
    ['bistand', '2026', 'utfall', 'SEK', '12800126', '12800126', '12800126', '12800126'],
  ]);
});

test('a deviation is budget less forecast, of the year that has a budget', () => {
  expect(rowsFor('bistand', 'avvikelse').map((row) => row[1])).toEqual(['2026']);
  expect(rowsFor('householdMonths', 'avvikelse')).toEqual([]);
});

test('measures add their own kinds and change nothing else', () => {
  const withThem = formatForecast(aForecast(), withMeasures());
  expect(withThem.startsWith(formatForecast(aForecast(), null))).toBe(true);
  const added = withThem.split('\r\n').map((line) => line.split(','));
  expect(rowsFor('netCost', 'effektAvAtgarder', added)[0]).toEqual([
    'netCost',
    '2026',
    'effektAvAtgarder',
    'SEK',
    '-253000',
    '-240000',
    '-227000',
    '-238000',
  ]);
  expect(rowsFor('bistand', 'prognosMedAtgarder', added)).toHaveLength(52 + 5);
});
