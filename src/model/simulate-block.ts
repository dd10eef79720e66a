import { ACCOUNT_IDS, ACCOUNTS, BISTAND_ACCOUNTS, bookingSign, FLOW_IDS, type FlowId } from './flows';
import { SERIES_IDS, type ScenarioColumns, type TotalId } from './columns';
import { drawAssumptions, type DrawnValues } from './draw-assumptions';
import { buildCalendar } from './life/calendar';
import { HouseholdDays, STATE_COUNT, STATES } from './life/household-days';
import { buildLifePlan } from './life/life-plan';
import { buildLifeTables, type LifeTables } from './life/life-tables';
import { simulateLives } from './life/simulate-lives';
import { keepLatest } from './keep-latest';
import type { ModelScenario } from './model-scenario';
import { buildDrawMoney, priceDraw, type DrawMoney } from './money/price-draw';
import { buildPriceTable, yearsOf, type PriceTable } from './money/price-tables';
import { staffCostByMonth } from './money/staff-cost';
import { sampleDistribution } from './random/sample-distribution';

/** The unit of work: draws `first` to `first + count − 1`. A run is cut into blocks of 250, whatever takes them. */
export interface Block {
  readonly first: number;
  readonly count: number;
}
export const BLOCK_DRAWS = 250;

export function blocksOf(draws: number): readonly Block[] {
  return Array.from({ length: Math.ceil(draws / BLOCK_DRAWS) }, (_, index) => ({
    first: index * BLOCK_DRAWS,
    count: Math.min(BLOCK_DRAWS, draws - index * BLOCK_DRAWS),
  }));
}

/** Names of all totals, in the order they are kept. */
export const TOTAL_IDS: readonly TotalId[] = [
  ...new Set<TotalId>([...ACCOUNT_IDS, ...SERIES_IDS, ...FLOW_IDS, 'exits']),
];

/** Runs draws of one scenario. Tables are built at the first draw that needs them and kept for the next block. */
export class ScenarioSimulation {
  private readonly days: HouseholdDays;
  private readonly money: DrawMoney;
  private readonly tables: LifeTables;
  private readonly priceKey: string;
  private readonly prices = new Map<number, PriceTable>();
  private readonly rentLevels: readonly number[];
  private readonly wages: readonly number[];
  private readonly years: readonly number[];
  private readonly claimsInEtablering: readonly boolean[];

  constructor(readonly scenario: ModelScenario) {
    const { hazardLater, glappVariation } = scenario.tableAssumptions;
    this.days = new HouseholdDays(buildCalendar(scenario.months), scenario.householdTypes.length);
    this.money = buildDrawMoney(scenario.months);
    this.tables = keptLifeTables(`${hazardLater} ${glappVariation}`, () =>
      buildLifeTables(hazardLater, glappVariation),
    );
    this.rentLevels = strata(scenario, 'rentLevel', RENT_STRATA);
    this.years = yearsOf(scenario);
    this.priceKey = priceKeyOf(scenario);
    this.claimsInEtablering = claimsAtStart(scenario);
    this.wages = strata(scenario, 'wageSekPerMonth', WAGE_STRATA);
  }

  /** Money and household-months of one draw; the arrays are overwritten by the next call. */
  simulateDraw(seed: number, draw: number): { readonly money: DrawMoney; readonly exits: number } {
    const { scenario, tables, days, money } = this;
    const values = drawAssumptions(scenario, seed, draw);
    const plan = buildLifePlan(scenario, tables, this.claimsInEtablering, values, seed, draw);
    days.clear();
    simulateLives(scenario, tables, plan, seed, draw, days);
    priceDraw(
      scenario,
      this.pricesFor(values),
      staffCostByMonth(scenario, this.years, values),
      values,
      days,
      money,
    );
    return { money, exits: days.exits };
  }

  simulateBlock(seed: number, { first, count }: Block): ScenarioColumns {
    const { months } = this.scenario;
    const columns = emptyColumns(count, months);
    for (let index = 0; index < count; index += 1) {
      const { money, exits } = this.simulateDraw(seed, first + index);
      keepDraw(columns, index, money, exits);
    }
    return columns;
  }

  /** A draw's rent level and wage are the nearest of a few representative ones: prices are tables, not per draw. */
  private pricesFor(values: DrawnValues): PriceTable {
    const rent = nearest(this.rentLevels, values.rentLevel);
    const wage = nearest(this.wages, values.wageSekPerMonth);
    const key = rent * WAGE_STRATA + wage;
    const known = this.prices.get(key);
    if (known !== undefined) return known;
    const level = this.rentLevels[rent] as number;
    const wageSek = this.wages[wage] as number;
    const table = keptPrices(`${level} ${wageSek} ${this.priceKey}`, () =>
      buildPriceTable(this.scenario, level, wageSek),
    );
    this.prices.set(key, table);
    return table;
  }
}

const keptLifeTables = keepLatest<LifeTables>(8);
const keptPrices = keepLatest<PriceTable>(64);

/** Which household types get bistånd in etablering in the first month, at use-value rents: so it was before any lever. */
function claimsAtStart(scenario: ModelScenario): readonly boolean[] {
  const level = sampleDistribution(scenario.assumptions.rentLevel.distribution, 0.5);
  const wage = sampleDistribution(scenario.assumptions.wageSekPerMonth.distribution, 0.5);
  const before: ModelScenario = { ...scenario, rentPolicy: 'bruksvarde', months: 1 };
  const { bistand } = keptPrices(`${level} ${wage} ${priceKeyOf(before)}`, () =>
    buildPriceTable(before, level, wage),
  );
  return scenario.householdTypes.map((_, type) => (bistand[type * STATE_COUNT + STATES.etablering] ?? 0) > 0);
}

/** What a price table rests on beside rent level and wage: scenarios that agree in it share their tables. */
function priceKeyOf({
  start,
  months,
  householdTypes,
  rules,
  rulesOfMonth,
  ...scenario
}: ModelScenario): string {
  const { tableAssumptions, municipalTaxPercent, rentPolicy } = scenario;
  const parts = [
    start,
    months,
    householdTypes,
    rules,
    rulesOfMonth,
    tableAssumptions,
    municipalTaxPercent,
    rentPolicy,
  ];
  return JSON.stringify(parts);
}

const RENT_STRATA = 5;
const WAGE_STRATA = 3;

/** Middle quantiles of equal parts of a distribution. */
function strata(
  scenario: ModelScenario,
  id: 'rentLevel' | 'wageSekPerMonth',
  parts: number,
): readonly number[] {
  const { distribution } = scenario.assumptions[id];
  return Array.from({ length: parts }, (_, part) => sampleDistribution(distribution, (part + 0.5) / parts));
}

function nearest(levels: readonly number[], value: number): number {
  let best = 0;
  for (let index = 1; index < levels.length; index += 1) {
    if (Math.abs((levels[index] as number) - value) < Math.abs((levels[best] as number) - value))
      best = index;
  }
  return best;
}

function emptyColumns(draws: number, months: number): ScenarioColumns {
  const record = <Id extends string>(ids: readonly Id[], length: number) =>
    Object.fromEntries(ids.map((id) => [id, new Float64Array(length)])) as Record<
      Id,
      Float64Array<ArrayBuffer>
    >;
  return {
    draws,
    months,
    totals: record(TOTAL_IDS, draws),
    monthly: record(SERIES_IDS, draws * months),
    monthlySums: record(ACCOUNT_IDS, months),
  };
}

function keepDraw(columns: ScenarioColumns, index: number, money: DrawMoney, exits: number): void {
  const { draws, months, totals, monthly, monthlySums } = columns;
  const { flows, householdMonths } = money;
  for (const id of FLOW_IDS) totals[id][index] = sum(flows[id]);
  for (let month = 0; month < months; month += 1) {
    let netCost = 0;
    let bistand = 0;
    for (const { id, isBistand, bookings } of MUNICIPAL_BOOKINGS) {
      let amount = 0;
      for (const { flow, sign } of bookings) amount += sign * (flows[flow][month] as number);
      monthlySums[id][month] = (monthlySums[id][month] as number) + amount;
      netCost += amount;
      if (isBistand) bistand += amount;
    }
    const at = month * draws + index;
    monthly.netCost[at] = netCost;
    monthly.bistand[at] = bistand;
    monthly.householdMonths[at] = householdMonths[month] as number;
  }
  for (const { id, bookings } of MUNICIPAL_BOOKINGS) {
    let total = 0;
    for (const { flow, sign } of bookings) total += sign * sum(flows[flow]);
    totals[id][index] = total;
  }
  for (const id of SERIES_IDS) {
    let total = 0;
    for (let month = 0; month < months; month += 1) total += monthly[id][month * draws + index] as number;
    totals[id][index] = total;
  }
  totals.exits[index] = exits;
}

/** What each flow does to the municipality, account by account. */
const MUNICIPAL_BOOKINGS = ACCOUNT_IDS.map((id) => ({
  id,
  isBistand: BISTAND_ACCOUNTS.includes(id),
  bookings: (ACCOUNTS[id] as readonly FlowId[]).map((flow) => ({
    flow,
    sign: bookingSign(flow, 'municipality'),
  })),
}));

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
