import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { digestInNode } from './digest-in-node';
import { readNumbers } from './reading';
import { useBuiltPage } from './use-built-page';

/** Milliseconds for 10 000 futures on a slow machine, and for a silent worker to be given up. */
const PATIENCE = 240_000;

const built = useBuiltPage();

/** What is done in the page as soon as its status says something: from outside it may come too late. */
interface Act {
  readonly says: string;
  /** The worker that ends then, as the browser may end it: no one is told. The run is stopped where it is left out. */
  readonly kill?: number;
}
const STOP_AT_THOUSAND: Act = { says: 'Nu visas 1 000' };

/** The page with two workers, which can be got hold of, and a record of what its status says. */
async function openPage(act?: Act): Promise<Page> {
  const { page, context } = await built.open('datasets/sources.json');
  onTestFinished(() => context.close());
  await page.addInitScript((given) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 2 });
    const started: Worker[] = [];
    const said: string[] = [];
    Object.assign(globalThis, {
      said,
      Worker: class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          started.push(this);
        }
      },
    });
    let left: Act | undefined = given;
    new MutationObserver(() => {
      const text = document.querySelector('.run-status [role=status]')?.textContent ?? '';
      if (text !== '' && text !== said.at(-1)) said.push(text);
      if (left === undefined || !text.replace(/\s/g, ' ').includes(left.says)) return;
      const { kill } = left;
      left = undefined;
      if (kill !== undefined) started[kill]?.terminate();
      else document.querySelector<HTMLButtonElement>('.run-status button')?.click();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, act);
  await page.goto(built.address);
  return page;
}

interface Watched {
  readonly said: readonly string[];
}

/** What the status has said, hard spaces as plain ones. */
async function said(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => (globalThis as unknown as Watched).said);
  return texts.map((text) => text.replace(/\s/g, ' '));
}

async function untilSaid(page: Page, text: RegExp): Promise<void> {
  await page.locator('.run-status > [role=status]').getByText(text).first().waitFor({ timeout: PATIENCE });
}

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.locator('.run-status').getByRole('button', { name }).click({ timeout: PATIENCE });
}

const REFINE = /^Räkna 10/;
const AT_REST = /framtider räknade/;

/** Digest and draws as the receipt has them. */
function receipt(page: Page): Promise<{ readonly draws: number; readonly digest: string }> {
  return page.evaluate(() => ({
    draws: Number(document.querySelectorAll('.receipt dd')[2]?.textContent?.replace(/\D/g, '')),
    digest: document.querySelector('.receipt .digest')?.textContent ?? '',
  }));
}

async function expectUndisturbed(page: Page): Promise<void> {
  const { draws, digest } = await receipt(page);
  expect(digest).toBe(await digestInNode(draws));
}

/** Does to the page what a browser does to a hidden one, which a headless one does not: no frames, and timers once a second. */
function hide(page: Page): Promise<void> {
  return page.evaluate(() => {
    const later = setTimeout;
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(document, 'hidden', { get: () => true });
    Object.assign(globalThis, {
      requestAnimationFrame: () => 0,
      setTimeout: (call: () => void, milliseconds = 0) => later(call, Math.max(1000, milliseconds)),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('a run', { timeout: 2 * PATIENCE }, () => {
  test('shows 250 futures, then 1 000, then whole thousands, and their digest', async () => {
    const page = await openPage();
    await untilSaid(page, AT_REST);
    const texts = await said(page);
    expect(texts.slice(0, 3)).toEqual([
      'Räknar …',
      'Räknar noggrannare. Nu visas 250 framtider.',
      'Räknar noggrannare. Nu visas 1 000 framtider.',
    ]);
    expect(texts.at(-1)).toMatch(/^\d+ 000 framtider räknade\.$/);
    await expectUndisturbed(page);
  });

  test('that is stopped keeps its numbers, and goes on where it stopped', async () => {
    const page = await openPage(STOP_AT_THOUSAND);
    await untilSaid(page, /^Avbrutet/);
    const before = await readNumbers(page);
    expect((await receipt(page)).draws).toBe(1000);
    await expectUndisturbed(page);
    const stopped = (await said(page)).length;
    await press(page, 'Fortsätt');
    await untilSaid(page, AT_REST);
    expect((await said(page)).slice(stopped).filter((text) => /Räknar …| 250 /.test(text))).toEqual([]);
    await expectUndisturbed(page);
    if ((await receipt(page)).draws === 1000) expect(await readNumbers(page)).toBe(before);
  });

  test('takes all 10 000 futures when asked, stopped and continued on the way', async () => {
    const page = await openPage(STOP_AT_THOUSAND);
    await press(page, 'Fortsätt');
    await untilSaid(page, AT_REST);
    if ((await receipt(page)).draws < 10_000) {
      await press(page, REFINE);
      await press(page, 'Avbryt');
      await press(page, 'Fortsätt');
      await untilSaid(page, /^10\s000 framtider räknade/);
    }
    expect((await receipt(page)).draws).toBe(10_000);
    await expectUndisturbed(page);
    expect(await page.locator('.run-status').getByRole('button', { name: REFINE }).isDisabled()).toBe(true);
  });

  test.each([
    ['the first, which keeps what has come in', 0],
    ['the second', 1],
  ])('survives the death of a worker: %s', async (_, dead) => {
    // The pass that follows is made on every machine.
    const page = await openPage({ says: 'Nu visas 250', kill: dead });
    await page.locator('.run-status .replaced', { hasText: 'startats om' }).waitFor({ timeout: PATIENCE });
    await untilSaid(page, AT_REST);
    await expectUndisturbed(page);
    expect(page.workers().length).toBe(2);
  });

  test('goes on and ends right in a hidden tab that is frozen for a while', async () => {
    const page = await openPage();
    const session = await page.context().newCDPSession(page);
    await untilSaid(page, /Nu visas/);
    await hide(page);
    const other = await page.context().newPage();
    await other.bringToFront();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await other.waitForTimeout(3000);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await untilSaid(page, AT_REST);
    await expectUndisturbed(page);
    expect(await page.locator('.run-status .replaced').textContent()).toBe('');
  });
});
