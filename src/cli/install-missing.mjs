import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findFirefox, installBrowser, installFirefox } from './find-browser.mjs';

/** Runs before `npm start` and `npm test`, on a machine where nothing may be installed yet: plain Node, no packages. */
const inRoot = { cwd: new URL('../..', import.meta.url), stdio: ['ignore', 2, 2] };

/** Whether what `npm run prepare` writes is there. */
const prepared = (file) => existsSync(new URL(file, import.meta.url));

if (!existsSync(new URL('../../node_modules/vite/package.json', import.meta.url))) {
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], inRoot);
  if (installed.status !== 0) {
    console.error('The packages could not be installed: npm ci failed.');
    process.exit(1);
  }
} else if (!prepared('../messages/runtime.js') || !prepared('../kernel/kernel-code.ts')) {
  if (spawnSync('npm', ['run', '-s', 'prepare'], inRoot).status !== 0) process.exit(1);
}

if (process.argv.includes('--browser')) {
  if (findBrowser() === undefined && !installBrowser()) {
    console.error(
      'No browser: set CHROME_PATH, or install Chromium (as root on Debian: apt-get install chromium).',
    );
    process.exit(1);
  }
  if (findFirefox() === undefined && !installFirefox()) {
    console.error(
      'No Firefox, its test is skipped: set FIREFOX_PATH, or install it (as root on Debian: apt-get install firefox-esr).',
    );
  }
}
