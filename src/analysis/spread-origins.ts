import { type FrozenDraws, type VarianceShares, varianceShares } from './variance-shares';

/** Where the spread of net cost comes from: of each scenario by itself, and of the difference between two. */
export interface SpreadOrigins {
  readonly draws: number;
  readonly scenarios: readonly { readonly id: string; readonly shares: VarianceShares }[];
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly shares: VarianceShares }[];
}

/**
 * Shares of variance of every scenario's net cost and of every pair's difference, from the costs of the scenarios (SEK over
 * the horizon) in four designs of equal length: as drawn, and with priors, data or chance kept.
 */
export function buildSpreadOrigins(
  ids: readonly string[],
  costs: Readonly<Record<keyof FrozenDraws, readonly Float64Array[]>>,
): SpreadOrigins {
  const frozen = (of: (design: readonly Float64Array[]) => Float64Array): FrozenDraws => ({
    base: of(costs.base),
    priors: of(costs.priors),
    data: of(costs.data),
    chance: of(costs.chance),
  });
  const column = (design: readonly Float64Array[], index: number) => design[index] ?? new Float64Array();
  return {
    draws: costs.base[0]?.length ?? 0,
    scenarios: ids.map((id, index) => ({
      id,
      shares: varianceShares(frozen((design) => column(design, index))),
    })),
    pairs: ids.flatMap((a, first) =>
      ids.slice(first + 1).map((b, after) => ({
        a,
        b,
        shares: varianceShares(
          frozen((design) => {
            const other = column(design, first + 1 + after);
            return column(design, first).map((cost, draw) => cost - (other[draw] as number));
          }),
        ),
      })),
    ),
  };
}
