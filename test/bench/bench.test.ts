import { describe, expect, test } from 'vitest';
import { readBenchOptions } from './bench-options';
import { formatFigure, formatTable } from './format-table';
import { absent, isMet, type Measure, type Reading, resultOf } from './measure';
import { extrapolate, growthExponent, medianOver } from './statistics';

const KNOWN = ['kernel', 'page', 'growth'];

describe('options', () => {
  test('all measures unless some are named', () => {
    expect(readBenchOptions([], KNOWN)).toEqual({ ok: true, value: { json: false, ids: KNOWN } });
  });
  test('named measures run in the order of the registry, each once', () => {
    expect(readBenchOptions(['--only', 'growth,kernel,growth', '--json'], KNOWN)).toEqual({
      ok: true,
      value: { json: true, ids: ['kernel', 'growth'] },
    });
  });
  test('unknown ids are one problem that names them, and so is none', () => {
    const problemsOf = (only: string) => {
      const options = readBenchOptions(['--only', only], KNOWN);
      return options.ok ? [] : options.problems.map(({ value }) => value);
    };
    expect(problemsOf('kernel,kernal,pages')).toEqual(['kernal, pages']);
    expect(problemsOf('')).toEqual(['']);
  });
  test('an unknown option is a problem', () => {
    expect(readBenchOptions(['--jsn'], KNOWN).ok).toBe(false);
  });
});

describe('a budget', () => {
  const atMost = { budget: 1.5, bound: 'atMost' } as const;
  const atLeast = { budget: 5, bound: 'atLeast' } as const;
  test('is met at itself and missed just beyond, in either direction', () => {
    expect([1.5, 1.51].map((value) => isMet(value, atMost))).toEqual([true, false]);
    expect([5, 4.99].map((value) => isMet(value, atLeast))).toEqual([true, false]);
  });
  test('is neither met nor missed by what was not measured', () => {
    expect([null, NaN].map((value) => isMet(value, atMost))).toEqual([null, null]);
  });
});

const measure = (run: () => Promise<Reading>): Measure => ({
  id: 'kernel',
  what: 'a life',
  unit: 'ms',
  budget: 100,
  bound: 'atMost',
  run,
});

describe('a result', () => {
  test('holds what was measured beside the budget', async () => {
    const reading = { value: 120.5, detail: { slowest: 200 } };
    expect(await resultOf(measure(() => Promise.resolve(reading)))).toEqual({
      id: 'kernel',
      what: 'a life',
      unit: 'ms',
      budget: 100,
      bound: 'atMost',
      met: false,
      ...reading,
    });
  });
  test('of a measure that fails is null with the reason, on one line', async () => {
    const failing = measure(() => Promise.reject(new Error('no browser\n  at launch')));
    const { value, met, detail } = await resultOf(failing);
    expect({ value, met, detail }).toEqual({ value: null, met: null, detail: { reason: 'no browser' } });
  });
});

describe('the table', () => {
  test('has a line for each result, with its unit, its budget and whether it was met', async () => {
    const results = await Promise.all(
      [
        { value: 80, detail: { slowest: 91.23 } },
        { value: 1234.5, detail: {} },
        absent('gcc is not here'),
      ].map((reading) => resultOf(measure(() => Promise.resolve(reading)))),
    );
    expect(formatTable(results).split('\n')).toEqual([
      '            measured    budget',
      'kernel         80 ms  ≤ 100 ms  met',
      '    a life',
      '    slowest: 91.2',
      'kernel       1235 ms  ≤ 100 ms  missed',
      '    a life',
      'kernel  not measured  ≤ 100 ms',
      '    a life',
      '    reason: gcc is not here',
    ]);
  });
  test('figures have three digits, and all before the point', () => {
    expect([0.12345, 1.5, 99.96, 12345.6].map(formatFigure)).toEqual(['0.123', '1.5', '100', '12346']);
  });
});

describe('growth', () => {
  const points = (time: (size: number) => number) => [1, 2, 4, 8].map((size) => ({ size, time: time(size) }));
  test('is the exponent, whatever the unit of time', () => {
    expect(growthExponent(points((size) => 3 * size))).toBeCloseTo(1, 12);
    expect(growthExponent(points((size) => size * size))).toBeCloseTo(2, 12);
    expect(growthExponent(points(() => 7))).toBeCloseTo(0, 12);
  });
  test('is unknown from one size', () => {
    expect(growthExponent([{ size: 4, time: 1 }])).toBeNaN();
  });
});

test('what two sizes say of a third: 2 s at 10 and 3 s at 30 are 51.5 s at 1 000', () => {
  expect(extrapolate(1000, { size: 10, seconds: 2 }, { size: 30, seconds: 3 })).toBeCloseTo(51.5, 12);
});

test('a median is over the runs after the warm-up', async () => {
  expect(await medianOver(3, 2, (run) => Promise.resolve([900, 800, 5, 1, 3][run] ?? NaN))).toBe(3);
});
