import type { Backtest } from '../../../validation/backtest/backtest';

/** The committed backtest, fetched the first time it is asked for. */
export async function loadBacktest(): Promise<Backtest> {
  const { BACKTEST } = await import('../../../scenario/backtest-document');
  return BACKTEST as Backtest;
}
