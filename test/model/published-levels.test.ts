import { describe, expect, test } from 'vitest';
import type { ScenarioColumns } from '../../src/model/columns';
import type { ModelScenario } from '../../src/model/model-scenario';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { fixed, shippedModel } from '../scenario/shipped-model';

function run(scenario: ModelScenario, draws: number): ScenarioColumns {
  return new ScenarioSimulation(scenario).simulateBlock(1, { first: 0, count: draws });
}

describe('published levels', () => {
  const draws = 300;
  const yearMeans = (scenario: ModelScenario) => {
    const { monthly, months } = run(scenario, draws);
    const sums = new Array<number>(months / 12).fill(0);
    monthly.householdMonths.forEach((value, index) => {
      const year = Math.floor(index / draws / 12);
      sums[year] = (sums[year] ?? 0) + value / draws / 12;
    });
    return sums;
  };
  const steady = { inflowFactor: fixed(1), openingHouseholdsFactor: fixed(1) };

  test.each(['1263', '1287', '0183', '0182'])(
    'with its own way and no newly arrived, %s keeps its number of households',
    (municipality) => {
      const [first = NaN, ...later] = yearMeans(
        shippedModel('svedala', {
          municipality,
          levers: { wayOfWorking: 'asIs' },
          assumptions: { ...steady, arrivalsFactor: fixed(0) },
        }),
      );
      for (const year of later) expect(Math.abs(year / first - 1)).toBeLessThan(0.02);
    },
  );

  test('Svedala starts with its 166 households, newly arrived included', () => {
    const { monthly } = run(shippedModel('svedala', { assumptions: steady }), draws);
    const first = monthly.householdMonths.slice(0, draws).reduce((sum, value) => sum + value, 0) / draws;
    // Half a household of Monte Carlo error, and households change during the month.
    expect(Math.abs(first - 166)).toBeLessThan(3);
  });

  test('Svedala pays 6 795 tkr a year for its work alone, and 3 992 500 kr under the proposal of 2020', () => {
    const assumptions = {
      staffCostGrowthPercentPerYear: fixed(0),
      avoidableShare: fixed(1),
      variableCostPerEnrolledSek: fixed(0),
    };
    const alone = run(shippedModel('svedala', { assumptions, months: 12 }), 1).totals;
    // Twelve months, each rounded to a whole krona.
    expect(
      Math.abs((alone.wayOfWorking[0] ?? NaN) + (alone.handling[0] ?? NaN) - 6_795_000),
    ).toBeLessThanOrEqual(12);
    const shared = run(
      shippedModel('svedala', { assumptions, levers: { sharing: 'posts-fixed' }, months: 12 }),
      1,
    ).totals;
    expect(Math.abs((shared.intermunicipal[0] ?? NaN) - 3_992_500)).toBeLessThanOrEqual(12);
    expect(shared.wayOfWorking[0]).toBe(0);
    expect(shared.partnerWork[0]).toBe(shared.intermunicipal[0]);
  });
});
