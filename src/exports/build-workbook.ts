import type { AccountSummaries } from '../analysis/summarise-account-months';
import type { HandedOver } from './handed-over';
import { assumptionSheet } from './sheets/assumption-sheet';
import { leverSheet } from './sheets/lever-sheet';
import { methodSheet } from './sheets/method-sheet';
import { monthSheet, yearSheet } from './sheets/period-sheets';
import { summarySheet } from './sheets/summary-sheet';
import type { Workbook } from './workbook';

/**
 * The workbook for who has a budget to hold: what the comparison says, every account by month and year, and what it rests
 * on. `accounts` are those of each scenario, in the order of the set.
 */
export function buildWorkbook(handedOver: HandedOver, accounts: readonly AccountSummaries[]): Workbook {
  return {
    sheets: [
      summarySheet(handedOver),
      monthSheet(handedOver, accounts),
      yearSheet(handedOver, accounts),
      assumptionSheet(handedOver),
      leverSheet(handedOver),
      methodSheet(handedOver),
    ],
  };
}
