import { COUNT_IDS, MEMO_IDS, type TotalId } from '../../src/model/columns';
import { ACCOUNT_IDS, bookingSign, FLOW_IDS, FLOWS, LEDGERS, type FlowId } from '../../src/model/flows';
import { emptyColumns, keepDraw, TOTAL_IDS } from '../../src/model/keep-draw';
import { STOCK_IDS } from '../../src/model/life/states';
import type { ModelScenario, TaxCounting } from '../../src/model/model-scenario';
import type { DrawMoney } from '../../src/model/money/price-draw';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { reformsOfPackage } from '../../src/scenario/shipped';
import { resolveScenario } from '../../src/scenario/resolve-scenario';
import type { Distribution, Levers } from '../../src/scenario/scenario';
import { fixed, inputs } from '../scenario/shipped-model';

/** What a check runs: a municipality under a package ("today": none), changed levers and assumptions held at one value. */
export interface Setting {
  readonly municipality: string;
  readonly start: string;
  readonly package: string;
  readonly taxCounting: TaxCounting;
  readonly levers: Partial<Levers>;
  readonly assumptions: Readonly<Record<string, number>>;
}

/** One number per draw for each quantity that a check can name. */
export type Quantities = Readonly<Record<string, Float64Array>>;

export const DRAWS = 20;
export const MONTHS = 36;
const SEED = 1;

/** Payments and counts as they come, of which the sums are made: what "untouched" is asked of. */
export const BASIC_QUANTITIES: readonly string[] = [
  ...FLOW_IDS,
  ...COUNT_IDS,
  ...MEMO_IDS.filter((id) => id !== 'netCostAfterSchablon'),
  'householdMonths',
  ...STOCK_IDS.map((id) => `stock.${id}`),
];

/**
 * All that a claim can name: totals over the horizon, each payment as what is paid (never negative), and `account.…` as
 * the municipality's account of it (an income is negative); `stock.…`, households on an average day, and `start.…` of the
 * first month; `ledger.…`, what a ledger pays less what it is paid; the smallest payment of any month and the smallest stock; the
 * largest sum over the ledgers of a month's transfers between them; how many amounts are not numbers and how many not whole kronor; and how many months were run.
 */
export const QUANTITIES: ReadonlySet<string> = new Set([
  ...TOTAL_IDS,
  ...ACCOUNT_IDS.map((id) => `account.${id}`),
  ...BASIC_QUANTITIES,
  ...STOCK_IDS.map((id) => `start.${id}`),
  ...LEDGERS.map((id) => `ledger.${id}`),
  'smallestPayment',
  'smallestStock',
  'imbalance',
  'notNumbers',
  'notWhole',
  'months',
]);

const ofSetting = new Map<string, Quantities>();
const ofModel = new Map<string, Quantities>();

/** Runs a setting; settings that come to the same model are run once. A setting that cannot be resolved is a bug in the checks. */
export function simulateSetting(setting: Setting): Quantities {
  const key = JSON.stringify([setting, Object.entries(setting.levers).sort()]);
  const known = ofSetting.get(key) ?? simulateModel(modelOf(setting));
  ofSetting.set(key, known);
  return known;
}

/** Models run so far. */
export function modelsRun(): number {
  return ofModel.size;
}

function modelOf({ assumptions, ...setting }: Setting): ModelScenario {
  const held = Object.entries(assumptions).map(([id, value]): [string, Distribution] => [id, fixed(value)]);
  const resolved = resolveScenario(
    {
      ...setting,
      schema: 2,
      package: reformsOfPackage(setting.package),
      id: 'check',
      title: { sv: '', en: '' },
      era: 'replay',
      months: MONTHS,
      assumptions: Object.fromEntries(held),
      seed: SEED,
      draws: DRAWS,
    },
    inputs,
  );
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value.model;
}

function simulateModel(model: ModelScenario): Quantities {
  const key = JSON.stringify(model);
  const known = ofModel.get(key) ?? quantitiesOf(model);
  ofModel.set(key, known);
  return known;
}

function quantitiesOf(model: ModelScenario): Quantities {
  const simulation = new ScenarioSimulation(model);
  const columns = emptyColumns(DRAWS, MONTHS);
  const quantities = Object.fromEntries([...QUANTITIES].map((id) => [id, new Float64Array(DRAWS)]));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const { money, counts } = simulation.simulateDraw(SEED, draw);
    keepDraw(columns, draw, model.taxCounting, money, counts);
    const total = (id: TotalId) => columns.totals[id][draw] ?? NaN;
    const values = [
      ...TOTAL_IDS.map((id) => [id, total(id)] as const),
      ...ACCOUNT_IDS.map((id) => [`account.${id}`, total(id)] as const),
      ...ofMonths(money),
    ];
    for (const [id, value] of values) (quantities[id] as Float64Array)[draw] = value;
  }
  return quantities;
}

function ofMonths({ flows, stocks, householdMonths, needMonths }: DrawMoney): [string, number][] {
  const payments = FLOW_IDS.flatMap((id) => [...flows[id]]);
  const notNegative = FLOW_IDS.flatMap((id) => [...flows[id]]);
  const households = STOCK_IDS.flatMap((id) => [...stocks[id]]);
  const all = [...payments, ...households, ...householdMonths, needMonths];
  return [
    ...FLOW_IDS.map((id): [string, number] => [id, sumOf([...flows[id]])]),
    ...STOCK_IDS.map((id): [string, number] => [`stock.${id}`, sumOf([...stocks[id]]) / MONTHS]),
    ...STOCK_IDS.map((id): [string, number] => [`start.${id}`, stocks[id][0] ?? NaN]),
    ...LEDGERS.map((ledger): [string, number] => [
      `ledger.${ledger}`,
      sumOf(FLOW_IDS.map((id) => bookingSign(id, ledger) * sumOf([...flows[id]]))),
    ]),
    ['smallestPayment', Math.min(...notNegative)],
    ['smallestStock', Math.min(...households)],
    ['imbalance', Math.max(...Array.from(householdMonths, (_, month) => imbalance(flows, month)))],
    ['notNumbers', all.filter((value) => !Number.isFinite(value)).length],
    ['notWhole', payments.filter((value) => !Number.isInteger(value)).length],
    ['months', MONTHS],
  ];
}

/** Sum over the six ledgers of the month's payments from one of them to another. */
function imbalance(flows: DrawMoney['flows'], month: number): number {
  const transfers = FLOW_IDS.filter((id) => !isReal(id));
  const booked = LEDGERS.map((ledger) =>
    sumOf(transfers.map((id) => bookingSign(id, ledger) * (flows[id][month] as number))),
  );
  return Math.abs(sumOf(booked));
}

function isReal(id: FlowId): boolean {
  const { from, to } = FLOWS[id];
  return from === 'world' || to === 'world';
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
