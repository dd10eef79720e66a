import { describe, expect, test } from 'vitest';
import { DRAWN_ASSUMPTIONS, type DrawnAssumptionId } from '../../../src/model/assumption-ids';
import type { ScenarioColumns, TotalId } from '../../../src/model/columns';
import { type DrawnValues, drawAssumptions, sameKeys } from '../../../src/model/draw-assumptions';
import type { ModelScenario } from '../../../src/model/model-scenario';
import { ScenarioSimulation } from '../../../src/model/simulate-block';
import { LEVERS, type Lever } from '../../../src/scenario/lever-registry';
import { fixed, shippedModel } from '../../scenario/shipped-model';

const DRAWS = 20;
const svedala = shippedModel('svedala');

function drawn(scenario: ModelScenario, left: readonly (keyof DrawnValues)[] = []): Partial<DrawnValues>[] {
  return Array.from({ length: DRAWS }, (_, draw) => {
    const values: Partial<Record<keyof DrawnValues, number>> = drawAssumptions(scenario, 1, sameKeys(draw));
    for (const id of left) delete values[id];
    return values;
  });
}

function run(scenario: ModelScenario): ScenarioColumns {
  return new ScenarioSimulation(scenario).simulateBlock(1, { first: 0, count: DRAWS });
}

/** The runs of svedala with each of some values of an assumption. */
function ladder(id: DrawnAssumptionId, values: readonly number[]): ScenarioColumns[] {
  return values.map((value) => run(shippedModel('svedala', { assumptions: { [id]: fixed(value) } })));
}

/** Totals of each draw, of one run and of the next. */
function steps(runs: readonly ScenarioColumns[], id: TotalId): { before: number; after: number }[] {
  return runs
    .slice(1)
    .flatMap(({ totals }, index) =>
      Array.from(totals[id], (after, draw) => ({ before: runs[index]?.totals[id][draw] ?? NaN, after })),
    );
}

describe('assumptions drawn', () => {
  /** What a lever can be set to: its ends or its choices. */
  const settings = (lever: Lever) =>
    lever.kind === 'number' ? [lever.min, lever.max] : lever.choices.map(({ value }) => value);

  test.each(LEVERS.flatMap((lever) => settings(lever).map((value) => [lever.id, value] as const)))(
    'are the same with %s at %s',
    (lever, value) => {
      const moved = shippedModel('svedala', { levers: { [lever]: value } });
      expect(drawn(moved, ['wayStockShare'])).toEqual(drawn(svedala, ['wayStockShare']));
    },
  );

  test.each(DRAWN_ASSUMPTIONS)('are the same whatever is assumed of %s', (id) => {
    for (const distribution of [fixed(0.25), { dist: 'uniform', min: 0.3, max: 0.9 } as const]) {
      const changed = shippedModel('svedala', { assumptions: { [id]: distribution } });
      expect(drawn(changed, [id])).toEqual(drawn(svedala, [id]));
      expect(drawn(changed)).not.toEqual(drawn(svedala));
    }
  });

  test.each(['trelleborg', 'sundbyberg', 'nacka'])('are the same in the package of %s', (id) => {
    const other = shippedModel(id, { municipality: '1263' });
    expect(drawn(other, ['wayStockShare'])).toEqual(drawn(svedala, ['wayStockShare']));
  });

  test('are the same over any horizon', () => {
    for (const months of [1, 12, 60])
      expect(drawn(shippedModel('svedala', { start: '2018-01', months }))).toEqual(
        drawn(shippedModel('svedala', { start: '2018-01', months: 24 })),
      );
  });

  test('are the same in two municipalities where all share them, and differ where each has its own', () => {
    const assumed = { dist: 'uniform', min: 0.2, max: 0.4 } as const;
    const assumptions = Object.fromEntries(DRAWN_ASSUMPTIONS.map((id) => [id, assumed]));
    const [one, other] = ['1263', '1287'].map((municipality) =>
      shippedModel('svedala', { municipality, assumptions }),
    );
    if (one === undefined || other === undefined) throw new Error('two models');
    const isShared = (id: DrawnAssumptionId) => one.assumptions[id].municipality === '';
    const shared = DRAWN_ASSUMPTIONS.filter(isShared);
    const local = DRAWN_ASSUMPTIONS.filter((id) => !isShared(id));
    const draws = [drawn(one), drawn(other)] as const;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      for (const id of shared) expect(draws[0][draw]?.[id]).toBe(draws[1][draw]?.[id]);
      for (const id of local) expect(draws[0][draw]?.[id]).not.toBe(draws[1][draw]?.[id]);
    }
    expect([shared.length > 0, local.length > 0]).toEqual([true, true]);
  });

  test('of the municipality whose way of working is taken over are what that municipality itself draws', () => {
    const taken = drawn(shippedModel('trelleborg', { municipality: '1263' }));
    const own = drawn(shippedModel('trelleborg', { municipality: '1287' }));
    expect(taken.map(({ wayStockShare }) => wayStockShare)).toEqual(own.map(({ stockShare }) => stockShare));
  });
});

describe('lives', () => {
  const nacka = run(shippedModel('nacka'));

  test.each([
    ['glappSupport', 'etableringslan'],
    ['rentPolicy', 'tak'],
    ['areaSqmPerPerson', 35],
    ['housingForm', 'bostadsratt'],
    ['contractMonths', 12],
    ['jobAndHomeMovesPerYear', 10],
  ] as const)('of ordinary households are the same with %s at %s, though others change', (lever, value) => {
    const after = run(shippedModel('nacka', { levers: { [lever]: value } }));
    expect(after.totals.bistandOrdinary).toEqual(nacka.totals.bistandOrdinary);
    expect(after.stockSums.ordinary).toEqual(nacka.stockSums.ordinary);
    expect(after.totals.netCost).not.toEqual(nacka.totals.netCost);
  });

  test('of newly arrived in the glapp are the same whatever the way of working does to exits', () => {
    const [asIs, ...others] = (['asIs', 'trelleborg', 'sundbyberg'] as const).map((wayOfWorking) =>
      run(shippedModel('nacka', { levers: { wayOfWorking } })),
    );
    for (const other of others) {
      for (const id of ['bistandGlapp', 'oneOffGrants', 'schablon'] as const)
        expect(other.totals[id]).toEqual(asIs?.totals[id]);
      expect(other.totals.exits).not.toEqual(asIs?.totals.exits);
    }
  });

  test('are the same when a type of household is added that nobody is', () => {
    const nobody = {
      shareOrdinaryNoChildren: 0,
      shareOrdinaryFamilies: 0,
      shareNewcomerNoChildren: 0,
      shareNewcomerFamilies: 0,
    };
    const types = svedala.householdTypes;
    const added = types.slice(0, 2).map((type) => ({ ...type, ...nobody, id: `${type.id}, nobody` }));
    expect(run({ ...svedala, householdTypes: [...types, ...added] })).toEqual(run(svedala));
  });

  test('are the same when another scenario runs between the draws', () => {
    const [alone, beside, other] = [svedala, svedala, shippedModel('nacka', { municipality: '1263' })].map(
      (scenario) => new ScenarioSimulation(scenario),
    );
    for (let first = 0; first < DRAWS; first += 1) {
      const expected = alone?.simulateBlock(1, { first, count: 1 });
      other?.simulateBlock(1, { first, count: 1 });
      expect(beside?.simulateBlock(1, { first, count: 1 })).toEqual(expected);
    }
  });

  test('of those on bistånd at the start are the same over a longer horizon, as far as the shorter one goes', () => {
    // Nobody comes, so that the opening stock is all there is.
    const over = (months: number) => {
      const model = shippedModel('svedala', {
        start: '2018-01',
        months,
        assumptions: { inflowFactor: fixed(0) },
      });
      const nobody = model.assignedPersonsPerYear.map(() => 0);
      return run({ ...model, assignedPersonsPerYear: nobody, selfSettledPersonsPerYear: nobody });
    };
    const [shorter, longer] = [over(18), over(36)];
    expect(Math.max(...shorter.monthly.householdMonths)).toBeGreaterThan(0);
    for (const id of ['householdMonths', 'bistand'] as const)
      expect(longer.monthly[id].slice(0, 18 * DRAWS)).toEqual(shorter.monthly[id]);
  });
});

describe('in every draw', () => {
  test('more arrivals only add newly arrived', () => {
    const runs = ladder('arrivalsFactor', [0.5, 0.8, 1, 1.6]);
    for (const id of ['oneOffGrants', 'bistandGlapp', 'schablon'] as const)
      for (const { before, after } of steps(runs, id)) expect(after).toBeGreaterThanOrEqual(before);
  });

  test('more who come only add ordinary households, and leave the newly arrived', () => {
    const runs = ladder('inflowFactor', [0.5, 0.8, 1, 1.6]);
    for (const { before, after } of steps(runs, 'bistandOrdinary')) expect(after).toBeGreaterThan(before);
    for (const id of ['oneOffGrants', 'bistandGlapp', 'bistandEtablering', 'bistandAfter'] as const)
      for (const { before, after } of steps(runs, id)) expect(after).toBe(before);
  });
});
