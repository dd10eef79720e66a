import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import frozen from '../fixtures/links/links-of-schema-2.json';
import { packText } from '../scenario/link/pack-link';

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'link', ...args],
    { encoding: 'utf8' },
  );
  return { exit: status, printed: stdout, errors: stderr };
}

const folder = mkdtempSync(join(tmpdir(), 'link-'));
const start = frozen[0];
if (start === undefined) throw new Error('no frozen link');
const setFile = join(folder, 'set.json');
writeFileSync(setFile, JSON.stringify(start.set));

test('encode prints the bare link of a scenario, and decode prints that scenario again', () => {
  const { exit, printed } = cli('encode', 'scenarios/svedala.json');
  expect(exit).toBe(0);
  expect(printed).toMatch(/^s=1\.[\w-]+\n$/);
  const document = JSON.parse(readFileSync('scenarios/svedala.json', 'utf8')) as unknown;
  expect(JSON.parse(cli('decode', printed).printed)).toEqual(document);
});

test('encode and decode take a set of scenarios', () => {
  const link = cli('encode', setFile, '--draws', '40', '--seed', '9').printed;
  expect(JSON.parse(cli('decode', `https://example.org/#${link}`).printed)).toEqual({
    ...start.set,
    draws: 40,
    seed: 9,
  });
});

test('a link with a receipt verifies: the same run again is identical, another cost is not', () => {
  const link = cli('encode', setFile, '--draws', '20', '--receipt').printed;
  expect(JSON.parse(cli('decode', link, '--verify').printed)).toEqual({ identical: true });
  const { receipt } = frozen[1] ?? {};
  const { set } = start;
  const base = '0123456789abcdef';
  const forged = packText(JSON.stringify({ ...set, draws: 20, base, receipt: { ...receipt, draws: 20 } }));
  const { exit, printed } = cli('decode', forged, '--verify', '--workers', '2');
  expect(exit).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    identical: false,
    netCost: receipt?.netCost.map((then, index) => ({ id: set.scenarios[index]?.id, then })),
  });
});

test.each([
  ['a damaged link', ['decode', start.link.slice(0, -9)], 'nothing that can be read in link'],
  ['another version', ['decode', 's=2.AAAA'], 'a version that is not known in link: 2'],
  [
    'a lever out of range, which a page would clamp',
    [
      'decode',
      packText(
        '{"base":"0123456789abcdef","schema":2,"municipality":"1263","scenarios":[{"id":"a","title":"A","levers":{"glappDays":99999}}]}',
      ),
    ],
    'out of range in link glappDays: 99999',
  ],
  [
    'a link without a receipt to verify',
    ['decode', start.link, '--verify'],
    'a value is missing in link receipt',
  ],
  ['a file that is not there', ['encode', 'no-such.json'], 'no such file in file: no-such.json'],
  ['no file', ['encode'], 'a value is missing in link encode FILE'],
  ['another verb', ['open', 'x'], 'unknown command in commands link encode, link decode: open'],
  ['too many draws', ['encode', setFile, '--draws', '1e9'], 'out of range in --draws: 1e9'],
])('refuses with exit 2 and one line: %s', (_, args, line) => {
  expect(cli(...args)).toEqual({ exit: 2, printed: '', errors: `${line}\n` });
});
