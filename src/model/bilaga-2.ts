import type { ModelInputs } from './inputs';
import type { Result } from './problem';
import { highestPayableRent } from './rules/ability-for-rent';
import { barnbidrag } from './rules/barnbidrag';
import { bostadsbidrag, bostadsbidragByChildren } from './rules/bostadsbidrag';
import { bostadsersattning, etableringstillagg } from './rules/etablering-benefits';
import type { Household } from './rules/household-types';
import { riksnorm } from './rules/riksnorm';
import { filledRulesInMonth, type AssumedAmount, type FilledRules } from './rules/rules-by-month';
import { bilaga2Columns, type Bilaga2Column, type Bilaga2RowName } from './bilaga-2-published';

/** One printed amount of the table beside what the rules give, SEK per month. */
export interface Bilaga2Row {
  /** "bilaga2.couple-2.riksnorm" */
  readonly id: string;
  /** Id of the column: "couple-2" is a couple with two children. */
  readonly household: string;
  readonly row: Bilaga2RowName;
  readonly published: number;
  readonly model: number;
  /** identity: a sum of the rows above it; rule: computed from the rules of 2017; input: taken from the table. */
  readonly class: 'identity' | 'rule' | 'input';
}

/** What a household of the table can really pay in rent, SEK per month. */
export interface Bilaga2PayableRent {
  readonly household: string;
  /** Printed betalningsförmåga, which counts the highest housing benefit whatever the rent. */
  readonly published: number;
  /** The highest rent payable without bistånd with the housing benefit that this rent itself gives. */
  readonly payable: number;
}

/** Bilaga 2 recomputed: its 64 amounts (eight rows of eight households) and the rents that can really be paid. */
export interface Bilaga2 {
  readonly rows: readonly Bilaga2Row[];
  readonly payableRents: readonly Bilaga2PayableRent[];
  /** Amounts of 2017 that no record covers, if any. */
  readonly assumed: readonly AssumedAmount[];
}

/** Etableringsersättning per adult as the table states it, SEK per month: 308 × 21 days = 6 468, to the nearest ten. Source: nacka-2017. */
export const BILAGA_2_DAYS = 21;

/**
 * Nacka's Bilaga 2 (eight newly arrived households in etablering, SEK per month, 2017) recomputed by the rules of
 * October 2017 on the table's own terms: a month of 21 benefit days, rounded to tens; the highest housing benefit,
 * that is rent at the ceiling, income of 12 such months; other approved costs as printed. Sums follow.
 * The column "Par + 1 barn" mixes two children: riksnorm of one aged 11–14 (with one of 7–10 it would be 9 390),
 * etableringstillägg of one under 11 (800, not 1 500); both ages are kept as printed.
 * Problems: those of the rules of the month. Source: nacka-2017, riksnorm-statute, socialforsakringsbalken.
 */
export function bilaga2(inputs: ModelInputs): Result<Bilaga2> {
  const rules = filledRulesInMonth(inputs, '2017-10');
  if (!rules.ok) return rules;
  return {
    ok: true,
    value: {
      rows: bilaga2Columns.flatMap((column) => columnRows(rules.value, column)),
      payableRents: bilaga2Columns.map((column) => payableRent(rules.value, column)),
      assumed: rules.value.assumed,
    },
  };
}

function columnRows(rules: FilledRules, column: Bilaga2Column): Bilaga2Row[] {
  const model = columnAmounts(rules, column);
  return (Object.keys(rowClasses) as Bilaga2RowName[]).map((row) => ({
    id: `bilaga2.${column.id}.${row}`,
    household: column.id,
    row,
    published: column.published[row],
    model: model[row],
    class: rowClasses[row],
  }));
}

const rowClasses: Readonly<Record<Bilaga2RowName, Bilaga2Row['class']>> = {
  barnbidrag: 'rule',
  bostadsbidrag: 'rule',
  etableringsersattning: 'rule',
  etableringstillagg: 'rule',
  summaBidrag: 'identity',
  riksnorm: 'rule',
  ovrigt: 'input',
  betalningsformaga: 'identity',
};

function columnAmounts(rules: FilledRules, column: Bilaga2Column): Record<Bilaga2RowName, number> {
  const benefits = {
    barnbidrag: barnbidrag(rules, normHousehold(column)),
    bostadsbidrag: housingBenefit(rules, column, highestRentCounted(rules, column)),
    etableringsersattning: column.adults * monthPerAdult(rules),
    etableringstillagg: etableringstillagg(rules, tillaggHousehold(column)),
  };
  const summaBidrag =
    benefits.barnbidrag +
    benefits.bostadsbidrag +
    benefits.etableringsersattning +
    benefits.etableringstillagg;
  const norm = riksnorm(rules, normHousehold(column));
  const { ovrigt } = column.published;
  return { ...benefits, summaBidrag, riksnorm: norm, ovrigt, betalningsformaga: summaBidrag - norm - ovrigt };
}

function payableRent(rules: FilledRules, column: Bilaga2Column): Bilaga2PayableRent {
  const { summaBidrag, bostadsbidrag: highest, riksnorm: norm, ovrigt } = columnAmounts(rules, column);
  return {
    household: column.id,
    published: column.published.betalningsformaga,
    payable: highestPayableRent(summaBidrag - highest - norm - ovrigt, (rent) =>
      housingBenefit(rules, column, rent),
    ),
  };
}

/** Row "Bostadsbidrag/-ersättning": a household has one of the two or neither. */
function housingBenefit(rules: FilledRules, column: Bilaga2Column, rentSekPerMonth: number): number {
  const household = normHousehold(column);
  const incomePerAdult = 12 * monthPerAdult(rules);
  return (
    bostadsersattning(rules, household, rentSekPerMonth) +
    bostadsbidrag(rules, household, rentSekPerMonth, [incomePerAdult, incomePerAdult])
  );
}

function highestRentCounted(rules: FilledRules, { children }: Bilaga2Column): number {
  if (children === 0) return rules.amounts.bostadsersattningCeilingSekPerMonth;
  return bostadsbidragByChildren(rules, children).rentCap;
}

function monthPerAdult(rules: FilledRules): number {
  return Math.round((rules.amounts.etableringsersattningSekPerDay * BILAGA_2_DAYS) / 10) * 10;
}

function normHousehold({ adults, children, normAge }: Bilaga2Column): Household {
  return { adults, childAges: Array.from({ length: children }, () => normAge) };
}

function tillaggHousehold({ adults, children, tillaggAge }: Bilaga2Column): Household {
  return { adults, childAges: Array.from({ length: children }, () => tillaggAge) };
}
