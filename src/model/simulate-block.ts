import type { Block } from './block';
import type { ScenarioColumns } from './columns';
import { type DrawKeys, drawAssumptions, type DrawnValues, sameKeys } from './draw-assumptions';
import { buildCalendar } from './life/calendar';
import { HouseholdDays, type LifeCounts } from './life/household-days';
import { buildLifePlan, type LifePlan, type TypeFacts } from './life/life-plan';
import { buildLifeTables, type LifeTables } from './life/life-tables';
import { simulateLives } from './life/simulate-lives';
import { STATE_COUNT, STATES } from './life/states';
import { emptyColumns, keepDraw } from './keep-draw';
import { keepLatest } from './keep-latest';
import type { ModelScenario } from './model-scenario';
import { buildDrawMoney, priceDraw, type DrawMoney } from './money/price-draw';
import { yearsOf } from './money/month-terms';
import { buildPriceTable, type PriceTable } from './money/price-tables';
import { staffCostByMonth } from './money/staff-cost';
import { sampleDistribution } from './random/sample-distribution';

export { type Block, BLOCK_DRAWS, blocksOf } from './block';

/** Runs draws of one scenario. Tables are built at the first draw that needs them and kept for the next block. */
export class ScenarioSimulation {
  private readonly days: HouseholdDays;
  private readonly money: DrawMoney;
  private readonly tables: LifeTables;
  private readonly priceKey: string;
  private readonly before: ModelScenario;
  private readonly priceKeyBefore: string;
  private readonly prices = new Map<number, PricesAndFacts>();
  private readonly rentLevels: readonly number[];
  private readonly wages: readonly number[];
  private readonly years: readonly number[];

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
    this.before = todaysOf(scenario);
    this.priceKeyBefore = priceKeyOf(this.before);
    this.wages = strata(scenario, 'wageSekPerMonth', WAGE_STRATA);
  }

  /** Money and household-months of one draw; the arrays are overwritten by the next call. */
  simulateDraw(
    seed: number,
    draw: number,
    keys: DrawKeys = sameKeys(draw),
  ): { readonly money: DrawMoney; readonly counts: LifeCounts } {
    const { scenario, tables, days, money } = this;
    const { values, prices, plan } = this.prepare(seed, draw, keys);
    simulateLives(scenario, tables, plan, seed, draw, days);
    priceDraw(scenario, prices, staffCostByMonth(scenario, this.years, values), values, days, money);
    return { money, counts: days.counts };
  }

  /** What is decided of a draw before the first household. */
  planOf(seed: number, draw: number): LifePlan {
    return this.prepare(seed, draw, sameKeys(draw)).plan;
  }

  /** Adds the lives of one draw to `days`, and returns the prices that they are lived under. */
  recordLives(seed: number, draw: number, days: HouseholdDays): PriceTable {
    const { prices, plan } = this.prepare(seed, draw, sameKeys(draw));
    simulateLives(this.scenario, this.tables, plan, seed, draw, days);
    return prices;
  }

  /** Draws whose luck is put together: lives of one number under assumptions of others. */
  simulateMixed(seed: number, mixes: readonly MixedDraw[]): ScenarioColumns {
    const columns = emptyColumns(mixes.length, this.scenario.months);
    mixes.forEach(({ life, ...keys }, index) => {
      const { money, counts } = this.simulateDraw(seed, life, keys);
      keepDraw(columns, index, this.scenario.taxCounting, money, counts);
    });
    return columns;
  }

  simulateBlock(seed: number, { first, count }: Block): ScenarioColumns {
    const draws = Array.from({ length: count }, (_, index) => first + index);
    return this.simulateMixed(
      seed,
      draws.map((draw) => ({ life: draw, ...sameKeys(draw) })),
    );
  }

  private prepare(seed: number, draw: number, keys: DrawKeys) {
    const values = drawAssumptions(this.scenario, seed, keys);
    const { prices, facts, factsBefore } = this.pricesFor(values);
    const plan = buildLifePlan(this.scenario, this.tables, facts, factsBefore, values, seed, draw);
    return { values, prices, plan };
  }

  /** A draw's rent level and wage are the nearest of a few representative ones: prices are tables, not per draw. */
  private pricesFor(values: DrawnValues): PricesAndFacts {
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
    const tableBefore = keptPrices(`${level} ${wageSek} ${this.priceKeyBefore}`, () =>
      buildPriceTable(this.before, level, wageSek),
    );
    const found = {
      prices: table,
      facts: typeFacts(this.scenario, table),
      factsBefore: typeFacts(this.before, tableBefore),
    };
    this.prices.set(key, found);
    return found;
  }
}

/** Under which number each kind of luck is drawn. */
export interface MixedDraw extends DrawKeys {
  readonly life: number;
}

interface PricesAndFacts {
  readonly prices: PriceTable;
  readonly facts: TypeFacts;
  readonly factsBefore: TypeFacts;
}

const keptLifeTables = keepLatest<LifeTables>(8);
const keptPrices = keepLatest<PriceTable>(64);

/** The first month of a scenario under what holds today, as far as prices go. */
function todaysOf(scenario: ModelScenario): ModelScenario {
  return {
    ...scenario,
    housing: scenario.housingBefore,
    reforms: { ...scenario.reforms, costsAboveNormSekPerMonth: 0, childNormRaisePercent: 0 },
    months: 1,
  };
}

/** What the first month's prices say of each type: see `TypeFacts`. */
function typeFacts({ householdTypes, months }: ModelScenario, prices: PriceTable): TypeFacts {
  const paid = (type: number, state: number) => prices.bistand[(type * STATE_COUNT + state) * months] ?? 0;
  const cost = householdTypes.map((_, type) => prices.dwellingCost[type * months] ?? 0);
  const rent = householdTypes.map((_, type) => prices.rentPaid[type * months] ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    needsTwoOrdinary: householdTypes.map((_, type) => paid(type, STATES.ordinary1) > 0),
    needsTwoNewcomer: householdTypes.map((_, type) => paid(type, STATES.longTerm1 + 1) > 0),
    claimsInEtablering: householdTypes.map((_, type) => paid(type, STATES.etablering) > 0),
    rentSubsidyShare: sum(cost) > 0 ? 1 - sum(rent) / sum(cost) : 0,
  };
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
  const { tableAssumptions, municipalTaxPercent, localRentLevel, housing, reforms } = scenario;
  const parts = [
    start,
    months,
    householdTypes,
    rules,
    rulesOfMonth,
    tableAssumptions,
    municipalTaxPercent,
    localRentLevel,
    housing,
    reforms.costsAboveNormSekPerMonth,
    reforms.childNormRaisePercent,
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
