import { expect, test } from 'vitest';
import type { ModelScenario } from '../../src/model/model-scenario';
import { BASES } from '../../src/scenario/shipped';
import { livedDraws, modelOf } from '../../src/validation/replay';
import { yearOf } from '../../src/validation/year';
import { fixed, inputs } from '../scenario/shipped-model';

/**
 * Households of a year fell by 30 per cent from 2015 to 2018, the nation's by 8.8: each bound alone makes the rest of the
 * fall in the third year, no newly arrived and the whole effect counted.
 */
const PUBLISHED = 0.7 / 0.912;
const DRAWS = 60;

function model(settings: Parameters<typeof modelOf>[1]): ModelScenario {
  const resolved = modelOf('sundbyberg', settings, inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value;
}

function householdsOfYear(scenario: ModelScenario, firstMonth: number): number {
  let sum = 0;
  for (const draw of livedDraws(scenario, DRAWS)) sum += yearOf(draw, firstMonth).households;
  return sum / DRAWS;
}

const whole = {
  arrivalsFactor: fixed(0),
  transport: fixed(1),
  selectionShrink: fixed(1),
  displacementShare: fixed(0),
  phaseInMonths: fixed(0),
};
const before = model({
  package: [],
  assumptions: whole,
  start: '2015-01',
  months: 12,
});
const of2015 = householdsOfYear(before, 0);

test.each([
  ['all through exits to work and study', 0],
  ['all through fewer who apply', 1],
])('Sundbyberg’s bound, %s, makes its own fall in households of a year beyond the nation’s', (_, inflow) => {
  const bounds = BASES.ways.find(({ id }) => id === 'sundbyberg')?.upperBounds;
  const after = model({
    assumptions: { ...whole, boundInflowShare: fixed(inflow) },
    start: '2016-01',
    months: 36,
  });
  const of2018 = householdsOfYear(
    {
      ...after,
      householdsPerYear: before.householdsPerYear,
      wayEffect: {
        kind: 'bounded',
        exitBound: bounds?.exits ?? NaN,
        inflowBound: bounds?.inflow ?? NaN,
      },
    },
    24,
  );
  // Sixty draws of some four hundred households: a standard error of half a per cent, and bounds of two digits.
  expect(Math.abs(of2018 / of2015 - PUBLISHED)).toBeLessThan(0.012);
});
