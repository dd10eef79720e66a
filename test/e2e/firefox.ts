import { type Browser, launch } from 'puppeteer-core';

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
export function launchFirefox(executablePath: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
    // A released Firefox takes its address for settings from a preference only when this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
}
