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
  ].find(isThere);
}

/** Path of a Firefox on this machine: FIREFOX_PATH first, then the usual places; undefined if there is none. */
export function findFirefox() {
  return [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
  ].find(isThere);
}

/** As root on Debian from its packages, elsewhere through Playwright; says whether there is a browser afterwards. */
export function installBrowser() {
  if (!installPackage('chromium'))
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: TO_ERRORS });
  return findBrowser() !== undefined;
}

/** As root on Debian from its packages, nowhere else; says whether there is a Firefox afterwards. */
export function installFirefox() {
  installPackage('firefox-esr');
  return findFirefox() !== undefined;
}

const TO_ERRORS = ['ignore', 2, 2];

/** Says whether it was tried: as root on Debian only. */
function installPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  spawnSync('apt-get', ['update', '-qq'], { stdio: TO_ERRORS });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: TO_ERRORS, env });
  return true;
}

function isThere(path) {
  return path !== undefined && path !== '' && existsSync(path);
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
