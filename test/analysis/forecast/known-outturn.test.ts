import { expect, test } from 'vitest';
import { firstMonthOf, gatherOutturn, type Occasion } from '../../../src/analysis/forecast/known-outturn';
import type { LedgerAccount, LedgerAccountId, MunicipalLedger } from '../../../src/model/ledger';
import { byMonth } from './request';

const year = (amount: number, start = '2025-01') =>
  byMonth(
    Array.from({ length: 12 }, () => amount),
    start,
  );

function account(name: string, parts: Partial<LedgerAccount>): LedgerAccount {
  return { name, outturn: {}, budget: {}, yearBudget: {}, ...parts };
}

function gather(
  accounts: readonly (readonly [LedgerAccount, LedgerAccountId | 'leftOut'])[],
  occasion: Occasion = {},
  households: MunicipalLedger['households'] = {},
) {
  return gatherOutturn(
    { accounts: accounts.map(([own]) => own), households },
    new Map(accounts.map(([{ name }, as]) => [name, as])),
    occasion,
  );
}

function known(...args: Parameters<typeof gather>) {
  const found = gather(...args);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function whats(...args: Parameters<typeof gather>) {
  const found = gather(...args);
  return found.ok ? [] : found.problems.map(({ what, value }) => `${what} ${value}`.trim());
}

test('accounts counted as the same are summed; what is left out is in nothing', () => {
  const { accounts } = known([
    [account('A', { outturn: byMonth([10, 20]) }), 'bistand'],
    [account('B', { outturn: byMonth([1, 2]) }), 'bistand'],
    [account('C', { outturn: byMonth([100, 100]) }), 'leftOut'],
    [account('D', { outturn: byMonth([5, 5]) }), 'housing'],
  ]);
  expect(accounts.bistand?.outturn).toEqual({ '2025-01': 11, '2025-02': 22 });
  expect(accounts.housing?.outturn).toEqual({ '2025-01': 5, '2025-02': 5 });
  expect(Object.keys(accounts)).toEqual(['bistand', 'housing']);
});

test('bistånd is the sum of its kinds, and is not when the ordinary households are missing', () => {
  const kinds = [
    [account('Etablering', { outturn: byMonth([3]) }), 'bistandEtablering'],
    [account('Övriga', { outturn: byMonth([7]) }), 'bistandOrdinary'],
  ] as const;
  expect(known(kinds).accounts.bistand?.outturn).toEqual({ '2025-01': 10 });
  expect(whats(kinds.slice(0, 1))).toEqual(['missingFigure']);
});

test('an account for all bistånd beside one for a kind of it is refused by name', () => {
  const all = [
    [account('Försörjningsstöd', { outturn: byMonth([3]) }), 'bistand'],
    [account('Etablering', { outturn: byMonth([1]) }), 'bistandEtablering'],
  ] as const;
  expect(whats(all)).toEqual(['ledgerTotalAndParts Etablering']);
});

test('books without bistånd and without households are refused; households alone will do', () => {
  expect(whats([[account('Lokaler', { outturn: byMonth([3]) }), 'housing']])).toEqual(['missingFigure']);
  expect(known([], {}, byMonth([160, 161])).through).toBe('2025-02');
});

test('the year is that of the last outturn, the next one after a December with a budget to follow', () => {
  const full = { outturn: year(5), budget: year(6) };
  expect(known([[account('A', full), 'bistand']])).toMatchObject({ year: 2025, through: '2025-12' });
  const next = { outturn: year(5), budget: { ...year(6), ...year(6, '2026-01') } };
  expect(known([[account('A', next), 'bistand']])).toMatchObject({ year: 2026, through: '2025-12' });
  expect(known([[account('A', { budget: year(6, '2027-01') }), 'bistand']])).toMatchObject({
    year: 2027,
    through: null,
  });
  expect(known([[account('A', { yearBudget: { '2026': 70 } }), 'bistand']])).toMatchObject({ year: 2026 });
  expect(whats([[account('A', {}), 'bistand']])).toEqual(['ledgerNoYear']);
});

test('an occasion hides later outturn, of households too', () => {
  const own = [[account('A', { outturn: year(5) }), 'bistand']] as const;
  const early = known(own, { through: '2025-03' }, year(100));
  expect(Object.keys(early.accounts.bistand?.outturn ?? {})).toHaveLength(3);
  expect(Object.keys(early.households)).toHaveLength(3);
  expect(known(own, { through: null, year: 2025 }).accounts.bistand?.outturn).toEqual({});
  expect(whats(own, { through: '2026-03' })).toEqual(['notInOutturn 2026-03']);
  expect(known(own, { year: 2026 })).toMatchObject({ year: 2026, through: '2025-12' });
});

test('outturn of at most two years before is used, and the run begins in January of the first', () => {
  const outturn = { ...year(1, '2022-01'), ...byMonth([2, 2], '2023-11'), ...byMonth([3], '2025-01') };
  const found = known([[account('A', { outturn }), 'bistand']]);
  expect(Object.keys(found.accounts.bistand?.outturn ?? {})).toEqual(['2023-11', '2023-12', '2025-01']);
  expect(firstMonthOf(found)).toBe('2023-01');
  expect(firstMonthOf(known([[account('A', { budget: year(6) }), 'bistand']]))).toBe('2025-01');
});

test('a year’s budget is the one stated, else the sum of twelve months, and never of fewer', () => {
  const budgetOf = (parts: Partial<LedgerAccount>) =>
    known([[account('A', { outturn: byMonth([1]), ...parts }), 'bistand']]).accounts.bistand?.yearBudget;
  expect(budgetOf({ budget: year(10) })).toEqual({ '2025': 120 });
  expect(budgetOf({ budget: byMonth([10, 10]) })).toEqual({});
  expect(budgetOf({ budget: year(10), yearBudget: { '2025': 130 } })).toEqual({ '2025': 130 });
});

test('a month without a figure stays unknown; where another account of the same kind has one it is told', () => {
  const holes = { '2025-01': 1, '2025-03': 3 };
  expect(known([[account('A', { outturn: holes }), 'bistand']])).toMatchObject({
    blanks: [],
    through: '2025-03',
  });
  const both = known([
    [account('A', { outturn: holes }), 'bistand'],
    [account('B', { outturn: byMonth([10, 10, 10]) }), 'bistand'],
  ]);
  expect(both.accounts.bistand?.outturn).toEqual({ '2025-01': 11, '2025-02': 10, '2025-03': 13 });
  expect(both.blanks).toEqual([{ account: 'A', month: '2025-02' }]);
});

test('a budget for some months of one account is no budget of the year; an account without any adds nothing', () => {
  const budgetOf = (other: Partial<LedgerAccount>) =>
    known([
      [account('A', { outturn: year(5), yearBudget: { '2025': 20e6 } }), 'bistand'],
      [account('B', { outturn: year(5), ...other }), 'bistand'],
    ]).accounts.bistand?.yearBudget;
  expect(budgetOf({ budget: byMonth([1, 2, 3]) })).toEqual({});
  expect(budgetOf({})).toEqual({ '2025': 20e6 });
  expect(budgetOf({ budget: year(1) })).toEqual({ '2025': 20e6 + 12 });
});

test('an account outside bistånd has 0 in months that nothing is booked in, and that is told', () => {
  const found = known([
    [account('A', { outturn: byMonth([5, 5, 5, 5]) }), 'bistand'],
    [account('Statsbidrag', { outturn: { '2025-02': -3 } }), 'grants'],
  ]);
  expect(found.accounts.grants?.outturn).toEqual({ '2025-02': -3, '2025-03': 0, '2025-04': 0 });
  expect(found.blanks.map(({ account: name, month }) => `${name} ${month}`)).toEqual([
    'Statsbidrag 2025-03',
    'Statsbidrag 2025-04',
  ]);
});

test('the occasion is the last month that every steady account has, unless another is asked for', () => {
  const own = [
    [account('Stöd', { outturn: byMonth([9, 9, 9, 9, 9, 9]) }), 'bistand'],
    [account('Hyror', { outturn: byMonth([3, 3, 3, 3, 3, 3, 3, 3]) }), 'bistand'],
  ] as const;
  expect(known(own).through).toBe('2025-06');
  expect(known(own, { through: '2025-08' }).blanks).toHaveLength(2);
  const closed = [[account('Gammalt', { outturn: byMonth([9, 9, 9]) }), 'bistand'], own[1]] as const;
  expect(known(closed).through).toBe('2025-08');
});

test('households are the outturn where bistånd has a budget alone', () => {
  const budgeted = [[account('A', { yearBudget: { '2025': 20e6 } }), 'bistand']] as const;
  expect(known(budgeted, {}, byMonth([250, 252, 251]))).toMatchObject({ year: 2025, through: '2025-03' });
});
