import type { ModelInputs } from '../model/inputs';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import { extendRiksnorm } from './extend-riksnorm';
import { resolveScenario } from './resolve-scenario';
import type { Levers, Scenario } from './scenario';

/** What a forecast is run for. Months are "2026-01". */
export interface ForecastPlan {
  readonly municipality: string;
  readonly start: string;
  readonly months: number;
  readonly assumptions: Scenario['assumptions'];
  /** How net cost counts tax; net when left out. */
  readonly taxCounting?: Scenario['taxCounting'] | undefined;
  readonly normGrowthPercentPerYear: number;
  /** A package adopted from a month of the horizon on. */
  readonly measures?: MeasuresPlan | undefined;
}

export interface MeasuresPlan {
  readonly package: readonly string[];
  readonly levers: Partial<Levers>;
  readonly adopted: string;
}

export interface ForecastModels {
  /** The municipality as it is today, over the whole horizon. */
  readonly model: ModelScenario;
  /** The municipality as it is today and with the package, both from the month it is adopted; null without measures. */
  readonly pair: { readonly today: ModelScenario; readonly withPackage: ModelScenario } | null;
}

/**
 * The runs of a forecast, under a riksnorm that goes on after the last published one. Problems: a municipality that does not exist or
 * lacks a figure; a month before the first riksnorm.
 */
export function forecastModels(plan: ForecastPlan, inputs: ModelInputs): Result<ForecastModels> {
  const end = monthIndex(plan.start) + plan.months;
  const extended = extendRiksnorm(inputs, Math.floor((end - 1) / 12), plan.normGrowthPercentPerYear);
  const model = resolveScenario(todayFrom(plan, plan.start, plan.months), extended);
  if (!model.ok) return model;
  const { measures } = plan;
  if (measures === undefined) return { ok: true, value: { model: model.value.model, pair: null } };
  const today = todayFrom(plan, measures.adopted, end - monthIndex(measures.adopted));
  const without = resolveScenario(today, extended);
  if (!without.ok) return without;
  const changed = { ...today, package: measures.package, levers: measures.levers };
  const withPackage = resolveScenario(changed, extended);
  if (!withPackage.ok) return withPackage;
  return {
    ok: true,
    value: {
      model: model.value.model,
      pair: { today: without.value.model, withPackage: withPackage.value.model },
    },
  };
}

/** The scenario document that a forecast without outturn is the same as. */
export function todayFrom(
  {
    municipality,
    assumptions,
    taxCounting,
  }: Pick<ForecastPlan, 'municipality' | 'assumptions' | 'taxCounting'>,
  start: string,
  months: number,
): Scenario {
  return {
    schema: 2,
    id: 'forecast',
    title: { sv: 'Prognos', en: 'Forecast' },
    municipality,
    era: 'decision',
    start,
    months,
    package: [],
    levers: {},
    assumptions,
    ...(taxCounting === undefined ? {} : { taxCounting }),
    seed: 1,
    draws: 1000,
  };
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
