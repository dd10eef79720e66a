/** Judgement: how much of each tail is drawn in, so that the few that stand out do not hide themselves by widening the limits; the method's own. */
const TAIL = 0.1;

/**
 * φ: how many times the variance that chance alone gives there is between municipalities: the mean square of their z-scores, those of the
 * outermost tenth at each end set to the value that bounds it. 1 where there is no more than chance would make it look like by itself,
 * φ ≤ 1 + 2·√(2 / municipalities), and without municipalities. Spiegelhalter (Statistics in Medicine 24, 2005, section 5).
 *
 * @param scores (value − centre) / standard error by chance, one per municipality
 */
export function estimateOverdispersion(scores: readonly number[]): number {
  const sorted = Float64Array.from(scores).sort();
  const drawnIn = Math.floor(TAIL * sorted.length);
  let squares = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const inside = Math.max(drawnIn, Math.min(sorted.length - 1 - drawnIn, i));
    squares += (sorted[inside] as number) * (sorted[inside] as number);
  }
  const phi = squares / sorted.length;
  return phi > 1 + 2 * Math.sqrt(2 / sorted.length) ? phi : 1;
}
