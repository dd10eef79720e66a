import backtest from '../../scenarios/backtest.json';

/** Forecasts of known years and how they turned out, as `backtest` last wrote them. */
export const BACKTEST: unknown = backtest;
