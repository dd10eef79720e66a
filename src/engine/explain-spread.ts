import { buildSpreadOrigins, type SpreadOrigins } from '../analysis/spread-origins';
import type { MixedDraw } from '../model/simulate-block';
import type { RunRequest } from './runner';
import { simulateMixes } from './simulate-mixes';
import type { Work } from './work';

/** Draws that are anew are numbered from here, beyond any run's own. */
const ANEW = 1_000_000;

const DESIGNS = ['base', 'priors', 'data', 'chance'] as const;

/** Where the spread comes from, by four designs of the draws asked for; undefined when the run is over. */
export async function explainSpread(
  work: Work,
  { scenarios, draws }: RunRequest,
): Promise<SpreadOrigins | undefined> {
  const all = await simulateMixes(work, work.scenarios, mixedDraws(draws));
  if (all === undefined) return undefined;
  const design = (place: number) => all.map((costs) => costs.slice(place * draws, (place + 1) * draws));
  return buildSpreadOrigins(
    scenarios.map(({ id }) => id),
    { base: design(0), priors: design(1), data: design(2), chance: design(3) },
  );
}

/** Four designs of `draws` draws each: as drawn, and with one kind of luck kept and the other two anew. */
function mixedDraws(draws: number): readonly MixedDraw[] {
  return DESIGNS.flatMap((kept) =>
    Array.from({ length: draws }, (_, draw): MixedDraw => {
      const number = (kind: (typeof DESIGNS)[number]) =>
        kept === 'base' || kept === kind ? draw : draw + ANEW;
      return { priors: number('priors'), data: number('data'), life: number('chance') };
    }),
  );
}
