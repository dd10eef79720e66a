import { type AccountSummaries, summariseAccountMonthsInSteps } from '../analysis/summarise-account-months';
import type { AccountMonths } from '../model/account-months';

/** A page answers at least this often, milliseconds. */
const TURN_MS = 25;

/** A scenario's accounts summarised for a workbook, in turns: between two of them a page answers, and `signal` is heard. */
export async function summariseAccounts(
  accounts: AccountMonths,
  start: string,
  signal?: AbortSignal,
): Promise<AccountSummaries> {
  const steps = summariseAccountMonthsInSteps(accounts, start);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    const began = performance.now();
    while (performance.now() - began < TURN_MS) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }
}
