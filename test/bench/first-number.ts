import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from 'simple-statistics';
import type { Reading } from './measure';
import type { ServedPage } from './served-page';

const VISITS = 5;

/** Milliseconds since 1970 at which a visit began and at which the frame with the first headline was made. */
interface Visit {
  readonly beganAt: number;
  readonly headlineAt: number;
}

async function visit(served: ServedPage): Promise<Visit> {
  const { page, context } = await served.open('', () => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.headline') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('headline'));
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  try {
    const handle = await page.waitForFunction(() => performance.getEntriesByName('headline')[0]?.startTime);
    const ms = await handle.jsonValue();
    const beganAt = await page.evaluate(() => performance.timeOrigin);
    return { beganAt, headlineAt: beganAt + (ms ?? NaN) };
  } finally {
    await context.close();
  }
}

/** Median time from navigation to the frame with the first headline, each in a context with nothing cached. */
export async function firstNumber(served: ServedPage): Promise<Reading> {
  const times: number[] = [];
  for (let count = 0; count < VISITS; count += 1) {
    const { beganAt, headlineAt } = await visit(served);
    times.push(headlineAt - beganAt);
  }
  return { value: median(times), detail: { visits: VISITS, slowest: Math.max(...times) } };
}

/** Scripts that the server was asked for before the first headline, the workers' included, each packed by gzip at level 9. */
export async function scriptsBeforeFirstNumber(served: ServedPage): Promise<Reading> {
  const { beganAt, headlineAt } = await visit(served);
  const paths = served.fetched
    .filter(({ atMs }) => atMs >= beganAt && atMs <= headlineAt)
    .map(({ path }) => path);
  const scripts = [...new Set(paths)].filter((path) => path.endsWith('.js'));
  const sizes = scripts.map((path) => {
    const bytes = readFileSync(join(served.folder, path));
    return {
      name: path.replace(/^.*\/(.*)-.{8}\.js$/, '$1'),
      kb: gzipSync(bytes, { level: 9 }).length / 1000,
      plainKb: bytes.length / 1000,
    };
  });
  return {
    value: sizes.reduce((sum, { kb }) => sum + kb, 0),
    detail: {
      ...Object.fromEntries(sizes.map(({ name, kb }) => [name, kb])),
      uncompressed: sizes.reduce((sum, { plainKb }) => sum + plainKb, 0),
    },
  };
}
