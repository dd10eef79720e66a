import { solve } from 'yalps';

/** `coefficients` · x ≤ `most`, with `most` at 0 or above. */
export interface Limit {
  readonly coefficients: readonly number[];
  readonly most: number;
}

/** Numbers of this size count as 0 in the solver, which also rounds to it. All numbers of a programme should be of size 1. */
const PRECISION = 1e-11;

/**
 * An x that makes `objective` · x as large as it can be within the limits. x may be of either sign, and 0 is within all limits.
 * Throws where there is no largest.
 */
export function maximise(objective: readonly number[], limits: readonly Limit[]): readonly number[] {
  const count = objective.length;
  // The solver knows no variables below 0: each is the difference between two.
  const columns = Array.from({ length: 2 * count }, (_, place) => {
    const [variable, sign] = place < count ? [place, 1] : [place - count, -1];
    const column: [number, number][] = limits.map(({ coefficients }, row) => [
      row,
      sign * (coefficients[variable] as number),
    ]);
    return [place, [...column, [limits.length, sign * (objective[variable] as number)]]] as const;
  });
  const { status, variables } = solve<number, number>(
    {
      direction: 'maximize',
      objective: limits.length,
      constraints: limits.map(({ most }, row) => [row, { max: most }] as const),
      variables: columns as readonly (readonly [number, Iterable<readonly [number, number]>])[],
    },
    { precision: PRECISION },
  );
  if (status !== 'optimal') throw new Error(`linear programme not solved: ${status}`);
  const x = objective.map(() => 0);
  for (const [place, value] of variables)
    if (place < count) x[place] = (x[place] as number) + value;
    else x[place - count] = (x[place - count] as number) - value;
  return x;
}
