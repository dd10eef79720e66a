/** Who pays and who is paid. `world` stands for suppliers, employers and landlords outside the six ledgers. */
export type Ledger = 'municipality' | 'partner' | 'otherMunicipalities' | 'region' | 'state' | 'household';

export const LEDGERS: readonly Ledger[] = [
  'municipality',
  'partner',
  'otherMunicipalities',
  'region',
  'state',
  'household',
];

/**
 * Every payment of the model, once: from one ledger to another, or to or from the world (a real cost or a real
 * income, which stands in one ledger only). Amounts are whole SEK per month and draw, never negative. Income tax is paid to the
 * state, which pays the municipality and the region their parts.
 */
export const FLOWS = {
  bistandGlapp: { from: 'municipality', to: 'household' },
  bistandEtablering: { from: 'municipality', to: 'household' },
  bistandAfter: { from: 'municipality', to: 'household' },
  bistandOrdinary: { from: 'municipality', to: 'household' },
  bistandElsewhere: { from: 'otherMunicipalities', to: 'household' },
  loansPaidOut: { from: 'municipality', to: 'household' },
  loansRepaid: { from: 'household', to: 'municipality' },
  dwellingCost: { from: 'municipality', to: 'world' },
  rentPaid: { from: 'household', to: 'municipality' },
  wayOfWorking: { from: 'municipality', to: 'world' },
  handling: { from: 'municipality', to: 'world' },
  bonuses: { from: 'municipality', to: 'world' },
  intermunicipal: { from: 'municipality', to: 'partner' },
  partnerWork: { from: 'partner', to: 'world' },
  stateReimbursements: { from: 'state', to: 'municipality' },
  oneOffGrants: { from: 'state', to: 'municipality' },
  incomeTax: { from: 'household', to: 'state' },
  municipalTax: { from: 'state', to: 'municipality' },
  equalisation: { from: 'municipality', to: 'state' },
  regionTax: { from: 'state', to: 'region' },
  stateBenefits: { from: 'state', to: 'household' },
  grossWages: { from: 'world', to: 'household' },
} as const satisfies Record<string, { from: Ledger | 'world'; to: Ledger | 'world' }>;

export type FlowId = keyof typeof FLOWS;
export const FLOW_IDS = Object.keys(FLOWS) as readonly FlowId[];

/**
 * The municipality's accounts: a positive amount is a cost, a negative one an income. `netCost` is their sum and
 * `bistand` the sum of the four kinds of bistånd.
 */
export const ACCOUNTS = {
  bistandGlapp: ['bistandGlapp'],
  bistandEtablering: ['bistandEtablering'],
  bistandAfter: ['bistandAfter'],
  bistandOrdinary: ['bistandOrdinary'],
  housing: ['dwellingCost', 'rentPaid'],
  loansOut: ['loansPaidOut'],
  loansBack: ['loansRepaid'],
  wayOfWorking: ['wayOfWorking'],
  handling: ['handling'],
  bonuses: ['bonuses'],
  intermunicipal: ['intermunicipal'],
  grants: ['oneOffGrants'],
  reimbursements: ['stateReimbursements'],
  tax: ['municipalTax', 'equalisation'],
} as const satisfies Record<string, readonly FlowId[]>;

export type AccountId = keyof typeof ACCOUNTS;
export const ACCOUNT_IDS = Object.keys(ACCOUNTS) as readonly AccountId[];
export const BISTAND_ACCOUNTS: readonly AccountId[] = [
  'bistandGlapp',
  'bistandEtablering',
  'bistandAfter',
  'bistandOrdinary',
];

/**
 * The tax account as the documents count it: gross, the region's part included and equalisation left out. It is then no
 * longer what the municipality gains.
 */
export const GROSS_TAX: readonly FlowId[] = ['municipalTax', 'regionTax'];

/**
 * What one krona of a flow does to a ledger: +1 where the ledger pays, −1 where it is paid, 0 elsewhere. A flow
 * between two ledgers sums to zero over the ledgers; a real cost or income does not.
 */
export function bookingSign(flow: FlowId, ledger: Ledger): -1 | 0 | 1 {
  const { from, to } = FLOWS[flow];
  return from === ledger ? 1 : to === ledger ? -1 : 0;
}
