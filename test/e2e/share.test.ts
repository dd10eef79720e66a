import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findFirefox } from '../../src/cli/find-browser.mjs';
import { type DecodedLink, decodeLink } from '../../src/scenario/link/decode-link';
import { encodeLink } from '../../src/scenario/link/encode-link';
import { type ScenarioSet, scenariosOf } from '../../src/scenario/scenario-set';
import hostileTitles from '../fixtures/links/naughty-titles.json';
import { hostileLinks } from '../scenario/link/hostile-links';
import { inputs } from '../scenario/shipped-model';
import { packText } from '../scenario/link/pack-link';
import { type BuiltPage, type OpenPage, serveBuiltPage } from './built-page';
import { launchFirefox } from './firefox';
import { readNumbers, stopAtThousand, untilDone } from './reading';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));
const { resolveAll } = await import('../../src/state/resolve-all');
const { formatProblem } = await import('../../src/ui/format/problem');

/** Milliseconds for a run of a thousand futures on a slow machine with others at work. */
const PATIENCE = 120_000;

interface Shared {
  /** The whole address, as the page gives it. */
  readonly address: string;
  readonly digest: string;
  readonly numbers: string;
  readonly decoded: DecodedLink;
}

let built: BuiltPage;
let shared: Shared;
beforeAll(async () => {
  built = await serveBuiltPage();
  const { page, context } = await openPage();
  await page.getByText(/kvitto på 1\s000 framtider/).waitFor();
  const address = await page.getByLabel('Länk till jämförelsen').inputValue();
  const decoded = decodeLink(address);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
  shared = {
    address,
    digest: await digestOn(page),
    numbers: await readNumbers(page),
    decoded: decoded.value,
  };
  await context.close();
});
afterAll(() => built.close());

/** The page as it starts, its run stopped at a thousand futures. */
async function openPage(path = ''): Promise<OpenPage> {
  const open = await built.open(path, {}, stopAtThousand);
  await open.page.locator('.totals').waitFor({ timeout: PATIENCE });
  await untilDone(open.page);
  return open;
}

async function withPage(check: (page: Page) => Promise<void>, path = '') {
  const { page, context, complaints, strangers } = await openPage(path);
  try {
    await check(page);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  } finally {
    await context.close();
  }
}

function digestOn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.receipt .digest')?.textContent ?? '');
}

const heads = (page: Page) => page.locator('.totals thead th.number').allTextContents();
const notice = (page: Page) => page.getByRole('region', { name: 'Öppnad länk' });

/** Follows a link in a page that is open. */
function follow(page: Page, link: string): Promise<void> {
  return page.evaluate((hash) => void (location.hash = hash), link.slice(link.indexOf('#')));
}

/** The same set in a link without a receipt, with changes. */
function linkOf(changes: Partial<ScenarioSet> = {}): string {
  const link = encodeLink({ set: { ...shared.decoded.set, ...changes } });
  if (!link.ok) throw new Error(JSON.stringify(link.problems));
  return `#${link.value}`;
}

/** Waits until what was changed last is what is shown, by a thousand futures. */
async function untilShown(page: Page): Promise<void> {
  await page.locator('.workbench.stale').waitFor({ state: 'detached', timeout: PATIENCE });
  await untilDone(page);
}

describe('a link that a page made', { timeout: 2 * PATIENCE }, () => {
  test('carries the digest on screen, and is what the button copies', () =>
    withPage(async (page) => {
      expect(shared.digest).toMatch(/^[0-9a-f]{64}$/);
      expect(shared.decoded.receipt).toMatchObject({ digest: shared.digest, draws: 1000 });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Kopiera länken' }).click();
      await page.getByRole('status').getByText('Länken är kopierad.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared.address);
    }));

  test('is marked to be copied by hand where the browser does not allow copying', () =>
    withPage(async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('not allowed')) },
        }),
      );
      await page.getByRole('button', { name: 'Kopiera länken' }).click();
      await page.getByRole('status').getByText('Länken är markerad').waitFor();
      expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(shared.address);
    }));

  test('opens in another tab as identical, with the same digest and numbers', () =>
    withPage(async (page) => {
      await notice(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
      expect(await digestOn(page)).toBe(shared.digest);
      expect(await readNumbers(page)).toBe(shared.numbers);
      expect(new URL(page.url()).hash).toBe('#jamfor');
    }, new URL(shared.address).hash));

  test('is still said to be identical when more futures than the receipt’s are run, and after another view', async () => {
    const { page, context, complaints } = await built.open(new URL(shared.address).hash);
    onTestFinished(() => context.close());
    await notice(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
    await page.getByRole('button', { name: /^Räkna 10/ }).click();
    await page.getByText(/10\s000 framtider räknade/).waitFor({ timeout: PATIENCE });
    expect(await digestOn(page)).not.toBe(shared.digest);
    expect(await notice(page).textContent()).toContain('Identiskt.');
    await page.getByRole('link', { name: 'Metod', exact: true }).click();
    await page.locator('.workbench').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Jämför', exact: true }).click();
    await notice(page).getByText('Identiskt.').waitFor();
    expect(complaints).toEqual([]);
  });

  const firefox = findFirefox();
  test('opens in Firefox as identical, with the same digest', async ({ skip }) => {
    if (firefox === undefined) return skip('no Firefox: set FIREFOX_PATH, or install it');
    const browser = await launchFirefox(firefox);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(shared.address);
    await page.waitForFunction(() => document.querySelector('.opened strong') !== null, {
      timeout: PATIENCE,
    });
    const said = await page.evaluate(() => ({
      verdict: document.querySelector('.opened strong')?.textContent,
      digest: document.querySelector('.receipt .digest')?.textContent,
    }));
    expect(said).toEqual({ verdict: 'Identiskt.', digest: shared.digest });
    expect(complaints).toEqual([]);
  });

  test('verifies on the command line', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'link', 'decode', shared.address, '--verify'],
      { encoding: 'utf8' },
    );
    expect({ status, said: JSON.parse(stdout) as unknown }).toEqual({ status: 0, said: { identical: true } });
  });
});

describe('a link opened in a page that is open', { timeout: 2 * PATIENCE }, () => {
  test('replaces the comparison, can be undone, and opens twice', () =>
    withPage(async (page) => {
      const two = shared.decoded.set.scenarios.slice(2);
      const link = linkOf({ municipality: '2506', scenarios: two });
      await follow(page, link);
      await notice(page).getByText('Inget kvitto följde med').waitFor();
      await page.locator('.headline', { hasText: 'Arjeplog' }).waitFor();
      expect(await heads(page)).toEqual(['Sundbybergs sätt', 'Nackas sätt']);
      await untilShown(page);
      const opened = await readNumbers(page);
      await page.locator('.levers input[type=range]').first().fill('10');
      await untilShown(page);
      expect(await readNumbers(page)).not.toBe(opened);
      expect(await notice(page).count()).toBe(0);
      await follow(page, link);
      await notice(page).waitFor();
      await untilShown(page);
      expect(await readNumbers(page)).toBe(opened);
      for (let undone = 0; undone < 3; undone += 1) await page.getByRole('button', { name: 'Ångra' }).click();
      await untilShown(page);
      expect(await readNumbers(page)).toBe(shared.numbers);
    }));

  test('with values out of range is opened with the nearest ones, and says which', () =>
    withPage(async (page) => {
      const { set } = shared.decoded;
      const [first, ...others] = set.scenarios;
      const far = { ...first, levers: { glappDays: 99_999 } };
      const assumptions = { transport: { dist: 'fixed', value: -4 } };
      const document = { base: shared.decoded.base, ...set, assumptions, scenarios: [far, ...others] };
      await follow(page, packText(JSON.stringify(document)));
      const items = notice(page).getByRole('listitem');
      await items.nth(1).waitFor();
      const texts = (await items.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
      const lever = texts.find((text) => text.startsWith('Glappets längd: 99 999 '));
      expect(lever).toContain('mellan 0 och 200');
      expect(lever).toMatch(/\(Trelleborgs sätt, ändrat\)$/);
      expect(texts.find((text) => text.includes('−4'))).toMatch(/^Hur mycket av en annan kommuns resultat/);
      await page.getByLabel('Ändra i').selectOption('trelleborg');
      expect(await page.locator('.levers .number-field').first().inputValue()).toBe('200');
    }));

  test('whose receipt was tampered with says what differs and by how much', () =>
    withPage(async (page) => {
      const { set, receipt } = shared.decoded;
      if (receipt === null) throw new Error('no receipt');
      const digest = 'f'.repeat(64);
      const netCost = receipt.netCost.map((sek, index) => (index === 1 ? sek + 1234 : sek));
      const link = encodeLink({ set, receipt: { ...receipt, digest, netCost } });
      await follow(page, link.ok ? `#${link.value}` : '');
      await notice(page).getByText('inte detsamma').waitFor({ timeout: PATIENCE });
      const texts = await notice(page).getByRole('listitem').allTextContents();
      expect(texts[0]).toBe(`Resultatets kontrollsumma: ${digest} då, ${shared.digest} nu.`);
      const differences = texts.slice(1).map((text) =>
        text
          .replace(/\s/g, ' ')
          .match(/^(.+): .* på (.+) kr/)
          ?.slice(1),
      );
      expect(differences).toEqual([
        ['Trelleborgs sätt', '0'],
        ['Svedalas sätt', '−1 234'],
        ['Sundbybergs sätt', '0'],
        ['Nackas sätt', '0'],
      ]);
    }));

  test('with one scenario is compared with the municipality as it is', () =>
    withPage(async (page) => {
      await follow(page, linkOf({ scenarios: shared.decoded.set.scenarios.slice(3) }));
      await notice(page).getByText('ett enda scenario').waitFor();
      await page.locator('.headline', { hasText: /Nackas sätt.*Som i dag/ }).waitFor();
      expect(await heads(page)).toEqual(['Nackas sätt', 'Som i dag']);
    }));
});

/** Link, or address after the page's own, that a stranger sent: what the page says of each must be what is said here. */
test('hostile links give a message or a notice, and the page goes on', { timeout: 4 * PATIENCE }, () =>
  withPage(async (page) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const titled = hostileTitles.map((title) => ({
      name: `a title of ${JSON.stringify(title)}`,
      made: packText(
        JSON.stringify({
          base: shared.decoded.base,
          ...shared.decoded.set,
          scenarios: shared.decoded.set.scenarios.slice(0, 2).map((scenario) => ({ ...scenario, title })),
        }),
      ),
    }));
    const links = [...hostileLinks, ...titled].filter(({ made }) => made.startsWith('#s='));
    expect(links.length).toBeGreaterThan(100);
    const alerts = page.locator('main > [role=alert] p, .choices [role=alert] p');
    for (const { name, made } of links) {
      await follow(page, made);
      await page.waitForFunction(() => location.hash === '#jamfor');
      const decoded = decodeLink(made);
      const found = decoded.ok ? resolveAll(scenariosOf(decoded.value.set), inputs) : decoded;
      const said = found.ok ? [] : found.problems.map((problem) => formatProblem(problem));
      await expect.poll(() => alerts.allTextContents(), { message: name }).toEqual(said);
      const clamped = decoded.ok && found.ok ? decoded.value.clamped.length : undefined;
      if (clamped !== undefined)
        await expect.poll(() => notice(page).locator('li').count(), { message: name }).toBe(clamped);
      const clean = await page.evaluate(() => [
        ...Object.keys(Object.prototype),
        ...Object.keys(globalThis).filter((key) => key === 'polluted'),
        ...('polluted' in {} ? ['polluted'] : []),
      ]);
      expect(clean, name).toEqual([]);
    }
    expect(dialogs).toEqual([]);
    await follow(page, linkOf());
    await notice(page).getByText('Inget kvitto').waitFor();
    await untilShown(page);
    expect(await readNumbers(page)).toBe(shared.numbers);
    await page.locator('.levers input[type=range]').first().fill('10');
    await untilShown(page);
    expect(await readNumbers(page)).not.toBe(shared.numbers);
  }),
);

describe('a file', { timeout: 2 * PATIENCE }, () => {
  const pick = (page: Page, name: string, content: string) =>
    page
      .getByLabel('Öppna fil:')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

  test('that was saved opens as identical, with the same digest', async () => {
    let content = '';
    await withPage(async (page) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Spara som fil' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('reformlabbet-1263.json');
      content = readFileSync(await file.path(), 'utf8');
    });
    await withPage(async (page) => {
      await page.locator('.levers input[type=range]').first().fill('10');
      await untilShown(page);
      await pick(page, 'min jämförelse.json', content);
      await page.getByRole('status').getByText('min jämförelse.json är öppnad.').waitFor();
      await notice(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
      expect(await digestOn(page)).toBe(shared.digest);
      expect(await readNumbers(page)).toBe(shared.numbers);
      expect(await page.getByRole('status').getByText('min jämförelse.json är öppnad.').count()).toBe(1);
    });
  });

  test('that is none of its own is told by name, and nothing is lost', () =>
    withPage(async (page) => {
      const many = {
        schema: 2,
        scenarios: Array.from({ length: 300 }, (_, index) => ({ [`x${index}`]: index })),
      };
      for (const [name, content] of [
        ['text.json', 'hej'],
        ['tom.json', ''],
        ['null.json', 'null'],
        ['lista.json', '[{"schema":2}]'],
        ['stor.json', `"${'x'.repeat(2_000_000)}"`],
        ['package.json', readFileSync('package.json', 'utf8')],
        ['bild.json', '\u0000\u202e\ud83d<img src=x onerror=alert(1)>'],
        ['många fel.json', JSON.stringify(many)],
        ['kommun.json', JSON.stringify({ ...shared.decoded.set, municipality: '9999' })],
      ] as const) {
        await pick(page, name, content);
        const alert = page.locator('.share').getByRole('alert').first();
        const unknown = name === 'kommun.json' ? '9999' : name;
        await alert.getByText(unknown).first().waitFor();
        expect(await alert.locator('p').count(), name).toBeLessThanOrEqual(20);
        expect(await alert.textContent(), name).not.toMatch(/[\p{Bidi_Control}\p{Cs}]/u);
      }
      expect(await readNumbers(page)).toBe(shared.numbers);
      expect(await digestOn(page)).toBe(shared.digest);
      expect(await page.getByRole('button', { name: 'Ångra' }).isDisabled()).toBe(true);
    }));
});

describe('a reload', { timeout: 2 * PATIENCE }, () => {
  test('keeps the changed scenarios and their numbers; a new tab starts afresh', async () => {
    await withPage(async (page) => {
      await page.locator('.levers input[type=range]').first().fill('10');
      await page.getByRole('checkbox', { name: 'Nackas sätt' }).uncheck();
      await untilShown(page);
      const before = [await readNumbers(page), ...(await heads(page))];
      await page.reload();
      await page.locator('.totals').waitFor({ timeout: PATIENCE });
      await untilShown(page);
      expect([await readNumbers(page), ...(await heads(page))]).toEqual(before);
      expect(before[0]).not.toBe(shared.numbers);
    });
    await withPage(async (page) => expect(await readNumbers(page)).toBe(shared.numbers));
  });
});
