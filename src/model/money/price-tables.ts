import { PRICED_STATES, STATE_COUNT, STATES, type State } from '../life/states';
import type { HouseholdType, ModelScenario } from '../model-scenario';
import { householdNeed, type Situation } from '../rules/household-month';
import { oneOffGrant } from '../rules/one-off-grant';
import { grown } from './growth';
import { buildMonthTerms, type MonthTerms } from './month-terms';

/**
 * Whole SEK per household-month, by row (household type × STATE_COUNT + state) and month: index row × months + month.
 * What belongs to a type, or to one wage, has an index type × months + month, or month.
 */
export interface PriceTable {
  readonly bistand: Float64Array;
  readonly stateBenefits: Float64Array;
  /** Income above the need at the rent charged: what a loan can be paid back out of. */
  readonly room: Float64Array;
  /** Rent charged in the municipality's dwelling that is not approved in the bistånd and that the household lacks. */
  readonly unapproved: Float64Array;
  /** By type: use-value rent of the dwelling, rent charged, and what is charged more of those who support themselves. */
  readonly dwellingCost: Float64Array;
  readonly rentPaid: Float64Array;
  readonly rentPaidMore: Float64Array;
  /** By type, in etablering: family and housing benefits, and etableringsersättning at its lower amount. */
  readonly familyBenefits: Float64Array;
  readonly lowBenefit: Float64Array;
  /** By type: one-off grant per arriving household, assigned and self-settled; schablon per household. */
  readonly grants: readonly [Float64Array, Float64Array];
  readonly schablon: Float64Array;
  readonly grossWage: Float64Array;
  readonly municipalTax: Float64Array;
  readonly regionTax: Float64Array;
  readonly incomeTax: Float64Array;
}

/** Years in which the amounts of the sources stand, to which growth is counted. */
const DWELLING_YEAR = 2017;
const ORDINARY_RENT_YEAR = 2018;
const OTHER_COSTS_YEAR = 2017;

/** Floor of a dwelling shared by two, and of each one's half. Source: nacka-2017. */
const SHARED_SQM_EACH = 19 / 2;

/**
 * Prices of a scenario at a rent level (1 is the expected one) and a monthly gross wage at the wage level of 2019.
 * Source: nacka-2017, riksnorm-statute, forordning-2017-819, socialforsakringsbalken, malmo-rent-2018.
 * Judgement: other approved costs follow the growth of rents; rents and wages change on 1 January. Ordinary rents, and the
 * guideline that a cap stands at, are to the general ones as the municipality's own dwellings' rent per m² is. A cap on approved rent
 * holds in every dwelling, at the guideline that ordinary rents stand for. A need smaller than `smallestClaimSek` is not applied for.
 */
export function buildPriceTable(scenario: ModelScenario, rentLevel: number, wageSek2019: number): PriceTable {
  const { months, householdTypes } = scenario;
  const byRow = () => new Float64Array(householdTypes.length * STATE_COUNT * months);
  const byType = () => new Float64Array(householdTypes.length * months);
  const byMonth = () => new Float64Array(months);
  const table: PriceTable = {
    bistand: byRow(),
    stateBenefits: byRow(),
    room: byRow(),
    unapproved: byRow(),
    dwellingCost: byType(),
    rentPaid: byType(),
    rentPaidMore: byType(),
    familyBenefits: byType(),
    lowBenefit: byType(),
    grants: [byType(), byType()],
    schablon: byType(),
    grossWage: byMonth(),
    municipalTax: byMonth(),
    regionTax: byMonth(),
    incomeTax: byMonth(),
  };
  const terms = buildMonthTerms(scenario, wageSek2019);
  terms.forEach((term, month) => {
    if (term === terms[month - 1]) copyMonth(table, months, month);
    else fillMonth(table, scenario, month, term, rentLevel);
  });
  return table;
}

function copyMonth(table: PriceTable, months: number, to: number): void {
  const { grants, ...single } = table;
  for (const column of [...Object.values<Float64Array>(single), ...grants]) {
    for (let index = to; index < column.length; index += months) column[index] = column[index - 1] as number;
  }
}

function fillMonth(
  table: PriceTable,
  scenario: ModelScenario,
  month: number,
  term: MonthTerms,
  rentLevel: number,
): void {
  const { months } = scenario;
  table.grossWage[month] = term.grossWage;
  table.municipalTax[month] = term.municipalTax;
  table.regionTax[month] = term.regionTax;
  table.incomeTax[month] = term.grossWage - term.netWage;
  scenario.householdTypes.forEach((type, index) => {
    const rents = rentsOf(type, scenario, rentLevel, term.year);
    const at = index * months + month;
    const persons = type.adults + type.childAges.length;
    table.grants[0][at] = oneOffGrant(term.rules, type, 'assigned');
    table.grants[1][at] = oneOffGrant(term.rules, type, 'selfSettled');
    table.schablon[at] = persons * term.rules.amounts.schablonWorkingAgeSek;
    PRICED_STATES.forEach((state, row) => {
      if (type.adults === 1 && (state.wages === 2 || (state.wages === 1 && state.bistand !== null))) return;
      const cell = (index * STATE_COUNT + row) * months + month;
      fillState(table, scenario, cell, term, type, state, rents);
    });
    fillDwelling(table, scenario, at, term, type, rents);
  });
}

function fillState(
  table: PriceTable,
  scenario: ModelScenario,
  cell: number,
  term: MonthTerms,
  type: HouseholdType,
  state: State,
  rents: Rents,
): void {
  const month = householdNeed(term.rules, type, situationOf(scenario, term, type, state, rents));
  const { bistand, income, room, rentUnapproved, need, rentCharged } = month;
  table.stateBenefits[cell] = income.total - income.netWage;
  table.room[cell] = room;
  if (state.bistand === null) return;
  const kept = state.stock === 'ordinary' ? Math.round(bistand * term.ordinaryBistandShare) : bistand;
  table.bistand[cell] = kept < scenario.tableAssumptions.smallestClaimSek ? 0 : kept;
  const lacking = Math.max(0, need.total - need.rent + rentCharged - income.total);
  if (state.dwelling === 'municipal') table.unapproved[cell] = Math.min(rentUnapproved, lacking);
}

function fillDwelling(
  table: PriceTable,
  scenario: ModelScenario,
  at: number,
  term: MonthTerms,
  type: HouseholdType,
  rents: Rents,
): void {
  const etablering = PRICED_STATES[STATES.etablering] as State;
  const lower = PRICED_STATES[STATES.lowPending] as State;
  const { rentCharged, income } = householdNeed(
    term.rules,
    type,
    situationOf(scenario, term, type, etablering, rents),
  );
  const start = householdNeed(term.rules, type, situationOf(scenario, term, type, lower, rents));
  table.dwellingCost[at] = rents.dwelling;
  table.rentPaid[at] = rentCharged;
  table.rentPaidMore[at] = scenario.housing.subsidyEndsWithSelfSupport ? rents.dwelling - rentCharged : 0;
  table.lowBenefit[at] = start.income.etableringsersattning;
  table.familyBenefits[at] = income.total - income.etableringsersattning;
}

function situationOf(
  { housing, reforms, tableAssumptions }: ModelScenario,
  term: MonthTerms,
  type: HouseholdType,
  state: State,
  rents: Rents,
): Situation {
  const municipal = state.dwelling === 'municipal';
  const rentPolicy = state.stock === 'elsewhere' ? 'bruksvarde' : housing.rentPolicy;
  const guidelines = state.stock === 'elsewhere' ? AS_TODAY : reforms;
  return {
    phase: state.phase,
    kartlaggning: state.kartlaggning,
    familyBenefitsPending: state.familyBenefitsPending,
    workingAdults: state.wages,
    jobbstimulans: state.jobbstimulans,
    netWageSekPerMonth: term.netWage * state.wages,
    grossWageSekPerYear: new Array<number>(state.wages).fill(term.grossWage * 12),
    rentSekPerMonth: municipal ? rents.dwelling : rents.ordinary,
    otherSekPerMonth: Math.max(
      0,
      Math.round(
        grown(
          type.otherApprovedSek2017,
          tableAssumptions.rentGrowthPercentPerYear,
          term.year - OTHER_COSTS_YEAR,
        ),
      ) + guidelines.costsAboveNormSekPerMonth,
    ),
    rentPolicy: municipal || rentPolicy === 'tak' ? rentPolicy : 'bruksvarde',
    rentCapSekPerMonth: rents.cap,
    childNormRaisePercent: guidelines.childNormRaisePercent,
    riksnormReductionPercent: term.riksnormReductionPercent,
    aktivitetsstodNetShare: tableAssumptions.aktivitetsstodNetShare,
  };
}

/** Another municipality's guidelines do not follow this one's. */
const AS_TODAY = { costsAboveNormSekPerMonth: 0, childNormRaisePercent: 0 };

interface Rents {
  readonly dwelling: number;
  readonly ordinary: number;
  readonly cap: number;
}

/**
 * Use-value rent of the municipality's dwelling (area × rent per m²; where two share, the household's half), rent of an
 * ordinary dwelling, and the highest rent approved under `tak`, whole SEK per month.
 */
function rentsOf(
  type: HouseholdType,
  { housing, localRentLevel, tableAssumptions }: ModelScenario,
  level: number,
  year: number,
): Rents {
  const { rentGrowthPercentPerYear } = tableAssumptions;
  const alone = type.adults === 1 && type.childAges.length === 0;
  const persons = type.adults + type.childAges.length;
  const area = housing.rentPolicy === 'delad' && alone ? SHARED_SQM_EACH : persons * housing.areaSqmPerPerson;
  const dwelling = area * housing.sekPerSqmMonth2017 * level;
  const guideline = type.ordinaryRentSek2018 * localRentLevel * level;
  const inYear = (sek: number, priceYear: number) =>
    Math.round(grown(sek, rentGrowthPercentPerYear, year - priceYear));
  return {
    dwelling: inYear(dwelling, DWELLING_YEAR),
    ordinary: inYear(guideline, ORDINARY_RENT_YEAR),
    cap: inYear((guideline * housing.rentCapPercent) / 100, ORDINARY_RENT_YEAR),
  };
}
