import { PRICED_STATES, STATE_COUNT, STATES, type State } from '../life/states';
import type { HouseholdType, ModelScenario } from '../model-scenario';
import { abilityInMonth } from '../rules/ability-for-rent';
import { housingBenefitsAtRent } from '../rules/income-in-month';
import { monthAtRent, type MonthBeforeRent } from '../rules/month-before-rent';
import { oneOffGrant } from '../rules/one-off-grant';
import { grown } from './growth';
import { buildTermsPeriods, type MonthTerms, type TermsPeriod } from './month-terms';
import { isElsewhere, monthsBeforeRent, rentPolicyIn } from './months-before-rent';
import { type Rents, rentsOf } from './rents';

/**
 * Whole SEK per household-month, by row (household type × STATE_COUNT + state) and month: index row × months + month.
 * What belongs to a type, or to one wage, has an index type × months + month, or month.
 */
export interface PriceTable {
  readonly bistand: Float64Array;
  /** Income above the need at the rent charged: what a loan can be paid back out of. */
  readonly room: Float64Array;
  readonly periods: PeriodPrices;
  /** By type: use-value rent of the dwelling, rent charged, and what is charged more of those who support themselves. */
  readonly dwellingCost: Float64Array;
  readonly rentPaid: Float64Array;
  readonly rentPaidMore: Float64Array;
  /** By type: rent of a home of one's own. */
  readonly ordinaryRent: Float64Array;
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

/**
 * What the days of all households are multiplied by, by row and period of months under equal terms: index row × periods + period.
 * So few numbers stay near the processor from draw to draw.
 */
export interface PeriodPrices {
  /** Month after the last of each period. */
  readonly ends: Int32Array;
  readonly bistand: Float64Array;
  readonly stateBenefits: Float64Array;
  /** Rent charged in the municipality's dwelling that is not approved in the bistånd and that the household lacks. */
  readonly unapproved: Float64Array;
}

/** Year in which the other approved costs stand, from which growth is counted. */
const OTHER_COSTS_YEAR = 2017;

/**
 * Prices of a scenario at a rent level (1 is the expected one) and a monthly gross wage at the wage level of 2019: each cell is
 * `householdNeed` of the type in the state.
 * Source: nacka-2017, riksnorm-statute, forordning-2017-819, socialforsakringsbalken, malmo-rent-2018.
 * Judgement: other approved costs follow the growth of rents; wages change on 1 January. A cap on approved rent
 * holds in every dwelling, at the guideline that ordinary rents stand for. A need smaller than `smallestClaimSek` is not applied for.
 */
export function buildPriceTable(scenario: ModelScenario, rentLevel: number, wageSek2019: number): PriceTable {
  const periods = buildTermsPeriods(scenario, wageSek2019);
  const table = emptyTable(scenario, periods);
  periods.forEach((_, period) => fillPeriod(table, scenario, periods, period, rentLevel));
  return table;
}

function emptyTable({ months, householdTypes }: ModelScenario, periods: readonly TermsPeriod[]): PriceTable {
  const rows = householdTypes.length * STATE_COUNT;
  const byRow = () => new Float64Array(rows * months);
  const byType = () => new Float64Array(householdTypes.length * months);
  const byMonth = () => new Float64Array(months);
  return {
    bistand: byRow(),
    room: byRow(),
    periods: {
      ends: Int32Array.from(periods, ({ end }) => end),
      bistand: new Float64Array(rows * periods.length),
      stateBenefits: new Float64Array(rows * periods.length),
      unapproved: new Float64Array(rows * periods.length),
    },
    dwellingCost: byType(),
    rentPaid: byType(),
    rentPaidMore: byType(),
    ordinaryRent: byType(),
    familyBenefits: byType(),
    lowBenefit: byType(),
    grants: [byType(), byType()],
    schablon: byType(),
    grossWage: byMonth(),
    municipalTax: byMonth(),
    regionTax: byMonth(),
    incomeTax: byMonth(),
  };
}

function fillPeriod(
  table: PriceTable,
  scenario: ModelScenario,
  periods: readonly TermsPeriod[],
  index: number,
  rentLevel: number,
): void {
  const { months, householdTypes } = scenario;
  const period = periods[index] as TermsPeriod;
  const { terms } = period;
  const wage = cellsOf(0, months, period);
  put(table.grossWage, wage, terms.grossWage);
  put(table.municipalTax, wage, terms.municipalTax);
  put(table.regionTax, wage, terms.regionTax);
  put(table.incomeTax, wage, terms.grossWage - terms.netWage);
  monthsBeforeRent(scenario, terms).forEach((monthsOfType, typeIndex) => {
    const type = householdTypes[typeIndex] as HouseholdType;
    const cells = cellsOf(typeIndex, months, period);
    fillArrival(table, cells, terms, type);
    const inEtablering = monthsOfType[STATES.etablering] as MonthBeforeRent;
    const lower = monthsOfType[STATES.lowPending] as MonthBeforeRent;
    const costs = housingCosts(scenario, terms, type, rentLevel, inEtablering);
    put(table.lowBenefit, cells, lower.etableringsersattning);
    fillDwelling(table, scenario, cells, costs, inEtablering);
    monthsOfType.forEach((before, stateIndex) => {
      if (before === null) return;
      const row = typeIndex * STATE_COUNT + stateIndex;
      const state = PRICED_STATES[stateIndex] as State;
      const prices = statePrices(scenario, terms, state, before, costs);
      const ofRow = cellsOf(row, months, period);
      const ofPeriod = row * periods.length + index;
      put(table.bistand, ofRow, prices.bistand);
      put(table.room, ofRow, prices.room);
      table.periods.bistand[ofPeriod] = prices.bistand;
      table.periods.stateBenefits[ofPeriod] = prices.stateBenefits;
      table.periods.unapproved[ofPeriod] = prices.unapproved;
    });
  });
}

function fillArrival(table: PriceTable, cells: Cells, { rules }: MonthTerms, type: HouseholdType): void {
  const persons = type.adults + type.childAges.length;
  put(table.grants[0], cells, oneOffGrant(rules, type, 'assigned'));
  put(table.grants[1], cells, oneOffGrant(rules, type, 'selfSettled'));
  put(table.schablon, cells, persons * rules.amounts.schablonWorkingAgeSek);
}

function fillDwelling(
  table: PriceTable,
  { housing }: ModelScenario,
  cells: Cells,
  { rents, dwellingCharged }: HousingCosts,
  inEtablering: MonthBeforeRent,
): void {
  put(table.dwellingCost, cells, rents.dwelling);
  put(table.rentPaid, cells, dwellingCharged);
  put(table.ordinaryRent, cells, rents.ordinary);
  if (housing.subsidyEndsWithSelfSupport) put(table.rentPaidMore, cells, rents.dwelling - dwellingCharged);
  const familyBenefits = inEtablering.income - inEtablering.etableringsersattning;
  const housingBenefits = housingBenefitsAtRent(inEtablering.housingBenefits, dwellingCharged);
  put(table.familyBenefits, cells, familyBenefits + housingBenefits);
}

/** Prices of a household's month in a state. */
interface StatePrices {
  readonly bistand: number;
  readonly room: number;
  readonly stateBenefits: number;
  readonly unapproved: number;
}

function statePrices(
  { housing, tableAssumptions }: ModelScenario,
  terms: MonthTerms,
  state: State,
  before: MonthBeforeRent,
  costs: HousingCosts,
): StatePrices {
  const municipal = state.dwelling === 'municipal';
  const charged = municipal ? costs.dwellingCharged : costs.rents.ordinary;
  const capped = rentPolicyIn(state, housing.rentPolicy) === 'tak';
  const approved = capped ? Math.min(charged, costs.rents.cap) : charged;
  const other = isElsewhere(state) ? costs.otherElsewhere : costs.other;
  const { income, bistand, room, lacking } = monthAtRent(before, other, charged, approved);
  const paid = state.stock === 'ordinary' ? Math.round(bistand * terms.ordinaryBistandShare) : bistand;
  const isPaid = state.bistand !== null && paid >= tableAssumptions.smallestClaimSek;
  const counts = state.bistand !== null && municipal;
  return {
    bistand: isPaid ? paid : 0,
    room,
    stateBenefits: income - before.netWage,
    unapproved: counts ? Math.min(charged - approved, lacking) : 0,
  };
}

/** What housing and other approved costs come to for a household type, whole SEK per month. */
interface HousingCosts {
  readonly rents: Rents;
  /** Rent charged in the municipality's dwelling, in whichever state. */
  readonly dwellingCharged: number;
  /** Other approved costs, and those of who has moved to another municipality, whose guidelines do not follow this one's. */
  readonly other: number;
  readonly otherElsewhere: number;
}

function housingCosts(
  scenario: ModelScenario,
  { year }: MonthTerms,
  type: HouseholdType,
  rentLevel: number,
  inEtablering: MonthBeforeRent,
): HousingCosts {
  const { housing, reforms, tableAssumptions } = scenario;
  const rents = rentsOf(type, scenario, rentLevel, year);
  const grownCosts = Math.round(
    grown(type.otherApprovedSek2017, tableAssumptions.rentGrowthPercentPerYear, year - OTHER_COSTS_YEAR),
  );
  const other = Math.max(0, grownCosts + reforms.costsAboveNormSekPerMonth);
  const byAbility = housing.rentPolicy === 'betalningsformaga';
  return {
    rents,
    dwellingCharged: byAbility ? abilityInMonth(inEtablering, other, rents.dwelling) : rents.dwelling,
    other,
    otherElsewhere: Math.max(0, grownCosts),
  };
}

/** Part of a column in which a value holds: a row's months of a period. */
interface Cells {
  readonly from: number;
  readonly to: number;
}

function cellsOf(row: number, months: number, { first, end }: TermsPeriod): Cells {
  return { from: row * months + first, to: row * months + end };
}

/** Columns begin as zeros. */
function put(column: Float64Array, { from, to }: Cells, value: number): void {
  if (value === 0) return;
  for (let cell = from; cell < to; cell += 1) column[cell] = value;
}
