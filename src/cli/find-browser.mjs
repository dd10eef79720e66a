import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Path of a Chromium or Chrome on this machine: CHROME_PATH first, then the usual places; undefined if there is none. */
export function findBrowser() {
  return [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ...playwrightBrowsers(),
  ].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** As root on Debian from its packages, elsewhere through Playwright; says whether there is a browser afterwards. */
export function installBrowser() {
  const quiet = { stdio: ['ignore', 2, 2] };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { ...quiet, env });
  } else {
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], quiet);
  }
  return findBrowser() !== undefined;
}

/** Where Playwright puts the browsers that it downloads. */
function playwrightBrowsers() {
  const folder = join(
    homedir(),
    process.platform === 'darwin' ? 'Library/Caches' : '.cache',
    'ms-playwright',
  );
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .map((name) => join(folder, name, 'chrome-linux', 'chrome'));
}
