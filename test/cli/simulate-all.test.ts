import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/analysis/comparison';
import type { Problem } from '../../src/model/problem';
import { answered, inputsOf, printed } from './batch-inputs';

interface Municipality {
  readonly scenario: string;
  readonly municipality: string;
  readonly digest: string;
  readonly totals: Readonly<Record<string, Summary>>;
}

interface AllPrinted {
  readonly schema: number;
  readonly engine: string;
  readonly dataHash: string;
  readonly scenario: string;
  readonly seed: number;
  readonly draws: number;
  readonly months: readonly string[];
  readonly municipalities: readonly Municipality[];
  readonly skipped: readonly Problem[];
}

/** Svedala and three small ones. */
const few = await inputsOf(['1263', '1438', '2403', '2505']);
const COMMAND = '--scenario scenarios/svedala.json --draws 260 --seed 3';

describe('--all', () => {
  test('each municipality has the digest and the totals of its own run', async () => {
    const { municipalities } = await answered<AllPrinted>(`${COMMAND} --all --workers 1`, few);
    const own = await answered<Municipality>(COMMAND, few);
    expect(municipalities.map(({ municipality }) => municipality)).toEqual(['1263', '1438', '2403', '2505']);
    const [first] = municipalities;
    expect(first).toEqual({
      scenario: 'svedala',
      municipality: '1263',
      digest: own.digest,
      totals: own.totals,
    });
    expect(new Set(municipalities.map(({ digest }) => digest)).size).toBe(4);
  });

  test('prints the same whatever the number of workers', async () => {
    const alone = await printed(`${COMMAND} --all --workers 1`, few);
    expect(await printed(`${COMMAND} --all --workers 3`, few)).toBe(alone);
  });

  test('a month without riksnorm is refused once, not for every municipality', async () => {
    const document = JSON.parse(readFileSync('scenarios/svedala.json', 'utf8')) as object;
    const path = join(mkdtempSync(join(tmpdir(), 'late-')), 'late.json');
    writeFileSync(path, JSON.stringify({ ...document, start: '2040-01' }));
    expect(await printed(`--scenario ${path} --all`, few)).toMatch(/^no riksnorm for that date in [^;]*$/);
  });
});

test('from the command line: all 290, those without a figure in one line on standard error, exit 0', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'src/cli/main.ts',
      'simulate',
      ...'--scenario scenarios/svedala.json --all'.split(' '),
      '--draws',
      '1',
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { municipalities, skipped, ...header } = JSON.parse(stdout) as AllPrinted;
  expect(status).toBe(0);
  expect(municipalities.length + skipped.length).toBe(290);
  expect(skipped).toEqual([
    { municipality: '0192', where: 'N31807', what: 'missingFigure', value: 'Nynäshamn' },
    { municipality: '1275', where: 'N31807', what: 'missingFigure', value: 'Perstorp' },
    { municipality: '2401', where: 'N31807', what: 'missingFigure', value: 'Nordmaling' },
  ]);
  expect(stderr.trim().split('\n')).toEqual([
    '3 of 290 not run: ' +
      ['Nynäshamn', 'Perstorp', 'Nordmaling']
        .map((name) => `a figure is missing in N31807: ${name}`)
        .join('; '),
  ]);
  expect(Object.keys(header)).toEqual([
    'schema',
    'engine',
    'dataHash',
    'scenario',
    'seed',
    'draws',
    'months',
  ]);
});
