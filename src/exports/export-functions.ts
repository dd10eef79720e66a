import type { AccountSummaries } from '../analysis/summarise-account-months';
import type { AccountMonths } from '../model/account-months';
import { buildBundle } from './build-bundle';
import { buildWorkbook } from './build-workbook';
import type { ForecastDocument } from './forecast/forecast-document';
import { buildForecastWorkbook } from './forecast/forecast-workbook';
import type { HandedOver } from './handed-over';
import { summariseAccounts } from './summarise-accounts';
import { writeWorkbook } from './write-workbook';

/** What the export worker can do: files are made beside the page, which answers meanwhile. */
export const EXPORT_FUNCTIONS = {
  summarise: (accounts: AccountMonths, start: string) => summariseAccounts(accounts, start),
  workbook: (handedOver: HandedOver, accounts: readonly AccountSummaries[]) =>
    writeWorkbook(buildWorkbook(handedOver, accounts)),
  bundle: (handedOver: HandedOver, accounts: readonly AccountMonths[], draws: 'parquet' | 'csv') =>
    buildBundle(handedOver, accounts, { draws }),
  forecastWorkbook: (document: ForecastDocument) => writeWorkbook(buildForecastWorkbook(document)),
};

export type ExportFunctions = typeof EXPORT_FUNCTIONS;
