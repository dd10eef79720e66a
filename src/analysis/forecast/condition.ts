import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { assumptionUniform } from '../../model/random/keys';
import type { Steps } from '../steps';
import {
  departureCovariance,
  departureNormals,
  type DepartureKind,
  type Place,
  sampleDeparture,
} from './departure-kinds';

/** What is to be conditioned: draws of the model, each with a row of quantities. */
export interface Ensemble {
  readonly seed: number;
  /** Number of the first draw, and how many there are. */
  readonly firstDraw: number;
  readonly draws: number;
  readonly municipality: string;
  /** Months of the run: as many of each departure are drawn. */
  readonly months: number;
  /** Quantities that depart from the model: log of what the model has, [draw]; null where the model has none and it is a departure alone. */
  readonly departing: readonly { readonly place: Place; readonly log: Float64Array | null }[];
  /** Quantities that do not: [draw]. */
  readonly others: readonly Float64Array[];
}

/** A figure of the books, as a log. */
export interface Observation {
  readonly place: Place;
  /** Log of what the model has in each draw. */
  readonly log: Float64Array;
  readonly observed: number;
}

export interface Conditioned {
  /** As the ensemble's, each [draw], departure included. */
  readonly departing: readonly Float64Array[];
  readonly others: readonly Float64Array[];
  /** What each of the departing departed by before anything was observed, log. */
  readonly departedBefore: readonly Float64Array[];
  /** The kind of departure that each draw was given. */
  readonly kinds: readonly DepartureKind[];
}

/**
 * Draws given what the books show, by Matheron's rule: what a draw would have shown, departure and noise included, is
 * compared with what the books show, and every quantity of the draw moves by its covariance with that: x + C_xy C_yy⁻¹ (y − y_draw). The
 * covariances are those of the draws plus those of the departure, which are known. Draws stay equally weighted and none is lost. Exact
 * where model and departure are jointly normal on the log scale. Kinds of departure are weighted by how likely each makes the
 * books, and each draw is given one. Nothing observed: the draws with a departure as the weights have it.
 *
 * Judgement: importance weights would be exact for any distribution, but a year of outturn leaves a handful of a thousand
 * draws with all the weight.
 */
export function* conditionDraws(
  ensemble: Ensemble,
  observations: readonly Observation[],
  kinds: readonly DepartureKind[],
): Steps<Conditioned> {
  const { seed, firstDraw, draws, municipality, months, departing, others } = ensemble;
  const observed = centred(observations.map(({ log }) => log));
  const targets = centred([...departing.map(({ log }) => log ?? new Float64Array(draws)), ...others]);
  yield;
  const covariance = observed.rows.mmul(observed.rows.transpose()).div(draws - 1);
  yield;
  const cross = targets.rows.mmul(observed.rows.transpose()).div(draws - 1);
  yield;
  const solvers: Solver[] = [];
  for (const kind of kinds) {
    solvers.push(solverOf(kind, covariance, cross, departing, observations));
    yield;
  }
  const likelihoods = solvers.map(({ logDensity }) =>
    logDensity(observations.map(({ observed: figure }, at) => figure - (observed.means[at] as number))),
  );
  const chosen = chooseKinds(kinds, likelihoods, ensemble);
  yield;

  const result = {
    departing: departing.map(() => new Float64Array(draws)),
    others: others.map((values) => Float64Array.from(values)),
    departedBefore: departing.map(() => new Float64Array(draws)),
  };
  const places = [...departing.map(({ place }) => place), ...observations.map(({ place }) => place)];
  for (let draw = 0; draw < draws; draw += 1) {
    const at = chosen[draw] as number;
    const kind = kinds[at] as DepartureKind;
    const normals = departureNormals(seed, firstDraw + draw, municipality, months);
    const departed = sampleDeparture(kind, normals, places);
    const misses = observations.map(
      ({ log, observed: figure }, index) =>
        figure - (log[draw] as number) - (departed[departing.length + index] as number),
    );
    const moves = (solvers[at] as Solver).move(misses);
    departing.forEach(({ log }, index) => {
      (result.departedBefore[index] as Float64Array)[draw] = departed[index] as number;
      (result.departing[index] as Float64Array)[draw] =
        (log?.[draw] ?? 0) + (departed[index] as number) + (moves[index] as number);
    });
    result.others.forEach((values, index) => {
      values[draw] = (values[draw] as number) + (moves[departing.length + index] as number);
    });
    if (draw % 25 === 24) yield;
  }
  return { ...result, kinds: chosen.map((at) => kinds[at] as DepartureKind) };
}

interface Solver {
  /** Log density of misses under the kind, but for what all kinds share. */
  readonly logDensity: (misses: readonly number[]) => number;
  /** What every target moves by, given a draw's misses. */
  readonly move: (misses: readonly number[]) => Float64Array;
}

function solverOf(
  kind: DepartureKind,
  covariance: Matrix,
  cross: Matrix,
  departing: Ensemble['departing'],
  observations: readonly Observation[],
): Solver {
  const count = observations.length;
  if (count === 0) return { logDensity: () => 0, move: () => new Float64Array(cross.rows) };
  const all = Matrix.zeros(count, count);
  observations.forEach((a, row) => {
    observations.forEach((b, column) => {
      all.set(row, column, covariance.get(row, column) + departureCovariance(kind, a.place, b.place));
    });
  });
  const whole = cross.clone();
  departing.forEach(({ place }, row) => {
    observations.forEach((b, column) => {
      whole.set(row, column, cross.get(row, column) + departureCovariance(kind, place, b.place));
    });
  });
  const cholesky = new CholeskyDecomposition(all);
  const lower = cholesky.lowerTriangularMatrix;
  let logDeterminant = 0;
  for (let row = 0; row < count; row += 1) logDeterminant += 2 * ln(lower.get(row, row));
  const gain = cholesky.solve(whole.transpose()).transpose().to2DArray();
  return {
    logDensity: (misses) => {
      const solved = cholesky.solve(Matrix.columnVector([...misses]));
      const distance = misses.reduce((sum, miss, row) => sum + miss * solved.get(row, 0), 0);
      return -0.5 * (distance + logDeterminant);
    },
    move: (misses) =>
      Float64Array.from(gain, (row) =>
        row.reduce((sum, weight, column) => sum + weight * (misses[column] as number), 0),
      ),
  };
}

/** Gives each draw a kind, so that the kinds have their share of the draws. */
function chooseKinds(
  kinds: readonly DepartureKind[],
  logDensities: readonly number[],
  { seed, firstDraw, draws, municipality }: Ensemble,
): readonly number[] {
  const shares = posteriorShares(
    kinds.map(({ weight }) => weight),
    logDensities,
  );
  return Array.from({ length: draws }, (_, draw) => {
    let left = assumptionUniform(seed, firstDraw + draw, 'departure kind', municipality);
    for (let at = 0; at < shares.length - 1; at += 1) {
      left -= shares[at] as number;
      if (left < 0) return at;
    }
    return shares.length - 1;
  });
}

/** Weights times likelihoods, summing to 1. */
function posteriorShares(weights: readonly number[], logDensities: readonly number[]): readonly number[] {
  const highest = Math.max(...logDensities);
  const shares = weights.map((weight, at) => weight * exp((logDensities[at] as number) - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** A row for each quantity, less its mean over the draws. */
function centred(quantities: readonly Float64Array[]): { readonly rows: Matrix; readonly means: number[] } {
  const means = quantities.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const rows = quantities.map((values, row) =>
    Float64Array.from(values, (value) => value - (means[row] as number)),
  );
  return { rows: new Matrix(rows), means };
}
