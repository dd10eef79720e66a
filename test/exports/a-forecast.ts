import type { Summary } from '../../src/analysis/comparison';
import type { Departure } from '../../src/analysis/forecast/departure';
import type {
  AccountForecast,
  Forecast,
  ForecastId,
  ForecastWithMeasures,
  MonthForecast,
} from '../../src/analysis/forecast/forecast';
import type { ForecastDocument } from '../../src/exports/forecast/forecast-document';
import { monthAfter } from '../../src/model/life/calendar';

/** A summary whose quantiles stand `spread` apart around a middle. */
export function around(middle: number, spread: number): Summary {
  const at = (steps: number) => middle + steps * spread;
  return {
    mean: at(0.2),
    mcse: spread / 30,
    p5: at(-1.6),
    p10: at(-1.3),
    p25: at(-0.7),
    p50: middle,
    p75: at(0.7),
    p90: at(1.3),
    p95: at(1.6),
  };
}

function yearOf(level: number, index: number): Summary {
  return around(12 * level + 100 * index, level / (index === 0 ? 4 : 1));
}

const YEARS = [2026, 2027, 2028, 2029, 2030];
const KNOWN = 8;

/** An account of about `level` a month: outturn from January 2025 through August 2026, and a budget for 2026. */
function account(id: ForecastId, level: number, inLedger: boolean, hasBudget: boolean): AccountForecast {
  const known = inLedger ? 12 + KNOWN : 0;
  const months = Array.from({ length: 72 }, (_, index): MonthForecast => {
    const month = monthAfter('2025-01', index);
    const isKnown = index < known;
    return {
      month,
      outturn: isKnown ? level + index + 0.25 : null,
      forecast: isKnown ? null : around(level + index, level / 20),
      budget: hasBudget && month.startsWith('2026') ? level : null,
    };
  });
  const years = YEARS.map((year, index) => {
    const forecast = yearOf(level, index);
    const budget = hasBudget && year === 2026 ? 12 * level : null;
    const outturn = months
      .filter(({ month }) => month.startsWith(`${year}`))
      .reduce((sum, one) => sum + (one.outturn ?? 0), 0);
    return {
      year,
      outturn,
      outturnMonths: inLedger && year === 2026 ? KNOWN : 0,
      forecast,
      budget,
      deviation: budget === null ? null : around(budget - forecast.p50, level / 4),
      probabilityOverBudget: budget === null ? null : 0.66,
    };
  });
  return { id, inLedger, months, years };
}

/** A forecast of 2026 with outturn through August, as it would come of a run; `shift` moves its bistånd. */
export function aForecast(shift = 0): Forecast {
  return {
    municipality: '1263',
    year: 2026,
    outturnThrough: '2026-08',
    seed: 7,
    draws: 1000,
    accounts: [
      account('bistand', 1_600_000 + shift, true, true),
      account('householdMonths', 180, true, false),
      account('bistandOrdinary', 1_100_000 + shift, false, false),
      account('handling', 400_000, true, true),
    ],
    dots: Array.from({ length: 50 }, (_, index) => 19_000_000 + 10_000 * index),
    inputs: [
      { id: 'inflowFactor', before: around(1, 0.1), after: around(1.05, 0.05), learnt: 0.75 },
      { id: 'arrearsDays', before: around(90, 0), after: around(90, 0), learnt: null },
    ],
    departed: { households: around(0.98, 0.02), cost: around(1.03, 0.02), monthNoise: around(0.03, 0.005) },
    drivers: YEARS.map((year, index) => ({
      year,
      bistandSek: yearOf(1_600_000 + shift, index).mean,
      measuresSek: 0,
      householdMonths: 2160,
      normSek: 7000,
    })),
  };
}

/** A package adopted in September that takes 20 000 SEK a month off bistånd. */
export function withMeasures(): ForecastWithMeasures {
  return {
    adopted: '2026-09',
    forecast: aForecast(-20_000),
    effects: (['bistand', 'householdMonths', 'netCost'] as const).map((id) => ({
      id,
      years: YEARS.map((year) => ({ year, difference: around(-240_000, 10_000) })),
    })),
  };
}

const BACKTEST: ForecastDocument['backtest'] = {
  parts: [
    {
      measure: 'N31910',
      horizonYears: 1,
      set: 'municipalities',
      cases: 1234,
      municipalities: 83,
      years: 9,
      firstYear: 2016,
      lastYear: 2024,
      methods: [
        {
          method: 'lastValue',
          ownBandCases: 1100,
          crpsPercent: 6.1,
          medianMissPercent: 7.2,
          biasPercent: 1.4,
          skill: null,
          coverage: [{ nominal: 0.8, share: 0.79, low: 0.76, high: 0.84, within: true }],
        },
        {
          method: 'model',
          ownBandCases: 1234,
          crpsPercent: 5.9,
          medianMissPercent: 7,
          biasPercent: -0.3,
          skill: { percent: 3.3, low: -1.2, high: 7.4 },
          coverage: [{ nominal: 0.9, share: 0.7, low: 0.86, high: 0.93, within: false }],
        },
      ],
    },
  ],
};

const DEPARTURE: Departure = {
  levelHouseholds: 0.2,
  levelCost: 0.15,
  walkHouseholdsPerYear: [
    { scale: 0.08, weight: 0.9 },
    { scale: 0.25, weight: 0.1 },
  ],
  walkCostPerYear: 0.05,
  monthNoise: [{ scale: 0.04, weight: 1 }],
  walkVarianceTimesHouseholds: 1,
  yearVarianceTimesHouseholds: 0.5,
  householdNoiseShare: 0.6,
};

/** A document of it, as the page or the command would hand it over. */
export function aDocument(changes: Partial<ForecastDocument> = {}): ForecastDocument {
  return {
    language: 'sv',
    municipalityName: 'Svedala',
    forecast: aForecast(),
    withMeasures: null,
    measures: null,
    reformNames: new Map(),
    sentences: [],
    bridge: null,
    assumptions: {},
    departure: DEPARTURE,
    normGrowthPercentPerYear: 2,
    yearsWithoutRiksnorm: [2027, 2028],
    backtest: BACKTEST,
    sources: [],
    dataHash: 'test',
    isSample: false,
    ...changes,
  };
}
