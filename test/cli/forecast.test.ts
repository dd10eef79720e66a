import { beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '../../src/analysis/summarise';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { monthAfter } from '../../src/model/life/calendar';
import { extendRiksnorm } from '../../src/scenario/extend-riksnorm';
import { resolveScenario } from '../../src/scenario/resolve-scenario';
import { inputs } from '../scenario/shipped-model';
import {
  forecastOf,
  MONTHLY_BUDGET,
  monthNamed,
  OF_LEDGER,
  outturnOf,
  type Printed,
  type PrintedYear,
  run,
  sumOf,
} from './forecast-books';

let asIs: ReturnType<typeof run>;
let printed: Printed;
beforeAll(() => {
  asIs = run(...OF_LEDGER);
  if (asIs.status !== 0) throw new Error(asIs.lines.join('\n'));
  printed = JSON.parse(asIs.stdout) as Printed;
});

describe('forecast', () => {
  test('prints the year with its accounts, months, years, chance and how well it has hit before', async () => {
    expect([asIs.status, asIs.lines]).toEqual([0, []]);
    expect({ ...printed, dataHash: 'test', lines: [] }).toEqual(await forecastOf());
    expect(printed).toMatchObject({
      schema: 1,
      municipality: '1263',
      seed: 3,
      draws: 100,
      madeUpSample: false,
      year: 2026,
      outturnThrough: '2026-08',
      measures: null,
      bridge: null,
    });
    expect(Object.keys(printed.accounts)).toEqual(
      expect.arrayContaining(['bistand', 'householdMonths', 'bistandOrdinary']),
    );
    expect(printed.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 72 }, (_, index) => monthAfter('2025-01', index)),
    );
    expect(printed.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(printed.backtest.map(({ measure }) => measure).toSorted()).toEqual(['N31849', 'N31857', 'N31910']);
    for (const { methods } of printed.backtest)
      expect(methods.map(({ method }) => method).toSorted()).toEqual(['lastValue', 'model']);
  });

  test('outturn so far is that of the books, and a deviation is budget less forecast', () => {
    const { outturn, outturnMonths, forecast, budget, deviation } = printed.accounts.bistand as PrintedYear;
    expect([outturn, outturnMonths, budget]).toEqual([sumOf(12, 20), 8, 12 * MONTHLY_BUDGET]);
    expect(deviation?.mean).toBeCloseTo(12 * MONTHLY_BUDGET - forecast.mean, 3);
    expect(deviation?.p10).toBeCloseTo(12 * MONTHLY_BUDGET - forecast.p90, 3);
  });

  test('a month is either outturn or forecast, and has its budget', () => {
    expect(monthNamed(printed, '2026-08')).toEqual({
      outturn: outturnOf(19),
      p10: null,
      p50: null,
      p90: null,
      budget: MONTHLY_BUDGET,
    });
    const ahead = monthNamed(printed, '2026-09');
    expect(ahead?.outturn).toBeNull();
    expect(ahead?.p10).toBeLessThan(ahead?.p90 ?? NaN);
  });

  test('the same seed gives the same bytes twice, and with two workers', () => {
    expect(run(...OF_LEDGER)).toEqual(asIs);
    expect(run(...OF_LEDGER, '--workers', '2')).toEqual(asIs);
  });

  test('a closed year equals its outturn to the krona, in every quantile', async () => {
    const { year, accounts } = await forecastOf('--year', '2025');
    const { forecast } = accounts.bistand as PrintedYear;
    expect(year).toBe(2025);
    for (const quantile of ['mean', 'p5', 'p50', 'p95'] as const)
      expect(forecast[quantile]).toBe(sumOf(0, 12));
    expect(forecast.mcse).toBe(0);
  });

  test('without outturn it is what the model has for the municipality as it is today', async () => {
    const prior = await forecastOf('--year', '2026', '--through', 'none', '--norm-growth', '3');
    expect(prior.outturnThrough).toBeNull();
    const scenario = resolveScenario(
      {
        schema: 2,
        id: 'today',
        title: { sv: 'I dag', en: 'Today' },
        municipality: '1263',
        era: 'decision',
        start: '2026-01',
        months: 60,
        package: [],
        levers: {},
        assumptions: {},
        seed: 3,
        draws: 100,
      },
      extendRiksnorm(inputs, 2030, 3),
    );
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    const runner = createInlineRunner();
    const answer = await runner.accountMonths({ scenarios: [scenario.value.model], seed: 3, draws: 100 });
    runner.close();
    const monthly = answer.ok ? answer.value[0]?.monthly : undefined;
    if (monthly === undefined) throw new Error('was not run');
    for (const id of ['bistand', 'householdMonths'] as const) {
      const ofYear = Float64Array.from({ length: 100 }, (_, draw) =>
        monthly[id].subarray(60 * draw, 60 * draw + 12).reduce((sum, one) => sum + one, 0),
      );
      const expected = summarise(ofYear);
      for (const quantile of ['mean', 'p10', 'p50', 'p90'] as const)
        expect(prior.accounts[id]?.forecast[quantile]).toBeCloseTo(expected[quantile], 4);
    }
  });

  test('an occasion knows no later outturn', async () => {
    const then = await forecastOf('--through', '2026-03');
    expect([then.year, then.outturnThrough]).toEqual([2026, '2026-03']);
    expect(then.accounts.bistand?.outturn).toBe(sumOf(12, 15));
    expect(monthNamed(then, '2026-04')?.outturn).toBeNull();
  });
});

describe('--budget', () => {
  test('goes before the file, says so in a line, and is not spread over months', () => {
    const { status, stdout, lines } = run(...OF_LEDGER, '--budget', '20000000');
    const { accounts, months } = JSON.parse(stdout) as Printed;
    expect([status, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatch(/--budget 20000000 .*19200000/);
    expect(accounts.bistand?.budget).toBe(20_000_000);
    expect(accounts.bistand?.deviation?.p50).toBeCloseTo(
      20_000_000 - (accounts.bistand?.forecast.p50 ?? NaN),
      3,
    );
    expect(months.every(({ bistand }) => bistand.budget === null)).toBe(true);
  });

  test('changes the chance and not the forecast', async () => {
    const high = await forecastOf('--budget', '90000000');
    expect(high.probabilityOverBudget).toBe(0);
    expect((await forecastOf('--budget', '0')).probabilityOverBudget).toBe(1);
    expect(high.accounts.bistand?.forecast).toEqual(printed.accounts.bistand?.forecast);
  });
});
