import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

interface Scope {
  readonly axe: {
    run(on: Document, options: { resultTypes: string[] }): Promise<{ violations: Violation[] }>;
  };
}

/** Wants that axe finds nothing in the page once nothing fades or moves in it, and that it cannot be scrolled sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const { violations, tooWide } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as Scope;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    // What is well is not asked for: axe then describes one element of each rule, not all.
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { violations, tooWide: scrollWidth - clientWidth };
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(tooWide, 'pixels that the page can be scrolled sideways').toBeLessThanOrEqual(0);
}
