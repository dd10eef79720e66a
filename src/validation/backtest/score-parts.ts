import type { BacktestMethod, BacktestPart, BacktestSet, MethodScore } from './backtest';
import { coverageOf } from './coverage';
import { METHODS } from './error-history';
import type { Case, CaseForecast, QuantileId } from './forecast-cases';
import { median } from './naive-centres';
import { MEASURES, NATION } from './series';
import { skillOf } from './skill';

export const HORIZONS: readonly number[] = [1, 2, 3, 4, 5];

/** Households at the origin from which a municipality counts as large. */
const LARGE = 300;
/** With fewer cases or years a part says nothing and is left out. */
const FEWEST_CASES = 4;
const FEWEST_YEARS = 2;

const SETS: Readonly<Record<BacktestSet, (one: Case) => boolean>> = {
  municipalities: ({ municipality }) => municipality !== NATION,
  small: ({ municipality, households }) => municipality !== NATION && households < LARGE,
  large: ({ municipality, households }) => municipality !== NATION && households >= LARGE,
  nation: ({ municipality }) => municipality === NATION,
};

const INTERVALS: readonly (readonly [number, QuantileId, QuantileId])[] = [
  [0.5, 'p25', 'p75'],
  [0.8, 'p10', 'p90'],
  [0.9, 'p5', 'p95'],
];

/** Scores by measure, horizon and set, of parts with four cases or more, in two years or more. */
export function scoreParts(cases: readonly Case[], seed: number): readonly BacktestPart[] {
  return MEASURES.flatMap((measure) =>
    HORIZONS.flatMap((horizonYears) =>
      (Object.keys(SETS) as BacktestSet[]).flatMap((set) => {
        const counted = cases.filter(
          (one) => one.measure === measure && one.horizonYears === horizonYears && SETS[set](one),
        );
        const years = counted.map(yearOf);
        if (counted.length < FEWEST_CASES || new Set(years).size < FEWEST_YEARS) return [];
        return [
          {
            measure,
            horizonYears,
            set,
            cases: counted.length,
            municipalities: new Set(counted.map(({ municipality }) => municipality)).size,
            years: new Set(years).size,
            firstYear: Math.min(...years),
            lastYear: Math.max(...years),
            methods: METHODS.map((method) => scoreOf(method, counted, seed)),
          },
        ];
      }),
    ),
  );
}

function yearOf({ origin, horizonYears }: Case): number {
  return origin + horizonYears;
}

function scoreOf(method: BacktestMethod, cases: readonly Case[], seed: number): MethodScore {
  const forecast = (one: Case): CaseForecast => one.forecasts[method];
  const misses = cases.map((one) => forecast(one).median / outcomePercent(one) - 1);
  const skill = skillOf(
    cases.map((one) => ({
      municipality: one.municipality,
      year: yearOf(one),
      crps: forecast(one).crps,
      reference: one.forecasts.lastValue.crps,
    })),
    cases[0]?.horizonYears ?? 1,
    seed,
  );
  return {
    method,
    crpsPercent: rounded(mean(cases.map((one) => forecast(one).crps)), 2),
    medianMissPercent: rounded(100 * median(misses.map(Math.abs)), 1),
    biasPercent: rounded(100 * mean(misses), 1),
    skill:
      method === 'lastValue'
        ? null
        : {
            percent: rounded(skill.percent, 1),
            low: rounded(skill.low, 1),
            high: rounded(skill.high, 1),
          },
    coverage: INTERVALS.map(([nominal, from, to]) => coverageIn(cases, method, nominal, from, to)),
    ownBandCases: cases.filter((one) => forecast(one).ownBands).length,
  };
}

function coverageIn(
  cases: readonly Case[],
  method: BacktestMethod,
  nominal: number,
  from: QuantileId,
  to: QuantileId,
) {
  const hits = cases.map((one) => {
    const { quantiles } = one.forecasts[method];
    const outcome = outcomePercent(one);
    return {
      municipality: one.municipality,
      year: yearOf(one),
      within: quantiles[from] <= outcome && outcome <= quantiles[to],
    };
  });
  const { share, low, high, within } = coverageOf(hits, nominal, cases[0]?.horizonYears ?? 1);
  return { nominal, share: rounded(share, 3), low: rounded(low, 3), high: rounded(high, 3), within };
}

/** The outcome, per cent of the last known value. */
export function outcomePercent({ outcome, last }: Case): number {
  return (100 * outcome) / last;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** To a number of decimals. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
