import type { ModelScenario } from '../../model/model-scenario';
import { yearsOf } from '../../model/money/month-terms';
import { medianOf } from '../../model/random/median-of';
import { riksnorm } from '../../model/rules/riksnorm';

/**
 * Mean riksnorm of the municipality's ordinary households by calendar year, SEK per household and month: the types' own, by their
 * shares of the inflow. Source: riksnorm-statute.
 */
export function normByYear(model: ModelScenario): ReadonlyMap<number, number> {
  const families = medianOf(model.assumptions.ordinaryFamilyShare.distribution);
  const norms = model.rules.map((rules) =>
    model.householdTypes.reduce((sum, type) => {
      const share = type.shareOrdinaryNoChildren * (1 - families) + type.shareOrdinaryFamilies * families;
      return sum + share * riksnorm(rules, type);
    }, 0),
  );
  const sums = new Map<number, { sum: number; months: number }>();
  yearsOf(model).forEach((year, month) => {
    const { sum, months } = sums.get(year) ?? { sum: 0, months: 0 };
    sums.set(year, { sum: sum + (norms[model.rulesOfMonth[month] as number] as number), months: months + 1 });
  });
  return new Map([...sums].map(([year, { sum, months }]) => [year, sum / months]));
}
