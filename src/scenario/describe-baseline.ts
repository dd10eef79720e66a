import type { ModelInputs } from '../model/inputs';
import { ARRIVAL_YEARS_BEFORE } from '../model/model-scenario';
import type { Result } from '../model/problem';
import {
  type HouseholdsFrom,
  householdsPerYear,
  levelShare,
  municipalTax,
  registerRow,
} from './municipal-figures';
import { type OwnFigureId, ownInYear, ownSeries } from './own-figures';
import { resolveScenario } from './resolve-scenario';
import type { Scenario } from './scenario';
import { BASES } from './shipped';
import type { Origin } from './words';

/** Where a figure that a run begins from is from; `workedOut` of another figure, `assumed` for want of any. */
export type BaselineFrom = 'own' | 'ownWorkedOut' | 'shipped' | 'workedOut' | 'document' | 'assumed';

export type BaselineId =
  | 'householdsPerYear'
  | 'openingHouseholds'
  /** What the municipality's level against the nation's is taken from. */
  | 'bistandShare'
  | 'municipalTax'
  | 'assignedPersons'
  | 'population'
  | 'enrolledPersons'
  | 'glappDays';

/** One figure of the municipality that a run begins from. */
export interface BaselineFigure {
  readonly id: BaselineId;
  /** Null where the model works without it, or takes it from another figure or a distribution. */
  readonly value: number | null;
  readonly unit: 'households' | 'percent' | 'personsPerYear' | 'persons' | 'days';
  /** The year or years the figure is of; empty where it has none. */
  readonly period: string;
  readonly from: BaselineFrom;
  /** The key figure that would give it; null where Kolada has none that the model takes. */
  readonly keyFigure: OwnFigureId | null;
  readonly origins: readonly Origin[];
}

/**
 * What a scenario begins from in its municipality, figure by figure, each with its value, period and where it is from: before anything
 * is run. The values are those that the model is given. Problems: those of `resolveScenario`.
 */
export function describeBaseline(scenario: Scenario, inputs: ModelInputs): Result<readonly BaselineFigure[]> {
  const { municipality, start } = scenario;
  const resolved = resolveScenario(scenario, inputs);
  if (!resolved.ok) return resolved;
  const { model } = resolved.value;
  const own = scenario.figures?.[municipality];
  const row = registerRow(inputs, municipality);
  const startYear = Number(start.slice(0, 4));
  const base = BASES.municipalities[municipality];
  const households = row === null ? null : householdsPerYear(inputs, row, startYear, own);
  const tax = row === null ? null : municipalTax(row, startYear, own);
  const received = ownSeries(own, 'N01987');
  const share = row === null ? null : levelShare(row, own);
  const population = ownInYear(own, 'N01951', POPULATION_YEAR);
  const arrivals = model.assignedPersonsPerYear.slice(ARRIVAL_YEARS_BEFORE);
  const document = (figure: { readonly period: string; readonly origins: readonly Origin[] } | null) =>
    figure === null
      ? { period: '', from: 'assumed' as const, origins: [] }
      : { period: figure.period, from: 'document' as const, origins: figure.origins };
  return {
    ok: true,
    value: [
      {
        id: 'householdsPerYear',
        value: model.householdsPerYear,
        unit: 'households',
        period: households === null ? '' : String(households.year),
        from: households === null ? 'assumed' : HOUSEHOLDS_FROM[households.from],
        keyFigure: 'N31910',
        origins: [],
      },
      {
        id: 'openingHouseholds',
        value: model.openingHouseholds,
        unit: 'households',
        keyFigure: null,
        ...(model.openingHouseholds === null
          ? { period: start, from: 'workedOut' as const, origins: [] }
          : document(base?.openingHouseholds ?? null)),
      },
      {
        id: 'bistandShare',
        value: share?.value ?? null,
        unit: 'percent',
        period: String(share?.ownYear ?? SHARE_PERIOD),
        from: share === null ? 'assumed' : share.ownYear === null ? 'shipped' : 'own',
        keyFigure: 'N31807',
        origins: [],
      },
      {
        id: 'municipalTax',
        value: model.municipalTaxPercent,
        unit: 'percent',
        period: String(tax?.year ?? ''),
        from: ownSeries(own, 'N00901').length > 0 ? 'own' : 'shipped',
        keyFigure: 'N00901',
        origins: [],
      },
      {
        id: 'population',
        value: population ?? row?.population2019 ?? null,
        unit: 'persons',
        period: String(POPULATION_YEAR),
        from: population !== null ? 'own' : 'shipped',
        keyFigure: 'N01951',
        origins: [],
      },
      {
        id: 'assignedPersons',
        value: arrivals.reduce((sum, persons) => sum + persons, 0) / Math.max(1, arrivals.length),
        unit: 'personsPerYear',
        period: `${startYear}–${startYear + arrivals.length - 1}`,
        from: received.length > 0 ? 'own' : 'workedOut',
        keyFigure: 'N01987',
        origins: [],
      },
      {
        id: 'enrolledPersons',
        value: model.enrolledPersons,
        unit: 'persons',
        keyFigure: null,
        ...document(base?.enrolledPersons ?? null),
      },
      {
        id: 'glappDays',
        value: model.glappDaysBefore,
        unit: 'days',
        keyFigure: null,
        ...document(base?.glappDays ?? null),
      },
    ],
  };
}

/** The year whose inhabitants share out the nation's newly arrived. */
const POPULATION_YEAR = 2019;
/** The source does not say which. */
const SHARE_PERIOD = '2024–2025';

const HOUSEHOLDS_FROM: Readonly<Record<HouseholdsFrom, BaselineFrom>> = {
  ownYear: 'own',
  ownOtherYear: 'ownWorkedOut',
  ownShare: 'ownWorkedOut',
  series: 'shipped',
  share: 'workedOut',
};
