import { expect, test } from 'vitest';
import { loadFacts } from '../../src/cli/load-inputs';
import { intervalOf } from '../../src/validation/interval';
import { nackaReplay } from '../../src/validation/nacka-replay';
import {
  firstDayOf,
  householdsInMonth,
  livedDraws,
  onBistandOn,
  paidDays,
} from '../../src/validation/replay';
import { svedalaReplay } from '../../src/validation/svedala-replay';
import { yearOf } from '../../src/validation/year';
import { fixed, inputs, shippedModel } from '../scenario/shipped-model';

const loaded = await loadFacts();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const facts = loaded.value;
const model = shippedModel('svedala', { months: 24 });

function mean(values: readonly number[] = []): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('households followed one by one are as many as those the model counts and pays', () => {
  for (const draw of livedDraws(model, 5)) {
    for (const month of [0, 11, 23]) {
      // Months begin at a part of a day, and lives are followed by whole days.
      expect(
        Math.abs(householdsInMonth(draw, month) / (draw.householdMonths[month] ?? NaN) - 1),
      ).toBeLessThan(0.01);
    }
  }
});

test('the days of all months are the days of the horizon, and a household is paid on no more of them', () => {
  for (const draw of livedDraws(model, 1)) {
    const starts = Array.from({ length: 25 }, (_, month) => firstDayOf(draw.calendar, month));
    expect([starts[0], starts[24]]).toEqual([0, draw.calendar.days]);
    for (const life of draw.lives.slice(0, 50)) {
      const paid = Array.from({ length: 24 }, (_, month) => paidDays(life, draw, month));
      const days = Array.from({ length: draw.calendar.days }, (_, day) => onBistandOn(life, draw, day));
      expect(paid.reduce((sum, month) => sum + month, 0)).toBe(days.filter((on) => on).length);
    }
  }
});

test('a year has more households than any month of it, and fewer than the sum of its months', () => {
  for (const draw of livedDraws(model, 3)) {
    const { households, months, cost } = yearOf(draw, 0);
    expect(households).toBeGreaterThan(months / 12);
    expect(households).toBeLessThan(months);
    expect(cost).toBeGreaterThan(0);
  }
});

test('Nacka’s replay has its six households in July 2015, and more of them when more were received', () => {
  const more = new Map(facts).set('received.nacka.2016', 868);
  const [own, double] = [facts, more].map((figures) => {
    const measured = nackaReplay(figures, inputs, 20);
    if (!measured.ok) throw new Error('Nacka');
    return measured.value;
  });
  expect(Math.abs(mean(own?.['nacka.newcomer.households.start']) - 6)).toBeLessThan(1.5);
  expect(mean(double?.['nacka.newcomer.households.end'])).toBeGreaterThan(
    1.2 * mean(own?.['nacka.newcomer.households.end']),
  );
});

test('Svedala’s replay opens with the published number of households', () => {
  const draws = 30;
  const measured = svedalaReplay(facts, inputs, draws);
  if (!measured.ok) throw new Error('Svedala');
  const paid = measured.value['svedala.payments.start'] ?? [];
  const each = measured.value['svedala.cost.perHouseholdMonth.start'] ?? [];
  const households = paid.map((sum, draw) => sum / (each[draw] ?? NaN));
  expect(Math.abs(mean(households) / 108 - 1)).toBeLessThan(0.08);
});

test('an interval shows no digit below its Monte Carlo error, and leaves out draws without a value', () => {
  const values = Array.from({ length: 101 }, (_, index) => 1000 + index);
  const { mean: middle, mcse, p5, p95 } = intervalOf([...values, NaN]);
  expect([middle, p5, p95]).toEqual([1050, 1005, 1095]);
  expect(mcse).toBeCloseTo(2.9, 5);
  expect(intervalOf([NaN]).p50).toBeNaN();
  expect(intervalOf([0.1 + 0.2, 0.1 + 0.2]).mean).toBe(0.3);
});

test('a replay without the facts it rests on measures nothing', () => {
  expect(nackaReplay(new Map(), inputs, 2)).toEqual({ ok: true, value: {} });
  expect(svedalaReplay(new Map(), inputs, 2)).toEqual({ ok: true, value: {} });
});

test('an assumption that is set enters the replay as it does a scenario', () => {
  const [none] = [
    ...livedDraws(shippedModel('svedala', { assumptions: { arrivalsFactor: fixed(0) }, months: 12 }), 1),
  ];
  expect(none?.lives.every(({ kind }) => kind === 'ordinary')).toBe(true);
});
