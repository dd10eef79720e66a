import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Gathers the files of `scenarios/reforms/` into what the page and the command line read: every reform whole (fetched when
 * the catalogue is opened), all their ids, and the levers of those that set any (needed before the first number).
 */
const folder = fileURLToPath(new URL('../../scenarios/reforms/', import.meta.url));
const target = fileURLToPath(new URL('gathered/', import.meta.url));

const files = readdirSync(folder, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json'))
  .sort();
const reforms = files.map(readReform);
const levers = reforms.flatMap(({ id, levers = [] }) => {
  const set = levers.filter(({ value }) => value !== null).map(({ lever, value }) => [lever, value]);
  return set.length > 0 ? [[id, Object.fromEntries(set)]] : [];
});

mkdirSync(target, { recursive: true });
write('reforms', reforms);
write(
  'reform-ids',
  reforms.map(({ id }) => id),
);
write('reform-levers', Object.fromEntries(levers));

function readReform(file) {
  try {
    return JSON.parse(readFileSync(folder + file, 'utf8'));
  } catch (error) {
    process.stderr.write(`scenarios/reforms/${file} is not JSON: ${error.message}\n`);
    process.exit(1);
  }
}

/** Only what is new is written, so that nobody who reads meanwhile meets half a file. */
function write(name, value) {
  const file = `${target}${name}.json`;
  const text = `${JSON.stringify(value)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
