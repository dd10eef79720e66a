import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import { yearlyDifference } from '../../src/analysis/yearly-difference';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { shippedModel } from '../scenario/shipped-model';

const ids = ['trelleborg', 'nacka'] as const;

async function compare(months: number): Promise<Comparison> {
  const scenarios = ids.map((id) => shippedModel(id, { municipality: '2506', months }));
  const run = await createInlineRunner().run({ scenarios, seed: 1, draws: 50, dataHash: '', digest: false });
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
}

/** A comparison of two with nothing but mean net costs by month. */
function comparisonOf(months: readonly string[], a: readonly number[], b: readonly number[]): Comparison {
  const scenario = (id: string, mean: readonly number[]) => ({ id, series: { netCost: { mean } } });
  return { months, scenarios: [scenario('a', a), scenario('b', b)], pairs: [] } as unknown as Comparison;
}

describe('the difference year by year', () => {
  test.each([12, 60, 30, 5])('sums to the mean of the whole difference over %i months', async (months) => {
    const comparison = await compare(months);
    const [pair] = comparison.pairs;
    const years = yearlyDifference(comparison, ...ids);
    expect(years.map(({ year }) => year)).toEqual(
      ['2020', '2021', '2022', '2023', '2024'].slice(0, Math.ceil(months / 12)),
    );
    const mean = pair?.difference.mean ?? NaN;
    expect(mean).not.toBe(0);
    const sum = years.reduce((all, { difference }) => all + difference, 0);
    for (const total of [sum, years.at(-1)?.sinceStart ?? NaN])
      expect(Math.abs(total - mean)).toBeLessThanOrEqual(1e-9 * Math.abs(mean));
  });

  test('is the other way round from the other side, and nothing of one beside itself', async () => {
    const comparison = await compare(60);
    const [there, back] = [
      yearlyDifference(comparison, 'trelleborg', 'nacka'),
      yearlyDifference(comparison, 'nacka', 'trelleborg'),
    ];
    expect(back).toEqual(
      there.map(({ year, difference, sinceStart }) => ({
        year,
        difference: -difference,
        sinceStart: -sinceStart,
      })),
    );
    for (const { difference, sinceStart } of yearlyDifference(comparison, 'nacka', 'nacka'))
      expect([difference, sinceStart]).toEqual([0, 0]);
  });

  test('is that of the months of each year, whole amounts exactly', () => {
    const months = fc
      .integer({ min: 1, max: 40 })
      .map((count) =>
        Array.from(
          { length: count },
          (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
        ),
      );
    const sek = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(months, sek, sek, (names, a, b) => {
        const years = yearlyDifference(comparisonOf(names, a, b), 'a', 'b');
        let since = 0;
        for (const { year, difference, sinceStart } of years) {
          const own = names.flatMap((name, at) =>
            name.startsWith(year) ? [(a[at] ?? 0) - (b[at] ?? 0)] : [],
          );
          expect(difference).toBe(own.reduce((all, one) => all + one, 0));
          expect(sinceStart).toBe((since += difference));
        }
        expect(years).toHaveLength(new Set(names.map((name) => name.slice(0, 4))).size);
      }),
      { seed: 1 },
    );
  });

  test('is empty where one of the two was not run', () => {
    expect(yearlyDifference(comparisonOf(['2020-01'], [1], [2]), 'a', 'c')).toEqual([]);
  });
});
