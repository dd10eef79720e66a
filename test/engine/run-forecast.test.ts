import { expect, test, vi } from 'vitest';
import { firstMonthOf, type KnownOutturn } from '../../src/analysis/forecast/known-outturn';
import { createInlineRunner, createSerialisingRunner } from '../../src/engine/inline-runner';
import { type ForecastOrder, runForecast } from '../../src/engine/run-forecast';
import type { AccountMonths } from '../../src/model/account-months';
import { resolveScenario } from '../../src/scenario/resolve-scenario';
import { todayFrom } from '../../src/scenario/forecast-models';
import { extendRiksnorm } from '../../src/scenario/extend-riksnorm';
import { summarise } from '../../src/analysis/summarise';
import { byMonth, DEPARTURE, inputs, outturnOf } from '../analysis/forecast/request';

const SMALL = '2506';

function order(outturn: KnownOutturn, more: Partial<ForecastOrder> = {}): ForecastOrder {
  return {
    municipality: SMALL,
    outturn,
    departure: DEPARTURE,
    assumptions: {},
    seed: 2,
    draws: 100,
    normGrowthPercentPerYear: 2,
    ...more,
  };
}

const eight = outturnOf(Array.from({ length: 8 }, (_, month) => 400_000 + 10_000 * month));

async function answer(ordered: ForecastOrder, runner = createInlineRunner()) {
  const found = await runForecast(runner, inputs, ordered);
  runner.close();
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

async function problems(ordered: ForecastOrder, of = inputs) {
  const runner = createInlineRunner();
  const found = await runForecast(runner, of, ordered);
  runner.close();
  return found.ok ? [] : found.problems.map(({ where, what, value }) => `${where} ${what} ${value}`);
}

test('without outturn each year is that of the scenario of the municipality as it is today', async () => {
  const { forecast } = await answer(order(outturnOf([])));
  const extended = extendRiksnorm(inputs, 2029, 2);
  const resolved = resolveScenario(
    todayFrom({ municipality: SMALL, assumptions: {} }, '2025-01', 60),
    extended,
  );
  if (!resolved.ok) throw new Error('not resolved');
  const runner = createInlineRunner();
  const run = await runner.run({
    scenarios: [resolved.value.model],
    seed: 2,
    draws: 100,
    dataHash: '',
    digest: false,
  });
  runner.close();
  if (!run.ok) throw new Error('not run');
  const [scenario] = run.value.scenarios;
  const bistand = forecast.accounts.find(({ id }) => id === 'bistand');
  bistand?.months.forEach(({ forecast: month }, at) =>
    expect(month?.p50).toBe(scenario?.series.bistand.p50[at]),
  );
  expect(bistand?.months).toHaveLength(60);
  const all = bistand?.years.reduce((sum, { forecast: year }) => sum + year.mean, 0) ?? NaN;
  expect(all).toBeCloseTo(scenario?.totals.bistand.mean ?? NaN, 3);
});

test('five years are forecast, from January of the first year of outturn, and the assumed norms are told', async () => {
  const two = outturnOf([], [], {
    year: 2026,
    through: '2026-02',
    accounts: { bistand: { outturn: byMonth([4e5, 4e5, 4e5], '2025-12'), budget: {}, yearBudget: {} } },
  });
  expect(firstMonthOf(two)).toBe('2025-01');
  const { forecast, yearsWithoutRiksnorm } = await answer(order(two));
  expect(forecast.accounts[0]?.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
  expect(forecast.accounts[0]?.months[0]?.month).toBe('2025-01');
  expect(yearsWithoutRiksnorm).toEqual([2027, 2028, 2029, 2030]);
});

test('a faster norm costs more from the year that it is assumed, and nothing before', async () => {
  const [slow, fast] = [
    await answer(order(eight, { normGrowthPercentPerYear: 0 })),
    await answer(order(eight, { normGrowthPercentPerYear: 8 })),
  ];
  const yearsOf = ({ forecast }: typeof slow) => forecast.accounts[0]?.years ?? [];
  expect(yearsOf(fast)[0]).toEqual(yearsOf(slow)[0]);
  expect(yearsOf(fast)[4]?.forecast.mean).toBeGreaterThan(1.1 * (yearsOf(slow)[4]?.forecast.mean ?? NaN));
});

test('it does not matter how many places there are, or whether they are workers', async () => {
  const measures = { package: [], levers: { glappDays: 20 }, adopted: '2025-10' };
  expect(await answer(order(eight, { measures }), createSerialisingRunner(3))).toEqual(
    await answer(order(eight, { measures })),
  );
});

test('runs are kept: another occasion simulates nothing', async () => {
  const runner = createInlineRunner();
  const simulate = vi.spyOn(runner, 'accountMonths');
  const kept = new Map<string, AccountMonths>();
  await runForecast(runner, inputs, order(eight), { kept });
  await runForecast(runner, inputs, order(outturnOf([4e5, 4e5])), { kept });
  expect(simulate).toHaveBeenCalledTimes(1);
  await runForecast(runner, inputs, order(eight, { seed: 3 }), { kept });
  expect(simulate).toHaveBeenCalledTimes(2);
  runner.close();
});

test('a package must be adopted after the outturn and within the horizon', async () => {
  const at = (adopted: string) => problems(order(eight, { measures: { package: [], levers: {}, adopted } }));
  expect(await at('2025-08')).toEqual(['adopted outOfRange 2025-08']);
  expect(await at('2030-01')).toEqual(['adopted outOfRange 2030-01']);
  expect(await at('2025-13')).toEqual(['adopted outOfRange 2025-13']);
  expect(await at('2025-09')).toEqual([]);
});

test('too few draws, an unknown municipality and a month before the first norm are refused by name', async () => {
  expect(await problems(order(eight, { draws: 99 }))).toEqual(['draws outOfRange 99']);
  expect(await problems(order(eight, { municipality: '9999' }))).toEqual([
    'municipality unknownMunicipality 9999',
  ]);
  const early = outturnOf([], [], { year: 2012, accounts: {}, through: null });
  expect((await problems(order(early)))[0]).toContain('noRiksnorm 2012-01');
});

test('a year long after the last published norm is refused', async () => {
  const late = outturnOf([], [], { year: 2040, through: null });
  expect(await problems(order(late))).toEqual(['year outOfRange 2040']);
});

test('an aborted forecast rejects with the reason', async () => {
  const runner = createInlineRunner();
  const abort = new AbortController();
  abort.abort(new Error('no longer wanted'));
  await expect(runForecast(runner, inputs, order(eight), { signal: abort.signal })).rejects.toThrow(
    'no longer wanted',
  );
  runner.close();
});

test('the scenario’s own draws are in the forecast’s seed', async () => {
  const [one, other] = [await answer(order(eight)), await answer(order(eight, { seed: 9 }))];
  expect(summarise(Float64Array.from(one.forecast.dots)).p50).not.toBe(
    summarise(Float64Array.from(other.forecast.dots)).p50,
  );
});
