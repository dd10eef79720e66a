import { describe, expect, test, vi } from 'vitest';
import { comparePair, costsOf } from '../../src/analysis/compare';
import { quantileOfSorted, summarise } from '../../src/analysis/summarise';
import { joinBlocks } from '../../src/analysis/join-blocks';
import type { ScenarioColumns, TotalId } from '../../src/model/columns';
import { ACCOUNT_IDS } from '../../src/model/flows';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { shippedModel } from '../scenario/shipped-model';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));
const { formatMoney, moneyStep } = await import('../../src/ui/format/money');

/** The passes of a run: each has the draws of the one before. */
const PASSES = [
  [250, 1000],
  [1000, 10_000],
] as const;
const MOST = 10_000;
const IDS: readonly TotalId[] = ['netCost', 'bistand', 'householdMonths', 'exits', ...ACCOUNT_IDS];
const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
/** Standard errors that a figure may move by between two passes: by chance it does so once in 15 000 times. */
const MOST_ERRORS = 4;

const scenarios = ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map((id) => ({
  id,
  columns: allDraws(id),
}));

function allDraws(id: string): ScenarioColumns {
  const simulation = new ScenarioSimulation(shippedModel(id, { municipality: '1263' }));
  return joinBlocks([simulation.simulateBlock(1, { first: 0, count: MOST })]);
}

/** How far the mean of the first `few` draws is from that of the first `many`, in standard errors of that difference. */
function errorsOfMean(draws: Float64Array, few: number, many: number): number {
  const [before, after] = [summarise(draws.subarray(0, few)), summarise(draws.subarray(0, many))];
  const error = before.mcse * Math.sqrt(1 - few / many);
  return error === 0 ? 0 : Math.abs(before.mean - after.mean) / error;
}

/**
 * The same for a quantile, by counting: of the first `few` draws, as many lie below the quantile of all `many` as its
 * probability says, but for chance (and for one draw, by which a quantile is between two).
 */
function errorsOfQuantile(draws: Float64Array, few: number, many: number, p: number): number {
  const quantile = quantileOfSorted(draws.slice(0, many).sort(), p);
  const first = draws.subarray(0, few);
  const below = first.filter((value) => value < quantile).length;
  const notAbove = first.filter((value) => value <= quantile).length;
  const error = Math.sqrt(few * p * (1 - p) * (1 - few / many));
  const off = Math.max(0, below - few * p, few * p - notAbove);
  return Math.max(0, off - 1) / error;
}

describe.each(PASSES)('from %i to %i draws', (few, many) => {
  test.each(scenarios)('no figure of $id moves by more than its Monte Carlo error says', ({ columns }) => {
    for (const id of IDS) {
      const draws = columns.totals[id];
      expect(errorsOfMean(draws, few, many), `mean of ${id}`).toBeLessThan(MOST_ERRORS);
      for (const p of PROBABILITIES)
        expect(errorsOfQuantile(draws, few, many, p), `P${100 * p} of ${id}`).toBeLessThan(MOST_ERRORS);
    }
  });

  test('neither does a difference between two', () => {
    for (const [index, a] of scenarios.entries()) {
      for (const b of scenarios.slice(index + 1)) {
        const other = b.columns.totals.netCost;
        const difference = a.columns.totals.netCost.map((cost, draw) => cost - (other[draw] ?? NaN));
        expect(errorsOfMean(difference, few, many), `${a.id} less ${b.id}`).toBeLessThan(MOST_ERRORS);
        for (const p of PROBABILITIES)
          expect(errorsOfQuantile(difference, few, many, p)).toBeLessThan(MOST_ERRORS);
      }
    }
  });
});

describe.each([250, 1000, MOST])('the digits printed after %i draws', (draws) => {
  const first = ({ columns }: { readonly columns: ScenarioColumns }): ScenarioColumns => ({
    ...columns,
    draws,
    totals: Object.fromEntries(
      Object.entries(columns.totals).map(([id, all]) => [id, all.slice(0, draws)]),
    ) as ScenarioColumns['totals'],
  });
  const [a, b] = scenarios.map(first);
  if (a === undefined || b === undefined) throw new Error('no scenarios');
  const { difference } = comparePair(costsOf('a', a), costsOf('b', b));
  const accounts = ACCOUNT_IDS.map((id) => summarise(a.totals[id])).filter(({ mcse }) => mcse > 0);

  /** SEK of "1,2 mnkr" or "340 tkr". */
  function read(text: string): number {
    const number = Number(
      text
        .replace(/[^\d,\u2212]/g, '')
        .replace(',', '.')
        .replace('\u2212', '-'),
    );
    return Math.round(number * (text.includes('mnkr') ? 1_000_000 : 1000));
  }

  test('end where the Monte Carlo error begins, and not before', () => {
    for (const summary of [difference, ...accounts]) {
      const step = moneyStep(summary);
      expect(step).toBeGreaterThanOrEqual(1.7 * summary.mcse);
      expect(step === 1 || step <= 17 * summary.mcse).toBe(true);
      const printed = read(formatMoney(summary.mean, step));
      expect(printed % Math.max(step, 1000)).toBe(printed < 0 ? -0 : 0);
      expect(Math.abs(printed - summary.mean)).toBeLessThanOrEqual(Math.max(step, 10_000) / 2);
    }
  });
});
