import { describe, expect, test } from 'vitest';
import { summariseAccountMonthsInSteps } from '../../src/analysis/summarise-account-months';
import { loadTable } from '../../src/data/figures/load-table';
import { formatCsv } from '../../src/charts/save-file';
import type { PlainTable } from '../../src/data/figures/plain-table';
import { runReadOnlyQuery } from '../../src/data/read-only-query';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { MONTHLY_IDS } from '../../src/model/account-months';
import { TOTAL_IDS } from '../../src/model/keep-draw';
import { buildRunTables, type RunRecord } from '../../src/state/run-tables';
import { columnsForChart, firstChoice, marksOf } from '../../src/ui/data/sql/chart-of-answer';
import { placeOfFailure } from '../../src/ui/data/sql/failure-place';
import { SQL_EXAMPLES, translateExample } from '../../src/ui/data/sql/sql-examples';
import { expectOk, openShippedDatabase } from '../data/loaded-database';
import { shippedModel } from '../scenario/shipped-model';

const DRAWS = 40;

/** A run of a small municipality, recorded as the page does it. */
async function record(number: number): Promise<RunRecord> {
  const scenarios = ['trelleborg', 'nacka'].map((id) =>
    shippedModel(id, { municipality: '2506', months: 12 }),
  );
  const runner = createInlineRunner();
  const request = { scenarios, seed: 3, draws: DRAWS };
  const comparison = await runner.run({ ...request, dataHash: '', digest: true });
  const accounts = await runner.accountMonths(request);
  runner.close();
  if (!comparison.ok || !accounts.ok) throw new Error('no run');
  return {
    number,
    comparison: comparison.value,
    scenarios: accounts.value.map((of) => ({
      totals: of.totals,
      months: finish(summariseAccountMonthsInSteps(of, '2020-01')).months,
    })),
  };
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The rows of a table as objects. */
function rowsOf({ columns }: PlainTable): Record<string, string | number>[] {
  const length = columns[0]?.kind === 'text' ? columns[0].index.length : (columns[0]?.values.length ?? 0);
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(
      columns.map((column) => [
        column.name,
        (column.kind === 'text' ? column.texts[column.index[at] ?? -1] : column.values[at]) ?? NaN,
      ]),
    ),
  );
}

const runs = [await record(1), await record(2)];
const [draws, months, totals] = buildRunTables(runs).map(rowsOf);

describe('runs as tables', () => {
  test('have one row for every run, scenario, account and draw, or month, or none', () => {
    expect(draws).toHaveLength(2 * 2 * TOTAL_IDS.length * DRAWS);
    expect(months).toHaveLength(2 * 2 * MONTHLY_IDS.length * 12);
    expect(totals).toHaveLength(2 * 2 * TOTAL_IDS.length);
    expect(draws?.[0]).toMatchObject({ run: 1, scenario: 'trelleborg', municipality: '2506', draw: 0 });
    expect(months?.at(-1)).toMatchObject({ run: 2, scenario: 'nacka', month: '2020-12' });
  });

  test('the mean of the draws is the mean of the totals, account by account', () => {
    for (const row of totals ?? []) {
      const own = (draws ?? []).filter(
        ({ run, scenario, account }) =>
          run === row.run && scenario === row.scenario && account === row.account,
      );
      expect(own).toHaveLength(DRAWS);
      const mean = own.reduce((sum, { sek }) => sum + Number(sek), 0) / DRAWS;
      expect(mean).toBeCloseTo(Number(row.mean), 4);
    }
  });

  test('the means of the months sum to the total of the account', () => {
    for (const account of MONTHLY_IDS) {
      const of = (table: typeof months) =>
        (table ?? []).filter((row) => row.account === account && row.run === 1 && row.scenario === 'nacka');
      const sum = of(months).reduce((all, { mean }) => all + Number(mean), 0);
      expect(sum).toBeCloseTo(Number(of(totals)[0]?.mean), 4);
    }
  });

  test('without runs are there with their columns and no rows', () => {
    const empty = buildRunTables([]);
    expect(empty.map(({ name }) => name)).toEqual(['draws', 'months', 'totals']);
    expect(empty.flatMap(rowsOf)).toEqual([]);
    expect(empty[0]?.columns.map(({ name }) => name)).toContain('sek');
  });
});

describe('a chart of an answer', () => {
  const answer = {
    columns: ['year', 'place', 'households'],
    rows: [
      [2019, 'Svedala', 10],
      [2020, 'Svedala', null],
      [2019, 'Nacka', 30],
    ],
  };

  test('draws the last number along the first text, in series where there are few', () => {
    expect(columnsForChart(answer)).toEqual({ numbers: [0, 2], texts: [1] });
    expect(firstChoice(answer)).toEqual({ x: 1, y: 2, series: -1 });
    const byMonth = {
      columns: ['month', 'place', 'n'],
      rows: answer.rows.map(([y, p, n]) => [`${y}-01`, p ?? '', n ?? null]),
    };
    expect(firstChoice(byMonth)).toEqual({ x: 0, y: 2, series: 1 });
  });

  test('leaves out what has no number, and says how many; never draws it as 0', () => {
    const { marks, left } = marksOf(answer, { x: 0, y: 2, series: 1 }, 10);
    expect(marks).toEqual([
      { x: 2019, y: 10, series: 'Svedala' },
      { x: 2019, y: 30, series: 'Nacka' },
    ]);
    expect(left).toBe(1);
    expect(marksOf(answer, { x: 0, y: 2, series: 1 }, 1)).toMatchObject({ marks: { length: 1 }, left: 2 });
  });

  test('leaves out numbers that no chart can hold, and says how many', () => {
    const odd = {
      columns: ['x', 'y'],
      rows: [
        ['a', NaN],
        ['b', Infinity],
        ['c', -Infinity],
        ['d', 1],
      ],
    } as const;
    expect(marksOf(odd, { x: 0, y: 1, series: -1 }, 10)).toEqual({
      marks: [{ x: 'd', y: 1, series: '' }],
      left: 3,
    });
    const along = {
      columns: ['x', 'y'],
      rows: [
        [NaN, 1],
        [Infinity, 2],
        [3, 4],
      ],
    } as const;
    expect(marksOf(along, { x: 0, y: 1, series: -1 }, 10)).toEqual({
      marks: [{ x: 3, y: 4, series: '' }],
      left: 2,
    });
  });

  test('is not there where there is one column, or no number', () => {
    expect(firstChoice({ columns: ['n'], rows: [[1]] })).toBeUndefined();
    expect(firstChoice({ columns: ['a', 'b'], rows: [['x', 'y']] })).toBeUndefined();
    expect(firstChoice({ columns: ['a', 'b'], rows: [] })).toBeUndefined();
  });
});

describe('an example', async () => {
  const database = await openShippedDatabase();
  for (const table of buildRunTables(runs)) expectOk(await loadTable(database, table.name, [table.columns]));

  test.each(SQL_EXAMPLES.map(({ id, sql }) => [id, sql] as const))(
    'asks the same in both languages, each in its own words: %s',
    async (_, sql) => {
      const [sv, en] = [
        expectOk(await runReadOnlyQuery(database, sql('sv'))),
        expectOk(await runReadOnlyQuery(database, sql('en'))),
      ];
      expect(sv.rows.length).toBeGreaterThan(0);
      expect(en.rows).toEqual(sv.rows);
      expect(en.columns).not.toEqual(sv.columns);
      expect(sql('en').replace('ekonomiskt bistånd', '')).not.toMatch(/[åäö]/);
      const own = new Set(sv.columns.filter((name) => !en.columns.includes(name)));
      expect(
        sql('en')
          .match(/\w+/g)
          ?.filter((word) => own.has(word)),
      ).toEqual([]);
    },
  );

  test('that stands as it was given follows the language, and another text does not', () => {
    for (const { sql } of SQL_EXAMPLES) {
      expect(translateExample(sql('sv'), 'en')).toBe(sql('en'));
      expect(translateExample(sql('en'), 'en')).toBe(sql('en'));
      expect(translateExample(`${sql('sv')} `, 'en')).toBe(`${sql('sv')} `);
    }
  });
});

test('a file has a number as text as it is shown, and nothing that a spreadsheet would run', () => {
  const cell = (text: string) =>
    formatCsv({ columns: [{ id: '0', name: 'n', value: (row: string) => row }], rows: [text] }).split(
      '\r\n',
    )[1];
  for (const number of ['-9007199254740993', '-12345678901234567.89']) expect(cell(number)).toBe(number);
  for (const formula of ['-1+1', '-cmd', '-1;', '=1', '+1', '@a', '-1.5.', '-'])
    expect(cell(formula)).toBe(`'${formula}`);
});

test('the place of a failure is read from its problem', () => {
  const failed = (where: string) =>
    placeOfFailure({ sql: '', problems: [{ where, what: 'databaseFailed', value: '' }] });
  expect(failed('sql 3:14')).toEqual({ line: 3, column: 14 });
  expect(failed('sql')).toBeUndefined();
});
