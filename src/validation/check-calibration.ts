import exp from '@stdlib/math-base-special-exp';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Departure } from '../analysis/forecast/departure';
import {
  departureKinds,
  departureNormals,
  type Place,
  sampleDeparture,
} from '../analysis/forecast/departure-kinds';
import type { ForecastId, InputId } from '../analysis/forecast/forecast';
import { type ForecastDraws, forecastDraws } from '../analysis/forecast/forecast-draws';
import type { KnownOutturn } from '../analysis/forecast/known-outturn';
import { sumMonths, sumYear, yearsFrom } from '../analysis/forecast/make-forecast';
import { runSteps } from '../analysis/steps';
import { type AccountMonths, simulateAccountMonths } from '../model/account-months';
import { drawAssumptions, sameKeys } from '../model/draw-assumptions';
import { monthAfter } from '../model/life/calendar';
import type { ModelScenario } from '../model/model-scenario';
import { assumptionUniform } from '../model/random/keys';
import { ScenarioSimulation } from '../model/simulate-block';

/** Simulated books of which a forecast knows the first months. */
export interface CalibrationPlan {
  readonly model: ModelScenario;
  /** How the forecast takes books to depart. */
  readonly departure: Departure;
  /** How the simulated books do; the same when left out. */
  readonly booksDepart?: Departure;
  readonly knownMonths: number;
  readonly ledgers: number;
  readonly draws: number;
  readonly seed: number;
}

/** How often the truth was in each tenth of the draws; even, but for chance, where the forecast is calibrated. */
export interface RankHistogram {
  /** An input of the model, or an account's year: "bistand 2026". */
  readonly quantity: string;
  readonly counts: readonly number[];
  readonly chiSquare: number;
}

const BINS = 10;
/** Draws are taken anew for every tenth of the books: were the same draws ranked against in all, their own luck would look like a bias. */
const ENSEMBLES = 10;
/** Draws that the truths are taken from, far from those of the forecast. */
const FIRST_TRUTH = 1_000_000;

/**
 * Simulation-based calibration (Talts et al. 2018): inputs are drawn, books are simulated from them with their departure and noise,
 * and the rank of what is true among the draws of the forecast is counted, over many books. Inputs that are the same in
 * every draw, and years that are known whole, have no rank.
 */
export function checkCalibration(plan: CalibrationPlan): readonly RankHistogram[] {
  const { model, departure, ledgers, draws, seed } = plan;
  const simulation = new ScenarioSimulation(model);
  const priors = Array.from({ length: ENSEMBLES }, (_, at) =>
    simulateAccountMonths(simulation, seed, { first: at * draws, count: draws }),
  );
  const truths = simulateAccountMonths(simulation, seed, { first: FIRST_TRUTH, count: ledgers });
  const counts = new Map<string, number[]>();
  for (let ledger = 0; ledger < ledgers; ledger += 1) {
    const books = simulateBooks(plan, truths, ledger);
    const outturn = knownOf(plan, books);
    const at = ledger % ENSEMBLES;
    const prior = priors[at] as AccountMonths;
    const request = { model, prior, outturn, departure, seed, firstDraw: at * draws };
    const forecast = runSteps(forecastDraws(request));
    for (const [quantity, drawn, truth] of compared(plan, forecast, outturn, books, ledger)) {
      const below = drawn.reduce((sum, value) => sum + (value < truth ? 1 : 0), 0);
      const own = counts.get(quantity) ?? Array.from({ length: BINS }, () => 0);
      const bin = Math.min(BINS - 1, Math.floor((below * BINS) / drawn.length));
      own[bin] = (own[bin] as number) + 1;
      counts.set(quantity, own);
    }
  }
  return [...counts].map(([quantity, own]) => ({
    quantity,
    counts: own,
    chiSquare: own.reduce((sum, count) => sum + (count - ledgers / BINS) ** 2 / (ledgers / BINS), 0),
  }));
}

/**
 * The chi-square that the highest of `histograms` stays under in 99 of 100 checks of a calibrated forecast, nine degrees of freedom each, were
 * they independent. Wilson and Hilferty's approximation.
 */
export function chiSquareLimit(histograms: number): number {
  const freedom = BINS - 1;
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + normalQuantile(1 - 0.01 / histograms, 0, 1) * Math.sqrt(part)) ** 3;
}

/** Bistånd and household-months of every month, as the books would have them. */
type Books = Readonly<Record<'bistand' | 'householdMonths', readonly number[]>>;

function simulateBooks(
  { model, departure, booksDepart = departure, seed }: CalibrationPlan,
  truths: AccountMonths,
  ledger: number,
): Books {
  const kinds = departureKinds(booksDepart, model.householdsPerYear);
  const draw = FIRST_TRUTH + ledger;
  let left = assumptionUniform(seed, draw, 'departure kind', model.municipality);
  const kind = kinds.find(({ weight }) => (left -= weight) < 0) ?? kinds.at(-1);
  if (kind === undefined) throw new Error('a departure of no kind');
  const normals = departureNormals(seed, draw, model.municipality, model.months);
  const of = (id: 'bistand' | 'householdMonths') => {
    const places = Array.from({ length: model.months }, (_, month): Place => ({ of: id, month }));
    const departed = sampleDeparture(kind, normals, places);
    return places.map(
      (_, month) =>
        (truths.monthly[id][ledger * model.months + month] as number) * exp(departed[month] as number),
    );
  };
  return { bistand: of('bistand'), householdMonths: of('householdMonths') };
}

function knownOf({ model, knownMonths }: CalibrationPlan, books: Books): KnownOutturn {
  const known = (amounts: readonly number[]) =>
    Object.fromEntries(
      amounts.slice(0, knownMonths).map((amount, month) => [monthAfter(model.start, month), amount]),
    );
  const through = monthAfter(model.start, knownMonths - 1);
  return {
    year: Number(through.slice(0, 4)),
    through,
    accounts: { bistand: { outturn: known(books.bistand), budget: {}, yearBudget: {} } },
    households: known(books.householdMonths),
    blanks: [],
  };
}

function compared(
  { model, seed }: CalibrationPlan,
  forecast: ForecastDraws,
  { year }: KnownOutturn,
  books: Books,
  ledger: number,
): readonly (readonly [quantity: string, drawn: Float64Array, truth: number])[] {
  const values = drawAssumptions(model, seed, sameKeys(FIRST_TRUTH + ledger));
  const inputs = [...forecast.inputs].map(
    ([id, { after }]) => [id satisfies InputId as string, after, values[id]] as const,
  );
  const single = { draws: 1, months: forecast.months };
  const accounts = (['bistand', 'householdMonths'] as const satisfies readonly ForecastId[]).flatMap((id) =>
    yearsFrom(year, forecast.months).map((of) => {
      const truth = sumMonths(Float64Array.from(books[id]), single, of)[0] as number;
      return [`${id} ${of}`, sumYear(forecast, id, of), truth] as const;
    }),
  );
  return [...inputs, ...accounts].filter(([, drawn]) => drawn.some((value) => value !== drawn[0]));
}
