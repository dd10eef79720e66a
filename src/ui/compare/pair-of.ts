import type { Comparison, PairSummary, Summary } from '../../analysis/comparison';

/** The pair of two scenarios, in the order asked for. */
export function pairOf(comparison: Comparison, a: string, b: string): PairSummary | undefined {
  const kept = comparison.pairs.find((pair) => pair.a === a && pair.b === b);
  if (kept !== undefined) return kept;
  const turned = comparison.pairs.find((pair) => pair.a === b && pair.b === a);
  return turned === undefined ? undefined : turnPair(turned);
}

/** The difference seen from the other side. Draws that are equal count half to each. */
function turnPair(pair: PairSummary): PairSummary {
  const { difference, ledgers } = pair;
  return {
    a: pair.b,
    b: pair.a,
    probabilityACheaper: 1 - pair.probabilityACheaper,
    tie: pair.tie,
    difference: turnSummary(difference),
    ledgers: {
      municipality: turnSummary(ledgers.municipality),
      partner: turnSummary(ledgers.partner),
      otherMunicipalities: turnSummary(ledgers.otherMunicipalities),
      region: turnSummary(ledgers.region),
      state: turnSummary(ledgers.state),
      household: turnSummary(ledgers.household),
    },
    dots: pair.dots.map((dot) => 0 - dot).reverse(),
  };
}

/** Whether the two cost exactly the same in every future. */
export function sameInEveryDraw({ difference, dots }: PairSummary): boolean {
  return difference.mean === 0 && difference.mcse === 0 && dots.every((dot) => dot === 0);
}

function turnSummary(summary: Summary): Summary {
  return {
    mean: 0 - summary.mean,
    mcse: summary.mcse,
    p5: 0 - summary.p95,
    p10: 0 - summary.p90,
    p25: 0 - summary.p75,
    p50: 0 - summary.p50,
    p75: 0 - summary.p25,
    p90: 0 - summary.p10,
    p95: 0 - summary.p5,
  };
}
