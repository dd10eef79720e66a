import { expect, test } from 'vitest';
import { exitHazardPerMonth } from '../../src/model/exit-hazard';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { fixed, shippedModel } from '../scenario/shipped-model';

const DRAWS = 60;

/** Ordinary households of single adults alone, so that adults are households, in a steady state at the own way of working. */
function singles(municipality: string, exitShare: number, stockShare: number) {
  const model = shippedModel('svedala', {
    municipality,
    levers: { wayOfWorking: 'asIs' },
    assumptions: {
      exitShare: fixed(exitShare),
      stockShare: fixed(stockShare),
      arrivalsFactor: fixed(0),
      inflowFactor: fixed(1),
      ordinaryFamilyShare: fixed(0),
    },
  });
  return {
    ...model,
    householdTypes: model.householdTypes.map((type) => ({
      ...type,
      shareOrdinaryNoChildren: type.id === 'single' ? 1 : 0,
    })),
  };
}

test.each([
  ['1287', 422 / 1245, 0.5],
  ['1287', 422 / 1245, 0.7],
  ['1263', 55 / 235, 0.6],
])(
  'in %s the hazard that gives the published share of exits (%f, stock share %f) is the mean over days on bistånd',
  (municipality, exitShare, stockShare) => {
    const { totals } = new ScenarioSimulation(singles(municipality, exitShare, stockShare)).simulateBlock(1, {
      first: 0,
      count: DRAWS,
    });
    const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
    const perMonth = sum(totals.exits) / sum(totals.needMonths);
    expect(perMonth / exitHazardPerMonth(exitShare, stockShare)).toBeCloseTo(1, 1);
  },
);
