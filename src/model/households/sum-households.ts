import type { Block } from '../block';
import { drawAssumptions, type DrawnValues, sameKeys } from '../draw-assumptions';
import { buildCalendar } from '../life/calendar';
import { HouseholdDays } from '../life/household-days';
import { DWELLING_ROWS, PRICED_STATES, STATE_COUNT } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import { buildDrawMoney, type DrawMoney } from '../money/price-draw';
import type { PriceTable } from '../money/price-tables';
import type { ScenarioSimulation } from '../simulate-block';
import { readDaysByState } from './days-by-state';
import { type HouseholdMoney, householdMoneyOf } from './household-money';
import {
  emptyHouseholdSums,
  groupAt,
  HOUSEHOLD_PHASES,
  type HouseholdPhase,
  type HouseholdSums,
  type Outcome,
  OUTCOMES,
  START_SUMS,
} from './household-sums';
import { newcomersOf, priceStart } from './price-start';

/** A change of at most so much, SEK per month, is none: what rounding to whole kronor can make. */
export const UNCHANGED_WITHIN_SEK = 1;

/**
 * The households of a block's draws under b, every household-month priced by a's terms and by b's at an unchanged life, and what lives
 * under a change of the months on bistånd and at work. The two have no `pairProblems`.
 *
 * By rule, a household-month's effect is what is left after the rent under a less under b (income + bistånd − rent charged, whole SEK
 * per month), less what more of the bistånd is lent: a loan is the same money and a debt. It gains or loses when that is more than
 * `UNCHANGED_WITHIN_SEK`. Rent level and wage are the draw's, in both. A scenario whose assumptions set them otherwise differs by that too.
 *
 * Judgement: who has incomes of its own stays on bistånd, and so has the whole effect of a changed need; the ledgers, where
 * `ownIncomeShare` lowers bistånd in per cent, have less of it.
 *
 * Not counted: what a loan's repayment takes in later months (it is in `starts`, not in an effect); that rent which is charged and not
 * approved may never be paid (all of it is charged here); the size of a dwelling, and what it saves to share one; time and stigma;
 * households that have left the municipality; and what a wage, or being without one, is worth when the life itself changes.
 */
export function sumHouseholds(
  a: ScenarioSimulation,
  b: ScenarioSimulation,
  seed: number,
  { first, count }: Block,
): HouseholdSums {
  const { months, householdTypes } = b.scenario;
  const types = householdTypes.length;
  const sums = emptyHouseholdSums(count, types);
  const days = new HouseholdDays(buildCalendar(months), types);
  const sixteenths = new Float64Array(STATE_COUNT * months);
  const { flows } = buildDrawMoney(months);
  const moneyOf = keptMoney(types, months);
  const sideOf = ({ scenario }: ScenarioSimulation, prices: PriceTable): Side => ({
    scenario,
    prices,
    money: moneyOf(prices),
  });

  for (let index = 0; index < count; index += 1) {
    const draw = first + index;
    const sideA = sideOf(a, a.recordLives(seed, draw, days));
    for (let type = 0; type < types; type += 1) {
      readDaysByState(days, type, sixteenths);
      const at = index * types + type;
      sums.byType.bistandA[at] = onBistand(sixteenths, sideA, type);
      sums.byType.workA[at] = atWork(sixteenths, sideA);
    }
    const sideB = sideOf(b, b.recordLives(seed, draw, days));
    const valuesA = drawAssumptions(a.scenario, seed, sameKeys(draw));
    const valuesB = drawAssumptions(b.scenario, seed, sameKeys(draw));
    for (let type = 0; type < types; type += 1) {
      readDaysByState(days, type, sixteenths);
      const at = index * types + type;
      sums.byType.bistandAtPricesOfA[at] = onBistand(sixteenths, sideA, type);
      sums.byType.bistandB[at] = onBistand(sixteenths, sideB, type);
      sums.byType.workB[at] = atWork(sixteenths, sideB);
      addEffects(sums, at, type, sixteenths, sideA, sideB);
      const newcomers = newcomersOf(days, type);
      addTo(sums.starts, type * START_SUMS.length, [
        newcomers.recordCount,
        ...startOf(sideA, valuesA, newcomers, type, sixteenths, flows),
        ...startOf(sideB, valuesB, newcomers, type, sixteenths, flows),
      ]);
    }
  }
  return sums;
}

/** A scenario and its money in a draw. */
interface Side {
  readonly scenario: ModelScenario;
  readonly prices: PriceTable;
  readonly money: HouseholdMoney;
}

/** Adds the household-months of a type, each to the group of its phase and of what becomes of it. */
function addEffects(
  { groups, byType }: HouseholdSums,
  at: number,
  type: number,
  sixteenths: Float64Array,
  a: Side,
  b: Side,
): void {
  const { months } = b.scenario;
  PHASE_OF_STATE.forEach((phase, state) => {
    if (phase === null) return;
    for (let month = 0; month < months; month += 1) {
      const length = sixteenths[state * months + month] as number;
      if (length === 0) continue;
      const cell = (type * STATE_COUNT + state) * months + month;
      const ofA = monthOf(a, state, cell);
      const ofB = monthOf(b, state, cell);
      const outcome = outcomeOf(worth(ofA) - worth(ofB));
      addTo(byType[outcome], at, [length]);
      const sums = groupAt(type, phase, OUTCOMES.indexOf(outcome));
      addTo(groups, sums, [length, ...[...ofA, ...ofB].map((sek) => length * sek)]);
    }
  });
}

/** Income, bistånd, rent charged and what of the bistånd is lent, whole SEK. */
type Month = readonly [number, number, number, number];

function monthOf({ scenario, money }: Side, state: number, cell: number): Month {
  const bistand = money.bistand[cell] as number;
  const isLent = scenario.etableringslan && PRICED_STATES[state]?.stock === 'glapp';
  return [money.income[cell] as number, bistand, money.rent[cell] as number, isLent ? bistand : 0];
}

function worth([income, bistand, rent, lent]: Month): number {
  return income + bistand - rent - lent;
}

function outcomeOf(effect: number): Outcome {
  if (Math.abs(effect) <= UNCHANGED_WITHIN_SEK) return 'unchanged';
  return effect > 0 ? 'gains' : 'loses';
}

/** Place of each state's phase in `HOUSEHOLD_PHASES`; null for those who have left the municipality. */
const PHASE_OF_STATE: readonly (number | null)[] = Array.from({ length: STATE_COUNT }, (_, state) => {
  const { stock } = PRICED_STATES[state] ?? {};
  const inDwelling = state === DWELLING_ROWS.municipal || state === DWELLING_ROWS.selfSupporting;
  const phase = HOUSEHOLD_PHASES.indexOf(inDwelling ? 'dwellingOnly' : (stock as HouseholdPhase));
  return phase < 0 ? null : phase;
});

/** In the order of `START_SUMS`. */
function startOf(
  { scenario, prices }: Side,
  values: DrawnValues,
  newcomers: HouseholdDays,
  type: number,
  sixteenths: Float64Array,
  flows: DrawMoney['flows'],
): readonly number[] {
  const { once, lent, repaid } = priceStart(scenario, prices, values, newcomers, type, sixteenths, flows);
  return [once, lent, repaid];
}

/** Sixteenths of a day on which a type's households in the municipality get bistånd. */
function onBistand(
  sixteenths: Float64Array,
  { scenario: { months }, money: { bistand } }: Side,
  type: number,
): number {
  let sum = 0;
  PRICED_STATES.forEach(({ stock }, state) => {
    if (stock === 'elsewhere') return;
    const row = (type * STATE_COUNT + state) * months;
    for (let month = 0; month < months; month += 1)
      if ((bistand[row + month] as number) > 0) sum += sixteenths[state * months + month] as number;
  });
  return sum;
}

/** Sixteenths of a day on which a type's households support themselves by wages. */
function atWork(sixteenths: Float64Array, { scenario: { months } }: Side): number {
  let sum = 0;
  PRICED_STATES.forEach(({ stock }, state) => {
    if (stock !== 'work') return;
    for (let month = 0; month < months; month += 1) sum += sixteenths[state * months + month] as number;
  });
  return sum;
}

/** Money of price tables, each worked out once. */
function keptMoney(types: number, months: number): (prices: PriceTable) => HouseholdMoney {
  const kept = new Map<PriceTable, HouseholdMoney>();
  return (prices) => {
    const known = kept.get(prices) ?? householdMoneyOf(prices, types, months);
    kept.set(prices, known);
    return known;
  };
}

function addTo(column: Float64Array, at: number, amounts: readonly number[]): void {
  amounts.forEach((amount, place) => (column[at + place] = (column[at + place] as number) + amount));
}
