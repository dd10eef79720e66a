import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Forecast, ForecastId } from '../../../src/analysis/forecast/forecast';
import type { KnownOutturn } from '../../../src/analysis/forecast/known-outturn';
import {
  type MadeForecast,
  makeForecastInSteps,
  sumYear,
} from '../../../src/analysis/forecast/make-forecast';
import { runSteps } from '../../../src/analysis/steps';
import { summarise } from '../../../src/analysis/summarise';
import { BISTAND_ACCOUNTS } from '../../../src/model/flows';
import type { LedgerAccountId } from '../../../src/model/ledger';
import { byMonth, DEPARTURE, meansOf, modelOf, MONTHS, outturnOf, priorOf, SEED } from './request';

const SVEDALA = '1263';
const bistand = meansOf(priorOf(SVEDALA), 'bistand');
const households = meansOf(priorOf(SVEDALA), 'householdMonths');

function make(outturn: KnownOutturn, municipality = SVEDALA, draws?: number): MadeForecast {
  const request = {
    model: modelOf(municipality),
    prior: priorOf(municipality, draws),
    outturn,
    departure: DEPARTURE,
    seed: SEED,
  };
  return runSteps(makeForecastInSteps(request));
}

function account({ accounts }: Forecast, id: ForecastId) {
  const found = accounts.find((own) => own.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

function firstYear(forecast: Forecast, id: ForecastId = 'bistand') {
  const [year] = account(forecast, id).years;
  if (year === undefined) throw new Error('no year');
  return year;
}

const width = ({ forecast: { p90, p10 } }: ReturnType<typeof firstYear>) => p90 - p10;

test('with no outturn the forecast is the scenario’s own draws, to the last bit', () => {
  const prior = priorOf(SVEDALA);
  const { forecast, draws } = make(outturnOf([]));
  for (const id of ['bistand', 'householdMonths', ...BISTAND_ACCOUNTS] as ForecastId[])
    expect(draws.values.get(id)).toEqual(prior.monthly[id]);
  const sums = Float64Array.from({ length: prior.draws }, (_, draw) =>
    prior.monthly.bistand.slice(draw * MONTHS, draw * MONTHS + 12).reduce((sum, value) => sum + value, 0),
  );
  expect(firstYear(forecast).forecast).toEqual(summarise(sums));
  expect(forecast.departed).toBeNull();
  expect(forecast.outturnThrough).toBeNull();
});

test('with twelve months it is the outturn, in every draw', () => {
  const outturn = bistand
    .slice(0, 12)
    .map((amount, month) => Math.round(amount * (1.1 + 0.03 * Math.sin(month))));
  const counted = households.slice(0, 12).map((count) => Math.round(count));
  const all = outturn.reduce((sum, amount) => sum + amount, 0);
  const year = firstYear(make(outturnOf(outturn, counted)).forecast);
  expect(year).toMatchObject({ outturn: all, outturnMonths: 12 });
  const { mcse, ...quantiles } = year.forecast;
  expect(new Set(Object.values(quantiles))).toEqual(new Set([all]));
  expect(mcse).toBe(0);
  expect(firstYear(make(outturnOf(outturn, counted)).forecast, 'householdMonths').forecast.p5).toBe(
    counted.reduce((sum, count) => sum + count, 0),
  );
});

test('known months are the outturn and have no forecast; the others have a forecast and no outturn', () => {
  const { months } = account(make(outturnOf(bistand.slice(0, 7))).forecast, 'bistand');
  expect(months).toHaveLength(MONTHS);
  months.forEach(({ outturn, forecast }, at) => {
    expect(outturn === null).toBe(at >= 7);
    expect(forecast === null).toBe(at < 7);
  });
});

test('a month without outturn between others is forecast, near its neighbours', () => {
  const outturn = outturnOf(bistand.slice(0, 8).map((amount) => amount * 1.3));
  const all = outturn.accounts.bistand?.outturn ?? {};
  const removed = all['2025-04'];
  const left = Object.fromEntries(Object.entries(all).filter(([month]) => month !== '2025-04'));
  const hole = { ...outturn, accounts: { bistand: { outturn: left, budget: {}, yearBudget: {} } } };
  const { months, years } = account(make(hole).forecast, 'bistand');
  const { forecast } = months[3] ?? {};
  expect(forecast?.p5).toBeLessThan(removed ?? 0);
  expect(forecast?.p95).toBeGreaterThan(removed ?? 0);
  expect(years[0]?.outturnMonths).toBe(7);
});

test('books far above the model draw the rest of the year to their own level', () => {
  const factor = 1.8;
  const { forecast } = make(outturnOf(bistand.slice(0, 8).map((amount) => amount * factor)));
  const expected = bistand.slice(0, 12).reduce((sum, amount) => sum + amount * factor, 0);
  expect(Math.abs(firstYear(forecast).forecast.p50 / expected - 1)).toBeLessThan(0.03);
  const { departed } = forecast;
  expect((departed?.households.p50 ?? 0) * (departed?.cost.p50 ?? 0)).toBeGreaterThan(1.3);
});

test('households of the books divide a departure between more households and more per household', () => {
  const paid = bistand.slice(0, 10).map((amount) => amount * 1.2);
  const byNumber = make(
    outturnOf(
      paid,
      households.slice(0, 10).map((count) => count * 1.2),
    ),
  ).forecast;
  const byCost = make(outturnOf(paid, households.slice(0, 10))).forecast;
  expect(byNumber.departed?.households.p50).toBeGreaterThan((byCost.departed?.households.p50 ?? 9) + 0.05);
  expect(byCost.departed?.cost.p50).toBeGreaterThan((byNumber.departed?.cost.p50 ?? 9) + 0.05);
});

test('the more months are known, the narrower the year', () => {
  const widths = [1, 4, 8, 11, 12].map((known) =>
    width(firstYear(make(outturnOf(bistand.slice(0, known))).forecast)),
  );
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(widths.at(-1)).toBe(0);
});

test('later years are wider than this one', () => {
  const { years } = account(make(outturnOf(bistand.slice(0, 8))).forecast, 'bistand');
  const relative = years.map(({ forecast }) => (forecast.p90 - forecast.p10) / forecast.p50);
  expect(relative).toEqual([...relative].sort((a, b) => a - b));
});

/** Outturn of the ordinary households and of etablering, by its share of all. */
function byKind(outturn: KnownOutturn, share: number): KnownOutturn {
  const all = outturn.accounts.bistand?.outturn ?? {};
  const part = (of: number) => ({
    outturn: Object.fromEntries(Object.entries(all).map(([month, sek]) => [month, sek * of])),
    budget: {},
    yearBudget: {},
  });
  const kinds = { bistandEtablering: part(share), bistandOrdinary: part(1 - share) };
  return { ...outturn, accounts: { ...outturn.accounts, ...kinds } };
}

test('the four kinds sum to bistånd in every draw and month', () => {
  const outturn = outturnOf(bistand.slice(0, 6));
  for (const known of [outturn, byKind(outturn, 0.2)]) {
    const { draws } = make(known);
    const all = draws.values.get('bistand') as Float64Array;
    const sums = all.map((_, at) =>
      (BISTAND_ACCOUNTS as readonly LedgerAccountId[]).reduce(
        (sum, id) => sum + ((draws.values.get(id) as Float64Array)[at] as number),
        0,
      ),
    );
    sums.forEach((sum, at) => expect(Math.abs(sum / (all[at] as number) - 1)).toBeLessThan(1e-12));
  }
});

test('a kind whose outturn is a larger part than in the model goes on being a larger part, one the books lack gets none', () => {
  const outturn = outturnOf(bistand.slice(0, 6));
  const share = (known: KnownOutturn, id: ForecastId) => {
    const { draws } = make(known);
    return summarise(sumYear(draws, id, 2026)).mean / summarise(sumYear(draws, 'bistand', 2026)).mean;
  };
  const withKind = share(byKind(outturn, 0.2), 'bistandEtablering');
  expect(withKind).toBeGreaterThan(2 * share(outturn, 'bistandEtablering'));
  expect(withKind).toBeGreaterThan(0.1);
  expect(share(outturn, 'bistandAfter')).toBeGreaterThan(0);
  expect(share(byKind(outturn, 0.2), 'bistandAfter')).toBe(0);
});

test('an account outside bistånd goes on at the level of its outturn', () => {
  const outturn = outturnOf(bistand.slice(0, 6));
  const handling = {
    outturn: byMonth([400, 400, 400, 400, 400, 400]),
    budget: {},
    yearBudget: { '2025': 5000 },
  };
  const { forecast } = make({ ...outturn, accounts: { ...outturn.accounts, handling } });
  const year = firstYear(forecast, 'handling');
  expect(year.outturn).toBe(2400);
  expect(year.forecast.p50).toBeGreaterThan(4650);
  expect(year.forecast.p50).toBeLessThan(4950);
  expect(year.deviation?.p50).toBeCloseTo(5000 - year.forecast.p50, 9);
});

test('an account outside bistånd is as uncertain as its own months have been', () => {
  const outturn = outturnOf(bistand.slice(0, 6));
  const spread = (figures: readonly number[]) => {
    const handling = { outturn: byMonth(figures), budget: {}, yearBudget: {} };
    const { forecast } = make({ ...outturn, accounts: { ...outturn.accounts, handling } });
    return width(firstYear(forecast, 'handling'));
  };
  const [even, uneven] = [spread([400, 402, 399, 401, 400, 398]), spread([400, 300, 500, 350, 450, 400])];
  expect(even).toBeGreaterThan(0);
  expect(uneven).toBeGreaterThan(5 * even);
  // Six months that scatter by s leave the sum of six more an error of s √(6 + 6²/6): 80 of 100 lie within 2.56 of that.
  const s = Math.sqrt((100 ** 2 * 2 + 50 ** 2 * 2) / 5);
  expect(uneven / (2.56 * s * Math.sqrt(12))).toBeGreaterThan(0.8);
  expect(uneven / (2.56 * s * Math.sqrt(12))).toBeLessThan(1.25);
});

test('a deviation is budget less forecast, and the probability counts the draws above the budget', () => {
  const outturn = outturnOf(bistand.slice(0, 8));
  const [low, high] = [1, 1e9].map((budget) => {
    const own = { ...outturn.accounts.bistand, yearBudget: { '2025': budget } } as NonNullable<
      KnownOutturn['accounts']['bistand']
    >;
    return firstYear(make({ ...outturn, accounts: { bistand: own } }).forecast);
  });
  expect(low?.probabilityOverBudget).toBe(1);
  expect(high?.probabilityOverBudget).toBe(0);
  expect(low?.deviation?.p50).toBeLessThan(0);
  expect(low?.deviation?.mean).toBeCloseTo(1 - (low?.forecast.mean ?? 0), 3);
  expect(firstYear(make(outturn).forecast)).toMatchObject({ deviation: null, probabilityOverBudget: null });
});

test('a month of 0 or a correction below 0 is in the sum and does not break the forecast', () => {
  const odd = bistand.slice(0, 8).map((amount, month) => (month === 2 ? 0 : month === 5 ? -50_000 : amount));
  const year = firstYear(make(outturnOf(odd)).forecast);
  expect(year.outturn).toBeCloseTo(
    odd.reduce((sum, amount) => sum + amount, 0),
    3,
  );
  expect(Number.isFinite(year.forecast.p95)).toBe(true);
  const rest = bistand.slice(8, 12).reduce((sum, amount) => sum + amount, 0);
  expect(Math.abs((year.forecast.p50 - year.outturn) / rest - 1)).toBeLessThan(0.1);
});

test('the outturn teaches of what it shows: the cost per household-month, and next to nothing of the glapp', () => {
  const { inputs } = make(outturnOf(bistand.slice(0, 10), households.slice(0, 10)), '0182').forecast;
  const learnt = Object.fromEntries(inputs.map(({ id, learnt: share }) => [id, share]));
  expect(learnt.costPerHouseholdMonth).toBeGreaterThan(0.8);
  expect(learnt.arrearsDays).toBeLessThan(0.2);
  const svedala = make(outturnOf(bistand.slice(0, 10))).forecast.inputs;
  expect(svedala.find(({ id }) => id === 'exitShare')?.learnt).toBeNull();
});

test('an account that is booked now and then is carried on at its mean, whatever the draws have', () => {
  const outturn = outturnOf(bistand.slice(0, 6));
  const grants = { outturn: byMonth([0, 0, -300_000, 0, 0, -300_000]), budget: {}, yearBudget: {} };
  const { forecast } = make({ ...outturn, accounts: { ...outturn.accounts, grants } });
  const year = firstYear(forecast, 'grants');
  expect(Math.abs(year.forecast.p50 / -1_200_000 - 1)).toBeLessThan(0.25);
  expect(year.forecast.p10).toBeGreaterThan(-3_000_000);
});

test('learning of the cost is no larger for a level far from the model’s', () => {
  const learntAt = (factor: number) => {
    const { inputs } = make(outturnOf(bistand.slice(0, 8).map((amount) => amount * factor))).forecast;
    return inputs.find(({ id }) => id === 'costPerHouseholdMonth')?.learnt ?? NaN;
  };
  expect(learntAt(1)).toBeGreaterThan(0.1);
  expect(Math.abs(learntAt(0.05) - learntAt(1))).toBeLessThan(0.25);
});

test('the same request gives the same draws', () => {
  const outturn = outturnOf(bistand.slice(0, 8));
  expect(make(outturn).draws.values.get('bistand')).toEqual(make(outturn).draws.values.get('bistand'));
});

test('books of any size and pattern give finite numbers, months known as they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.05, max: 30, noNaN: true }), { minLength: 1, maxLength: 24 }),
      fc.constantFrom('1263', '2403'),
      (factors, municipality) => {
        const level = meansOf(priorOf(municipality), 'bistand');
        const outturn = factors.map((factor, month) => factor * (level[month] as number));
        const { forecast } = make(outturnOf(outturn), municipality);
        const { months, years } = account(forecast, 'bistand');
        return (
          months.slice(0, factors.length).every(({ outturn: known }, at) => known === outturn[at]) &&
          years.every(({ forecast: of }) => Object.values(of).every(Number.isFinite) && of.p10 >= 0)
        );
      },
    ),
    { numRuns: 12 },
  );
});
