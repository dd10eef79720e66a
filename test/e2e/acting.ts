import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './reading';

/** Presses Tab until the focus is on what is wanted: the only element that a locator finds, or any that a selector matches. */
export async function tabTo(page: Page, wanted: Locator | string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const isReached =
      typeof wanted === 'string'
        ? await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)
        : await wanted.evaluateAll((found) => found.length === 1 && found[0] === document.activeElement);
    if (isReached) return;
  }
  throw new Error(`no Tab leads to ${String(wanted)}`);
}

/** A button of exactly that name. */
export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Id of the element in focus. */
export function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Wants that the focus comes to an element that a locator finds. */
export function expectFocus(wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluateAll((found) => found.some((one) => one === document.activeElement));
  return expect.poll(isThere, { timeout: PATIENCE, message: `the focus on ${String(wanted)}` }).toBe(true);
}

/** Chooses a text file of some name in a file field. */
export function chooseFile(field: Locator, name: string, text: string): Promise<void> {
  return field.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Drops files of some names and texts on an element. */
export async function dropFiles(
  target: Locator,
  ...files: readonly (readonly [name: string, text: string])[]
): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const [name, text] of all) dropped.items.add(new File([text], name));
    return dropped;
  }, files);
  await target.dispatchEvent('drop', { dataTransfer });
}
