import type { Player } from '../../src/analysis/sharing/sharing-study';

export const [SVEDALA, VELLINGE, TRELLEBORG] = ['1263', '1233', '1287'] as const;
const NAMES: ReadonlyMap<string, string> = new Map([
  [SVEDALA, 'Svedala'],
  [VELLINGE, 'Vellinge'],
  [TRELLEBORG, 'Trelleborg'],
]);
export const nameOf = (code: string) => NAMES.get(code) ?? code;

/** An amount over the horizon that is known to the Monte Carlo error. */
export function amount(mean: number, mcse = 0) {
  return { mean, mcse, p5: mean, p10: mean, p25: mean, p50: mean, p75: mean, p90: mean, p95: mean };
}

/** A party that pays as much in the agreement as alone. */
export function player(changes: Partial<Player>): Player {
  const [nothing, some] = [amount(0), amount(10_000_000)];
  return {
    municipality: SVEDALA,
    standAlone: some,
    pays: some,
    saves: nothing,
    probabilityLoses: 0.03,
    effect: nothing,
    savesInAll: nothing,
    probabilityLosesInAll: 0.05,
    ...changes,
  };
}

export const FIVE_YEARS = { months: 60, draws: 10_000 };
