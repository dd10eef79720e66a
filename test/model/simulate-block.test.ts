import { describe, expect, test } from 'vitest';
import { comparePair, costsOf } from '../../src/analysis/compare';
import type { ScenarioColumns, TotalId } from '../../src/model/columns';
import { bookingSign, FLOW_IDS, FLOWS, LEDGERS } from '../../src/model/flows';
import type { ModelScenario } from '../../src/model/model-scenario';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import type { Levers } from '../../src/scenario/scenario';
import { fixed, shippedModel } from '../scenario/shipped-model';

const DRAWS = 60;

function run(scenario: ModelScenario, draws = DRAWS, first = 0): ScenarioColumns {
  return new ScenarioSimulation(scenario).simulateBlock(1, { first, count: draws });
}

function eachDraw(a: ScenarioColumns, b: ScenarioColumns, id: TotalId): { a: number; b: number }[] {
  return Array.from(a.totals[id], (value, draw) => ({ a: value, b: b.totals[id][draw] ?? NaN }));
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('paired draws', () => {
  test('a scenario equal to another gives no difference in any draw', () => {
    expect(run(shippedModel('svedala'))).toEqual(run({ ...shippedModel('svedala'), id: 'copy' }));
  });

  test('draws do not depend on how they are split', () => {
    const scenario = shippedModel('nacka', { municipality: '1263' });
    const whole = run(scenario, 30);
    const last = run(scenario, 10, 20);
    for (const id of ['netCost', 'bistandOrdinary', 'exits', 'stateBenefits'] as const) {
      expect([...last.totals[id]]).toEqual([...whole.totals[id].slice(20)]);
    }
  });

  test('another seed gives other draws', () => {
    const scenario = shippedModel('svedala');
    const other = new ScenarioSimulation(scenario).simulateBlock(2, { first: 0, count: 5 });
    expect(other.totals.netCost).not.toEqual(run(scenario, 5).totals.netCost);
  });

  test('the glapp leaves ordinary households, staff and their exits to the last bit', () => {
    const [short, long] = [20, 150].map((glappDays) =>
      run(shippedModel('svedala', { levers: { glappDays } })),
    );
    for (const id of ['bistandOrdinary', 'wayOfWorking', 'handling', 'oneOffGrants'] as const) {
      expect(short?.totals[id]).toEqual(long?.totals[id]);
    }
  });

  test('the rent policy leaves every household where it was', () => {
    const [full, able] = (['bruksvarde', 'betalningsformaga'] as const).map((rentPolicy) =>
      run(shippedModel('nacka', { levers: { rentPolicy } })),
    );
    for (const id of ['exits', 'bistandOrdinary', 'bistandAfter', 'dwellingCost', 'oneOffGrants'] as const) {
      expect(full?.totals[id]).toEqual(able?.totals[id]);
    }
  });

  test('changing one assumption leaves the draws of all others', () => {
    const other = shippedModel('svedala', {
      assumptions: { ownIncomeShare: { dist: 'uniform', min: 0.1, max: 0.5 } },
    });
    expect(run(other).totals.exits).toEqual(run(shippedModel('svedala')).totals.exits);
  });

  test('more arrivals only add newly arrived, and of the same stock fewer are ordinary households', () => {
    const few = run(shippedModel('svedala', { assumptions: { arrivalsFactor: fixed(1) } }));
    const many = run(shippedModel('svedala', { assumptions: { arrivalsFactor: fixed(1.7) } }));
    for (const { a, b } of eachDraw(few, many, 'bistandOrdinary')) expect(b).toBeLessThanOrEqual(a);
    for (const { a, b } of eachDraw(few, many, 'oneOffGrants')) expect(b).toBeGreaterThanOrEqual(a);
    expect(meanOf(many.totals.oneOffGrants) / meanOf(few.totals.oneOffGrants)).toBeCloseTo(1.7, 0);
  });
});

/** The municipality's own exits below Trelleborg's in every draw, so that more transport is more exits. */
const LOWER_OWN = { exitShare: fixed(0.25), stockShare: fixed(0.5) };

describe('direction of effects, in every draw', () => {
  test('a shorter glapp never raises what the glapp costs', () => {
    const lengths = [0, 10, 40, 90, 114, 200].map((glappDays) =>
      run(shippedModel('nacka', { levers: { glappDays } })),
    );
    lengths.slice(1).forEach((longer, index) => {
      const shorter = lengths[index];
      if (shorter === undefined) return;
      for (const { a, b } of eachDraw(shorter, longer, 'bistandGlapp')) expect(a).toBeLessThanOrEqual(b);
    });
  });

  test('nor what is lent in it', () => {
    const [shorter, longer] = [30, 90].map((glappDays) =>
      run(shippedModel('nacka', { levers: { glappDays, glappSupport: 'etableringslan' } })),
    );
    if (shorter === undefined || longer === undefined) throw new Error('two runs');
    for (const { a, b } of eachDraw(shorter, longer, 'loansOut')) expect(a).toBeLessThanOrEqual(b);
  });

  test('a glapp of no days costs nothing for those who arrive after the start', () => {
    const none = run(shippedModel('nacka', { levers: { glappDays: 0 }, start: '2020-01', months: 60 }));
    const monthly = none.monthlySums.bistandGlapp;
    expect([...monthly.slice(30)]).toEqual([...monthly.slice(30)].map(() => 0));
  });

  test.each(['1263', '0182'])(
    'higher exits to work and study never add time without self-support in %s, also with returns',
    (municipality) => {
      const runs = [-0.2, 0, 0.3, 1].map((transport) =>
        run(
          shippedModel('trelleborg', {
            municipality,
            assumptions: { ...LOWER_OWN, transport: fixed(transport) },
          }),
        ),
      );
      runs.slice(1).forEach((more, index) => {
        const fewer = runs[index];
        if (fewer === undefined) return;
        // Sums of months that are not whole numbers: the last bits depend on their order.
        for (const { a, b } of eachDraw(fewer, more, 'needMonths')) expect(b).toBeLessThanOrEqual(a + 1e-6);
      });
    },
  );

  test.each(['1263', '0182'])(
    'nor months with bistånd or bistånd paid in %s, where nobody returns',
    (municipality) => {
      const noReturns = {
        returnAfterWorkPerYear: fixed(0.001),
        shortReturnShare: fixed(0),
        longReturnShare: fixed(0),
      };
      const [fewer, more] = [0, 1].map((transport) =>
        run(
          shippedModel('trelleborg', {
            municipality,
            assumptions: { ...LOWER_OWN, ...noReturns, transport: fixed(transport) },
          }),
        ),
      );
      if (fewer === undefined || more === undefined) throw new Error('two runs');
      for (const id of ['householdMonths', 'bistand'] as const)
        for (const { a, b } of eachDraw(fewer, more, id)) expect(b).toBeLessThanOrEqual(a + 1e-6);
    },
  );

  test('nor at the bounds, where more return after work than after other exits', () => {
    const assumptions = {
      returnAfterWorkPerYear: fixed(0.5),
      shortReturnShare: fixed(0.05),
      longReturnShare: fixed(0.05),
    };
    const [fewer, more] = [0, 1].map((transport) =>
      run(
        shippedModel('trelleborg', {
          municipality: '1263',
          assumptions: { ...assumptions, transport: fixed(transport) },
        }),
      ),
    );
    if (fewer === undefined || more === undefined) throw new Error('two runs');
    for (const { a, b } of eachDraw(fewer, more, 'needMonths')) expect(b).toBeLessThanOrEqual(a + 1e-6);
  });

  test('under betalningsformaga etablering needs no bistånd in 2017: the municipality carries the rent, and the state pays less', () => {
    const year = {
      start: '2017-01',
      months: 12,
      assumptions: {
        kartlaggningDays: fixed(0),
        familyBenefitsLagDays: fixed(0),
        selfSettledPerAssigned: fixed(0),
        vacancyShare: fixed(0),
      },
    };
    const inContract = (levers: Partial<Levers>) => {
      const model = shippedModel('nacka', { ...year, levers });
      const contractMonths = 60;
      return run({
        ...model,
        housing: { ...model.housing, contractMonths },
        housingBefore: { ...model.housingBefore, contractMonths },
      });
    };
    const able = inContract({ rentPolicy: 'betalningsformaga' });
    expect([...able.totals.bistandEtablering]).toEqual(Array.from({ length: DRAWS }, () => 0));
    for (const housing of able.totals.housing) expect(housing).toBeGreaterThan(0);
    const full = inContract({});
    for (const housing of full.totals.housing) expect(housing).toBe(0);
    for (const { a, b } of eachDraw(able, full, 'stateBenefits')) expect(a).toBeLessThan(b);
  });
});

test('an assumption without limits of its own stays within its bounds', () => {
  const wild = { returnAfterWorkPerYear: { dist: 'normal', p5: 0.005, p95: 0.5 } } as const;
  expect(run(shippedModel('svedala', { assumptions: wild })).totals.netCost.every(Number.isFinite)).toBe(
    true,
  );
});

describe('the books', () => {
  test.each(['trelleborg', 'nacka'])(
    'transfers between the ledgers sum to zero in every draw and month at home in %s',
    (id) => {
      const simulation = new ScenarioSimulation(
        shippedModel(id, { levers: { sharing: 'posts-fixed', rentPolicy: 'betalningsformaga' } }),
      );
      for (let draw = 0; draw < 20; draw += 1) {
        const { money } = simulation.simulateDraw(1, draw);
        for (let month = 0; month < 60; month += 1) {
          const balances = LEDGERS.map((ledger) =>
            FLOW_IDS.filter((flow) => !isReal(flow)).reduce(
              (sum, flow) => sum + bookingSign(flow, ledger) * (money.flows[flow][month] ?? NaN),
              0,
            ),
          );
          expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(0);
        }
      }
    },
  );

  test('the municipality’s ledger is its accounts: all it pays less all it is paid', () => {
    const columns = run(shippedModel('svedala', { levers: { sharing: 'posts-fixed' } }));
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const ledger = FLOW_IDS.reduce(
        (sum, flow) => sum + bookingSign(flow, 'municipality') * (columns.totals[flow][draw] ?? NaN),
        0,
      );
      expect(columns.totals.netCost[draw]).toBe(ledger);
    }
  });

  test('the municipality’s ledger is compared as its net cost is', () => {
    const [a, b] = ['trelleborg', 'nacka'].map((id) =>
      costsOf(id, run(shippedModel(id, { municipality: '1263' }))),
    );
    if (a === undefined || b === undefined) throw new Error('two runs');
    expect(a.ledgers.municipality).toEqual(a.netCost);
    expect(comparePair(a, b).ledgers.municipality).toEqual(comparePair(a, b).difference);
  });

  test('months sum to totals', () => {
    const { totals, monthly, draws, months } = run(shippedModel('svedala'));
    for (let draw = 0; draw < draws; draw += 1) {
      let sum = 0;
      for (let month = 0; month < months; month += 1) sum += monthly.netCost[month * draws + draw] ?? NaN;
      expect(sum).toBe(totals.netCost[draw]);
    }
  });

  test('every amount is a whole number of kronor', () => {
    const { totals } = run(shippedModel('nacka'));
    for (const id of FLOW_IDS) expect([...totals[id]].every(Number.isInteger)).toBe(true);
  });
});

function isReal(flow: keyof typeof FLOWS): boolean {
  const { from, to }: { from: string; to: string } = FLOWS[flow];
  return from === 'world' || to === 'world';
}
