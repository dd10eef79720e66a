import type { LedgerAccount, MunicipalLedger } from '../../../model/ledger';
import type { ByMonth } from '../../../model/ledger';
import { m } from '../../../messages/messages';

/** A line of the table: an account's outturn or budget in one year, or households. */
export interface LedgerLine {
  readonly name: string;
  readonly kind: 'outturn' | 'budget' | 'households';
  /** January to December; null where the ledger has no figure. */
  readonly months: readonly (number | null)[];
  /** The sum of the months, or the budget that is stated for the year; households: their mean. */
  readonly total: number | null;
}

export interface LedgerYear {
  readonly year: number;
  readonly lines: readonly LedgerLine[];
}

/** What a ledger holds, year by year with the latest first. */
export function ledgerYears(ledger: MunicipalLedger, years: readonly number[]): readonly LedgerYear[] {
  return years.toReversed().map((year) => ({
    year,
    lines: [
      ...ledger.accounts.flatMap((account) => linesOf(account, year)),
      ...householdLine(ledger.households, year),
    ],
  }));
}

function linesOf({ name, outturn, budget, yearBudget }: LedgerAccount, year: number): readonly LedgerLine[] {
  const spent = monthsOf(outturn, year);
  const planned = monthsOf(budget, year);
  const plannedSum = yearBudget[year] ?? sumOf(planned);
  return [
    { name, kind: 'outturn' as const, months: spent, total: sumOf(spent) },
    { name, kind: 'budget' as const, months: planned, total: plannedSum },
  ].filter(({ total }) => total !== null);
}

function householdLine(households: ByMonth, year: number): readonly LedgerLine[] {
  const months = monthsOf(households, year);
  const known = months.filter((count) => count !== null);
  const sum = sumOf(months);
  if (sum === null) return [];
  const name = m.forecastInTableHouseholds();
  return [{ name, kind: 'households', months, total: sum / known.length }];
}

function monthsOf(figures: ByMonth, year: number): readonly (number | null)[] {
  return Array.from({ length: 12 }, (_, at) => figures[`${year}-${String(at + 1).padStart(2, '0')}`] ?? null);
}

function sumOf(months: readonly (number | null)[]): number | null {
  const known = months.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
