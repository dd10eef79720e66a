import exp from '@stdlib/math-base-special-exp';

/**
 * Monthly hazard of leaving for work or study that gives a published share of exits. The share is of all who were
 * enrolled at some time in the year: `stockShare` of them on the first day, the rest entering evenly over the year.
 * With x = 12 × hazard: share = s(1 − e^−x) + (1 − s)(1 − (1 − e^−x)/x). Solved by halving to 2^-40.
 * `exitShare` in [0, 1), `stockShare` in [0, 1]. Source: svedala-trelleborg-2020.
 * Judgement: enrolment is taken to last over breaks in bistånd, so no other kind of exit competes.
 */
export function exitHazardPerMonth(exitShare: number, stockShare: number): number {
  let low = 0;
  let high = 24;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (exitShareInYear(middle, stockShare) < exitShare) low = middle;
    else high = middle;
  }
  return (low + high) / 24;
}

/** Share of a year's enrolled who leave, for a yearly hazard `x`: see `exitHazardPerMonth`. */
export function exitShareInYear(x: number, stockShare: number): number {
  if (x === 0) return 0;
  const leavesOfStock = 1 - exp(-x);
  return stockShare * leavesOfStock + (1 - stockShare) * (1 - leavesOfStock / x);
}
