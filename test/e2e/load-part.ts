import type { Locator, Page } from 'playwright-core';
import { chooseFile } from './acting';
import { PATIENCE, plainText } from './reading';
import type { BuiltPageOfFile } from './use-built-page';

/** One cell a gender: three municipalities, a year, a figure each, and one that is missing. */
export const V3 = JSON.stringify({
  values: ['0180', '0182', '1280'].map((municipality, at) => ({
    kpi: 'N00945',
    municipality,
    period: 2020,
    values: [{ gender: 'T', count: 1, status: '', value: at === 2 ? null : 31.5 + at, isdeleted: false }],
  })),
  count: 3,
  next_url: null,
});
export const CSV = [
  'kpi;municipality;period;gender;value',
  'N00945;180;2020;T;31,25',
  'N00945;0182;2021;T;',
  'N99999;0182;2021;K;4,5',
].join('\n');

/** Opens the part of Kommundata where figures are loaded, and checks it. */
export function withLoadPart(
  built: BuiltPageOfFile,
  check: (page: Page) => Promise<void>,
  options: Parameters<BuiltPageOfFile['open']>[1] = {},
): Promise<void> {
  return built.withPage(
    async (page) => {
      await page.locator('#load-file').waitFor({ timeout: PATIENCE });
      await check(page);
    },
    '#kommundata/las-in',
    options,
  );
}

export function choose(page: Page, name: string, text: string): Promise<void> {
  return chooseFile(page.locator('#load-file'), name, text);
}

/** What is said of a file before it is loaded. */
export function preview(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `${name}: så lästes den` });
}

/** Rows of the table of what is loaded. */
export function loadedRow(page: Page, name: RegExp): Locator {
  return page.getByRole('region', { name: 'Det här är inläst' }).first().getByRole('row', { name });
}

/** Chooses a file, has it loaded as it was read, and waits until it is. */
export async function load(page: Page, name: string, text: string): Promise<void> {
  await choose(page, name, text);
  await preview(page, name).waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: /^Läs in / }).click();
  await loadedRow(page, new RegExp(name)).waitFor({ timeout: PATIENCE });
}

/** Goes to a key figure in Utforska: the text of the row of a municipality. */
export async function exploredRow(page: Page, place: string, municipality: RegExp): Promise<string> {
  await page.evaluate((hash) => (location.hash = hash), `#kommundata/utforska/${place}`);
  const row = page.getByRole('row', { name: municipality }).first();
  await row.waitFor({ timeout: PATIENCE });
  return plainText(row);
}
