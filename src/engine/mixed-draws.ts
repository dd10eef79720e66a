import { buildSpreadOrigins, type SpreadOrigins } from '../analysis/spread-origins';
import type { MixedDraw } from '../model/simulate-block';
import type { RunRequest } from './runner';

/** Draws that are anew are numbered from here, beyond any run's own. */
const ANEW = 1_000_000;

const DESIGNS = ['base', 'priors', 'data', 'chance'] as const;

/** Four designs of `draws` draws each: as drawn, and with one kind of luck kept and the other two anew. */
export function mixedDraws(draws: number): readonly MixedDraw[] {
  return DESIGNS.flatMap((kept) =>
    Array.from({ length: draws }, (_, draw): MixedDraw => {
      const number = (kind: (typeof DESIGNS)[number]) =>
        kept === 'base' || kept === kind ? draw : draw + ANEW;
      return { priors: number('priors'), data: number('data'), life: number('chance') };
    }),
  );
}

/** The costs of `mixedDraws`, in parts in their order with one array per scenario, taken apart by design again. */
export function joinDesigns(
  { scenarios, draws }: RunRequest,
  parts: readonly (readonly Float64Array[])[],
): SpreadOrigins {
  const all = scenarios.map((_, index) =>
    Float64Array.from(parts.flatMap((part) => [...(part[index] ?? [])])),
  );
  const design = (place: number) => all.map((costs) => costs.slice(place * draws, (place + 1) * draws));
  return buildSpreadOrigins(
    scenarios.map(({ id }) => id),
    { base: design(0), priors: design(1), data: design(2), chance: design(3) },
  );
}
