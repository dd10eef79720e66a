import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allLevers,
  assumptionDifferences,
  differingGroups,
  differingLevers,
  leverDifferences,
  withAssumptionOf,
  withGroupsOf,
  withLeversOf,
} from '../../src/scenario/differences';
import { LEVERS } from '../../src/scenario/lever-registry';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { LeverId, Scenario } from '../../src/scenario/scenario';
import { ASSUMPTIONS, SHIPPED_SCENARIOS } from '../../src/scenario/shipped';
import { fixed, inputs } from './shipped-model';

function inSvedala(id: string): Scenario {
  const shipped = SHIPPED_SCENARIOS.find((scenario) => scenario.id === id);
  if (shipped === undefined) throw new Error(`no scenario ${id}`);
  return scenarioIn(shipped, '1263');
}

const nacka = inSvedala('nacka');
const svedala = inSvedala('svedala');
const trelleborg = inSvedala('trelleborg');
const shippedTransport = ASSUMPTIONS.find(({ id }) => id === 'transport')?.distribution;
if (shippedTransport === undefined) throw new Error('shipped');

const modelOf = (scenario: Scenario) => {
  const resolved = resolveScenario({ ...scenario, id: '' }, inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value.model;
};

describe('levers', () => {
  test('that differ are those that the scenarios end up with, whether from a reform, the municipality or the user', () => {
    expect(leverDifferences(nacka, svedala)).toEqual([
      { lever: 'glappDays', theme: 'glapp', a: 40, b: 90 },
      { lever: 'wayOfWorking', theme: 'way', a: 'nacka', b: 'svedala' },
    ]);
    expect(leverDifferences({ ...nacka, levers: { glappDays: 90 } }, svedala)).toEqual([
      { lever: 'wayOfWorking', theme: 'way', a: 'nacka', b: 'svedala' },
    ]);
  });

  test('of some scenarios are those that any two set differently', () => {
    const ids = (...scenarios: Scenario[]) => differingLevers(scenarios).map(({ id }) => id);
    expect(ids(svedala, svedala, nacka)).toEqual(['glappDays', 'wayOfWorking']);
    expect(ids(nacka, svedala, trelleborg)).toEqual([
      'glappDays',
      'wayOfWorking',
      'decisionDays',
      'digitalPercent',
    ]);
    expect(ids(nacka)).toEqual([]);
    expect(ids()).toEqual([]);
  });
});

describe('assumptions', () => {
  const differing = (a: Scenario, b: Scenario) => assumptionDifferences(a, b).map(({ id }) => id);
  const assuming = (assumptions: Scenario['assumptions']) => ({ ...svedala, assumptions });

  test('that differ are given as they apply, the shipped one where a scenario is silent', () => {
    expect(assumptionDifferences(assuming({ transport: fixed(0) }), svedala)).toEqual([
      { id: 'transport', a: fixed(0), b: shippedTransport },
    ]);
  });

  test('that are set to what is shipped, or with the fields in another order, do not differ', () => {
    expect(differing(assuming({ transport: shippedTransport }), svedala)).toEqual([]);
    expect(
      differing(
        assuming({ transport: { dist: 'uniform', min: 0, max: 1 } }),
        assuming({ transport: { max: 1, min: 0, dist: 'uniform' } }),
      ),
    ).toEqual([]);
  });

  test('that differ only where another municipality has a figure of its own differ: its way may be carried here', () => {
    const own = ASSUMPTIONS.find(({ id }) => id === 'exitShare')?.local['1263']?.distribution;
    if (own === undefined) throw new Error('shipped');
    expect(assumptionDifferences(assuming({ exitShare: own }), svedala)).toEqual([
      { id: 'exitShare', a: own, b: own },
    ]);
  });

  test('with a figure of its own for the municipality differ from the general distribution', () => {
    const opening = ASSUMPTIONS.find(({ id }) => id === 'openingHouseholdsFactor');
    if (opening === undefined) throw new Error('shipped');
    expect(opening.local['1263']).toBeDefined();
    expect(differing(assuming({ openingHouseholdsFactor: opening.distribution }), svedala)).toEqual([
      'openingHouseholdsFactor',
    ]);
  });
});

describe('groups', () => {
  test('are the themes of the levers that differ, and all assumptions that do as one', () => {
    expect(differingGroups(nacka, svedala)).toEqual(['glapp', 'way']);
    expect(differingGroups({ ...nacka, assumptions: { transport: fixed(0) } }, svedala)).toEqual([
      'glapp',
      'way',
      'assumptions',
    ]);
    expect(differingGroups(nacka, { ...nacka, id: 'other' })).toEqual([]);
  });

  /** Scenarios of one municipality with any settings of the user's. */
  const scenario = fc
    .record({
      base: fc.constantFrom(nacka, svedala, trelleborg, inSvedala('sundbyberg')),
      levers: fc.dictionary(fc.constantFrom(...LEVERS.map(({ id }) => id)), fc.nat(), { maxKeys: 4 }),
      transport: fc.option(fc.constantFrom(0, 0.5)),
      stockShare: fc.option(fc.constantFrom(0.4, 0.6)),
    })
    .map(({ base, levers, transport, stockShare }): Scenario => ({
      ...base,
      levers: Object.fromEntries(
        Object.entries(levers).map(([id, number]) => [id, settingOf(id as LeverId, number)]),
      ),
      assumptions: {
        ...(transport === null ? {} : { transport: fixed(transport) }),
        ...(stockShare === null ? {} : { stockShare: fixed(stockShare) }),
      },
    }));

  test('all taken from a make the model of a, and none that of b', () => {
    fc.assert(
      fc.property(scenario, scenario, (a, b) => {
        expect(modelOf(withGroupsOf(a, b, differingGroups(a, b)))).toEqual(modelOf(a));
        expect(modelOf(withGroupsOf(a, b, []))).toEqual(modelOf(b));
      }),
      { numRuns: 50 },
    );
  });

  test('no longer differ from a when taken from it, and the others still do', () => {
    fc.assert(
      fc.property(scenario, scenario, (a, b) => {
        const all = differingGroups(a, b);
        for (const group of all)
          expect(differingGroups(a, withGroupsOf(a, b, [group]))).toEqual(all.filter((id) => id !== group));
      }),
      { numRuns: 50 },
    );
  });
});

test('a single lever or assumption is taken from a, and nothing else', () => {
  const mixed = withLeversOf(nacka, svedala, ['glappDays']);
  expect(allLevers(mixed)).toEqual({ ...allLevers(svedala), glappDays: 40 });
  const a: Scenario = { ...svedala, assumptions: { transport: fixed(0) } };
  const b: Scenario = { ...svedala, assumptions: { transport: fixed(1), stockShare: fixed(0.5) } };
  expect(withAssumptionOf(a, b, 'transport').assumptions).toEqual({
    transport: fixed(0),
    stockShare: fixed(0.5),
  });
  expect(withAssumptionOf(a, b, 'stockShare').assumptions).toEqual({ transport: fixed(1) });
});

/** One of the settings that a lever can have. */
function settingOf(id: LeverId, number: number): number | string {
  const lever = LEVERS.find((known) => known.id === id);
  if (lever === undefined) throw new Error(id);
  if (lever.kind === 'choice') return lever.choices[number % lever.choices.length]?.value ?? '';
  const steps = Math.floor((lever.max - lever.min) / lever.step);
  return lever.min + lever.step * (number % (steps + 1));
}
