import type { Household, NormChanges } from './household-types';
import type { RiksnormTable } from './riksnorm-table';

/**
 * Riksnorm of a household, SEK per month: personal costs of each child by age and of the adults (single or couple)
 * plus the common costs of the household's size. Above seven persons each further one adds the step from six to seven.
 * In a dwelling shared with others the common costs are those of all who live there, the household bearing its share
 * by persons, rounded to the nearest krona. Ages are whole years 0–20; another age is a bug and throws.
 * A raised norm for children multiplies each child's personal costs by 1 + raise / 100, rounded per child; a lowered norm
 * then multiplies the whole by 1 − reduction / 100, rounded. All to the nearest krona, half up. Without changes: as in the table.
 * Source: riksnorm-statute, stockholm-2017, lagradsremiss-2025.
 * Judgement: no source says by how much, so both are percentages that the user sets.
 */
export function riksnorm(
  rules: { readonly riksnorm: RiksnormTable },
  household: Household,
  { childNormRaisePercent = 0, riksnormReductionPercent = 0 }: NormChanges = {},
): number {
  const table = rules.riksnorm;
  const persons = household.adults + household.childAges.length;
  const inDwelling = persons + (household.othersInDwelling ?? 0);
  const shared = Math.round((sharedCosts(table, inDwelling) * persons) / inDwelling);
  const adults = household.adults === 1 ? table.adultSingle : table.adultCouple;
  const norm = household.childAges.reduce(
    (sum, age) => sum + percentOf(at(table.childByAge, age), 100 + childNormRaisePercent),
    adults + shared,
  );
  return percentOf(norm, 100 - riksnormReductionPercent);
}

function sharedCosts(table: RiksnormTable, persons: number): number {
  const seven = at(table.sharedByPersons, 6);
  if (persons > 7) return seven + (persons - 7) * (seven - at(table.sharedByPersons, 5));
  return at(table.sharedByPersons, persons - 1);
}

/** Divided last, so that a half krona is exact and rounds up. */
function percentOf(sek: number, percent: number): number {
  return Math.round((sek * percent) / 100);
}

function at(amounts: readonly number[], index: number): number {
  const amount = amounts[index];
  if (amount === undefined) throw new RangeError(`not in the riksnorm table: ${index}`);
  return amount;
}
