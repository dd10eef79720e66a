import { describe, expect, test } from 'vitest';
import { readDaysByState } from '../../../src/model/households/days-by-state';
import { buildCalendar } from '../../../src/model/life/calendar';
import { HouseholdDays } from '../../../src/model/life/household-days';
import { DWELLING_ROWS, PRICED_STATES, STATE_COUNT, type StockId } from '../../../src/model/life/states';
import { ScenarioSimulation } from '../../../src/model/simulate-block';
import { shippedModel } from '../../scenario/shipped-model';

const DRAWS = 10;
const simulation = new ScenarioSimulation(shippedModel('nacka'));
const { months, householdTypes } = simulation.scenario;

/** Sixteenths of a day by state, of all types, months and draws, and the lowest of them. */
function allDays() {
  const days = new HouseholdDays(buildCalendar(months), householdTypes.length);
  const sixteenths = new Float64Array(STATE_COUNT * months);
  const byState = new Array<number>(STATE_COUNT).fill(0);
  let lowest = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    simulation.recordLives(1, draw, days);
    for (let type = 0; type < householdTypes.length; type += 1) {
      readDaysByState(days, type, sixteenths);
      sixteenths.forEach((length, at) => {
        const state = Math.floor(at / months);
        byState[state] = (byState[state] ?? NaN) + length;
        lowest = Math.min(lowest, length);
      });
    }
  }
  return { byState, lowest };
}

const { byState, lowest } = allDays();
const { stockSums } = simulation.simulateBlock(1, { first: 0, count: DRAWS });
const stock = (id: StockId) => stockSums[id].reduce((sum, length) => sum + length, 0);
const inStates = (isCounted: (state: number) => boolean) =>
  byState.reduce((sum, length, state) => sum + (isCounted(state) ? length : 0), 0);

describe('sixteenths of days by state', () => {
  test('are never below 0', () => {
    expect(lowest).toBe(0);
  });

  test.each([...new Set(PRICED_STATES.map((state) => state.stock))])('in %s are those of its stock', (id) => {
    expect(inStates((state) => PRICED_STATES[state]?.stock === id)).toBe(stock(id));
  });

  test('in the municipality’s dwellings, in need, at work or neither, are those of the dwellings', () => {
    const { municipal, selfSupporting } = DWELLING_ROWS;
    const neither = (state: number) => state === municipal || state === selfSupporting;
    const inDwelling = (state: number) => PRICED_STATES[state]?.dwelling === 'municipal' || neither(state);
    expect(inStates(neither)).toBeGreaterThan(0);
    expect(inStates(inDwelling)).toBe(stock('dwellings'));
  });
});
