import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import { createInlineRunner } from '../../src/engine/inline-runner';
import type { CostsRequest, Runner } from '../../src/engine/runner';
import type { ModelScenario } from '../../src/model/model-scenario';
import reformIds from '../../src/scenario/gathered/reform-ids.json';
import type { Scenario } from '../../src/scenario/scenario';
import { MOST_SCENARIOS, type ScenarioSet, scenariosOf } from '../../src/scenario/scenario-set';
import { PACKAGES } from '../../src/scenario/shipped';
import { gridCell, inhabitantsOf, isAsToday, isOwnWay, otherLeversChanged } from '../../src/state/grid-cells';
import { GridCosts } from '../../src/state/grid-costs';
import { type GridRows, NO_ROWS } from '../../src/state/grid-row';
import { pairWithToday } from '../../src/state/pair-with-today';
import { resolveAll } from '../../src/state/resolve-all';
import { FIRST_DRAWS, type GridOrder, type GridProgress, runGrid } from '../../src/state/run-grid';
import {
  ALL_SCENARIOS,
  FIRST_SETUP,
  TODAY,
  scenarioOfPackage,
  withAssumptions,
  withChanged,
  withLever,
  withScenario,
} from '../../src/state/setup';
import { sortMunicipalities } from '../../src/state/sort-municipalities';
import { COUNTIES } from '../../src/ui/grid/counties';
import { inputs } from '../scenario/shipped-model';

vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('navigator', { language: 'sv' });
vi.stubGlobal('$state', <T>(value: T) => value);
vi.stubGlobal('document', { documentElement: {} });
const { cellWords } = await import('../../src/ui/grid/cell-words');

/** Small municipalities: their draws are soon simulated. */
const [ARJEPLOG, SORSELE, NYNASHAMN] = ['2506', '2422', '0192'] as const;
const ALL_PACKAGES = { ...FIRST_SETUP, scenarios: PACKAGES.map(scenarioOfPackage) };
const columnsOf = (ids: readonly string[], set: ScenarioSet = ALL_PACKAGES) =>
  scenariosOf(set).filter(({ id }) => ids.includes(id));
const cellOf = (id: string, municipality: string) => gridCell(columnsOf([id])[0] as Scenario, municipality);
const cellWith = (reforms: readonly string[], municipality: string) =>
  gridCell({ ...(columnsOf(['nacka'])[0] as Scenario), package: reforms }, municipality);

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

describe('own ways', () => {
  test('Trelleborg’s in Trelleborg and Svedala’s in Svedala change nothing', () => {
    for (const [id, municipality] of [
      ['trelleborg', '1287'],
      ['svedala', '1263'],
    ] as const) {
      const cell = cellOf(id, municipality);
      expect(isOwnWay(cell)).toBe(true);
      expect(otherLeversChanged(cell)).toEqual([]);
      const [scenario, today] = [cell.scenario, cell.today].map((each) =>
        resolveAll([{ ...each, id: '' }], inputs),
      );
      expect(scenario?.ok && scenario.value.models).toEqual(today?.ok && today.value.models);
    }
  });
  test('Nacka’s in Nacka shortens the glapp that the model begins with, and that is said', () => {
    expect(isOwnWay(cellOf('nacka', '0182'))).toBe(true);
    expect(otherLeversChanged(cellOf('nacka', '0182'))).toEqual(['glappDays']);
  });
  test('every ready-made package has one home', () => {
    const homes = PACKAGES.map(({ id }) =>
      inputs.municipalities.code.filter((municipality) => isOwnWay(cellOf(id, municipality))),
    );
    expect(homes).toEqual([['1287'], ['1263'], ['0183'], ['0182'], ['0120']]);
  });
  test.each([
    ['gavle', '2180'],
    ['helsingborg', '1283'],
    ['linkoping', '0580'],
    ['nacka', '0182'],
    ['sollentuna', '0163'],
    ['solna', '0184'],
    ['stockholm', '0180'],
    ['sundbyberg', '0183'],
    ['svedala', '1263'],
    ['trelleborg', '1287'],
    ['vansbro', '2021'],
    ['varmdo', '0120'],
    ['vaxjo', '0780'],
  ])('the reforms of %s are the own way of %s, and of no other', (name, municipality) => {
    const own = reformIds.filter((id) => id.split('-')[0] === name && !id.startsWith('stockholm-punkt-'));
    expect(own.length).toBeGreaterThan(0);
    for (const id of own) {
      expect(isOwnWay(cellWith([id], municipality)), id).toBe(true);
      expect(isOwnWay(cellWith([id], '1480')), id).toBe(false);
    }
  });
  test('a reform of a municipality that the list does not know is a change everywhere', () => {
    expect(isOwnWay(cellWith(['amal-flytt'], '1492'))).toBe(false);
  });
  test('a proposal put to Stockholm is a change in Stockholm too', () => {
    expect(isOwnWay(cellWith(['stockholm-punkt-24-forskottslan-i-glappet'], '0180'))).toBe(false);
  });
  test('a package without reforms whose lever names the municipality’s way is its own', () => {
    const set = withLever(withScenario(FIRST_SETUP, TODAY), TODAY.id, 'wayOfWorking', 'trelleborg');
    const column = scenariosOf(set).at(-1) as Scenario;
    expect(isAsToday(column)).toBe(false);
    expect(isOwnWay(gridCell(column, '1287'))).toBe(true);
    expect(isOwnWay(gridCell(column, '1263'))).toBe(false);
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

describe('a cell opened in the comparison', () => {
  test('takes today to the municipality beside the package', () => {
    const { set, pair } = pairWithToday(FIRST_SETUP, ARJEPLOG, 'nacka');
    expect(set.municipality).toBe(ARJEPLOG);
    expect(pair).toEqual(['nacka', TODAY.id]);
    expect(set.scenarios.at(-1)).toEqual(TODAY);
  });
  test('takes the today that is there already', () => {
    const there = withScenario(FIRST_SETUP, TODAY);
    expect(pairWithToday(there, '1263', 'nacka').set.scenarios).toEqual(there.scenarios);
  });
  test('lets what a package assumes for itself hold for today too', () => {
    const own = { transport: { dist: 'fixed', value: 0.2 } } as const;
    const there = withChanged(withScenario(FIRST_SETUP, TODAY), 'nacka', { assumptions: own });
    const { set, pair } = pairWithToday(there, '1263', 'nacka');
    const today = set.scenarios.find(({ id }) => id === pair?.[1]);
    expect(today?.id).not.toBe(TODAY.id);
    expect(today?.assumptions).toEqual(own);
  });
  test('has no pair where there is no room', () => {
    const full = {
      ...FIRST_SETUP,
      scenarios: Array.from({ length: MOST_SCENARIOS }, (_, at) => ({
        ...scenarioOfPackage(PACKAGES[0] as (typeof PACKAGES)[number]),
        id: `own-${at}`,
      })),
    };
    expect(pairWithToday(full, ARJEPLOG, 'own-3')).toEqual({
      set: { ...full, municipality: ARJEPLOG },
      pair: undefined,
    });
  });
});

describe('words', () => {
  const difference = { mean: -33, mcse: 3, p5: -80, p10: -71, p25: 0, p50: -33, p75: 0, p90: 12, p95: 20 };
  const words = (over: object) => cellWords({ draws: 250, tie: false, same: false, difference, ...over });

  test('have no digit below the Monte Carlo error', () => {
    // 1.7 × 3 = 5.1 kr: tens of kronor.
    expect(words({})).toMatchObject({ middle: '−30', range: '−70 … +10' });
  });
  test('have no number in the middle of a tie', () => {
    expect(words({ tie: true }).middle).not.toMatch(/\d/);
    expect(words({ tie: true, same: true }).middle).not.toMatch(/\d/);
  });
  test('say which way when spoken', () => {
    expect(words({}).spoken).toMatch(/^30 kronor lägre .* 70 kronor lägre och 10 kronor högre$/);
  });
});

test('municipalities are sorted as Swedish is', () => {
  const names = new Map([
    ['1', 'Örebro'],
    ['2', 'Åre'],
    ['3', 'Ängelholm'],
    ['4', 'Uppsala'],
  ]);
  const nameOf = (code: string) => names.get(code) ?? '';
  expect(sortMunicipalities([...names.keys()], 'name', nameOf).map(nameOf)).toEqual([
    'Uppsala',
    'Åre',
    'Ängelholm',
    'Örebro',
  ]);
  expect(sortMunicipalities(['0184', '0114'], 'code', nameOf)).toEqual(['0114', '0184']);
});

test('the counties are those of the register', () => {
  const lines = readFileSync('datasets/municipalities.csv', 'utf8').trim().split('\n').slice(1);
  const register = new Map(lines.map((line) => line.split(',').slice(2) as [string, string]));
  expect(new Map(COUNTIES)).toEqual(register);
});
