import { type Browser, type Page, launch } from 'puppeteer-core';
import { expect } from 'vitest';
import { PATIENCE } from './reading';

/** Nobody listens on the discard port: what is asked of another host than this one fails at once. */
const NOWHERE = { host: '127.0.0.1', port: 9 };

/** Above what puppeteer's profile and remote control turn off themselves: no other host is reached, none is asked for settings. */
const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.http': NOWHERE.host,
  'network.proxy.http_port': NOWHERE.port,
  'network.proxy.ssl': NOWHERE.host,
  'network.proxy.ssl_port': NOWHERE.port,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/** Starts a Firefox with an empty profile over WebDriver BiDi. `close()` ends it and removes the profile. */
function launchFirefox(executablePath: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: PATIENCE,
    extraPrefsFirefox: PREFERENCES,
    // A released Firefox takes its address for settings from a preference only when this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
}

/** Checks an address in Firefox, and wants no complaint and no request to another host. */
export async function withFirefox(
  executablePath: string,
  address: string,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launchFirefox(executablePath);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(address).origin) strangers.push(request.url());
    });
    await page.goto(address);
    await check(page);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  } finally {
    await browser.close();
  }
}
