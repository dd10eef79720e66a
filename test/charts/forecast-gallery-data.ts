import type { BridgeRow } from '../../src/charts/bridge-size';
import type { BudgetDotRow } from '../../src/charts/budget-dots';
import type { CoverageRow } from '../../src/charts/coverage-size';
import type { ForecastRow } from '../../src/charts/forecast-size';

/** So many months from January 2025 at 1.5 to 1.9 million; those before `known` are outturn, but for the holes. */
export function forecastRows(
  months: number,
  known: number,
  { holes = [], budget = false }: { readonly holes?: readonly number[]; readonly budget?: boolean } = {},
): readonly ForecastRow[] {
  return Array.from({ length: months }, (_, at): ForecastRow => {
    const middle = 1_700_000 + 4_000 * at + 200_000 * Math.cos((at * Math.PI) / 6);
    const spread = 60_000 + 25_000 * Math.sqrt(Math.max(0, at - known));
    const isKnown = at < known && !holes.includes(at);
    const quantile = (z: number) => (isKnown ? null : middle + z * spread);
    return {
      month: `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      outturn: isKnown ? middle + 40_000 * Math.sin(at * 2.4) : null,
      budget: budget && at < 12 ? 1_650_000 : budget && at < 24 ? 1_720_000 : null,
      p5: quantile(-1.64),
      p10: quantile(-1.28),
      p25: quantile(-0.67),
      p50: quantile(0),
      p75: quantile(0.67),
      p90: quantile(1.28),
      p95: quantile(1.64),
    };
  });
}

/** Fifty values around 20.6 million, seven of them at or below 20 million. */
export const YEAR_DOTS: readonly BudgetDotRow[] = Array.from({ length: 50 }, (_, i) => ({
  rank: i + 1,
  sek: 20_700_000 + Math.round(((i - 24.5) / 8) ** 3 * 12_000 + (i - 24.5) * 32_000),
}));
/** A year that is closed: the same in every future. */
export const CLOSED_DOTS: readonly BudgetDotRow[] = YEAR_DOTS.map(({ rank }) => ({ rank, sek: 20_350_000 }));

/** Four changes of an amount of 20 million; they sum to −260 000. */
export const BRIDGE: readonly BridgeRow[] = bridgeOf(20_400_000, [
  ['volume', 'More or fewer household-months', 420_000],
  ['level', 'Bistånd per household-month beyond what the riksnorm explains', -310_000],
  ['norm', 'Riksnorm', 0],
  ['measures', 'Measures', -370_000],
]);
/** Changes that are as large as the amounts. */
export const LARGE_BRIDGE: readonly BridgeRow[] = bridgeOf(1_000_000, [
  ['volume', 'More or fewer household-months', 800_000],
  ['level', 'Level', -1_200_000],
]);

function bridgeOf(
  from: number,
  changes: readonly (readonly [id: string, label: string, value: number])[],
): readonly BridgeRow[] {
  const bars = changes.map(([id, label, value], i): BridgeRow => {
    const begins = from + changes.slice(0, i).reduce((sum, [, , change]) => sum + change, 0);
    return { id, label, kind: 'change', from: begins, to: begins + value, value };
  });
  const to = bars.at(-1)?.to ?? from;
  return [
    { id: 'from', label: 'Forecast in May', kind: 'total', from: 0, to: from, value: from },
    ...bars,
    { id: 'to', label: 'Forecast in September', kind: 'total', from: 0, to, value: to },
  ];
}

/** Three methods, the second one too sure of itself. */
export const COVERAGE: readonly CoverageRow[] = (
  [
    ['lastValue', 'Last value', [0.52, 0.83, 0.91]],
    ['ownDrift', 'Own drift over the years before it, as far as they are known', [0.35, 0.61, 0.74]],
    ['model', 'Model', [0.47, 0.79, 0.93]],
  ] as const
).flatMap(([method, label, shares]) =>
  [0.5, 0.8, 0.9].map((nominal, i): CoverageRow => {
    const [low, high] = [nominal - 0.07, Math.min(1, nominal + 0.07)];
    const share = shares[i] ?? nominal;
    return { method, label, nominal, share, low, high, within: share >= low && share <= high };
  }),
);

export const FORECAST_WORDS = {
  outturn: 'outturn',
  median: 'median',
  half: '50 of 100',
  most: '80 of 100',
  nearlyAll: '90 of 100',
  budget: 'budget',
  occasion: 'outturn through the last month',
};

export const COVERAGE_WORDS = {
  observed: 'outcomes within',
  allowed: 'what the cases allow',
  nominal: 'as it should be',
  outside: 'outside',
};
