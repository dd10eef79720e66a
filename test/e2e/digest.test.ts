import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findFirefox } from '../../src/cli/find-browser.mjs';
import { createThreadRunner } from '../../src/cli/thread-runner';
import { shippedModel } from '../scenario/shipped-model';
import { type BuiltPage, serveBuiltPage } from './built-page';
import { launchFirefox } from './firefox';

/** Milliseconds for all the draws that a page takes by itself, with one worker on a slow machine. */
const PATIENCE = 300_000;

interface Receipt {
  readonly draws: number;
  readonly digest: string;
}

/** In the page: what the receipt says once the run has come to rest; null while more draws are to come. */
function readReceipt(): Receipt | null {
  const status = document.querySelector('.run-status [role=status]')?.textContent ?? '';
  const digest = document.querySelector('.receipt .digest')?.textContent ?? '';
  if (!/framtider räknade|futures calculated/.test(status) || !/^[0-9a-f]{64}$/.test(digest)) return null;
  return { draws: Number(status.replace(/\D/g, '')), digest };
}

function receiptAtRest(read: () => Promise<Receipt | null>): Promise<Receipt> {
  return vi.waitFor(
    async () => {
      const receipt = await read();
      if (receipt === null) throw new Error('the run has not come to rest');
      return receipt;
    },
    { timeout: PATIENCE, interval: 250 },
  );
}

const known = new Map<number, Promise<string | null>>();

/** The digest that two threads of Node give for as many draws. */
function digestInNode(draws: number): Promise<string | null> {
  const found = known.get(draws) ?? runInNode(draws);
  known.set(draws, found);
  return found;
}

async function runInNode(draws: number): Promise<string | null> {
  const scenarios = ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map((id) =>
    shippedModel(id, { municipality: '1263' }),
  );
  const runner = createThreadRunner(2);
  const run = await runner.run({ scenarios, seed: 1, draws, dataHash: '', digest: true });
  runner.close();
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value.digest;
}

let built: BuiltPage;
beforeAll(async () => {
  built = await serveBuiltPage();
});
afterAll(() => built.close());

describe('the digest that Node gives', { timeout: 2 * PATIENCE }, () => {
  test.each([1, 2, 3, 8])('is given by Chromium with %i workers', async (workers) => {
    const { page, context } = await built.open('datasets/sources.json');
    onTestFinished(() => context.close());
    await page.addInitScript((cores) => {
      Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => cores });
    }, workers);
    await page.goto(built.address);
    const { draws, digest } = await receiptAtRest(() => page.evaluate(readReceipt));
    expect(page.workers().length).toBe(workers);
    expect(digest).toBe(await digestInNode(draws));
  });

  const firefox = findFirefox();
  test('is given by Firefox, without an error or a request to another host', async ({ skip }) => {
    if (firefox === undefined) return skip('no Firefox: set FIREFOX_PATH, or install it');
    const browser = await launchFirefox(firefox);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && !built.address.startsWith(origin)) strangers.push(request.url());
    });
    await page.goto(built.address);
    const { draws, digest } = await receiptAtRest(() => page.evaluate(readReceipt));
    expect(digest).toBe(await digestInNode(draws));
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });
});
