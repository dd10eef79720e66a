import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import { createInlineRunner } from '../../src/engine/inline-runner';
import type { CostsRequest, Runner } from '../../src/engine/runner';
import type { ModelScenario } from '../../src/model/model-scenario';
import type { Scenario } from '../../src/scenario/scenario';
import { scenariosOf } from '../../src/scenario/scenario-set';
import { gridCell, inhabitantsOf } from '../../src/state/grid-cells';
import { GridCosts } from '../../src/state/grid-costs';
import { type GridRows, NO_ROWS } from '../../src/state/grid-row';
import { pairWithToday } from '../../src/state/pair-with-today';
import { resolveAll } from '../../src/state/resolve-all';
import { FIRST_DRAWS, type GridOrder, type GridProgress, runGrid } from '../../src/state/run-grid';
import { ALL_SCENARIOS, TODAY, withAssumptions } from '../../src/state/setup';
import { inputs } from '../scenario/shipped-model';
import { ALL_PACKAGES, ARJEPLOG, columnsOf } from './grid-columns';

const SORSELE = '2422';
/** A municipality without a figure that the model needs. */
const NYNASHAMN = '0192';

/** A runner that gives every model costs of its own at once, and keeps a list of what it was asked. */
function quickRunner() {
  const asked: CostsRequest[] = [];
  const costs: Runner['costs'] = (request) => {
    asked.push(request);
    const value = request.scenarios.map((model) =>
      new Float64Array(request.draws).map((_, draw) => numberOf(model) + draw),
    );
    return Promise.resolve({ ok: true, value });
  };
  return { asked, runner: { costs } as Runner };
}
const numberOf = (model: ModelScenario) => JSON.stringify(model).length;

/** Runs orders one after the other on the same costs; gives the rows and what was told of each. */
function gridOn(runner: Runner) {
  const costs = new GridCosts({ runner, inputs });
  let rows: GridRows = NO_ROWS;
  const told: GridProgress[] = [];
  return {
    costs,
    told,
    rows: () => rows,
    run: (order: GridOrder, signal = new AbortController().signal) =>
      runGrid(order, {
        costs,
        inputs,
        signal,
        rows: () => rows,
        onRows: (next) => (rows = next),
        onProgress: (progress) => told.push(progress),
        onReplaced: () => undefined,
      }),
  };
}

const orderOf = (ids: readonly string[], onScreen: readonly string[], others: readonly string[] = []) => ({
  columns: columnsOf(ids),
  onScreen,
  others,
});

describe('a cell', () => {
  const ids = ['trelleborg', 'nacka', 'varmdo'];
  let rows: GridRows;
  let comparison: Comparison;
  beforeAll(async () => {
    const runner = createInlineRunner();
    const grid = gridOn(runner);
    await grid.costs.run(
      columnsOf(ids).flatMap((column) => Object.values(gridCell(column, ARJEPLOG)).slice(0, 2) as Scenario[]),
      FIRST_DRAWS,
      {},
    );
    const stop = new AbortController();
    await grid.run(orderOf(ids, [], [ARJEPLOG]), stop.signal);
    rows = grid.rows();
    const { set } = pairWithToday(ALL_PACKAGES, ARJEPLOG, 'nacka');
    const resolved = resolveAll(scenariosOf(set), inputs);
    if (!resolved.ok) throw new Error('shipped');
    const ran = await runner.run({
      scenarios: resolved.value.models,
      seed: set.seed,
      draws: FIRST_DRAWS,
      dataHash: 'data',
      digest: false,
    });
    if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
    comparison = ran.value;
  });

  test.each(ids)('times inhabitants and years is the paired difference of the comparison (%s)', (id) => {
    const cell = rows.get(ARJEPLOG)?.cells.get(id);
    const pair = comparison.pairs.find(({ a, b }) => a === id && b === TODAY.id);
    const persons = inhabitantsOf(inputs, ARJEPLOG, 'replay').persons ?? 0;
    const units = persons * (comparison.months.length / 12);
    expect(persons).toBeGreaterThan(0);
    for (const q of ['mean', 'mcse', 'p10', 'p50', 'p90'] as const) {
      const ratio = ((cell?.difference[q] ?? 0) * units) / (pair?.difference[q] ?? 0);
      expect(ratio, q).toBeCloseTo(1, 9);
    }
    expect(cell?.tie).toBe(pair?.tie);
  });
});

describe('only what changed is run again', () => {
  test('first draws, then more; then nothing', async () => {
    const { runner, asked } = quickRunner();
    const grid = gridOn(runner);
    await grid.run(orderOf(['nacka', 'varmdo'], [ARJEPLOG]));
    expect(asked.map(({ draws, scenarios }) => [draws, scenarios.length])).toEqual([
      [250, 3],
      [1000, 3],
    ]);
    await grid.run(orderOf(['nacka', 'varmdo'], [ARJEPLOG]));
    expect(asked).toHaveLength(2);
  });
  test('another package runs that package, another municipality that municipality', async () => {
    const { runner, asked } = quickRunner();
    const grid = gridOn(runner);
    await grid.run(orderOf(['nacka'], [], [ARJEPLOG]));
    await grid.run(orderOf(['nacka', 'varmdo'], [], [ARJEPLOG]));
    await grid.run(orderOf(['nacka', 'varmdo'], [], [ARJEPLOG, SORSELE]));
    expect(
      asked.map(({ scenarios }) => [
        scenarios.length,
        ...new Set(scenarios.map((each) => each.municipality)),
      ]),
    ).toEqual([
      [2, ARJEPLOG],
      [1, ARJEPLOG],
      [3, SORSELE],
    ]);
  });
  test('an assumption changed and changed back is run once', async () => {
    const { runner, asked } = quickRunner();
    const grid = gridOn(runner);
    const none = withAssumptions(ALL_PACKAGES, ALL_SCENARIOS, { transport: { dist: 'fixed', value: 0 } });
    const before = orderOf(['nacka'], [], [ARJEPLOG]);
    await grid.run(before);
    const [was] = [grid.rows().get(ARJEPLOG)?.cells.get('nacka')];
    await grid.run({ ...before, columns: columnsOf(['nacka'], none) });
    expect(grid.rows().get(ARJEPLOG)?.cells.get('nacka')?.key).not.toBe(was?.key);
    await grid.run(before);
    expect(asked).toHaveLength(2);
    expect(grid.rows().get(ARJEPLOG)?.cells.get('nacka')).toEqual(was);
  });
  test('packages that come to the same model are run once', async () => {
    const { runner, asked } = quickRunner();
    const grid = gridOn(runner);
    await grid.run(orderOf(['trelleborg'], [], ['1287']));
    expect(asked[0]?.scenarios).toHaveLength(1);
    expect(grid.rows().get('1287')?.cells.get('trelleborg')?.same).toBe(true);
  });
});

describe('a run', () => {
  test('broken off keeps the municipalities that were done, and goes on with the others', async () => {
    const { runner, asked } = quickRunner();
    const grid = gridOn(runner);
    const stop = new AbortController();
    const costs: Runner['costs'] = (request, options) => {
      if (asked.length === 1) stop.abort();
      return runner.costs(request, options);
    };
    const halfway = gridOn({ ...runner, costs });
    const order = orderOf(['nacka'], [], [ARJEPLOG, SORSELE, '2417', '2418']);
    await halfway.run(order, stop.signal);
    const done = order.others.filter((code) => (halfway.rows().get(code)?.cells.size ?? 0) > 0);
    expect(done).toEqual([ARJEPLOG, SORSELE]);
    expect(halfway.told.at(-1)).toMatchObject({ phase: 'first', all: 4 });
    await halfway.run(order);
    expect(order.others.every((code) => halfway.rows().get(code)?.cells.size === 1)).toBe(true);
    await grid.run(order);
    expect([...halfway.rows()]).toEqual([...grid.rows()]);
  });
  test('names a municipality that lacks a figure, and runs the others', async () => {
    const { runner, asked } = quickRunner();
    const grid = gridOn(runner);
    await grid.run(orderOf(['nacka'], [], [NYNASHAMN, ARJEPLOG]));
    expect(grid.rows().get(NYNASHAMN)?.problems).toEqual([
      { where: 'N31807', what: 'missingFigure', value: 'Nynäshamn' },
    ]);
    expect(asked.flatMap(({ scenarios }) => scenarios.map((each) => each.municipality))).toEqual([
      ARJEPLOG,
      ARJEPLOG,
    ]);
  });
  test('says what is assumed of a municipality', async () => {
    const grid = gridOn(quickRunner().runner);
    await grid.run(orderOf(['nacka'], [], [ARJEPLOG]));
    expect(
      grid
        .rows()
        .get(ARJEPLOG)
        ?.assumed.map(({ id }) => id),
    ).toContain('enrolledPersons');
  });
});
