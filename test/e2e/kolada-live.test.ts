import { readFileSync, readdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KOLADA } from '../../src/data/kolada-api/plan-requests';
import { type FakeKolada, fakeValue, startFakeKolada } from '../data/kolada-api/fake-kolada';
import { expectAccessible } from './axe';
import type { OpenPage } from './built-page';
import { PATIENCE, stopAtThousand } from './reading';
import { useBuiltPage } from './use-built-page';

/** Two municipalities, two key figures, two years: one request of eight rows. */
const FEW = '#nyckeltal=N31807,N31910&omraden=0182,1263&fran=2022&till=2023';

const built = useBuiltPage();
let kolada: FakeKolada;
beforeEach(async () => {
  kolada = await startFakeKolada();
});
afterEach(() => kolada.close());

/**
 * Kolada's address leads to the server on this machine. Playwright lets a page read an answer that says nothing of other origins, so one
 * without leave is given leave for another.
 */
async function leadToFake(context: BrowserContext) {
  await context.route(`${KOLADA}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await fetch(kolada.origin + pathname + search).catch(() => undefined);
    if (answer === undefined) return route.abort().catch(() => undefined);
    const allowed = answer.headers.get('Access-Control-Allow-Origin') ?? 'https://www.kolada.se';
    await route
      .fulfill({
        status: answer.status,
        headers: { 'Access-Control-Allow-Origin': allowed, 'Content-Type': 'application/json' },
        body: (await answer.text()).replaceAll(kolada.origin, KOLADA),
      })
      .catch(() => undefined);
  });
}

/** Opens the live document with its choices in the address, and checks it. */
async function withLive(hash: string, check: (open: OpenPage) => Promise<void>): Promise<void> {
  const open = await built.open(`kolada.html${hash}`);
  try {
    await leadToFake(open.context);
    await open.page.getByRole('status').getByText('Antal frågor').waitFor({ timeout: PATIENCE });
    await check(open);
  } finally {
    await open.context.close();
  }
}

function fetchButton(page: Page) {
  return page.getByRole('button', { name: 'Hämta från Kolada' });
}

describe('before the button', { timeout: 2 * PATIENCE }, () => {
  test('the document says what will be sent, to whom and in how many requests, and asks nobody', () =>
    withLive(FEW, async ({ page, strangers, complaints }) => {
      await page.getByText('Antal frågor till Kolada: 1. Antal rader som mest: 8.').waitFor();
      await page.getByText('Rådet för främjande av kommunala analyser').waitFor();
      await page.waitForTimeout(500);
      expect(kolada.asked).toEqual([]);
      expect(strangers).toEqual([]);
      expect(complaints).toEqual([]);
    }));

  test('all 290 municipalities and the key figures of the model are the first choice', () =>
    withLive('#fran=2009&till=2024', async ({ page }) => {
      // 8 key figures × 290 × 16 years, 25 municipalities at a time.
      await page.getByText('Antal frågor till Kolada: 12.').waitFor();
      expect(await page.getByText('37 120', { exact: false }).count()).toBe(1);
    }));
});

describe('figures fetched', { timeout: 2 * PATIENCE }, () => {
  test('are handed over to the tab that has Läs in open, and are those that Kolada gave', () =>
    withLive(FEW, async ({ page, context, strangers, complaints }) => {
      const app = await context.newPage();
      await app.addInitScript(stopAtThousand);
      await app.goto(`${built.address}#kommundata/las-in`);
      await app
        .getByRole('link', { name: 'Öppna sidan som hämtar från Kolada' })
        .waitFor({ timeout: PATIENCE });
      // The tab has three seconds to take what it is given: it is done with its own figures first.
      await app.getByRole('row', { name: /^Medföljande uppgifter/ }).waitFor({ timeout: PATIENCE });
      await page.bringToFront();
      await fetchButton(page).click();
      await page.getByRole('heading', { name: 'Det här kom' }).waitFor({ timeout: PATIENCE });
      expect(kolada.asked).toEqual([
        '/v3/data/kpi/N31807,N31910/municipality/0182,1263/year/2022,2023?per_page=5000',
      ]);
      expect(strangers).toEqual([KOLADA + (kolada.asked[0] ?? '')]);
      await page.getByRole('button', { name: 'Lämna över till Reformlabbet' }).click();
      await page.getByText('Överlämnat.').waitFor({ timeout: PATIENCE });
      await app
        .getByRole('status')
        .getByText(/har kommit från sidan som hämtar: 8 uppgifter/)
        .waitFor({ timeout: PATIENCE });
      await app.getByRole('button', { name: 'Läs in 8 rader' }).click({ timeout: PATIENCE });
      await app.getByRole('button', { name: /^Ta bort Kolada / }).waitFor({ timeout: PATIENCE });
      expect(complaints).toEqual([]);
    }));

  test('are saved as a file with the same numbers when no tab takes them', () =>
    withLive(FEW, async ({ page }) => {
      await fetchButton(page).click();
      await page.getByRole('button', { name: 'Lämna över till Reformlabbet' }).click();
      await page.getByText('Ingen flik tog emot.').waitFor({ timeout: PATIENCE });
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Spara som fil (CSV)' }).click();
      const file = await download;
      const rows = readFileSync(await file.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      const expected = ['N31807', 'N31910'].flatMap((kpi) =>
        ['0182', '1263'].flatMap((area) =>
          [2022, 2023].map((year) => {
            const value = fakeValue(kpi, area, year);
            return `${kpi},${area},${year},T,${value ?? ''},${value === null ? 0 : 1},`;
          }),
        ),
      );
      expect(rows).toEqual(['kpi,municipality,period,gender,value,count,status', ...expected]);
    }));

  test('in part: what is missing is named and can be fetched alone', async () => {
    // Three requests of 25, 25 and 10 municipalities, one of which fails.
    const codes = Array.from({ length: 60 }, (_, i) => String(1000 + i)).join(',');
    await withLive(`#nyckeltal=N31807&omraden=${codes}&fran=2023&till=2023`, async ({ page }) => {
      kolada.fail([undefined, { kind: 'status', status: 400 }]);
      await fetchButton(page).click();
      await page.getByRole('heading', { name: 'Det här kom inte, frågor: 1' }).waitFor({ timeout: PATIENCE });
      await page.getByText('Kolada svarade med felkod 400.').waitFor();
      await page.getByText('35 uppgifter om 1 nyckeltal i 35 områden.').waitFor();
      await page.getByRole('button', { name: 'Hämta det som inte kom' }).click();
      await page.getByText('60 uppgifter om 1 nyckeltal i 60 områden.').waitFor({ timeout: PATIENCE });
      expect(await page.getByText('Det här kom inte').count()).toBe(0);
      expect(kolada.asked).toHaveLength(4);
    });
  });

  test('cancelled: it ends at once and what had come is kept', async () => {
    const codes = Array.from({ length: 30 }, (_, i) => String(1000 + i)).join(',');
    await withLive(`#nyckeltal=N31807&omraden=${codes}&fran=2023&till=2023`, async ({ page }) => {
      kolada.fail([undefined], { kind: 'silent' });
      await fetchButton(page).click();
      await page.getByText('1 av 2 frågor är klara').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Avbryt' }).click();
      // Long before the request that is never answered is given up, after 30 seconds.
      await page.getByRole('heading', { name: 'Avbrutet.' }).waitFor({ timeout: 15_000 });
      await page.getByText('Frågor som aldrig ställdes: 1.').waitFor();
      await page.getByText(/^(25|5) uppgifter om 1 nyckeltal/).waitFor();
    });
  });

  test('none, since Kolada lets no other page read its answers: it is said, with the addresses and the way round', () =>
    withLive(FEW, async ({ page }) => {
      kolada.allowOthers = false;
      await fetchButton(page).click();
      await page
        .getByText('Webbläsaren fick inget svar som den här sidan får läsa.')
        .waitFor({ timeout: PATIENCE });
      const link = page.getByRole('link', { name: `${KOLADA}/v3/data/kpi/N31807,N31910` });
      expect(await link.getAttribute('href')).toBe(
        `${KOLADA}/v3/data/kpi/N31807,N31910/municipality/0182,1263/year/2022,2023?per_page=5000`,
      );
      await page.getByText('Läs in filen i Reformlabbet under Kommundata, Läs in.').waitFor();
    }));
});

describe('no other part of the app reaches Kolada', () => {
  test('a request to it from the page is refused by the policy', async () => {
    const { page, context, strangers } = await built.open('', {}, stopAtThousand);
    try {
      await leadToFake(context);
      const refused = await page.evaluate(async (address) => {
        const violation = new Promise<string>((resolve) =>
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)),
        );
        const answer = await fetch(address).then(
          () => 'answered',
          () => 'refused',
        );
        return [answer, await violation];
      }, `${KOLADA}/v3/kpi`);
      expect(refused).toEqual(['refused', 'connect-src']);
      expect(strangers).toEqual([]);
      expect(kolada.asked).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test('only the live document is sent with its host in a policy', async () => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.'),
    );
    const naming: string[] = [];
    for (const name of files) {
      const response = await fetch(built.address + name, { method: 'HEAD' });
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("connect-src 'self'");
      if (policy.includes('kolada')) naming.push(name);
    }
    expect(naming).toEqual(['kolada.html']);
  });

  test('only the live document and its scripts hold its address', () => {
    const holding = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(html|js)$/.test(name))
      .filter((name) => readFileSync(`dist/${name}`, 'utf8').includes('//api.kolada.se'))
      .map((name) => name.replace(/-[\w-]{8}\.js$/, '.js'));
    expect(holding.sort()).toEqual(['assets/kolada.js', 'kolada.html']);
  });
});

describe('the live document', { timeout: 2 * PATIENCE }, () => {
  test.each([
    { language: 'sv', width: 1280, colorScheme: 'light' },
    { language: 'en', width: 320, colorScheme: 'dark' },
  ] as const)('in $language, $colorScheme, $width px: axe finds nothing and nothing is cut off', (look) =>
    withLive(FEW, async ({ page }) => {
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme });
      if (look.language === 'en') await page.getByRole('button', { name: 'In English' }).click();
      await page.getByRole('searchbox').first().fill('ekonomiskt bistånd');
      await page.locator('.found button').first().waitFor();
      kolada.fail([], { kind: 'status', status: 404 });
      await page.getByRole('button', { name: /^(Hämta från|Fetch from) Kolada$/ }).click();
      await page.locator('#missing-title').waitFor({ timeout: PATIENCE });
      await page.locator('summary').click();
      await expectAccessible(page);
    }),
  );

  test('can be used by keyboard alone: a key figure is found, added and taken away', () =>
    withLive(FEW, async ({ page }) => {
      await page.getByRole('searchbox').first().focus();
      await page.keyboard.type('U31801');
      await page.getByText('Träffar: 1', { exact: true }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Antal rader som mest: 12.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Antal rader som mest: 8.').waitFor();
    }));
});
