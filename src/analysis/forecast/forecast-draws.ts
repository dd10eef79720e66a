import exp from '@stdlib/math-base-special-exp';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import ln from '@stdlib/math-base-special-ln';
import type { AccountMonths } from '../../model/account-months';
import { drawAssumptions, sameKeys } from '../../model/draw-assumptions';
import { BISTAND_ACCOUNTS } from '../../model/flows';
import { type ByMonth, LEDGER_ACCOUNT_IDS, type LedgerAccountId } from '../../model/ledger';
import { monthAfter } from '../../model/life/calendar';
import type { ModelScenario } from '../../model/model-scenario';
import { assumptionUniform } from '../../model/random/keys';
import type { Steps } from '../steps';
import { conditionDraws, type Observation } from './condition';
import type { Departure } from './departure';
import { departureKinds, type DepartureKind, type Place } from './departure-kinds';
import type { ForecastId, InputId } from './forecast';
import type { KnownOutturn } from './known-outturn';
import { normalScores } from './normal-scores';
import { carryOn, shareOut } from './other-accounts';

/** What a forecast is made from. */
export interface ForecastRequest {
  /** The municipality as it is today, from the first month of the outturn that is used. */
  readonly model: ModelScenario;
  /** Its draws of `seed`, every account by month. */
  readonly prior: AccountMonths;
  readonly outturn: KnownOutturn;
  readonly departure: Departure;
  readonly seed: number;
  /** Number of the first draw of the prior; 0 when left out. */
  readonly firstDraw?: number;
}

/** Draws of the forecast, equally weighted. */
export interface ForecastDraws {
  readonly draws: number;
  readonly months: readonly string[];
  /** [draw × months + month], SEK or household-months; where the outturn is known it is the outturn in every draw. */
  readonly values: ReadonlyMap<ForecastId, Float64Array>;
  /** What bistånd per household-month was taken to depart by in the forecast year before any outturn, log; null without outturn. */
  readonly costDepartureBefore: Float64Array | null;
  /** The scenario's own, before any outturn. */
  readonly prior: { readonly bistand: Float64Array; readonly householdMonths: Float64Array };
  readonly inputs: ReadonlyMap<
    AssumedInputId,
    { readonly before: Float64Array; readonly after: Float64Array }
  >;
  /** Null without outturn. */
  readonly departed: {
    readonly households: Float64Array;
    readonly cost: Float64Array;
    readonly kinds: readonly DepartureKind[];
  } | null;
}

/**
 * Draws of the forecast. Bistånd and household-months are conditioned on the outturn of both, see `conditionDraws`. The four kinds of
 * bistånd share the total as in the draw, each by the level that its own outturn has beside the total's where the books have it. An
 * account outside bistånd that the books have goes on from the model's at the level of its outturn, see `carryOn`. Without outturn the
 * values are the prior's, to the last bit: the scenario as it stands.
 */
export function* forecastDraws(request: ForecastRequest): Steps<ForecastDraws> {
  const { model, prior, outturn, seed, firstDraw = 0 } = request;
  const months = Array.from({ length: prior.months }, (_, at) => monthAfter(model.start, at));
  const ids = idsOf(outturn);
  const assumed = yield* assumedInputs(model, seed, firstDraw, prior.draws);
  const shape = { draws: prior.draws, months, prior: prior.monthly };
  if (outturn.through === null) {
    const values = new Map(ids.map((id) => [id, prior.monthly[id]] as const));
    const inputs = new Map([...assumed].map(([id, before]) => [id, { before, after: before }] as const));
    return { ...shape, values, inputs, departed: null, costDepartureBefore: null };
  }
  const logs = { bistand: logsOf(prior, 'bistand'), householdMonths: logsOf(prior, 'householdMonths') };
  yield;
  const observations = [
    ...observationsOf('bistand', outturn.accounts.bistand?.outturn ?? {}, months, logs.bistand),
    ...observationsOf('householdMonths', outturn.households, months, logs.householdMonths),
  ];
  const last = months.indexOf(outturn.through);
  const both = (['bistand', 'householdMonths'] as const).flatMap((of) =>
    months.map((_, month) => ({
      place: { of, month } satisfies Place,
      log: logs[of][month] as Float64Array,
    })),
  );
  const levels: readonly Place[] = [
    { of: 'householdLevel', month: last },
    { of: 'costLevel', month: last },
    { of: 'costLevel', month: months.indexOf(`${outturn.year}-07`) },
  ];
  const scored = [...assumed].flatMap(([id, before]) => {
    const scores = normalScores(before);
    return scores === null ? [] : [{ id, before, ...scores }];
  });
  const ensemble = {
    seed,
    firstDraw,
    draws: prior.draws,
    municipality: model.municipality,
    months: months.length,
    departing: [...both, ...levels.map((place) => ({ place, log: null }))],
    others: scored.map(({ scores }) => scores),
  };
  const conditioned = yield* conditionDraws(
    ensemble,
    observations,
    departureKinds(request.departure, model.householdsPerYear),
  );
  const { departing } = conditioned;
  const count = months.length;
  const bistand = joinMonths(departing.slice(0, count), outturn.accounts.bistand?.outturn ?? {}, months);
  yield;
  const householdMonths = joinMonths(departing.slice(count, 2 * count), outturn.households, months);
  yield;
  const values = new Map<ForecastId, Float64Array>([
    ['bistand', bistand],
    ['householdMonths', householdMonths],
    ...(yield* shareOut(prior, bistand, outturn, months)),
  ]);
  const normalOf = (draw: number, name: string) =>
    normalQuantile(assumptionUniform(seed, firstDraw + draw, name, model.municipality), 0, 1);
  for (const id of ids) {
    if (!values.has(id)) values.set(id, carryOn(prior, id as LedgerAccountId, outturn, months, normalOf));
    yield;
  }
  const inputs = new Map(
    [...assumed].map(([id, before]) => {
      const index = scored.findIndex((input) => input.id === id);
      const after = conditioned.others[index]?.map((scored[index] as (typeof scored)[number]).valueOf);
      return [id, { before, after: after ?? before }] as const;
    }),
  );
  const [households, cost] = departing.slice(2 * count, 2 * count + 2).map((log) => log.map(exp)) as [
    Float64Array,
    Float64Array,
  ];
  return {
    ...shape,
    values,
    inputs,
    departed: { households, cost, kinds: conditioned.kinds },
    costDepartureBefore: conditioned.departedBefore[2 * count + 2] as Float64Array,
  };
}

/** In the order that they are shown in. */
function idsOf({ accounts }: KnownOutturn): readonly ForecastId[] {
  const others = LEDGER_ACCOUNT_IDS.filter(
    (id) => id !== 'bistand' && !BISTAND_ACCOUNTS.some((kind) => kind === id) && accounts[id] !== undefined,
  );
  return ['bistand', 'householdMonths', ...(BISTAND_ACCOUNTS as readonly LedgerAccountId[]), ...others];
}

const ASSUMED_INPUTS = ['inflowFactor', 'exitShare', 'arrearsDays'] as const satisfies readonly InputId[];
type AssumedInputId = (typeof ASSUMED_INPUTS)[number];

function* assumedInputs(
  model: ModelScenario,
  seed: number,
  firstDraw: number,
  draws: number,
): Steps<ReadonlyMap<AssumedInputId, Float64Array>> {
  const inputs = new Map(ASSUMED_INPUTS.map((id) => [id, new Float64Array(draws)] as const));
  for (let draw = 0; draw < draws; draw += 1) {
    const values = drawAssumptions(model, seed, sameKeys(firstDraw + draw));
    for (const [id, drawn] of inputs) drawn[draw] = values[id];
    if (draw % 250 === 249) yield;
  }
  return inputs;
}

/** Least share of a month's mean that a draw is taken to have, so that an empty month has a logarithm. */
const LEAST_SHARE = 0.02;

/** Log of every month over the draws: [month] of [draw]. */
function logsOf(
  { draws, months, monthly }: AccountMonths,
  id: 'bistand' | 'householdMonths',
): readonly Float64Array[] {
  return Array.from({ length: months }, (_, month) => {
    const values = Float64Array.from(
      { length: draws },
      (__, draw) => monthly[id][draw * months + month] as number,
    );
    const least = (LEAST_SHARE * values.reduce((sum, value) => sum + value, 0)) / draws;
    return values.map((value) => ln(Math.max(value, least, Number.MIN_VALUE)));
  });
}

/** Figures above 0: a month that is 0 or negative after a correction is in the sum, but tells nothing of the months to come. */
function observationsOf(
  of: 'bistand' | 'householdMonths',
  known: ByMonth,
  months: readonly string[],
  logs: readonly Float64Array[],
): readonly Observation[] {
  return months.flatMap((name, month) => {
    const figure = known[name] ?? 0;
    return figure > 0
      ? [{ place: { of, month }, log: logs[month] as Float64Array, observed: ln(figure) }]
      : [];
  });
}

/** [month] of [draw] as [draw × months + month], with the outturn where it is known. */
function joinMonths(logs: readonly Float64Array[], known: ByMonth, months: readonly string[]): Float64Array {
  const draws = logs[0]?.length ?? 0;
  const joined = new Float64Array(draws * months.length);
  months.forEach((name, month) => {
    const figure = known[name];
    for (let draw = 0; draw < draws; draw += 1)
      joined[draw * months.length + month] = figure ?? exp((logs[month] as Float64Array)[draw] as number);
  });
  return joined;
}
