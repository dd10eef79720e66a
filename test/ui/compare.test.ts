import { expect, test } from 'vitest';
import type { Comparison, PairSummary, ScenarioSummary, Summary } from '../../src/analysis/comparison';
import { FLOW_IDS } from '../../src/model/flows';
import { pairOf, sameInEveryDraw } from '../../src/ui/compare/pair-of';
import { whoPays } from '../../src/ui/compare/who-pays';

const summary = (mean: number, mcse = 0): Summary => ({
  mean,
  mcse,
  p5: mean - 3,
  p10: mean - 2,
  p25: mean - 1,
  p50: mean,
  p75: mean + 1,
  p90: mean + 4,
  p95: mean + 5,
});
const pair: PairSummary = {
  a: 'a',
  b: 'b',
  probabilityACheaper: 0.8,
  tie: false,
  difference: summary(-10, 1),
  dots: [-12, -10, 3],
};
const comparison = { pairs: [pair] } as unknown as Comparison;

test('a pair is found either way round, its quantiles turned and not subtracted', () => {
  const turned = pairOf(comparison, 'b', 'a');
  expect(turned?.probabilityACheaper).toBeCloseTo(0.2, 12);
  expect(turned?.difference.p10).toBe(6);
  expect(turned?.difference.p90).toBe(12);
  expect(turned?.dots).toEqual([-3, 10, 12]);
});

test('two that cost the same in every draw are told from a tie', () => {
  const same = { ...pair, tie: true, difference: summary(0), dots: [0, 0] };
  expect(sameInEveryDraw(same)).toBe(true);
  expect(sameInEveryDraw({ ...same, difference: summary(0, 1) })).toBe(false);
});

test('what a flow moves from one ledger to another cancels out between them', () => {
  const of = (bistand: number) =>
    ({
      totals: Object.fromEntries(FLOW_IDS.map((id) => [id, summary(id === 'bistandGlapp' ? bistand : 7)])),
    }) as unknown as ScenarioSummary;
  const differences = new Map(
    whoPays(of(100), of(160)).map(({ ledger, difference }) => [ledger, difference]),
  );
  expect(differences.get('municipality')).toBe(-60);
  expect(differences.get('household')).toBe(60);
  expect(differences.get('state')).toBe(0);
});
