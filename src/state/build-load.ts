import type { FigureLoad } from '../data/figures/figure-questions';

/** A load as of now, with an id that none of the others has; its milliseconds, so that none of another tab has it either. */
export function buildLoad(
  others: readonly FigureLoad[],
  { name, from, rows }: Pick<FigureLoad, 'name' | 'from' | 'rows'>,
): FigureLoad {
  const last = Math.max(0, ...others.map(({ id }) => Number(id)).filter(Number.isFinite));
  const now = new Date();
  return { id: String(Math.max(last + 1, now.getTime())), name, from, loadedAt: now.toISOString(), rows };
}
