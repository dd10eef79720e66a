import type { AccountMonths, MonthlyId } from '../../model/account-months';
import { BISTAND_ACCOUNTS } from '../../model/flows';
import type { Steps } from '../steps';
import { summarise } from '../summarise';
import type { ForecastId, ForecastWithMeasures, MeasureEffect } from './forecast';
import type { ForecastDraws, ForecastRequest } from './forecast-draws';
import { sumMonths, summariseForecast, yearsFrom } from './make-forecast';

/** A package and the municipality as it is today, both run from the month the package is adopted, on the draws of the forecast. */
export interface MeasurePair {
  readonly adopted: string;
  readonly today: AccountMonths;
  readonly withPackage: AccountMonths;
}

/**
 * The forecast with a package laid upon it. Each kind of bistånd, and household-months, are the forecast's times what the model has
 * with the package over what it has without, in the same draw and month; what another account costs more or less is added as
 * it is. Bistånd is the sum of its kinds. Months before the package is adopted are as they were.
 */
export function* forecastWithMeasures(
  request: ForecastRequest,
  draws: ForecastDraws,
  pair: MeasurePair,
): Steps<ForecastWithMeasures> {
  const first = draws.months.indexOf(pair.adopted);
  const differences = new Map<ForecastId, Float64Array>();
  for (const [id, base] of draws.values) {
    if (id === 'bistand') continue;
    const changed = isScaled(id) ? scaled(base, pair, id, draws, first) : added(base, pair, id, draws, first);
    differences.set(id, minus(changed, base));
    yield;
  }
  const kinds = BISTAND_ACCOUNTS.map((id) => differences.get(id as ForecastId) as Float64Array);
  const bistand = Float64Array.from(kinds[0] as Float64Array, (_, at) =>
    kinds.reduce((sum, kind) => sum + (kind[at] as number), 0),
  );
  differences.set('bistand', bistand);
  const values = new Map(
    [...draws.values].map(([id, base]) => [id, plus(base, differences.get(id) as Float64Array)]),
  );
  const householdMonths = differences.get('householdMonths') as Float64Array;
  const others = added(new Float64Array(bistand.length), pair, 'netCost', draws, first);
  const inModel = added(new Float64Array(bistand.length), pair, 'bistand', draws, first);
  const netCost = bistand.map((sek, at) => sek + (others[at] as number) - (inModel[at] as number));
  yield;
  const years = yearsFrom(request.outturn.year, draws.months);
  const effectOf = (id: MeasureEffect['id'], difference: Float64Array): MeasureEffect => ({
    id,
    years: years.map((year) => ({ year, difference: summarise(sumMonths(difference, draws, year)) })),
  });
  const forecast = yield* summariseForecast(request, { ...draws, values }, { bistand, householdMonths });
  return {
    adopted: pair.adopted,
    forecast,
    effects: [
      effectOf('netCost', netCost),
      ...[...differences].map(([id, difference]) => effectOf(id, difference)),
    ],
  };
}

function isScaled(id: ForecastId): boolean {
  return id === 'householdMonths' || BISTAND_ACCOUNTS.some((kind) => kind === id);
}

/** Times with over without; where the model has none without, what it has with is added. */
function scaled(
  base: Float64Array,
  { today, withPackage }: MeasurePair,
  id: MonthlyId,
  { months }: ForecastDraws,
  first: number,
): Float64Array {
  return mapFrom(base, months.length, first, (value, at) => {
    const without = today.monthly[id][at] as number;
    const changed = withPackage.monthly[id][at] as number;
    return without > 0 ? value * (changed / without) : value + changed;
  });
}

function added(
  base: Float64Array,
  { today, withPackage }: MeasurePair,
  id: MonthlyId,
  { months }: ForecastDraws,
  first: number,
): Float64Array {
  return mapFrom(
    base,
    months.length,
    first,
    (value, at) => value + (withPackage.monthly[id][at] as number) - (today.monthly[id][at] as number),
  );
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value - (b[at] as number));
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value + (b[at] as number));
}

/** Changes the months from `first` on; `at` is the place in a run that begins with that month. */
function mapFrom(
  values: Float64Array,
  months: number,
  first: number,
  change: (value: number, at: number) => number,
): Float64Array {
  const inPair = months - first;
  return values.map((value, index) => {
    const month = index % months;
    return month < first ? value : change(value, Math.floor(index / months) * inPair + month - first);
  });
}
