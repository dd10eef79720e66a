import { m } from '../../messages/messages';
import { ACCOUNT_IDS } from '../../model/flows';
import type { AccountId, Ledger } from '../../model/flows';
import type { TotalId } from '../../model/columns';
import type { TaxCounting } from '../../model/model-scenario';

/** What the municipality's accounts are called. */
export const ACCOUNT_NAMES: Readonly<Record<AccountId, () => string>> = {
  bistandGlapp: m.accountBistandGlapp,
  bistandEtablering: m.accountBistandEtablering,
  bistandAfter: m.accountBistandAfter,
  bistandOrdinary: m.accountBistandOrdinary,
  housing: m.accountHousing,
  loansOut: m.accountLoansOut,
  loansBack: m.accountLoansBack,
  wayOfWorking: m.accountWayOfWorking,
  handling: m.accountHandling,
  bonuses: m.accountBonuses,
  intermunicipal: m.accountIntermunicipal,
  grants: m.accountGrants,
  reimbursements: m.accountReimbursements,
  tax: m.accountTax,
};

/** What the six ledgers are called. */
export const LEDGER_NAMES: Readonly<Record<Ledger, () => string>> = {
  municipality: m.ledgerMunicipality,
  partner: m.ledgerPartner,
  otherMunicipalities: m.ledgerOtherMunicipalities,
  region: m.ledgerRegion,
  state: m.ledgerState,
  household: m.ledgerHousehold,
};

/** The rows as they are called when tax is counted gross: nothing is left to come then. */
export function totalRows(tax: TaxCounting): readonly TotalRow[] {
  if (tax === 'net') return TOTAL_ROWS;
  return TOTAL_ROWS.filter(({ id }) => id !== 'taxDue').map((row) =>
    row.id === 'tax' ? { ...row, name: m.accountTaxGross } : row,
  );
}

/** A row of the table of totals: an account, a sum or a count. */
export interface TotalRow {
  readonly id: TotalId;
  readonly name: () => string;
  readonly kind: 'account' | 'sum' | 'memo' | 'count';
}

/** The accounts, their sum, and beside money what the households live through. */
const TOTAL_ROWS: readonly TotalRow[] = [
  ...ACCOUNT_IDS.map((id): TotalRow => ({ id, name: ACCOUNT_NAMES[id], kind: 'account' })),
  { id: 'netCost', name: m.totalNetCost, kind: 'sum' },
  { id: 'bistand', name: m.totalBistand, kind: 'sum' },
  { id: 'schablon', name: m.totalSchablon, kind: 'memo' },
  { id: 'netCostAfterSchablon', name: m.totalAfterSchablon, kind: 'memo' },
  { id: 'taxDue', name: m.totalTaxDue, kind: 'memo' },
  { id: 'householdMonths', name: m.totalHouseholdMonths, kind: 'count' },
  { id: 'exits', name: m.totalExits, kind: 'count' },
];
