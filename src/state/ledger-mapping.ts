import { LEDGER_ACCOUNT_IDS, type LedgerMapping } from '../model/ledger';

/** What an account of the books can be counted as. */
export const COUNTED_AS = [...LEDGER_ACCOUNT_IDS, 'leftOut'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** As suggested, except where the user has said otherwise of an account of the same name. */
export function mappingOf(suggested: LedgerMapping, said: LedgerMapping | undefined): LedgerMapping {
  return new Map([...suggested].map(([name, as]) => [name, said?.get(name) ?? as]));
}

/** The mapping with one account counted as another. */
export function withMapped(mapping: LedgerMapping, account: string, as: CountedAs): LedgerMapping {
  return new Map([...mapping, [account, as]]);
}
