import type { FigureLoad } from '../data/figures/figure-questions';

/** A load as of now, with an id that none of the others has. */
export function buildLoad(
  others: readonly FigureLoad[],
  { name, from, rows }: Pick<FigureLoad, 'name' | 'from' | 'rows'>,
): FigureLoad {
  const last = Math.max(0, ...others.map(({ id }) => Number(id)).filter(Number.isFinite));
  return { id: String(last + 1), name, from, loadedAt: new Date().toISOString(), rows };
}
