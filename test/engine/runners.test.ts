import { describe, expect, test } from 'vitest';
import { createThreadRunner } from '../../src/cli/thread-runner';
import { createInlineRunner, createSerialisingRunner } from '../../src/engine/inline-runner';
import type { Runner, RunRequest } from '../../src/engine/runner';
import { medianOf } from '../../src/model/random/median-of';
import { ASSUMPTIONS } from '../../src/scenario/shipped';
import { fixed, shippedModel } from '../scenario/shipped-model';

const REQUEST: RunRequest = {
  scenarios: ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map((id) =>
    shippedModel(id, { municipality: '1263' }),
  ),
  seed: 1,
  draws: 320,
  dataHash: 'data',
  digest: true,
};

async function resultOf(runner: Runner, request: RunRequest = REQUEST) {
  const result = await runner.run(request);
  runner.close();
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const expected = await resultOf(createInlineRunner());

const runners: readonly [string, () => Runner][] = [
  ['inline, again', createInlineRunner],
  ['copying at the border, one place', () => createSerialisingRunner(1)],
  ['copying at the border, three places', () => createSerialisingRunner(3)],
  ['two threads', () => createThreadRunner(2)],
  ['three threads', () => createThreadRunner(3)],
];

describe.each(runners)('%s', (_, create) => {
  test('gives the same digest and the same comparison', async () => {
    const result = await resultOf(create());
    expect(result.digest).toBe(expected.digest);
    expect(result).toEqual(expected);
  });
});

test('the digest is 64 hexadecimal figures, and a quick pass has none', async () => {
  expect(expected.digest).toMatch(/^[0-9a-f]{64}$/);
  expect((await resultOf(createInlineRunner(), { ...REQUEST, draws: 20, digest: false })).digest).toBeNull();
});

test('another seed, lever or assumption gives another digest', async () => {
  const digests = new Set([expected.digest]);
  const [first, ...others] = REQUEST.scenarios;
  if (first === undefined) throw new Error('no scenario');
  const glapp = shippedModel('trelleborg', { municipality: '1263', levers: { glappDays: 41 } });
  const wage = shippedModel('trelleborg', {
    municipality: '1263',
    assumptions: { wageSekPerMonth: fixed(25_000) },
  });
  digests.add((await resultOf(createInlineRunner(), { ...REQUEST, seed: 2 })).digest);
  digests.add((await resultOf(createInlineRunner(), { ...REQUEST, scenarios: [glapp, ...others] })).digest);
  digests.add((await resultOf(createInlineRunner(), { ...REQUEST, scenarios: [wage, ...others] })).digest);
  expect(digests.size).toBe(4);
});

test('adding a scenario leaves the results of the others', async () => {
  const fewer = await resultOf(createInlineRunner(), {
    ...REQUEST,
    scenarios: REQUEST.scenarios.slice(1, 3),
  });
  expect(fewer.scenarios).toEqual(expected.scenarios.slice(1, 3));
});

test('permuting the scenarios permutes the results', async () => {
  const turned = await resultOf(createInlineRunner(), {
    ...REQUEST,
    scenarios: [...REQUEST.scenarios].reverse(),
  });
  expect([...turned.scenarios].reverse()).toEqual(expected.scenarios);
});

test('progress counts up to all draws', async () => {
  const seen: number[] = [];
  const runner = createSerialisingRunner(2);
  await runner.run(REQUEST, { onProgress: (done, all) => seen.push(done / all) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test('a cancelled run rejects with the reason, starts no more draws and leaves the runner usable', async () => {
  const runner = createThreadRunner(2);
  const stop = new AbortController();
  const reason = new Error('another request came');
  let seen = 0;
  const cancelled = runner.run(
    { ...REQUEST, draws: 10_000 },
    {
      signal: stop.signal,
      onProgress: () => {
        seen += 1;
        stop.abort(reason);
      },
    },
  );
  await expect(cancelled).rejects.toBe(reason);
  const result = await runner.run(REQUEST);
  runner.close();
  expect(seen).toBe(1);
  expect(result.ok && result.value.digest).toBe(expected.digest);
});

test('a runner that remembers earlier quick passes gives what a new one gives', async () => {
  const quick = { ...REQUEST, draws: 250, digest: false };
  const changed = shippedModel('nacka', { municipality: '1263', levers: { glappDays: 10 } });
  const moved = { ...quick, scenarios: [...REQUEST.scenarios.slice(0, 3), changed] };
  const runner = createSerialisingRunner(2);
  for (const request of [quick, moved, quick, { ...moved, seed: 2 }]) {
    const [again, fresh] = [await runner.run(request), await createInlineRunner().run(request)];
    expect(again).toEqual(fresh);
  }
});

test('two runs under way at once do not disturb each other', async () => {
  const runner = createSerialisingRunner(2);
  const [one, other] = await Promise.all([
    runner.run(REQUEST),
    runner.run({ ...REQUEST, scenarios: REQUEST.scenarios.slice(1, 3) }),
  ]);
  expect(one.ok && one.value).toEqual(expected);
  expect(other.ok && other.value.scenarios).toEqual(expected.scenarios.slice(1, 3));
});

describe('where the spread comes from', () => {
  test('is the same however the work is split', async () => {
    const request = { ...REQUEST, draws: 60 };
    const shares = await Promise.all(
      [createInlineRunner(), createSerialisingRunner(3)].map((runner) => runner.explain(request)),
    );
    expect(shares[0]).toEqual(shares[1]);
    expect(shares[0]?.ok && shares[0].value.pairs.length).toBe(6);
  });

  test('is chance alone where every assumption is fixed', async () => {
    const assumptions = Object.fromEntries(
      ASSUMPTIONS.map(({ id, distribution }) => [id, fixed(medianOf(distribution))]),
    );
    const certain = await createInlineRunner().explain({
      ...REQUEST,
      scenarios: [shippedModel('svedala', { assumptions })],
      draws: 100,
    });
    const shares = certain.ok ? certain.value.scenarios[0]?.shares : undefined;
    expect(shares?.chance).toBeCloseTo(1, 6);
    expect(shares?.priors).toBeLessThan(0.3);
  });
});

test('permuting the municipalities permutes the results', async () => {
  const at = (codes: readonly string[]) =>
    resultOf(createInlineRunner(), {
      ...REQUEST,
      draws: 20,
      scenarios: codes.map((municipality) => shippedModel('trelleborg', { municipality })),
    });
  const codes = ['1263', '0182', '1287'];
  const there = await at(codes);
  const back = await at([...codes].reverse());
  expect([...back.scenarios].reverse()).toEqual(there.scenarios);
});
