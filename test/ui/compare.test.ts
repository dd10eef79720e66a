import { expect, test } from 'vitest';
import type { Comparison, PairSummary, ScenarioSummary, Summary } from '../../src/analysis/comparison';
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
  ledgers: {
    municipality: summary(-10, 1),
    partner: summary(0),
    otherMunicipalities: summary(0),
    region: summary(0),
    state: summary(4),
    household: summary(6),
  },
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

test('who pays is read from the paired difference, whichever way round the pair is', () => {
  const of = (municipality: number) =>
    ({ ledgers: { ...pair.ledgers, municipality: summary(municipality) } }) as unknown as ScenarioSummary;
  const [row] = whoPays(of(100), of(110), pair);
  expect(row).toEqual({ ledger: 'municipality', a: 100, b: 110, difference: -10, mcse: 1 });
  const turned = pairOf(comparison, 'b', 'a');
  expect(turned && whoPays(of(110), of(100), turned)[0]?.difference).toBe(10);
});
