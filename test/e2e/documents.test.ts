import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test, vi } from 'vitest';
import type { Comparison, PairSummary } from '../../src/analysis/comparison';
import { createThreadRunner } from '../../src/cli/thread-runner';
import { encodeLink } from '../../src/scenario/link/encode-link';
import { type ScenarioSet, type SetScenario, scenariosOf } from '../../src/scenario/scenario-set';
import { PACKAGES } from '../../src/scenario/shipped';
import { inputs } from '../scenario/shipped-model';
import { PATIENCE, digestOn, stopAtThousand, untilShown } from './reading';
import { useBuiltPage } from './use-built-page';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));
const { formatTkr, moneyStep } = await import('../../src/ui/format/money');
const { resolveAll } = await import('../../src/state/resolve-all');
const { FIRST_SETUP, TODAY, scenarioOfPackage } = await import('../../src/state/setup');

// What reads PDF calls Promise.try, which Node has from version 24 on.
if (!('try' in Promise)) {
  const attempt = (work: (...args: unknown[]) => unknown, ...args: unknown[]) =>
    new Promise((resolve) => resolve(work(...args)));
  Object.assign(Promise, { try: attempt });
}

const built = useBuiltPage();

/** A page in which a set of scenarios has been opened and run with a thousand futures. */
async function withSet(set: ScenarioSet, check: (page: Page) => Promise<void>) {
  const link = encodeLink({ set });
  if (!link.ok) throw new Error(JSON.stringify(link.problems));
  await built.withPage(
    async (page) => {
      await page.locator('.opened').waitFor({ timeout: PATIENCE });
      await untilShown(page);
      await page.locator('.share').waitFor();
      await check(page);
    },
    `#${link.value}`,
    {},
    stopAtThousand,
  );
}

/** A set of some scenarios in a municipality. */
function setOf(municipality: string, ...scenarios: readonly SetScenario[]): ScenarioSet {
  return { ...FIRST_SETUP, municipality, scenarios };
}

function readyMade(id: string): SetScenario {
  const found = PACKAGES.find((known) => known.id === id);
  return found === undefined ? TODAY : scenarioOfPackage(found);
}

/** Presses the button of a document and takes what is saved. */
async function save(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: PATIENCE });
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The row of net cost on screen: the name, the middle and the range of each scenario. */
function netCostOn(page: Page) {
  return page.evaluate(() => {
    const [first] = document.querySelectorAll('.totals tr.sum');
    const names = [...document.querySelectorAll('.totals thead th.number')].map((cell) => cell.textContent);
    return [...(first?.querySelectorAll('td') ?? [])].map((cell, index) => [
      names[index],
      cell.querySelector('.middle')?.textContent,
      cell.querySelector('.range')?.textContent,
    ]);
  });
}

describe('a file for others', { timeout: 2 * PATIENCE }, () => {
  test('the workbook has the net costs on screen, and their digest', () =>
    withSet(FIRST_SETUP, async (page) => {
      const { name, bytes } = await save(page, 'Excel för ekonomer (XLSX)');
      expect(name).toBe('reformlabbet-1263.xlsx');
      const sheets = await readXlsxFile(bytes);
      const rows = (sheets.find(({ sheet }) => sheet === 'Sammanfattning')?.data ??
        []) as readonly (readonly unknown[])[];
      expect(rows.flat()).toContain(await digestOn(page));
      const from = rows.findIndex((row) => row[1] === 'Medelvärde' || row[2] === 'P10') + 1;
      const written = rows.slice(from, from + 4).map((row) => {
        const [, , p10, p50, p90, mcse] = row as readonly number[];
        const inTkr = (sek = NaN) => formatTkr(sek, moneyStep({ mcse: mcse ?? NaN }));
        return [row[0], inTkr(p50), `${inTkr(p10)} … ${inTkr(p90)}`];
      });
      expect(written).toEqual(await netCostOn(page));
      const headline = await page.locator('.headline').textContent();
      expect(rows.flat()).toContain(headline);
    }));

  test('the bundle has the digest on screen, and draws whose means are those of the comparison', () =>
    withSet(setOf('1263', readyMade('svedala'), readyMade('nacka')), async (page) => {
      const { name, bytes } = await save(page, 'Forskarpaket med Parquet (ZIP)');
      expect(name).toBe('reformlabbet-1263-parquet.zip');
      const files = unzipSync(bytes);
      const comparison = JSON.parse(strFromU8(files['comparison.json'] as Uint8Array)) as Comparison;
      expect(comparison.digest).toBe(await digestOn(page));
      const file = (files['draws.parquet'] as Uint8Array).slice().buffer;
      const rows = await parquetReadObjects({
        file,
        columns: ['scenario', 'draw', 'month', 'account', 'sek'],
        filter: { account: { $eq: 'netCost' }, month: { $eq: null } },
      });
      for (const { id, totals } of comparison.scenarios) {
        const own = rows.filter(({ scenario }) => scenario === id);
        expect(new Set(own.map(({ draw }) => draw as number)).size).toBe(comparison.draws);
        const mean = own.reduce((sum, { sek }) => sum + (sek as number), 0) / own.length;
        expect(Math.abs(mean - totals.netCost.mean)).toBeLessThanOrEqual(1e-9 * Math.abs(mean));
      }
    }));
});

/** The set run in Node with as many draws: its pair and digest. */
async function runInNode(
  set: ScenarioSet,
  draws: number,
): Promise<{ readonly digest: string | null; readonly pair: PairSummary }> {
  const resolved = resolveAll(scenariosOf(set), inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  const runner = createThreadRunner(2);
  try {
    const scenarios = resolved.value.models;
    const run = await runner.run({ scenarios, seed: set.seed, draws, dataHash: '', digest: true });
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    return { digest: run.value.digest, pair: run.value.pairs[0] as PairSummary };
  } finally {
    runner.close();
  }
}

/** What the document says, block by block, and its last row of years. */
function readDecision(page: Page) {
  return page.evaluate(() => {
    const article = document.querySelector<HTMLElement>('article.decision');
    const blocks = [...(article?.querySelectorAll<HTMLElement>('h2, h3, p, li, th, td') ?? [])];
    const read = (selector: string) => article?.querySelector(selector)?.textContent ?? '';
    return {
      blocks: blocks
        .filter((block) => block.closest('.figure-tools, .downloads') === null)
        .map((block) => {
          const copy = block.cloneNode(true) as HTMLElement;
          for (const heard of copy.querySelectorAll('.heard')) heard.remove();
          return copy.textContent ?? '';
        }),
      headline: read('.headline'),
      amounts: [...(article?.querySelectorAll('.subline .amount') ?? [])].map((one) => one.textContent),
      digest: read('.digest'),
      sinceStart: article?.querySelector('table tbody tr:last-child td:last-child')?.textContent,
    };
  });
}

/** Waits until the chart of the document is there, in the language of its words. */
async function untilDrawn(page: Page): Promise<void> {
  const figure = page.locator('article.decision figure');
  const takeaway = (await figure.locator('.takeaway').textContent()) ?? '';
  await figure.getByRole('img', { name: takeaway }).waitFor({ timeout: PATIENCE });
}

/** Text without its white space: where lines break is the page's own matter. */
const flat = (text: string) => text.replace(/\s/g, '');

async function printed(page: Page): Promise<{ readonly pages: number; readonly text: string }> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return { pages: totalPages, text: flat(text) };
}

const LONG = 'Ett förslag med ett namn som är precis så långt som ett namn får lov att vara';

describe('the document for a decision', { timeout: 4 * PATIENCE }, () => {
  test('is ready to be printed when its chart is drawn', async () => {
    const { page, context } = await built.open('#metod', {}, stopAtThousand);
    await context.route('**/assets/quantile-dots-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      await route.continue();
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => (location.hash = '#beslut'));
    await page.getByText('Underlaget är klart.').waitFor({ timeout: PATIENCE });
    expect(await page.locator('.decision svg').count()).toBe(1);
    await context.close();
  });

  test.each<[string, ScenarioSet]>([
    ['trelleborg and svedala in Svedala', setOf('1263', readyMade('trelleborg'), readyMade('svedala'))],
    ['sundbyberg and nacka in Svedala', setOf('1263', readyMade('sundbyberg'), readyMade('nacka'))],
    ['varmdo and today in Värmdö', setOf('0120', readyMade('varmdo'), TODAY)],
    [
      'trelleborg and sundbyberg in Upplands Väsby',
      setOf('0114', readyMade('trelleborg'), readyMade('sundbyberg')),
    ],
    [
      'two names as long as can be, in Upplands Väsby',
      setOf(
        '0114',
        { ...readyMade('varmdo'), title: { sv: `${LONG} A`, en: `${LONG} A` } },
        { ...readyMade('trelleborg'), title: { sv: `${LONG} B`, en: `${LONG} B` } },
      ),
    ],
  ])('is one page that says what is on screen, in both languages: %s', (_, set) =>
    withSet(set, async (page) => {
      const compared = await page.locator('.headline').textContent();
      const digest = await digestOn(page);
      const expected = await runInNode(set, 1000);
      expect(digest).toBe(expected.digest);
      await page.getByRole('link', { name: 'Beslutsunderlag på en sida' }).first().click();
      await page.getByText('Underlaget är klart.').waitFor({ timeout: PATIENCE });
      await untilDrawn(page);
      const swedish = await readDecision(page);
      expect(swedish.headline).toBe(compared);
      expect(swedish.digest).toBe(digest);
      const { difference } = expected.pair;
      const step = Math.max(1000, moneyStep(difference));
      if (swedish.sinceStart === undefined) expect(Math.abs(difference.mean)).toBeLessThan(step / 2);
      else expect(swedish.sinceStart).toBe(formatTkr(difference.mean, step));
      for (const language of ['sv', 'en']) {
        if (language === 'en') {
          await page.getByRole('button', { name: 'In English' }).click();
          await page.getByText('The document is ready.').waitFor();
          await untilDrawn(page);
        }
        const shown = await readDecision(page);
        const { pages, text } = await printed(page);
        expect(shown.blocks.length).toBeGreaterThan(20);
        const lost = [...shown.blocks, shown.headline, shown.digest, ...shown.amounts].filter(
          (block) => !text.includes(flat(block ?? '')),
        );
        expect({ language, pages, lost }).toEqual({ language, pages: 1, lost: [] });
      }
    }),
  );
});
