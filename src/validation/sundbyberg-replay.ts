import type { ModelInputs } from '../model/inputs';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import { BASES } from '../scenario/shipped';
import { fixed, livedDraws, type Measured, modelOf, record } from './replay';
import { type Year, yearOf } from './year';

/** Households with bistånd in the nation, 2018 over 2015: −8.8 per cent. Source: socialstyrelsen-regionfakta. */
const NATION_2018_OVER_2015 = 1 - 0.088;

/**
 * Sundbyberg in 2015 by its way before the reforms, and in 2018 with its package in the third year of its effect. The
 * model's effect begins with a scenario, so the second run begins in 2016, with the same households as the first.
 * The effect is the whole of the published change beyond the nation's (`transport` and `selectionShrink` are 1, without phase-in or displacement), and the
 * nation's change is multiplied outside the model. Newly arrived are left out in both, since the nation's change has them.
 */
export function sundbybergReplay(inputs: ModelInputs, draws: number): Result<Measured> {
  const before = modelOf('sundbyberg', BEFORE, inputs);
  if (!before.ok) return before;
  const after = modelOf('sundbyberg', AFTER, inputs);
  if (!after.ok) return after;
  const bounds = BASES.ways.find(({ id }) => id === 'sundbyberg')?.upperBounds;
  const measured: Measured = {};
  const of2015 = yearsOf(before.value, draws, 0);
  const of2018 = yearsOf(
    {
      ...after.value,
      householdsPerYear: before.value.householdsPerYear,
      wayEffect: { kind: 'bounded', exitBound: bounds?.exits ?? NaN, inflowBound: bounds?.inflow ?? NaN },
    },
    draws,
    24,
  );
  of2018.forEach((year, draw) => {
    const base = of2015[draw];
    if (base === undefined) return;
    const change = (of: (year: Year) => number, outside: number) =>
      100 * ((of(year) / of(base)) * outside - 1);
    const nation = NATION_2018_OVER_2015;
    record(
      measured,
      'sundbyberg.households.year',
      change(({ households }) => households, nation),
    );
    record(
      measured,
      'sundbyberg.households.month',
      change(({ months }) => months, nation),
    );
    record(
      measured,
      'sundbyberg.cost',
      change(({ cost }) => cost, nation),
    );
    record(
      measured,
      'sundbyberg.monthsPerHousehold.implied',
      change(({ households, months }) => months / households, 1),
    );
    record(
      measured,
      'sundbyberg.perHouseholdMonth.implied',
      change(({ cost, months }) => cost / months, 1),
    );
  });
  return { ok: true, value: measured };
}

const ASSUMPTIONS = {
  arrivalsFactor: fixed(0),
  transport: fixed(1),
  selectionShrink: fixed(1),
  displacementShare: fixed(0),
  phaseInMonths: fixed(0),
} as const;

const BEFORE = {
  package: [],
  assumptions: ASSUMPTIONS,
  start: '2015-01',
  months: 12,
} as const;

const AFTER = { assumptions: ASSUMPTIONS, start: '2016-01', months: 36 } as const;

function yearsOf(scenario: ModelScenario, draws: number, firstMonth: number): readonly Year[] {
  const years: Year[] = [];
  for (const draw of livedDraws(scenario, draws)) years.push(yearOf(draw, firstMonth));
  return years;
}
