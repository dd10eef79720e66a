import type { AccountId } from './flows';

/** Figures by month, "2026-01". A month that the file has no figure for is not there; it is never 0. */
export type ByMonth = Readonly<Record<string, number>>;

/** Figures by year, "2026". */
export type ByYear = Readonly<Record<string, number>>;

/** One account of a municipality's own books, by the name it has there. Amounts are nominal SEK, a cost is positive. */
export interface LedgerAccount {
  readonly name: string;
  readonly outturn: ByMonth;
  readonly budget: ByMonth;
  /** Where the budget is given for the whole year and not by month. */
  readonly yearBudget: ByYear;
}

/** What a municipality's own books say: accounts, and households with bistånd in each month. */
export interface MunicipalLedger {
  readonly accounts: readonly LedgerAccount[];
  readonly households: ByMonth;
}

/** The accounts of the model that an account of the books can be counted as; `bistand` is all bistånd in one. */
export const LEDGER_ACCOUNT_IDS = [
  'bistand',
  'bistandGlapp',
  'bistandEtablering',
  'bistandAfter',
  'bistandOrdinary',
  'housing',
  'wayOfWorking',
  'handling',
  'grants',
  'reimbursements',
] as const satisfies readonly (AccountId | 'bistand')[];
export type LedgerAccountId = (typeof LEDGER_ACCOUNT_IDS)[number];

/** What each account of the books is counted as, by its name; `leftOut` is in no forecast. */
export type LedgerMapping = ReadonlyMap<string, LedgerAccountId | 'leftOut'>;
