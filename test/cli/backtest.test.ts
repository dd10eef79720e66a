import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { backtest } from '../../src/cli/backtest';
import { formatProblems } from '../../src/cli/format-problem';
import { loadInputs } from '../../src/cli/load-inputs';
import { parseCsv } from '../../src/data/parse-csv';
import type { Backtest, BacktestPart } from '../../src/validation/backtest/backtest';
import { describeBacktest } from '../../src/validation/backtest/describe-backtest';

const DOCUMENT = 'scenarios/backtest.json';
const committed = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Backtest;

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'backtest', ...args],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { status, stdout, stderr };
}

type Row = Readonly<Record<string, string>>;

function readRows(text: string): readonly Row[] {
  const { header, rows } = parseCsv('rows', text);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? NaN, sorted[sorted.length >> 1] ?? NaN];
  return (low + high) / 2;
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const IN_SET: Readonly<Record<BacktestPart['set'], (row: Row) => boolean>> = {
  municipalities: ({ municipality }) => municipality !== '0000',
  small: ({ municipality, households }) => municipality !== '0000' && Number(households) < 300,
  large: ({ municipality, households }) => municipality !== '0000' && Number(households) >= 300,
  nation: ({ municipality }) => municipality === '0000',
};

describe('the committed backtest', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'backtest-')), 'cases.csv');
  let answer: ReturnType<typeof cli>;
  let rows: readonly Row[];
  beforeAll(() => {
    answer = cli('--cases', file);
    rows = readRows(readFileSync(file, 'utf8'));
  }, 400_000);

  test('is what the command gives now', () => {
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.stdout)).toEqual(committed);
  });

  test('has the scores of its cases, counted again from the file of cases', () => {
    for (const part of committed.parts) {
      for (const score of part.methods) {
        const where = `${part.measure} ${part.horizonYears} ${part.set} ${score.method}`;
        const own = rows.filter(
          (row) =>
            row.measure === part.measure &&
            Number(row.horizonYears) === part.horizonYears &&
            row.method === score.method &&
            IN_SET[part.set](row),
        );
        expect(own, where).toHaveLength(part.cases);
        expect(new Set(own.map(({ municipality }) => municipality)).size, where).toBe(part.municipalities);
        expect(new Set(own.map(({ year }) => year)).size, where).toBe(part.years);
        const misses = own.map(
          (row) => Number(row.median) / ((100 * Number(row.outcome)) / Number(row.last)) - 1,
        );
        expect(Math.abs(mean(own.map(({ crps }) => Number(crps))) - score.crpsPercent), where).toBeLessThan(
          0.006,
        );
        expect(Math.abs(100 * median(misses.map(Math.abs)) - score.medianMissPercent), where).toBeLessThan(
          0.06,
        );
        expect(Math.abs(100 * mean(misses) - score.biasPercent), where).toBeLessThan(0.06);
        const shares = [
          ['p25', 'p75'],
          ['p10', 'p90'],
          ['p5', 'p95'],
        ].map(([from = '', to = '']) =>
          mean(
            own.map((row) => {
              const outcome = Number(row.outcomePercent);
              return Number(row[from]) <= outcome && outcome <= Number(row[to]) ? 1 : 0;
            }),
          ),
        );
        for (const [at, share] of shares.entries())
          expect(Math.abs(share - (score.coverage[at]?.share ?? NaN)), where).toBeLessThan(0.001);
      }
    }
  });

  test('scores every method on the same cases', () => {
    const keys = new Map<string, Set<string>>();
    for (const { measure, municipality, origin, year, method = '' } of rows)
      keys.set(method, (keys.get(method) ?? new Set()).add(`${measure} ${municipality} ${origin} ${year}`));
    expect([...keys.keys()].sort()).toEqual(['lastValue', 'model', 'ownDrift', 'pooledTrend']);
    for (const cases of keys.values()) expect(cases).toEqual(keys.get('model'));
  });
});

test('a coverage is within when its share lies between its bounds, and these hold the nominal share', () => {
  const all = committed.parts.flatMap(({ methods }) => methods.flatMap(({ coverage }) => coverage));
  expect(all).toHaveLength(12 * committed.parts.length);
  for (const { nominal, share, low, high, within } of all) {
    expect(within).toBe(low <= share && share <= high);
    expect(low).toBeLessThan(nominal);
    expect(high).toBeGreaterThan(nominal);
  }
});

test("last year's value misses households by a median of 7.2 per cent over 367 pairs of years", () => {
  const series = readRows(readFileSync('datasets/bistand-socialstyrelsen.csv', 'utf8'));
  const moved = (kpi: string) => {
    const own = series.filter((row) => row.kpi === kpi && row.municipality !== '0000');
    return own.flatMap(({ municipality, period, value }) => {
      const next = own.find(
        (row) => row.municipality === municipality && Number(row.period) === Number(period) + 1,
      );
      return next === undefined ? [] : [100 * Math.abs(Number(next.value) / Number(value) - 1)];
    });
  };
  const { lastValueMedianMissPercent: misses } = committed;
  expect(misses.N31910).toEqual({ miss: 7.2, cases: 367 });
  for (const measure of ['N31910', 'N31857', 'N31849'] as const) {
    const pairs = moved(measure);
    expect(misses[measure].cases).toBe(pairs.length);
    expect(Math.abs(misses[measure].miss - median(pairs))).toBeLessThan(0.051);
  }
});

test('the departure is one that a forecast can take: weights sum to 1, no walk is without change', () => {
  const { departure } = committed;
  for (const mixture of [departure.walkHouseholdsPerYear, departure.monthNoise]) {
    expect(mixture.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(mixture.length).toBeLessThanOrEqual(4);
    for (const { scale } of mixture) expect(scale).toBeGreaterThan(0);
  }
});

test('the departure gives the change of N households from one year to the next a variance of 2/N by chance', () => {
  const { walkVarianceTimesHouseholds: walk, yearVarianceTimesHouseholds: year } = committed.departure;
  expect(walk + 2 * year).toBeCloseTo(2, 9);
  expect(Math.min(walk, year)).toBeGreaterThanOrEqual(0);
  expect(committed.departureCases.walkShareHouseholds).toBe(
    committed.parts
      .filter(({ measure, set }) => measure === 'N31910' && set === 'municipalities')
      .filter(({ horizonYears }) => horizonYears === 2 || horizonYears === 3)
      .reduce((sum, { cases }) => sum + cases, 0),
  );
});

test('the page loads less than 60 kB of it', () => {
  expect(JSON.stringify(committed).length).toBeLessThan(60_000);
});

describe('as text', () => {
  const withModelSkill = (low: number, high: number): Backtest => ({
    ...committed,
    parts: committed.parts.slice(0, 1).map((part) => ({
      ...part,
      methods: part.methods.map((score) =>
        score.method === 'model' ? { ...score, skill: { percent: (low + high) / 2, low, high } } : score,
      ),
    })),
  });

  test('says of the model what its skill says', () => {
    expect(describeBacktest(withModelSkill(1, 9))).toContain("the model is better than last year's value");
    expect(describeBacktest(withModelSkill(-9, -1))).toContain("the model is worse than last year's value");
    expect(describeBacktest(withModelSkill(-1, 2))).toContain(
      "the model is not shown to be better than last year's value (skill 0.5 [-1.0, 2.0] %, 188 cases)",
    );
  });

  test('names each coverage that misses, and says so when none does', () => {
    const text = describeBacktest(committed);
    const missed = committed.parts.flatMap(({ methods }) =>
      methods.flatMap(({ coverage }) => coverage.filter(({ within }) => !within)),
    );
    expect(text.match(/a right one/g)).toHaveLength(missed.length + 1);
    const none = describeBacktest({ ...committed, parts: [] });
    expect(none).toContain('Every coverage is within what the number of cases allows.');
  });
});

describe('what cannot be read is refused by name', () => {
  test.each([
    [['--draws', '5'], '--draws'],
    [['--seed', 'one'], '--seed'],
    [['--cases', 'cases.xlsx'], '--cases'],
    [['--table', '--wide'], '--wide'],
  ])('%j', async (args, where) => {
    const loaded = await loadInputs();
    if (!loaded.ok) throw new Error(formatProblems(loaded.problems));
    const refused = await backtest(args, loaded.value);
    expect(refused.ok ? [] : refused.problems.map((problem) => problem.where)).toEqual([where]);
  });
});
