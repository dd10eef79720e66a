import { mean, sampleVariance } from 'simple-statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCalendar } from '../../../src/model/life/calendar';
import { HouseholdDays, RECORD_FIELDS } from '../../../src/model/life/household-days';
import { simulateLives } from '../../../src/model/life/simulate-lives';
import { STATE_COUNT } from '../../../src/model/life/states';
import type { ModelScenario } from '../../../src/model/model-scenario';
import { fixed, shippedModel } from '../../scenario/shipped-model';
import { livesToRun, type LivesToRun } from './export-life';
import { type DrawFigures, type PeerResult, type PeerTimes, PEERS_HERE, runPeers } from './run-peers';

const DRAWS = 150;
/** Lives of each plan that the kernel gives beside the one of NumPy. */
const LIVES = 3;

/** Phase-in, glapp and rents differ between the packages; the last has every reform that changes a life. */
const CASES: readonly (readonly [string, ModelScenario])[] = [
  ['Svedala in Sundbyberg’s way', shippedModel('sundbyberg', { municipality: '1263' })],
  ['Svedala in Nacka’s way', shippedModel('nacka', { municipality: '1263' })],
  ['Nacka in Sundbyberg’s way', shippedModel('sundbyberg', { municipality: '0182' })],
  ['Nacka in its own way', shippedModel('nacka', { municipality: '0182' })],
  [
    'Nacka in Trelleborg’s way, with home visits, a medical adviser and moves to job and home',
    shippedModel('trelleborg', {
      municipality: '0182',
      levers: {
        homeVisitsPerYear: 60,
        medicalAdviser: 'yes',
        jobAndHomeMovesPerYear: 40,
        contractMonths: 60,
      },
      assumptions: { medicalAdviserExitShare: fixed(0.1) },
    }),
  ],
];

const RUNS: readonly (readonly [string, LivesToRun])[] = CASES.map(([name, scenario]) => [
  name,
  livesToRun(scenario, DRAWS),
]);
const peersOf = new Map<string, PeerTimes>();

beforeAll(() => {
  const peers = runPeers(
    RUNS.map(([, lives]) => lives),
    1,
  );
  RUNS.forEach(([name], index) => peersOf.set(name, peers[index] as PeerTimes));
});

/** The TypeScript kernel's lives of every draw; a `seed` other than the plans' own gives other lives of the same plans. */
function kernelDraws({ scenario, tables, plans, bistand }: LivesToRun, seed: number): readonly DrawFigures[] {
  const days = new HouseholdDays(buildCalendar(scenario.months), scenario.householdTypes.length);
  return plans.map((plan, draw) => {
    simulateLives(scenario, tables, plan, seed, draw, days);
    return drawFigures(days, scenario.months, bistand);
  });
}

function drawFigures(days: HouseholdDays, months: number, bistand: Float64Array): DrawFigures {
  const zeros = (length: number) => new Array<number>(length).fill(0);
  const byState = zeros(STATE_COUNT);
  const byType = zeros(days.types);
  const byMonth = zeros(months);
  let bistandSixteenths = 0;
  for (let row = 0; row < days.types * STATE_COUNT; row += 1) {
    let sixteenths = 0;
    for (let month = 0; month < months; month += 1) {
      sixteenths += days.changes[row * days.stride + month] as number;
      add(byState, row % STATE_COUNT, sixteenths);
      add(byType, Math.floor(row / STATE_COUNT), sixteenths);
      add(byMonth, month, sixteenths);
      bistandSixteenths += sixteenths * (bistand[row * months + month] as number);
    }
  }
  const arrivalsByType = zeros(2 * days.types);
  const arrivalsByMonth = zeros(days.arrivalStride);
  days.arrivals.forEach((households, at) => {
    add(arrivalsByType, Math.floor(at / days.arrivalStride), households);
    add(arrivalsByMonth, at % days.arrivalStride, households);
  });
  let firstSpellDays = 0;
  let firstWages = 0;
  for (let at = 0; at < days.recordCount * RECORD_FIELDS; at += RECORD_FIELDS) {
    firstSpellDays += (days.records[at + 4] as number) - (days.records[at + 3] as number);
    firstWages += days.records[at + 5] as number;
  }
  return {
    counts: { ...days.counts, records: days.recordCount, firstSpellDays, firstWages },
    bistandSixteenths,
    sixteenthsByState: byState,
    sixteenthsByType: byType,
    sixteenthsByMonth: byMonth,
    lastingJobsByMonth: [...days.lastingJobs],
    arrivalsByType,
    arrivalsByMonth,
  };
}

function add(sums: number[], at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}

type Figures = Readonly<Record<string, number>>;

/** One number for each figure, months put together to years. */
function named(draw: DrawFigures): Figures {
  const { counts, bistandSixteenths, ...columns } = draw;
  const ofColumns = Object.entries(columns).flatMap(([name, column]) =>
    (name.endsWith('ByMonth') ? byYear(column) : column).map(
      (value, at) => [`${name} ${at}`, value] as const,
    ),
  );
  return { ...counts, bistandSixteenths, ...Object.fromEntries(ofColumns) };
}

/** The last year takes what is left over. */
function byYear(months: readonly number[]): readonly number[] {
  const sums = new Array<number>(Math.floor(months.length / 12)).fill(0);
  months.forEach((value, month) => {
    add(sums, Math.min(Math.floor(month / 12), sums.length - 1), value);
  });
  return sums;
}

/**
 * How far one life of each plan is from `LIVES` others, in standard errors: the mean over draws, and the squared distance from
 * draw to draw beside what the others' own variance makes of it. A life that is not its own draw's has the mean but not the spread.
 */
function errorsApart(given: readonly number[], others: readonly (readonly number[])[]) {
  const ofDraw = given.map((_, draw) => others.map((lives) => lives[draw] as number));
  const distances = given.map((value, draw) => value - mean(ofDraw[draw] as number[]));
  const variances = ofDraw.map((lives) => sampleVariance(lives) * (1 + 1 / LIVES));
  const excess = distances.map((distance, draw) => distance ** 2 - (variances[draw] as number));
  return {
    mean: over(mean(distances), mean(variances) / given.length),
    spread: over(mean(excess), sampleVariance(excess) / given.length),
  };
}

function over(distance: number, variance: number): number {
  return distance === 0 ? 0 : Math.abs(distance) / Math.sqrt(variance);
}

describe.skipIf(!PEERS_HERE.c)('the lives in C (skipped without gcc)', () => {
  test.each(RUNS)('%s: every draw the same to the last unit', (name, lives) => {
    expect((peersOf.get(name)?.c as PeerResult).draws).toEqual(kernelDraws(lives, lives.seed));
  });
});

describe.skipIf(!PEERS_HERE.numpy)('the lives in NumPy (skipped without NumPy)', () => {
  test.each(RUNS)('%s: mean and spread of every figure within four standard errors', (name, lives) => {
    const numpy = (peersOf.get(name)?.numpy as PeerResult).draws.map(named);
    const kernel = Array.from({ length: LIVES }, (_, life) =>
      kernelDraws(lives, lives.seed + life).map(named),
    );
    const outside = Object.keys(numpy[0] ?? {}).flatMap((figure) => {
      const of = (draws: readonly Figures[]) => draws.map((figures) => figures[figure] as number);
      const errors = errorsApart(of(numpy), kernel.map(of));
      return errors.mean <= 4 && errors.spread <= 4 ? [] : [{ figure, ...errors }];
    });
    expect(outside).toEqual([]);
  });
});

test('the cases leave no state, type or count out: each is above 0 in one of them', () => {
  const cases = RUNS.flatMap(([, lives]) =>
    kernelDraws({ ...lives, plans: lives.plans.slice(0, 20) }, lives.seed).map(named),
  );
  const names = Object.keys(cases[0] ?? {});
  expect(names.filter((name) => cases.every((figures) => figures[name] === 0))).toEqual([]);
});
