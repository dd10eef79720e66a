import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Gathers the files of `scenarios/reforms/` into what the page and the command line read: every reform whole (fetched when
 * the catalogue is opened), all their ids, and the levers of those that set any (needed before the first number).
 * Likewise the price rules of cost sharing, one file each: their ids (which a scenario may name) and a list of them all.
 */
const reformFolder = fileURLToPath(new URL('../../scenarios/reforms/', import.meta.url));
const target = fileURLToPath(new URL('gathered/', import.meta.url));
const ruleTarget = fileURLToPath(new URL('../analysis/gathered/', import.meta.url));
const rules = fileURLToPath(new URL('../analysis/sharing/rules/', import.meta.url));

const files = readdirSync(reformFolder, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json'))
  .sort();
const reforms = files.map(readReform);
const levers = reforms.flatMap(({ id, levers = [] }) => {
  const set = levers.filter(({ value }) => value !== null).map(({ lever, value }) => [lever, value]);
  return set.length > 0 ? [[id, Object.fromEntries(set)]] : [];
});

const ruleIds = readdirSync(rules)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

for (const folder of [target, ruleTarget]) mkdirSync(folder, { recursive: true });
write('reforms', reforms);
write(
  'reform-ids',
  reforms.map(({ id }) => id),
);
write('reform-levers', Object.fromEntries(levers));
write('price-rule-ids', ruleIds);
writeNew(
  `${ruleTarget}price-rules.ts`,
  [
    ...ruleIds.map((id, place) => `import { rule as rule${place} } from '../sharing/rules/${id}';`),
    '',
    '/** Every price rule by its id. */',
    'export const PRICE_RULES = {',
    ...ruleIds.map((id, place) => `  '${id}': rule${place},`),
    '} as const;',
    '',
  ].join('\n'),
);

function readReform(file) {
  try {
    return JSON.parse(readFileSync(reformFolder + file, 'utf8'));
  } catch (error) {
    process.stderr.write(`scenarios/reforms/${file} is not JSON: ${error.message}\n`);
    process.exit(1);
  }
}

function write(name, value) {
  writeNew(`${target}${name}.json`, `${JSON.stringify(value)}\n`);
}

/** Only what is new is written, so that nobody who reads meanwhile meets half a file. */
function writeNew(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
