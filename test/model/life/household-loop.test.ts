import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../../src/model/life/calendar';
import { ARRIVAL_MONTHS_BEFORE, HouseholdDays, RECORD_FIELDS } from '../../../src/model/life/household-days';
import { buildLifeTables } from '../../../src/model/life/life-tables';
import { simulateLives } from '../../../src/model/life/simulate-lives';
import type { ModelScenario } from '../../../src/model/model-scenario';
import { ScenarioSimulation } from '../../../src/model/simulate-block';
import { fixed, shippedModel } from '../../scenario/shipped-model';
import { SlowDays } from './reference/slow-days';
import { simulateLives as simulateLivesSlowly } from './reference/simulate-lives';

/** All that the lives of one draw leave, as plain lists that do not tell how they were counted. */
function outcome(scenario: ModelScenario, draw: number) {
  const calendar = buildCalendar(scenario.months);
  const days = new HouseholdDays(calendar, scenario.householdTypes.length);
  const { hazardLater, glappVariation } = scenario.tableAssumptions;
  const tables = buildLifeTables(hazardLater, glappVariation);
  const plan = new ScenarioSimulation(scenario).planOf(1, draw);
  simulateLives(scenario, tables, plan, 1, draw, days);
  const slow = new SlowDays(calendar, scenario.householdTypes.length);
  simulateLivesSlowly(scenario, tables, plan, 1, draw, slow);
  return { fast: read(days), slow: readSlow(slow) };
}

function read(days: HouseholdDays) {
  const { calendar, changes, stride, touched, arrivals, arrivalStride, records, recordCount } = days;
  const sixteenths = [...touched].flatMap((_, row) => {
    let inMonth = 0;
    return Array.from({ length: calendar.months }, (__, month) => {
      inMonth += changes[row * stride + month] ?? 0;
      return inMonth;
    });
  });
  return {
    sixteenths,
    arrivals: [...arrivals].flatMap((households, place) => {
      const [stream, type] = [
        Math.floor(place / (days.types * arrivalStride)),
        Math.floor(place / arrivalStride) % days.types,
      ];
      const name = `${stream} ${type} ${(place % arrivalStride) - ARRIVAL_MONTHS_BEFORE}`;
      return new Array<string>(households).fill(name);
    }),
    lastingJobs: [...days.lastingJobs].flatMap((jobs, month) => new Array<number>(jobs).fill(month)),
    records: Array.from({ length: recordCount }, (_, record) => [
      ...records.subarray(record * RECORD_FIELDS, (record + 1) * RECORD_FIELDS),
    ]),
    counts: days.counts,
  };
}

function readSlow({ sixteenths, arrivals, lastingJobs, records, counts }: SlowDays) {
  return {
    sixteenths,
    arrivals: arrivals.toSorted(byPlace),
    lastingJobs: lastingJobs.toSorted((a, b) => a - b),
    records,
    counts,
  };
}

function byPlace(a: string, b: string): number {
  const [x, y] = [a.split(' ').map(Number), b.split(' ').map(Number)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
}

/** Reforms that send households elsewhere, each with an effect. */
const everyReform = () =>
  shippedModel('sundbyberg', {
    levers: {
      medicalAdviser: 'yes',
      homeVisitsPerYear: 200,
      jobAndHomeMovesPerYear: 40,
      activityDemandPercent: 50,
    },
    assumptions: {
      medicalAdviserExitShare: fixed(0.3),
      homeVisitRejectionShare: fixed(0.3),
      homeVisitReapplyShare: fixed(0.5),
      youngInflowShare: fixed(0.3),
      activationInflowEffect: fixed(0.8),
      temporaryHousingShare: fixed(0.5),
    },
  });

const scenarios: readonly [string, () => ModelScenario][] = [
  ...['trelleborg', 'svedala', 'sundbyberg', 'nacka'].flatMap((id) =>
    ['1263', '0182'].map((municipality): [string, () => ModelScenario] => [
      `${id} in ${municipality}`,
      () => shippedModel(id, { municipality }),
    ]),
  ),
  [
    'a hazard that falls to a tenth',
    () => shippedModel('svedala', { assumptions: { hazardLater: fixed(0.1) } }),
  ],
  ['a hazard that does not fall', () => shippedModel('svedala', { assumptions: { hazardLater: fixed(1) } })],
  ['a slow phase-in', () => shippedModel('trelleborg', { assumptions: { phaseInMonths: fixed(48) } })],
  ['every reform', everyReform],
  ['short contracts', () => shippedModel('nacka', { municipality: '0182', levers: { contractMonths: 12 } })],
];

describe.each(scenarios)('the loop over households: %s', (_, build) => {
  test('leaves what the slow one leaves', () => {
    const scenario = build();
    for (const draw of [0, 7, 123]) {
      const { fast, slow } = outcome(scenario, draw);
      expect(fast.counts).toEqual(slow.counts);
      expect(fast.records).toEqual(slow.records);
      expect(fast.arrivals).toEqual(slow.arrivals);
      expect(fast.lastingJobs).toEqual(slow.lastingJobs);
      expect(fast.sixteenths).toEqual(slow.sixteenths);
    }
  });
});

test('the scenario with every reform has something of each kind to count', () => {
  const { counts, records } = outcome(everyReform(), 0).fast;
  for (const number of Object.values(counts)) expect(number).toBeGreaterThan(0);
  expect(records.length).toBeGreaterThan(0);
});
