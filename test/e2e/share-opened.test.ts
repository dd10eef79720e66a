import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { decodeLink } from '../../src/scenario/link/decode-link';
import { encodeLink } from '../../src/scenario/link/encode-link';
import { scenariosOf } from '../../src/scenario/scenario-set';
import hostileTitles from '../fixtures/links/naughty-titles.json';
import { hostileLinks } from '../scenario/link/hostile-links';
import { packText } from '../scenario/link/pack-link';
import { inputs } from '../scenario/shipped-model';
import { PATIENCE, readNumbers, scenarioNames, stopAtThousand, untilShown } from './reading';
import { follow, linkOf, openedLink, useSharedComparison, withComparison } from './shared-comparison';
import { useBuiltPage } from './use-built-page';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));
const { resolveAll } = await import('../../src/state/resolve-all');
const { formatProblem } = await import('../../src/ui/format/problem');

const built = useBuiltPage();
const shared = useSharedComparison(built);
const withPage = (check: (page: Page) => Promise<void>) => withComparison(built, check);

describe('a link opened in a page that is open', { timeout: 2 * PATIENCE }, () => {
  test('replaces the comparison, can be undone, and opens twice', () =>
    withPage(async (page) => {
      const two = shared().decoded.set.scenarios.slice(2);
      const link = linkOf(shared(), { municipality: '2506', scenarios: two });
      await follow(page, link);
      await openedLink(page).getByText('Inget kvitto följde med').waitFor();
      await page.locator('.headline', { hasText: 'Arjeplog' }).waitFor();
      expect(await scenarioNames(page)).toEqual(['Sundbybergs sätt', 'Nackas sätt']);
      await untilShown(page);
      const opened = await readNumbers(page);
      await page.locator('.levers input[type=range]').first().fill('10');
      await untilShown(page);
      expect(await readNumbers(page)).not.toBe(opened);
      expect(await openedLink(page).count()).toBe(0);
      await follow(page, link);
      await openedLink(page).waitFor();
      await untilShown(page);
      expect(await readNumbers(page)).toBe(opened);
      for (let undone = 0; undone < 3; undone += 1) await page.getByRole('button', { name: 'Ångra' }).click();
      await untilShown(page);
      expect(await readNumbers(page)).toBe(shared().numbers);
    }));

  test('is in the address until it is open, and not lost where what opens it cannot be fetched', async () => {
    const { page, context } = await built.open('#metod', {}, stopAtThousand);
    await page.route('**/assets/open-scenarios-*.js', (route) => route.abort());
    const link = linkOf(shared(), { municipality: '2506' });
    await page.goto('about:blank');
    await page.goto(built.address + link);
    await page.getByRole('alert').getByText('Den här delen kunde inte hämtas').waitFor({ timeout: PATIENCE });
    expect(await page.evaluate(() => location.hash)).toBe(link);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Ladda om sidan' }).click();
    await openedLink(page).waitFor({ timeout: PATIENCE });
    await page.locator('.headline', { hasText: 'Arjeplog' }).waitFor({ timeout: PATIENCE });
    await context.close();
  });

  test('with values out of range is opened with the nearest ones, and says which', () =>
    withPage(async (page) => {
      const { set } = shared().decoded;
      const [first, ...others] = set.scenarios;
      const far = { ...first, levers: { glappDays: 99_999 } };
      const assumptions = { transport: { dist: 'fixed', value: -4 } };
      const document = { base: shared().decoded.base, ...set, assumptions, scenarios: [far, ...others] };
      await follow(page, packText(JSON.stringify(document)));
      const items = openedLink(page).getByRole('listitem');
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
      const { set, receipt } = shared().decoded;
      if (receipt === null) throw new Error('no receipt');
      const digest = 'f'.repeat(64);
      const netCost = receipt.netCost.map((sek, index) => (index === 1 ? sek + 1234 : sek));
      const link = encodeLink({ set, receipt: { ...receipt, digest, netCost } });
      await follow(page, link.ok ? `#${link.value}` : '');
      await openedLink(page).getByText('inte detsamma').waitFor({ timeout: PATIENCE });
      const texts = await openedLink(page).getByRole('listitem').allTextContents();
      expect(texts[0]).toBe(`Resultatets kontrollsumma: ${digest} då, ${shared().digest} nu.`);
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
      await follow(page, linkOf(shared(), { scenarios: shared().decoded.set.scenarios.slice(3) }));
      await openedLink(page).getByText('ett enda scenario').waitFor();
      await page.locator('.headline', { hasText: /Nackas sätt.*Som i dag/ }).waitFor();
      expect(await scenarioNames(page)).toEqual(['Nackas sätt', 'Som i dag']);
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
          base: shared().decoded.base,
          ...shared().decoded.set,
          scenarios: shared()
            .decoded.set.scenarios.slice(0, 2)
            .map((scenario) => ({ ...scenario, title })),
        }),
      ),
    }));
    const links = [...hostileLinks, ...titled].filter(({ made }) => made.startsWith('#s='));
    expect(links.length).toBeGreaterThan(100);
    const alerts = page.locator('main > [role=alert] p, .choices [role=alert] p');
    for (const { name, made } of links) {
      await follow(page, made);
      const decoded = decodeLink(made);
      const found = decoded.ok ? resolveAll(scenariosOf(decoded.value.set), inputs) : decoded;
      const said = found.ok ? [] : found.problems.map((problem) => formatProblem(problem));
      await expect.poll(() => alerts.allTextContents(), { message: name, timeout: PATIENCE }).toEqual(said);
      const clamped = decoded.ok && found.ok ? decoded.value.clamped.length : undefined;
      if (clamped !== undefined)
        await expect
          .poll(() => openedLink(page).locator('li').count(), { message: name, timeout: PATIENCE })
          .toBe(clamped);
      const clean = await page.evaluate(() => [
        ...Object.keys(Object.prototype),
        ...Object.keys(globalThis).filter((key) => key === 'polluted'),
        ...('polluted' in {} ? ['polluted'] : []),
      ]);
      expect(clean, name).toEqual([]);
    }
    expect(dialogs).toEqual([]);
    await follow(page, linkOf(shared()));
    await openedLink(page).getByText('Inget kvitto').waitFor();
    await untilShown(page);
    expect(await readNumbers(page)).toBe(shared().numbers);
    await page.locator('.levers input[type=range]').first().fill('10');
    await untilShown(page);
    expect(await readNumbers(page)).not.toBe(shared().numbers);
  }),
);
