import { METHODS } from './error-history';
import { type Case, QUANTILES, type QuantileId } from './forecast-cases';
import { outcomePercent, rounded } from './score-parts';

const QUANTILE_IDS = Object.keys(QUANTILES) as QuantileId[];

/** Every case and method as CSV: figures as published; forecasts, outcome and CRPS in per cent of the last known value. */
export function formatCases(cases: readonly Case[]): string {
  const header = [
    'measure',
    'municipality',
    'origin',
    'year',
    'horizonYears',
    'households',
    'last',
    'outcome',
    'outcomePercent',
    'method',
    'median',
    ...QUANTILE_IDS,
    'crps',
    'ownBands',
  ];
  const lines = cases.flatMap((one) =>
    METHODS.map((method) => {
      const { median, quantiles, crps, ownBands } = one.forecasts[method];
      return [
        one.measure,
        one.municipality,
        one.origin,
        one.origin + one.horizonYears,
        one.horizonYears,
        one.households,
        one.last,
        one.outcome,
        rounded(outcomePercent(one), 3),
        method,
        rounded(median, 3),
        ...QUANTILE_IDS.map((id) => rounded(quantiles[id], 3)),
        rounded(crps, 4),
        ownBands ? 1 : 0,
      ];
    }),
  );
  return [header, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
