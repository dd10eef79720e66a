import type { Comparison } from '../analysis/comparison';
import type { RunRequest } from './runner';
import type { Work } from './work';

/** The comparison of draws that the desk has, step by step; undefined when the desk has died or the run is over. */
export async function compareAtDesk(
  { run, scenarios, desk, attempt, isOver }: Work,
  { scenarios: models, seed, draws, dataHash, digest }: RunRequest,
): Promise<Comparison | undefined> {
  const { place } = desk;
  const order = {
    numbers: scenarios.map(({ number }) => number),
    scenarios: models.map(({ id, municipality, start, months }) => ({ id, municipality, start, months })),
    seed,
    draws,
    dataHash,
    digest,
  };
  if ((await attempt(desk, (here) => here.begin(run, order))) === undefined) return undefined;
  let step: { readonly value: Comparison | null } | undefined;
  do {
    step = desk.place === place ? await attempt(desk, (here) => here.step(run)) : undefined;
  } while (step?.value === null && !isOver());
  if (desk.place === place) void attempt(desk, (here) => here.end(run));
  return step?.value ?? undefined;
}
