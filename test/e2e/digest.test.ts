import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { FULL_DRAWS } from '../../src/state/run-schedule';
import { shippedModel } from '../scenario/shipped-model';
import { type BuiltPage, serveBuiltPage } from './built-page';
import { untilDone } from './reading';

let built: BuiltPage;
let expected: string | null;
beforeAll(async () => {
  built = await serveBuiltPage();
  const scenarios = ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map((id) =>
    shippedModel(id, { municipality: '1263' }),
  );
  const run = await createInlineRunner().run({
    scenarios,
    seed: 1,
    draws: FULL_DRAWS,
    dataHash: '',
    digest: true,
  });
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  expected = run.value.digest;
});
afterAll(() => built.close());

test.each([1, 2, 3])('Chromium with %i workers gives the digest that Node gives', async (workers) => {
  const { page, context } = await built.open('datasets/sources.json');
  await page.addInitScript((cores) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => cores });
  }, workers);
  await page.goto(built.address);
  await untilDone(page);
  expect(page.workers().length).toBe(workers);
  expect(await page.locator('.receipt .digest').textContent()).toBe(expected);
  await context.close();
});
