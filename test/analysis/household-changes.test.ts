import { describe, expect, test } from 'vitest';
import { costsOf } from '../../src/analysis/compare';
import {
  buildHouseholdChanges,
  type HouseholdChanges,
  joinHouseholdSums,
} from '../../src/analysis/household-changes';
import {
  emptyHouseholdSums,
  groupAt,
  HOUSEHOLD_PHASES,
  type HouseholdPhase,
  type HouseholdSums,
  OUTCOMES,
} from '../../src/model/households/household-sums';
import { sumHouseholds } from '../../src/model/households/sum-households';
import { SIXTEENTHS_PER_MONTH } from '../../src/model/life/calendar';
import type { ModelScenario } from '../../src/model/model-scenario';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import type { Levers } from '../../src/scenario/scenario';
import { fixed, shippedModel } from '../scenario/shipped-model';

const BLOCK = { first: 0, count: 20 };

/** Nacka as it is, with some levers; own incomes and rents that are never paid, which no rule prices, left out. */
function nacka(levers: Partial<Levers> = {}): ModelScenario {
  const assumptions = { ownIncomeShare: fixed(0), rentLossShare: fixed(0) };
  return shippedModel('nacka', { levers, assumptions });
}

function sumsOf(a: ModelScenario, b: ModelScenario): HouseholdSums {
  return sumHouseholds(new ScenarioSimulation(a), new ScenarioSimulation(b), 1, BLOCK);
}

function changesOf(a: ModelScenario, b: ModelScenario): HouseholdChanges {
  return buildHouseholdChanges(a, b, sumsOf(a, b));
}

function columnsOf(scenario: ModelScenario) {
  return new ScenarioSimulation(scenario).simulateBlock(1, BLOCK);
}

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}

const asIs = nacka();
const asIsColumns = columnsOf(asIs);

test('identical scenarios have no gainers, no losers and no lives that change', () => {
  const changes = changesOf(asIs, structuredClone(asIs));
  expect(
    changes.groups.every(
      ({ outcome, changeSekPerMonth }) => outcome === 'unchanged' && changeSekPerMonth === 0,
    ),
  ).toBe(true);
  expect(changes.totals.unchanged.households.mean).toBeGreaterThan(100);
  for (const outcome of ['gains', 'loses'] as const)
    expect([changes.totals[outcome].households.p95, changes.totals[outcome].children.p95]).toEqual([0, 0]);
  for (const start of changes.starts) expect(start.onceSek).toBe(0);
  for (const { bistandByRule, bistandThroughLife, work } of [
    changes.lives.households,
    ...changes.lives.types,
  ])
    for (const { mean, p5, p95 } of [bistandByRule, bistandThroughLife, work])
      expect([mean, p5, p95]).toEqual([0, 0, 0]);
});

describe.each<readonly [string, Partial<Levers>]>([
  ['rent by ability to pay', { rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: 'no' }],
  [
    'such a rent that ends with self-support',
    { rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: 'yes' },
  ],
  ['dwellings that are shared', { rentPolicy: 'delad' }],
  ['smaller dwellings', { areaSqmPerPerson: 12 }],
  ['more approved costs', { costsAboveNormSekPerMonth: 150 }],
  ['bistånd in the glapp as a loan', { glappSupport: 'etableringslan' }],
])('%s, where lives are the same', (_, levers) => {
  const a = nacka(levers);
  const changes = changesOf(a, asIs);
  const { months } = asIs;

  test('lives are the same', () => {
    const { bistandThroughLife, work } = changes.lives.households;
    expect([bistandThroughLife.p5, bistandThroughLife.p95, work.p5, work.p95]).toEqual([0, 0, 0, 0]);
  });

  test('household-months × change, late payments and loans repaid are what the ledger of households changes by', () => {
    const byMonths = changes.groups.map(
      ({ householdsAverage, changeSekPerMonth }) => householdsAverage * months * changeSekPerMonth,
    );
    const byStarts = changes.starts.map(
      ({ householdsPerYear, onceSek, a: lentA, b: lentB }) =>
        ((householdsPerYear * months) / 12) * (onceSek - lentA.repaidSek + lentB.repaidSek),
    );
    const net = (scenario: ModelScenario) =>
      total(costsOf('', columnsOf(scenario)).ledgers.household) / BLOCK.count;
    const received = net(asIs) - net(a);
    // Nine flows of households are rounded to whole kronor in each month, in both scenarios.
    expect(Math.abs(received)).toBeGreaterThan(100 * months);
    expect(Math.abs(total([...byMonths, ...byStarts]) - received)).toBeLessThan(0.5 * 9 * months * 2);
  });
});

describe('etableringslån', () => {
  const lent = nacka({ glappSupport: 'etableringslan' });
  const changes = changesOf(lent, asIs);

  test('is no less money, and a debt of all bistånd in the glapp', () => {
    const losing = changes.groups.filter(({ outcome }) => outcome === 'loses');
    expect(losing.map(({ phase }) => phase)).toEqual(losing.map(() => 'glapp'));
    expect(losing).toHaveLength(asIs.householdTypes.length);
    for (const { changeSekPerMonth, debtSekPerMonth, a } of losing) {
      expect(changeSekPerMonth).toBe(0);
      expect(debtSekPerMonth).toBe(a.bistandSekPerMonth);
    }
    expect(changes.totals.gains.households.mean).toBe(0);
  });

  test('lends and is repaid what the accounts have', () => {
    const { totals } = columnsOf(lent);
    const perDraw = (of: 'lentSek' | 'repaidSek') =>
      total(changes.starts.map(({ householdsPerYear, a }) => householdsPerYear * a[of])) * (lent.months / 12);
    const within = 0.5 * lent.months;
    expect(Math.abs(perDraw('lentSek') - total(totals.loansPaidOut) / BLOCK.count)).toBeLessThan(within);
    expect(Math.abs(perDraw('repaidSek') - total(totals.loansRepaid) / BLOCK.count)).toBeLessThan(within);
    expect(perDraw('repaidSek')).toBeGreaterThan(0);
  });
});

describe('households are counted once, where they are', () => {
  const changes = changesOf(nacka({ areaSqmPerPerson: 12 }), asIs);
  const inPhase = (phase: HouseholdPhase) =>
    total(changes.groups.filter((group) => group.phase === phase).map((group) => group.householdsAverage));
  const stock = (id: 'glapp' | 'etablering' | 'aktivitetsstod' | 'longTerm' | 'ordinary' | 'work') =>
    total(asIsColumns.stockSums[id]) / SIXTEENTHS_PER_MONTH / asIs.months / BLOCK.count;

  test('every phase has the households of its stock', () => {
    for (const phase of HOUSEHOLD_PHASES)
      if (phase !== 'dwellingOnly') expect(inPhase(phase)).toBeCloseTo(stock(phase), 9);
  });

  test('totals are the sum of the groups, in households and in children', () => {
    for (const outcome of OUTCOMES) {
      const groups = changes.groups.filter((group) => group.outcome === outcome);
      const { households, children } = changes.totals[outcome];
      expect(total(groups.map((group) => group.householdsAverage))).toBeCloseTo(households.mean, 9);
      expect(total(groups.map((group) => group.childrenAverage))).toBeCloseTo(children.mean, 9);
    }
  });

  test('blocks joined are the draws at once', () => {
    const [a, b] = [nacka({ areaSqmPerPerson: 12 }), asIs].map((model) => new ScenarioSimulation(model)) as [
      ScenarioSimulation,
      ScenarioSimulation,
    ];
    const pieces = [
      { first: 0, count: 7 },
      { first: 7, count: 13 },
    ].map((piece) => sumHouseholds(a, b, 1, piece));
    expect(joinHouseholdSums(pieces, asIs.householdTypes.length)).toEqual(sumHouseholds(a, b, 1, BLOCK));
  });
});

test('one household of two adults and four children that gains 250 kr all the time is one household and four children', () => {
  const { householdTypes, months } = asIs;
  const type = householdTypes.findIndex(({ id }) => id === 'couple-4');
  const sums = emptyHouseholdSums(1, householdTypes.length);
  const all = months * SIXTEENTHS_PER_MONTH;
  sums.byType.gains[type] = all;
  const at = groupAt(type, HOUSEHOLD_PHASES.indexOf('etablering'), OUTCOMES.indexOf('gains'));
  sums.groups.set([all, 20_000 * all, 0, 9750 * all, 0, 20_000 * all, 0, 10_000 * all, 0], at);
  const { groups, totals } = buildHouseholdChanges(asIs, asIs, sums);
  expect(groups).toEqual([
    {
      type: 'couple-4',
      adults: 2,
      children: 4,
      phase: 'etablering',
      outcome: 'gains',
      householdsAverage: 1,
      childrenAverage: 4,
      a: { incomeSekPerMonth: 20_000, bistandSekPerMonth: 0, rentSekPerMonth: 9750, leftSekPerMonth: 10_250 },
      b: {
        incomeSekPerMonth: 20_000,
        bistandSekPerMonth: 0,
        rentSekPerMonth: 10_000,
        leftSekPerMonth: 10_000,
      },
      changeSekPerMonth: 250,
      debtSekPerMonth: 0,
    },
  ]);
  expect([totals.gains.households.mean, totals.gains.children.mean]).toEqual([1, 4]);
  expect([totals.loses.households.mean, totals.unchanged.children.mean]).toEqual([0, 0]);
});

describe('a way of working that leaves prices as they are', () => {
  const model = (id: string) => shippedModel(id, { municipality: '1263' });
  const changes = changesOf(model('trelleborg'), model('svedala'));

  test('makes nobody gain or lose by rule', () => {
    expect(changes.groups.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
    expect(changes.lives.households.bistandByRule).toMatchObject({ mean: 0, p5: 0, p95: 0 });
  });

  test('changes the months on bistånd as the run itself does, type by type in all', () => {
    const months = (id: string) =>
      total(new ScenarioSimulation(model(id)).simulateBlock(1, BLOCK).totals.householdMonths) / BLOCK.count;
    const { mean } = changes.lives.households.bistandThroughLife;
    expect(mean).toBeCloseTo(months('trelleborg') - months('svedala'), 6);
    expect(mean).not.toBe(0);
    const { types } = changes.lives;
    expect(total(types.map(({ bistandThroughLife }) => bistandThroughLife.mean))).toBeCloseTo(mean, 6);
    expect(
      total(types.map(({ children, bistandThroughLife }) => children * bistandThroughLife.mean)),
    ).toBeCloseTo(changes.lives.children.bistandThroughLife.mean, 6);
  });
});
