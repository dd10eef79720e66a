import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, chooseFile } from './acting';
import { PATIENCE, stopAtThousand } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>) =>
  built.withPage(check, '#prognos', {}, stopAtThousand);

/** Wants something of what is read, once what another tab did is heard of. */
const expectSoon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE });

/** Another tab of the same browser. */
async function openOther(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
}

function untilForecast(page: Page): Promise<void> {
  return page.locator('.forecast-results[aria-busy="false"]').waitFor({ timeout: PATIENCE });
}

async function useSample(page: Page): Promise<void> {
  await button(page, 'Öppna den påhittade huvudboken').click();
  await untilForecast(page);
}

/** Saves the forecast on screen under a name. */
async function save(page: Page, title: string): Promise<void> {
  await page.getByLabel('Namn på den här prognosen').fill(title);
  await button(page, 'Spara för att jämföra').click();
  await page.getByText(new RegExp(`^${title} (är sparad|finns bland de sparade)`)).waitFor();
}

const keepForecasts = (page: Page) => button(page, 'Behåll de sparade i den här webbläsaren');
const saved = (page: Page) => page.locator('.forecast-kept li');
const savedSays = (page: Page) => page.locator('.forecast-kept ul + .note');
const remove = (page: Page, title: string) => button(page, `Ta bort ${title}`);

/** Titles of the forecasts that the browser keeps. */
function keptTitles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('reformlabbet-forecasts') ?? '[]') as string[];
    return kept.map((text) => (JSON.parse(text) as { title: string }).title);
  });
}

const keepLedger = (page: Page) => button(page, 'Behåll huvudboken i den här webbläsaren');
const forgetLedger = (page: Page) => button(page, 'Ta bort den ur webbläsaren');
const ledgerSays = (page: Page) => page.locator('.ledger-keeping [role=status]');
const expectSaid = (page: Page, said: RegExp) => expectSoon(() => ledgerSays(page).innerText()).toMatch(said);

/** Opens a file with two accounts as a ledger and uses it. */
async function useFile(page: Page, name: string): Promise<void> {
  const ways = page.getByText('Ta in en annan huvudbok');
  if (await ways.isVisible()) await ways.click();
  const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`);
  const rows = months.flatMap((month) => [
    `${month};Ekonomiskt bistånd;1 650;1 600`,
    `${month};Bostäder;200;200`,
  ]);
  const text = ['Månad;Konto;Utfall tkr;Budget tkr', ...rows].join('\n');
  await chooseFile(page.getByLabel('Välj en fil eller dra den hit'), name, text);
  await button(page, 'Det stämmer, använd huvudboken').click({ timeout: PATIENCE });
  await untilForecast(page);
}

const countedAs = (page: Page): Locator => page.getByLabel(/^Bostäder\s+räknas som/);
async function countHousingAs(page: Page, as: string): Promise<void> {
  if (!(await countedAs(page).isVisible())) await page.locator('.ledger-preview > summary').click();
  await countedAs(page).selectOption(as);
}

/** The name of the ledger that the browser keeps, and what it says that Bostäder is counted as. */
function keptLedger(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const text = localStorage.getItem('reformlabbet-ledger');
    if (text === null) return undefined;
    const { name, mapping } = JSON.parse(text) as { name: string; mapping: [string, string][] };
    return `${name}, ${new Map(mapping).get('Bostäder')}`;
  });
}

/** Leaves so many characters of what the browser keeps of a page. */
function leaveRoom(page: Page, characters: number): Promise<void> {
  return page.evaluate((room) => {
    let filled = '';
    for (let piece = 2 ** 22; piece >= 1; piece /= 2) {
      try {
        localStorage.setItem('filling', filled + 'x'.repeat(piece));
        filled += 'x'.repeat(piece);
      } catch {
        // So much does not fit.
      }
    }
    localStorage.setItem('filling', filled.slice(room));
  }, characters);
}

describe('Prognos in two tabs, saved forecasts', { timeout: 2 * PATIENCE }, () => {
  test('what each tab saves and removes is so in the browser and in the other', () =>
    withPage(async (page) => {
      await useSample(page);
      await save(page, 'Ett');
      await keepForecasts(page).click();
      const other = await openOther(page);
      await useSample(other);
      await save(page, 'Två');
      await save(other, 'Tre');
      expect(await keptTitles(page)).toEqual(['Ett', 'Två', 'Tre']);
      await save(page, 'Tre');
      expect(await keptTitles(page)).toEqual(['Ett', 'Två', 'Tre']);
      for (const tab of [page, other])
        await expectSoon(() => saved(tab).allInnerTexts()).toEqual(
          [/^Ett/, /^Två/, /^Tre/].map((title) => expect.stringMatching(title) as string),
        );
      await remove(page, 'Ett').click();
      await expectSoon(() => saved(other).count()).toBe(2);
      await remove(other, 'Tre').click();
      expect(await keptTitles(page)).toEqual(['Två']);
    }));

  test('the earlier forecast that is chosen stays chosen when another tab changes the list', () =>
    withPage(async (page) => {
      await useSample(page);
      for (const title of ['Ett', 'Två', 'Tre']) await save(page, title);
      await keepForecasts(page).click();
      const other = await openOther(page);
      await useSample(other);
      const chosen = other.locator('[aria-labelledby=forecast-since] select').first();
      await chosen.selectOption({ index: 1 });
      const isChosen = () => chosen.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
      await remove(page, 'Ett').click();
      await expectSoon(() => saved(other).count()).toBe(2);
      expect(await isChosen()).toMatch(/^Två/);
      await remove(page, 'Två').click();
      await expectSoon(() => saved(other).count()).toBe(1);
      expect(await isChosen()).toMatch(/^Tre/);
    }));

  test('a tab that was open before the other kept any takes none from it', () =>
    withPage(async (page) => {
      const other = await openOther(page);
      for (const tab of [page, other]) await useSample(tab);
      await save(other, 'Av B');
      await save(page, 'Av A');
      await keepForecasts(page).click();
      await expectSoon(() => savedSays(other).innerText()).toContain('bara på den här sidan');
      await keepForecasts(other).click();
      expect(await keptTitles(page)).toEqual(['Av A', 'Av B']);
      expect(await keepForecasts(other).count()).toBe(0);
    }));

  const endings: readonly [how: string, end: (page: Page) => Promise<void>][] = [
    ['“Glöm alla”', (page) => button(page, 'Glöm alla, här och i webbläsaren').click()],
    ['“Rensa allt” of Prognos', (page) => button(page, 'Rensa allt').click()],
    [
      '“Rensa allt” of Kommundata',
      async (page) => {
        await page.evaluate(() => (location.hash = '#kommundata/las-in'));
        await button(page, 'Rensa allt …').click();
        await page.getByRole('dialog').getByRole('button', { name: 'Rensa allt', exact: true }).click();
        await page.getByText('Allt är rensat.').waitFor({ timeout: PATIENCE });
      },
    ],
  ];
  for (const [how, end] of endings)
    test(`after ${how} the other tab says that they are in this page alone, and writes none back`, () =>
      withPage(async (page) => {
        await useSample(page);
        await save(page, 'Ett');
        await keepForecasts(page).click();
        const other = await openOther(page);
        await useSample(other);
        await end(page);
        await expectSoon(() => savedSays(other).innerText()).toMatch(/^De sparade prognoserna försvinner/);
        await save(other, 'Två');
        expect(await keptTitles(page)).toEqual([]);
        expect(await saved(other).count()).toBe(2);
      }));
});

describe('Prognos in two tabs, the kept ledger', { timeout: 2 * PATIENCE }, () => {
  test('what is said of the kept ledger is kept with it when another tab has opened it, and no longer when that keeps another', () =>
    withPage(async (page) => {
      await useFile(page, 'a.csv');
      await keepLedger(page).click();
      const other = await openOther(page);
      await untilForecast(other);
      await expectSaid(other, /^a\.csv ligger/);
      await countHousingAs(page, 'leftOut');
      expect(await keptLedger(page)).toBe('a.csv, leftOut');

      await useFile(other, 'b.csv');
      await keepLedger(other).click();
      await expectSaid(page, /^b\.csv ligger/);
      await countHousingAs(page, 'housing');
      expect(await keptLedger(page)).toBe('b.csv, housing');
      await countHousingAs(page, 'leftOut');
      expect(await keptLedger(page)).toBe('b.csv, housing');
      await forgetLedger(other).click();
      await expectSaid(page, /^Inget är sparat/);
      expect(await forgetLedger(page).isDisabled()).toBe(true);
    }));

  test('a tab that was open before says what another keeps', () =>
    withPage(async (page) => {
      const other = await openOther(page);
      await useFile(other, 'b.csv');
      await expectSaid(other, /^Inget är sparat/);
      await useFile(page, 'a.csv');
      await keepLedger(page).click();
      await expectSaid(other, /^a\.csv ligger/);
      await forgetLedger(other).click();
      await expectSaid(page, /^Inget är sparat/);
      expect(await keptLedger(page)).toBeUndefined();
    }));

  test('after “Rensa allt” another tab says that nothing is kept, and writes nothing back', () =>
    withPage(async (page) => {
      await useFile(page, 'a.csv');
      await keepLedger(page).click();
      const other = await openOther(page);
      await untilForecast(other);
      await button(page, 'Rensa allt').click();
      await expectSaid(other, /^Inget är sparat/);
      await countHousingAs(other, 'leftOut');
      await untilForecast(other);
      expect(await keptLedger(page)).toBeUndefined();
    }));
});

describe('Prognos where the browser is full', { timeout: 2 * PATIENCE }, () => {
  test('it is said which forecasts are kept and which are not, and a removal reaches the browser', () =>
    withPage(async (page) => {
      await useSample(page);
      for (const title of ['Ett', 'Två']) await save(page, title);
      await keepForecasts(page).click();
      await leaveRoom(page, 100);
      await save(page, 'Tre');
      expect(await keptTitles(page)).toEqual(['Ett', 'Två']);
      expect(await savedSays(page).innerText()).toMatch(/bara på den här sidan.*De andra finns/);
      expect(await saved(page).filter({ hasText: 'bara på den här sidan' }).allInnerTexts()).toEqual([
        expect.stringMatching(/^Tre/) as string,
      ]);
      await keepForecasts(page).click();
      await page.getByText('Webbläsaren har inte plats för fler prognoser').waitFor();
      await remove(page, 'Ett').click();
      expect(await keptTitles(page)).toEqual(['Två']);
      await keepForecasts(page).click();
      expect(await keptTitles(page)).toEqual(['Två', 'Tre']);
      expect(await savedSays(page).innerText()).toMatch(/^De sparade prognoserna finns nu/);
    }));

  test('that there is no room for a ledger is said of that one alone', () =>
    withPage(async (page) => {
      await useFile(page, 'a.csv');
      await leaveRoom(page, 100);
      await keepLedger(page).click();
      expect(await ledgerSays(page).innerText()).toMatch(/inte plats för huvudboken/);
      await useFile(page, 'b.csv');
      expect(await ledgerSays(page).innerText()).toBe(
        'Inget är sparat. Huvudboken är borta när sidan stängs.',
      );
    }));
});
