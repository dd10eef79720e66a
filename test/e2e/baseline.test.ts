import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chooseFile, expectFocus } from './acting';
import { expectAccessible } from './axe';
import { PATIENCE, plainText, readNumbers, stopAtThousand, untilShown } from './reading';
import { LOOKS, useBuiltPage } from './use-built-page';

/** Svedala, and Perstorp, whose households the registers lack. */
const CSV = [
  'kpi;municipality;period;gender;value',
  ...['1263', '1275'].flatMap((area) => [
    `N31910;${area};2019;T;700`,
    `N31910;${area};2020;T;700`,
    `N00901;${area};2020;T;20,5`,
    `N01987;${area};2019;T;40`,
    `N01987;${area};2020;T;40`,
  ]),
].join('\n');

const USE = 'Räkna scenarierna från dina uppgifter';
const REMOVE = 'Ta bort dina uppgifter ur scenarierna';

const built = useBuiltPage();
const withPage = (
  check: (page: Page) => Promise<void>,
  path = '#kommundata/las-in',
  options: BrowserContextOptions = {},
) => built.withPage(check, path, options, stopAtThousand);

async function load(page: Page, text = CSV): Promise<void> {
  await chooseFile(page.locator('#load-file'), 'egna.csv', text);
  await page.getByRole('button', { name: /^Läs in \d/ }).click({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Ta bort egna.csv' }).waitFor({ timeout: PATIENCE });
}

async function openPart(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Till modellen' }).click();
  await page.getByText('finns i det du har läst in').waitFor({ timeout: PATIENCE });
}

async function compared(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Jämför', exact: true }).click();
  await page.locator('.totals').waitFor({ timeout: PATIENCE });
  await untilShown(page);
  return readNumbers(page);
}

const notice = (page: Page) => page.getByText(/^Utgår från egna uppgifter för/);
const row = (page: Page, name: string) => plainText(page.getByRole('row', { name }));

describe('Kommundata, from figures to the model', { timeout: 3 * PATIENCE }, () => {
  test('what the model begins from is seen before and with the figures; used, carried by the link, taken away', () =>
    withPage(async (page) => {
      const before = await compared(page);
      expect(await notice(page).count()).toBe(0);
      await page.goto(`${built.address}#kommundata/las-in`);
      await load(page);
      await openPart(page);
      const households = await row(page, 'Hushåll med bistånd någon gång under första året');
      expect(households).toMatch(/\d[\s\S]*700[\s\S]*din uppgift, 2020/);
      expect(await row(page, 'Kommunalskatt')).toMatch(/20,24 %[\s\S]*20,50 %[\s\S]*din uppgift, 2020/);
      expect(await row(page, 'Glappets längd')).toMatch(/Samma/);

      await page.getByRole('button', { name: USE }).click();
      await page.getByText('Scenarierna i Svedala räknas nu från dina uppgifter.').waitFor();
      const used = await compared(page);
      expect(used).not.toBe(before);
      expect(await notice(page).innerText()).toMatch(/Svedala \(egna\.csv\)[\s\S]*2019–2020/);

      const address = await page.getByLabel('Länk till jämförelsen').inputValue();
      await withPage(
        async (other) => {
          await notice(other).waitFor({ timeout: PATIENCE });
          expect(await notice(other).innerText()).toMatch(/Svedala \(egna\.csv\)/);
          await untilShown(other);
          await other.locator('.totals').waitFor({ timeout: PATIENCE });
          expect(await readNumbers(other)).toBe(used);
          await other.getByRole('link', { name: 'Vad modellen utgår från' }).click();
          await other.getByRole('button', { name: REMOVE }).waitFor({ timeout: PATIENCE });
          expect(await row(other, 'Hushåll med bistånd någon gång under första året')).toMatch(
            /700[\s\S]*din uppgift/,
          );
        },
        address.slice(address.indexOf('#')),
      );

      await page.getByRole('link', { name: 'Vad modellen utgår från' }).click();
      await page.getByRole('button', { name: REMOVE }).click();
      expect(await compared(page)).toBe(before);
      expect(await notice(page).count()).toBe(0);
      await page.getByRole('button', { name: 'Ångra' }).first().click();
      await notice(page).waitFor();
      await untilShown(page);
      expect(await readNumbers(page)).toBe(used);
    }));

  test('a municipality that only the own figures make possible is looked at, run, and left again, by keyboard', () =>
    withPage(async (page) => {
      await load(page);
      await openPart(page);
      await page.getByRole('button', { name: 'Perstorp' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('För Perstorp finns i det du har läst in').waitFor();
      await page.getByText('Registren som följer med räcker inte för att räkna på Perstorp.').waitFor();
      expect(await row(page, 'Hushåll med bistånd någon gång under första året')).toMatch(/saknas[\s\S]*700/);
      await page.getByRole('button', { name: USE }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Scenarierna i Perstorp räknas nu från dina uppgifter.').waitFor();
      await expectFocus(page.getByRole('status').filter({ hasText: 'Perstorp' }));
      await compared(page);
      expect(await notice(page).innerText()).toMatch(/Perstorp/);

      await page.getByRole('link', { name: 'Vad modellen utgår från' }).click();
      await page.getByRole('button', { name: REMOVE }).click();
      await page
        .getByText('Perstorp går inte att räkna på utan dina uppgifter. Jämförelsen gäller nu Svedala.')
        .waitFor();
      await page.getByText('För Svedala finns i det du har läst in').waitFor();
      await compared(page);
      expect(await notice(page).count()).toBe(0);

      // That was one step.
      await page.getByRole('button', { name: 'Ångra' }).first().click();
      await notice(page).waitFor();
      expect(await notice(page).innerText()).toMatch(/Perstorp/);
    }));

  test('such a municipality is found by its name as well', () =>
    withPage(async (page) => {
      await load(page);
      await openPart(page);
      await page.getByLabel('Kommun', { exact: true }).fill('perstorps kommun');
      await page.keyboard.press('Enter');
      await page.getByText('För Perstorp finns i det du har läst in').waitFor();
      expect(await page.getByRole('alert').filter({ hasText: 'perstorp' }).count()).toBe(0);
    }));

  test('figures that are of no use to the model are told, and nothing is offered', () =>
    withPage(async (page) => {
      await load(page, 'kpi;municipality;period;gender;value\nN31910;1275;2020;T;-4\nN00945;1263;2020;T;3\n');
      await page.getByRole('link', { name: 'Till modellen' }).click();
      await page.getByRole('button', { name: 'Perstorp' }).click({ timeout: PATIENCE });
      await page.getByText('ligger utanför det modellen tar och används inte').waitFor();
      await page.getByText('Perstorp går inte att räkna på än').waitFor();
      expect(await page.getByRole('button', { name: USE }).count()).toBe(0);
    }));

  for (const { look, options } of LOOKS)
    test(`axe finds nothing and nothing is cut off, ${look}`, () =>
      withPage(
        async (page) => {
          await load(page);
          await openPart(page);
          await expectAccessible(page);
          await page.getByRole('button', { name: 'Perstorp' }).click();
          await page.getByText('Registren som följer med räcker inte').waitFor();
          await expectAccessible(page);
        },
        '#kommundata/las-in',
        options,
      ));
});
