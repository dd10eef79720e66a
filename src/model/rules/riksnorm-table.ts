import type { RiksnormColumns } from '../inputs';

/** Riksnorm of one year, SEK per month. */
export interface RiksnormTable {
  /** Personal costs of a child at home by age in whole years, 0–20; with lunch at home on weekdays. */
  readonly childByAge: readonly number[];
  readonly adultSingle: number;
  /** Both adults of a couple together. */
  readonly adultCouple: number;
  /** Common costs of 1 … 7 persons. */
  readonly sharedByPersons: readonly number[];
}

/**
 * Riksnorm table of one calendar year, for all households, SEK per month.
 * Null when the year, or any of its 17 ordinary items, is not in the columns: riksnorm is never filled from another year.
 * Source: riksnorm-statute.
 */
export function riksnormTable(columns: RiksnormColumns, year: number): RiksnormTable | null {
  const items = new Map<string, number>();
  columns.year.forEach((rowYear, row) => {
    const item = columns.item[row];
    const sek = columns.sekPerMonth[row];
    if (rowYear === year && item !== undefined && sek !== undefined) items.set(item, sek);
  });
  const adultSingle = items.get('adult_single');
  const adultCouple = items.get('adult_couple');
  const childByAge = childItemByAge.map((item) => items.get(item));
  const sharedByPersons = [1, 2, 3, 4, 5, 6, 7].map((persons) => items.get(`shared_${persons}`));
  if (adultSingle === undefined || adultCouple === undefined) return null;
  if (!allKnown(childByAge) || !allKnown(sharedByPersons)) return null;
  return { childByAge, adultSingle, adultCouple, sharedByPersons };
}

/** First age of each child item; an item reaches to the year before the next one's first age, the last to 20. */
const childItems = [
  [0, 'child_0'],
  [1, 'child_1_2'],
  [3, 'child_3'],
  [4, 'child_4_6'],
  [7, 'child_7_10'],
  [11, 'child_11_14'],
  [15, 'child_15_18'],
  [19, 'child_19_20'],
] as const;

const childItemByAge = Array.from(
  { length: 21 },
  (_, age) => childItems.findLast(([firstAge]) => firstAge <= age)?.[1] ?? '',
);

function allKnown(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}
