import { monthAfter } from '../life/calendar';
import { STATE_COUNT, STATES, type StateId } from '../life/household-days';
import type { HouseholdType, ModelScenario } from '../model-scenario';
import { etableringsersattning } from '../rules/etablering-benefits';
import { householdNeed, rentCharged, type Situation } from '../rules/household-month';
import type { Phase } from '../rules/household-types';
import type { FilledRules } from '../rules/rules-by-month';

/**
 * Whole SEK per household-month, by row (household type × STATE_COUNT + state) and month: index row × months + month.
 * `wages` is the number of wages a household has in a row's state; one wage and its taxes are the same for all types,
 * by month. `grants` is per arriving household, by type × months + month.
 */
export interface PriceTable {
  readonly bistand: Float64Array;
  readonly stateBenefits: Float64Array;
  readonly rentPaid: Float64Array;
  readonly dwellingCost: Float64Array;
  readonly wages: Float64Array;
  readonly grants: Float64Array;
  readonly grossWage: Float64Array;
  readonly municipalTax: Float64Array;
  readonly regionTax: Float64Array;
  readonly stateTax: Float64Array;
}

/** Years in which the amounts of the sources stand, to which growth is counted. */
const DWELLING_YEAR = 2017;
const ORDINARY_RENT_YEAR = 2018;
const OTHER_COSTS_YEAR = 2017;
const WAGE_YEAR = 2019;

/**
 * Prices of a scenario at a rent level (1 is the expected one) and a monthly gross wage at the wage level of 2019.
 * Source: nacka-2017, riksnorm-statute, forordning-2017-819, socialforsakringsbalken, malmo-rent-2018.
 * Judgement: other approved costs follow the growth of rents; rents and wages change on 1 January. A household leaves
 * for work when its need is met: with one wage if that is enough, else with a wage for each adult, and then for good. In
 * etablering a couple's other adult keeps its etableringsersättning. A need smaller than `smallestClaimSek` is not applied for.
 */
export function buildPriceTable(scenario: ModelScenario, rentLevel: number, wageSek2019: number): PriceTable {
  const { months, householdTypes } = scenario;
  const cells = householdTypes.length * STATE_COUNT * months;
  const table: PriceTable = {
    bistand: new Float64Array(cells),
    stateBenefits: new Float64Array(cells),
    rentPaid: new Float64Array(cells),
    dwellingCost: new Float64Array(cells),
    wages: new Float64Array(cells),
    grants: new Float64Array(householdTypes.length * months),
    grossWage: new Float64Array(months),
    municipalTax: new Float64Array(months),
    regionTax: new Float64Array(months),
    stateTax: new Float64Array(months),
  };
  const years = yearsOf(scenario);
  years.forEach((year, month) => {
    const sameRules = scenario.rulesOfMonth[month - 1] === scenario.rulesOfMonth[month];
    if (sameRules && years[month - 1] === year) copyMonth(table, months, month - 1, month);
    else fillMonth(table, scenario, month, year, rentLevel, wageSek2019);
  });
  return table;
}

/** Amount of `years` of growth at a yearly percentage; negative years discount. No power function: bits must agree. */
export function grown(amount: number, percentPerYear: number, years: number): number {
  const factor = 1 + percentPerYear / 100;
  let value = amount;
  for (let year = 0; year < years; year += 1) value *= factor;
  for (let year = 0; year > years; year -= 1) value /= factor;
  return value;
}

/** Calendar year of each month of a scenario. */
export function yearsOf(scenario: ModelScenario): readonly number[] {
  return Array.from({ length: scenario.months }, (_, month) =>
    Number(monthAfter(scenario.start, month).slice(0, 4)),
  );
}

function copyMonth(table: PriceTable, months: number, from: number, to: number): void {
  for (const column of Object.values(table) as Float64Array[]) {
    for (let index = to; index < column.length; index += months)
      column[index] = column[index + from - to] as number;
  }
}

function fillMonth(
  table: PriceTable,
  scenario: ModelScenario,
  month: number,
  year: number,
  rentLevel: number,
  wage: number,
): void {
  const rules = scenario.rules[scenario.rulesOfMonth[month] as number] as FilledRules;
  const assumed = scenario.tableAssumptions;
  const gross = Math.round(grown(wage, assumed.wageGrowthPercentPerYear, year - WAGE_YEAR));
  const net = Math.round(gross * assumed.netWageShare);
  const taxable = Math.max(0, gross - assumed.grundavdragSekPerMonth);
  const municipalTax = Math.round((taxable * scenario.municipalTaxPercent) / 100);
  const regionTax = Math.round((taxable * assumed.regionTaxPercent) / 100);
  table.grossWage[month] = gross;
  table.municipalTax[month] = municipalTax;
  table.regionTax[month] = regionTax;
  table.stateTax[month] = gross - net - municipalTax - regionTax;
  scenario.householdTypes.forEach((type, index) => {
    const rents = rentsOf(type, scenario, rentLevel, year);
    const other = Math.round(
      grown(type.otherApprovedSek2017, assumed.rentGrowthPercentPerYear, year - OTHER_COSTS_YEAR),
    );
    table.grants[index * scenario.months + month] = oneOffGrant(rules, type);
    for (const state of Object.keys(STATES) as StateId[]) {
      const cell = (index * STATE_COUNT + STATES[state]) * scenario.months + month;
      const { phase, inDwelling, working } = SITUATIONS[state];
      const situation: Situation = {
        phase,
        rentSekPerMonth: inDwelling ? rents.dwelling : rents.ordinary,
        otherSekPerMonth: other,
        rentPolicy: inDwelling ? scenario.rentPolicy : 'bruksvarde',
        aktivitetsstodNetShare: assumed.aktivitetsstodNetShare,
      };
      if (state === 'dwelling') {
        table.rentPaid[cell] = rentCharged(rules, type, situation);
        table.dwellingCost[cell] = rents.dwelling;
      } else if (working) {
        const { wages, stateBenefits } = inWork(rules, type, situation, state === 'workContract', gross, net);
        table.wages[cell] = wages;
        table.stateBenefits[cell] = stateBenefits;
      } else {
        const { bistand, income } = householdNeed(rules, type, situation);
        table.bistand[cell] = bistand < assumed.smallestClaimSek ? 0 : bistand;
        table.stateBenefits[cell] = income.total;
      }
    }
  });
}

/** Wages and state benefits of a household whose exit was to work: as many wages as it takes to meet the need. */
function inWork(
  rules: FilledRules,
  type: HouseholdType,
  situation: Situation,
  inEtablering: boolean,
  gross: number,
  net: number,
): { readonly wages: number; readonly stateBenefits: number } {
  const withWages = (wages: number) => {
    const partners =
      inEtablering && wages < type.adults ? etableringsersattning(rules, { ...type, adults: 1 }) : 0;
    const { need, income } = householdNeed(rules, type, {
      ...situation,
      netWageSekPerMonth: net * wages,
      grossWageSekPerYear: new Array<number>(wages).fill(gross * 12),
    });
    const stateBenefits = income.total - income.netWage + partners;
    return { wages, stateBenefits, met: stateBenefits + income.netWage >= need.total };
  };
  const one = withWages(1);
  return one.met ? one : withWages(type.adults);
}

const SITUATIONS: Record<StateId, { phase: Phase; inDwelling: boolean; working: boolean }> = {
  glapp: { phase: 'glapp', inDwelling: true, working: false },
  etablering: { phase: 'etablering', inDwelling: true, working: false },
  aktivitetsstod: { phase: 'aktivitetsstod', inDwelling: false, working: false },
  longTerm: { phase: 'none', inDwelling: false, working: false },
  workContract: { phase: 'none', inDwelling: true, working: true },
  workNewcomer: { phase: 'none', inDwelling: false, working: true },
  ordinary: { phase: 'none', inDwelling: false, working: false },
  workOrdinary: { phase: 'none', inDwelling: false, working: true },
  dwelling: { phase: 'etablering', inDwelling: true, working: false },
};

/** Use-value rent of the municipality's dwelling (area × rent per m²) and approved rent of an ordinary one, whole SEK per month. */
function rentsOf(type: HouseholdType, scenario: ModelScenario, level: number, year: number) {
  const { areaSqmPerPerson, dwellingSekPerSqmMonth, rentGrowthPercentPerYear } = scenario.tableAssumptions;
  const persons = type.adults + type.childAges.length;
  const dwelling = persons * areaSqmPerPerson * dwellingSekPerSqmMonth * level;
  const ordinary = type.ordinaryRentSek2018 * level;
  return {
    dwelling: Math.round(grown(dwelling, rentGrowthPercentPerYear, year - DWELLING_YEAR)),
    ordinary: Math.round(grown(ordinary, rentGrowthPercentPerYear, year - ORDINARY_RENT_YEAR)),
  };
}

/** One-off sum from the state for an assigned household, SEK: fixed sums to June 2024, then shares of prisbasbelopp. */
function oneOffGrant({ amounts, regimes }: FilledRules, type: HouseholdType): number {
  const share = (value: number | null) => Math.round((value ?? 0) * amounts.prisbasbeloppSek);
  const perAdult = regimes.oneOffGrantAdultSek ?? share(regimes.oneOffGrantAssigned20To65Prisbasbelopp);
  const perChild = regimes.oneOffGrantUnder20Sek ?? share(regimes.oneOffGrantAssignedUnder20Prisbasbelopp);
  return type.adults * perAdult + type.childAges.length * perChild;
}
