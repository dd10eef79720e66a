import type { ModelScenario } from '../../../../src/model/model-scenario';
import { STREAMS, streamKey } from '../../../../src/model/random/keys';
import { eventUniform, EVENTS, householdWord0, householdWord1 } from './uniforms';
import { newcomerShares, ordinaryShares } from '../../../../src/model/life/arrivals';
import { ARRIVAL_YEARS_BEFORE } from '../../../../src/model/model-scenario';
import { UNIFORM_RANGE } from './choices';
import { arrivalDays, pick, thresholds } from './choices';
import type { SlowDays } from './slow-days';
import type { LifePlan } from '../../../../src/model/life/life-plan';
import { MEAN_BREAK_DAYS, type LifeTables } from '../../../../src/model/life/life-tables';
import { newcomerLife } from './newcomer-life';
import { ordinaryLife } from './ordinary-life';
import { CELL_SHIFT } from './returns';

/** What the lives of one draw rest on. */
export interface Run {
  readonly scenario: ModelScenario;
  readonly tables: LifeTables;
  readonly plan: LifePlan;
  readonly days: SlowDays;
  readonly horizon: number;
}

/**
 * The life of every household of one draw, added to `days`.
 *
 * A spell ends at the earliest of its exits, each with its own uniform: an exit of a kind comes on the day when the
 * cumulative relative hazard reaches E(u)/θ; of two adults each has exits of its own. After an exit the same uniform
 * decides about the return whatever its kind, and never brings it sooner after work or study than after another exit.
 * What takes a household away for good (a move, state insurance) comes on a day of its own, whatever its exits. So higher
 * exit hazards to work or study never add days without self-support, in any draw; and a shorter glapp only moves its end.
 */
export function simulateLives(
  scenario: ModelScenario,
  tables: LifeTables,
  plan: LifePlan,
  seed: number,
  draw: number,
  days: SlowDays,
): void {
  const run: Run = { scenario, tables, plan, days, horizon: days.calendar.days };
  const key = (stream: number) => streamKey(seed, draw, scenario.municipality, stream);
  simulateOpening(run, key(STREAMS.openingOrdinary));
  simulateInflow(run, key(STREAMS.inflowOrdinary));
  simulateArrivals(run, key);
}

type StreamKey = ReturnType<typeof streamKey>;

function simulateOpening(run: Run, stream: StreamKey): void {
  const { plan, tables } = run;
  const types = plan.openingTypeShares.map(thresholds) as [Float64Array, Float64Array];
  const cells = thresholds(plan.openingShares);
  for (let i = 0; i < plan.openingCount; i += 1) {
    const a = householdWord0(stream, i);
    const b = householdWord1(stream, i);
    const cell = pick(cells, eventUniform(a, b, EVENTS.group));
    const group = (cell & 1) as 0 | 1;
    const type = pick(types[group], eventUniform(a, b, EVENTS.type));
    const quantile = eventUniform(a, b, EVENTS.openingAge) >>> CELL_SHIFT;
    if (cell < 2) ordinaryLife(run, a, b, type, group, 0, tables.openingAges[group][quantile] as number);
    else ordinaryLife(run, a, b, type, group, tables.breakDaysLeft[quantile] as number, 0);
  }
}

/** Those who come: some do not apply where activity is demanded, some are rejected after a home visit, and of them some come again. */
function simulateInflow(run: Run, stream: StreamKey): void {
  const { plan, scenario, days, horizon } = run;
  const types = thresholds(ordinaryShares(scenario.householdTypes, plan.ordinaryFamilyShare));
  const longStay = (1 - plan.longStayInflowShare) * UNIFORM_RANGE;
  const deterred = plan.deterredShare * UNIFORM_RANGE;
  const rejected = plan.rejectedShare * UNIFORM_RANGE;
  const gone = rejected * (1 - plan.reapplyShare);
  for (let i = 0; i < plan.inflowCount; i += 1) {
    const a = householdWord0(stream, i);
    const b = householdWord1(stream, i);
    if (deterred > 0 && eventUniform(a, b, EVENTS.deterred) < deterred) continue;
    let start = Math.floor((eventUniform(a, b, EVENTS.day) / UNIFORM_RANGE) * horizon);
    if (rejected > 0) {
      const u = eventUniform(a, b, EVENTS.homeVisit);
      if (u < rejected) {
        days.counts.rejected += 1;
        if (u < gone) continue;
        start += MEAN_BREAK_DAYS;
      }
    }
    const type = pick(types, eventUniform(a, b, EVENTS.type));
    const group = eventUniform(a, b, EVENTS.group) >= longStay ? 1 : 0;
    ordinaryLife(run, a, b, type, group, start, 0);
  }
}

function simulateArrivals(run: Run, key: (stream: number) => StreamKey): void {
  const { plan, scenario, tables } = run;
  const types = thresholds(newcomerShares(scenario.householdTypes, plan.newcomerFamilyShare));
  for (const { kind, beforeCount, duringCount, yearsBefore, years } of plan.arrivals.streams) {
    const assigned = kind === 'assigned';
    const groups = [
      {
        stream: assigned ? STREAMS.arrivedBefore : STREAMS.selfSettledBefore,
        count: beforeCount,
        dayAt: arrivalDays(yearsBefore, -ARRIVAL_YEARS_BEFORE, 0),
        glapp: scenario.glappDaysBefore,
      },
      {
        stream: assigned ? STREAMS.arriving : STREAMS.selfSettled,
        count: duringCount,
        dayAt: arrivalDays(years, 0, scenario.months),
        glapp: scenario.glappDays,
      },
    ];
    for (const { stream, count, dayAt, glapp } of groups) {
      const words = key(stream);
      for (let i = 0; i < count; i += 1) {
        const a = householdWord0(words, i);
        const b = householdWord1(words, i);
        const type = pick(types, eventUniform(a, b, EVENTS.type));
        const arrival = dayAt(eventUniform(a, b, EVENTS.day) / UNIFORM_RANGE);
        const relative = tables.glappRelative[eventUniform(a, b, EVENTS.glapp) >>> CELL_SHIFT] as number;
        newcomerLife(run, a, b, type, assigned, arrival, arrival + Math.round(glapp * relative));
      }
    }
  }
}
