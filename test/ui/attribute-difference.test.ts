import { afterAll, describe, expect, test } from 'vitest';
import { summarise } from '../../src/analysis/summarise';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { Scenario } from '../../src/scenario/scenario';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';
import { type AttributedDifference, attributeDifference } from '../../src/state/attribute-difference';
import { fixed, inputs } from '../scenario/shipped-model';

const runner = createInlineRunner();
afterAll(() => runner.close());
const source = { runner, inputs, seed: 1 };

/** In Svedala over two years. */
function inSvedala(id: string): Scenario {
  const shipped = SHIPPED_SCENARIOS.find((scenario) => scenario.id === id);
  if (shipped === undefined) throw new Error(`no scenario ${id}`);
  return { ...scenarioIn(shipped, '1263'), months: 24 };
}

const today: Scenario = { ...inSvedala('svedala'), package: [], levers: {} };
const trelleborgsWay: Scenario = { ...today, levers: { wayOfWorking: 'trelleborg' } };
const sundbyberg = inSvedala('sundbyberg');

async function attributed(a: Scenario, b: Scenario): Promise<AttributedDifference> {
  const found = await attributeDifference(source, a, b, {});
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** The mean difference in net cost, from an ordinary run of the two. */
async function meanByRun(a: Scenario, b: Scenario, draws: number): Promise<number> {
  const scenarios = [a, b].map((scenario) => {
    const resolved = resolveScenario(scenario, inputs);
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
    return { ...resolved.value.model, id: scenario === a ? 'a' : 'b' };
  });
  const run = await runner.run({ scenarios, seed: 1, draws, dataHash: '', digest: false });
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value.pairs[0]?.difference.mean ?? Number.NaN;
}

describe('the difference between two scenarios', () => {
  test('belongs to the last bit to the only group that differs, and to its only lever', async () => {
    const { attribution, within } = await attributed(trelleborgsWay, today);
    expect(attribution.difference.value).not.toBe(0);
    expect(attribution.groups).toEqual([{ id: 'way', ...attribution.difference }]);
    expect(within).toEqual({ way: [{ id: 'wayOfWorking', value: attribution.difference.value }] });
  });

  test('is the mean paired difference of an ordinary run of as many draws', async () => {
    const { attribution } = await attributed(trelleborgsWay, today);
    const expected = await meanByRun(trelleborgsWay, today, attribution.draws);
    expect(attribution.difference.value).toBeCloseTo(expected, 3);
  });

  test('is the sum of the parts of its groups, and each of those of its levers', async () => {
    const { attribution, within } = await attributed(sundbyberg, today);
    const ids = attribution.groups.map(({ id }) => id);
    expect(ids).toEqual(['glapp', 'housing', 'way']);
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(sum(attribution.groups.map(({ value }) => value))).toBeCloseTo(attribution.difference.value, 3);
    for (const { id, value } of attribution.groups) {
      const parts = within[id as keyof typeof within] ?? [];
      if (parts.every((part) => part.value !== null))
        expect(sum(parts.map((part) => part.value ?? 0)), id).toBeCloseTo(value, 3);
    }
    const way = within.way ?? [];
    expect(way.map(({ id }) => id)).toEqual([
      'wayOfWorking',
      'daysToActivity',
      'activityDemandPercent',
      'outcomeBonusSek',
    ]);
  });

  test('changes its sign, and all parts with it, when the two change places', async () => {
    const there = await attributed(sundbyberg, trelleborgsWay);
    const back = await attributed(trelleborgsWay, sundbyberg);
    const [one, other] = [there.attribution, back.attribution];
    expect(other.difference.value).toBe(-one.difference.value);
    expect(other.groups.map(({ id, value }) => ({ id, value }))).toEqual(
      one.groups.map(({ id, value }) => ({ id, value: 0 - value })),
    );
    for (const [place, { low, high }] of one.groups.entries()) {
      expect(other.groups[place]?.low).toBeCloseTo(-high, 3);
      expect(other.groups[place]?.high).toBeCloseTo(-low, 3);
    }
    const parts = ({ within }: AttributedDifference) => Object.values(within).flat();
    expect(parts(there)).toHaveLength(6);
    for (const [place, { id, value }] of parts(there).entries()) {
      expect(parts(back)[place]?.id).toBe(id);
      expect(parts(back)[place]?.value).toBeCloseTo(-(value ?? Number.NaN), 3);
    }
  });

  test('has nothing of an assumption, or of a lever, that does nothing here', async () => {
    const visits: Scenario = {
      ...trelleborgsWay,
      levers: { ...trelleborgsWay.levers, rentCapPercent: 80 },
      assumptions: { homeVisitSek: fixed(5000) },
    };
    const { attribution } = await attributed(visits, today);
    const alone = (await attributed(trelleborgsWay, today)).attribution;
    const zero = { value: 0, low: 0, high: 0, mcse: 0 };
    expect(attribution.groups).toEqual([
      { id: 'housing', ...zero },
      { id: 'way', ...alone.difference },
      { id: 'assumptions', ...zero },
    ]);
  });

  test('of an assumption alone is that of its run', async () => {
    const doubting: Scenario = { ...trelleborgsWay, assumptions: { transport: fixed(0) } };
    const { attribution, within } = await attributed(doubting, trelleborgsWay);
    expect(attribution.groups.map(({ id }) => id)).toEqual(['assumptions']);
    expect(within.assumptions?.map(({ id }) => id)).toEqual(['transport']);
    expect(attribution.difference.value).toBeCloseTo(
      await meanByRun(doubting, trelleborgsWay, attribution.draws),
      3,
    );
  });

  test('is nothing between equals', async () => {
    const { attribution, within } = await attributed(today, { ...today, id: 'other' });
    expect(attribution.groups).toEqual([]);
    expect(attribution.difference).toEqual({ value: 0, low: 0, high: 0, mcse: 0 });
    expect(within).toEqual({});
  });
});

test('more draws are taken where few scenarios are run, and one block where there are many', async () => {
  expect((await attributed(trelleborgsWay, today)).attribution.draws).toBe(1000);
  const many: Scenario = {
    ...sundbyberg,
    levers: { ...sundbyberg.levers, homeVisitsPerYear: 10, decisionDays: 5 },
  };
  const { attribution } = await attributed(many, today);
  expect(attribution.groups).toHaveLength(5);
  expect(attribution.draws).toBe(250);
});

test('progress rises to the end, and a cancelled question rejects', async () => {
  const seen: number[] = [];
  const abort = new AbortController();
  await attributeDifference(source, trelleborgsWay, today, {
    onProgress: (done, all) => seen.push(done / all),
  });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  abort.abort(new Error('no longer wanted'));
  await expect(attributeDifference(source, trelleborgsWay, today, { signal: abort.signal })).rejects.toThrow(
    'no longer wanted',
  );
});

test('a scenario that cannot be run is told', async () => {
  const nowhere = { ...today, municipality: '9999' };
  expect(await attributeDifference(source, trelleborgsWay, nowhere, {})).toMatchObject({
    ok: false,
    problems: [{ what: 'unknownMunicipality' }],
  });
});

test('quantiles are those of the group’s own draws', async () => {
  const { attribution } = await attributed(trelleborgsWay, today);
  const models = [trelleborgsWay, today].map((scenario) => {
    const resolved = resolveScenario({ ...scenario, id: 'asked' }, inputs);
    if (!resolved.ok) throw new Error('resolved');
    return resolved.value.model;
  });
  const costs = await runner.costs({ scenarios: models, seed: 1, draws: attribution.draws });
  if (!costs.ok) throw new Error('run');
  const [ofA, ofB] = costs.value as [Float64Array, Float64Array];
  const { p10, p90, mcse } = summarise(ofA.map((cost, draw) => cost - (ofB[draw] as number)));
  expect(attribution.groups[0]).toMatchObject({ low: p10, high: p90, mcse });
});
