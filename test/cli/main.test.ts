import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDocument } from '../../src/scenario/link/document';
import type { Scenario } from '../../src/scenario/scenario';
import { setOf } from '../../src/scenario/scenario-set';

interface Answer {
  readonly exit: number | null;
  readonly json: Record<string, unknown> | undefined;
  readonly errors: string;
}

function cli(...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  return {
    exit: status,
    json: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>),
    errors: stderr,
  };
}

const SUMMARY = ['mean', 'mcse', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'];

describe('simulate', () => {
  const { json, exit } = cli(
    'simulate',
    '--scenario',
    'scenarios/svedala.json',
    '--draws',
    '120',
    '--seed',
    '1',
  );

  test('prints a scenario with months, series and totals', () => {
    expect(exit).toBe(0);
    expect(json).toMatchObject({ schema: 1, scenario: 'svedala', municipality: '1263', seed: 1, draws: 120 });
    expect(json?.months).toHaveLength(60);
    const { series, totals } = json as {
      series: Record<string, Record<string, number[]>>;
      totals: Record<string, object>;
    };
    expect(Object.keys(series)).toEqual(['netCost', 'bistand', 'householdMonths']);
    expect(Object.keys(series.netCost ?? {})).toEqual(['mean', 'p10', 'p50', 'p90']);
    expect(series.netCost?.p90).toHaveLength(60);
    expect(Object.keys(totals.bistandGlapp ?? {})).toEqual(SUMMARY);
  });

  test('the same seed gives the same bytes twice, and with two and three workers', () => {
    const args = ['simulate', '--scenario', 'scenarios/svedala.json', '--draws', '120', '--seed', '1'];
    expect(cli(...args).json).toEqual(json);
    expect(cli(...args, '--workers', '2').json).toEqual(json);
    expect(cli(...args, '--workers', '3').json).toEqual(json);
  });
});

describe('compare', () => {
  const scenarios = ['trelleborg', 'svedala', 'sundbyberg', 'nacka']
    .map((id) => `scenarios/${id}.json`)
    .join(',');

  test('puts the packages in one municipality', () => {
    const { json } = cli(
      'compare',
      '--scenarios',
      scenarios,
      '--in',
      '1263',
      '--draws',
      '100',
      '--seed',
      '1',
    );
    const { scenarios: run, pairs } = json as {
      scenarios: { municipality: string }[];
      pairs: Record<string, unknown>[];
    };
    expect(run.map(({ municipality }) => municipality)).toEqual(['1263', '1263', '1263', '1263']);
    expect(pairs).toHaveLength(6);
    expect(Object.keys(pairs[0] ?? {})).toEqual(['a', 'b', 'probabilityACheaper', 'tie', 'difference']);
  });

  test('takes a set as the page saves it', () => {
    const shipped = ['svedala', 'nacka'].map(
      (id) => JSON.parse(readFileSync(`scenarios/${id}.json`, 'utf8')) as Scenario,
    );
    const [first] = shipped.map(setOf);
    if (first === undefined) throw new Error('none is shipped');
    const set = {
      ...first,
      assumptions: {},
      scenarios: shipped.flatMap((scenario) => setOf(scenario).scenarios),
    };
    const file = join(mkdtempSync(join(tmpdir(), 'saved-')), 'saved.json');
    writeFileSync(file, formatDocument(set, null));
    const { json, exit } = cli('compare', '--scenarios', file, '--draws', '10');
    expect(exit).toBe(0);
    expect((json as { scenarios: { scenario: string }[] }).scenarios.map(({ scenario }) => scenario)).toEqual(
      ['svedala', 'nacka'],
    );
  });

  test('leaves each at home without --in', () => {
    const { json } = cli('compare', '--scenarios', scenarios, '--draws', '10');
    const { scenarios: run, pairs } = json as { scenarios: { municipality: string }[]; pairs: unknown[] };
    expect(run.map(({ municipality }) => municipality)).toEqual(['1287', '1263', '0183', '0182']);
    expect(pairs).toEqual([]);
  });
});

describe('validate', () => {
  const { json, exit } = cli('validate');
  const { targets, within, total, tuned } = json as {
    targets: { id: string; class: string; within: boolean; note: string; noteSv: string }[];
    within: number;
    total: number;
    tuned: { parameters: number; targets: number };
  };

  test('counts the figures and what was tuned', () => {
    expect(exit).toBe(0);
    expect(total).toBe(targets.length);
    expect(within).toBe(targets.filter((target) => target.within).length);
    expect(tuned.targets).toBe(targets.filter((target) => target.class === 'fitted').length);
    expect(tuned.parameters).toBeGreaterThan(0);
    expect(new Set(targets.map((target) => target.class))).toEqual(
      new Set(['identity', 'rule', 'fitted', 'predicted']),
    );
  });

  test('the documents’ own arithmetic comes back, and what is missed says why in both languages', () => {
    const missed = targets.filter((target) => !target.within);
    expect(missed.filter((target) => target.class === 'identity')).toEqual([]);
    expect(missed.filter((target) => target.class === 'rule').map(({ id }) => id)).toEqual([
      'glapp.grant.covers.families',
    ]);
    expect(missed.filter(({ note, noteSv }) => note === '' || noteSv === '')).toEqual([]);
    expect(targets.filter(({ note, noteSv }) => (note === '') !== (noteSv === ''))).toEqual([]);
    expect(JSON.stringify(json)).not.toMatch(/issue/i);
  });

  test('every figure that the model is held against is there', () => {
    expect(targets.map(({ id }) => id)).toEqual(expect.arrayContaining(WANTED_TARGETS));
  });
});

const WANTED_TARGETS = [
  'trelleborg.cost.perEnrolled',
  'agreement.saving',
  'svedala.more.exits',
  'trelleborg.return',
  'solna.module.rentPerSqm',
  'nacka.newcomer.households.end',
  'nacka.newcomer.cost.end',
  'nacka.cost.perHouseholdMonth',
  'nacka.stillOnBistand',
  'glapp.grant.covers.single',
  'glapp.grant.covers.couple',
  'glapp.grant.covers.families',
  'tyreso.initialMonths',
  'svedala.households.end',
  'svedala.payments.start',
  'svedala.payments.end',
  'svedala.cost.perHouseholdMonth.start',
  'svedala.cost.perHouseholdMonth.end',
  'svedala.newcomer.offbistand',
  'sundbyberg.cost',
  'sundbyberg.households.year',
  'sundbyberg.households.month',
  'sundbyberg.monthsPerHousehold.implied',
  'sundbyberg.perHouseholdMonth.implied',
  'trelleborg.notreturned',
  'spells.over12months',
  'spells.backWithinThreeMonths',
  'recipients.longterm',
  'recipients.meanmonths',
  'duration.still.year5',
];

test('data verify finds every file as the catalogue says, and a changed one by its name', () => {
  expect(cli('data', 'verify').json).toMatchObject({ problems: [] });
  const folder = mkdtempSync(join(tmpdir(), 'datasets-'));
  cpSync('datasets', folder, { recursive: true });
  writeFileSync(
    join(folder, 'riksnorm.csv'),
    readFileSync(join(folder, 'riksnorm.csv'), 'utf8').replace('2950', '2960'),
  );
  const { exit, errors } = cli('data', 'verify', '--folder', folder);
  expect(exit).toBe(2);
  expect(errors).toMatch(/^the hash is not that of the catalogue in riksnorm\.csv: [0-9a-f]{64}/);
});

describe('bad input is one line on standard error and exit 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  const document = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const svedala = JSON.parse(readFileSync('scenarios/svedala.json', 'utf8')) as object;
  const share = { ...svedala, assumptions: { stockShare: { dist: 'fixed', value: 1.4 } } };
  test.each([
    ['no command', [], /unknown command/],
    ['an unknown command', ['simulera'], /unknown command.*simulera/],
    [
      'an unknown municipality',
      ['compare', '--scenarios', 'scenarios/nacka.json', '--in', '9999'],
      /no such municipality.*9999/,
    ],
    [
      'a share of 1.4',
      ['simulate', '--scenario', document('share.json', JSON.stringify(share))],
      /out of range.*stockShare\.value: 1\.4/,
    ],
    [
      'a scenario that is not JSON',
      ['simulate', '--scenario', document('not.json', 'not { json')],
      /not JSON.*not\.json: not \{ json/,
    ],
    ['a file that is not there', ['simulate', '--scenario', 'nowhere.json'], /no such file.*nowhere\.json/],
    [
      'no draws',
      ['simulate', '--scenario', 'scenarios/nacka.json', '--draws', '0'],
      /out of range in --draws: 0/,
    ],
    [
      'half a draw',
      ['simulate', '--scenario', 'scenarios/nacka.json', '--draws', '2.5'],
      /out of range in --draws: 2\.5/,
    ],
    [
      'a negative seed',
      ['simulate', '--scenario', 'scenarios/nacka.json', '--seed', '-1'],
      /out of range in --seed: -1/,
    ],
    [
      'a word for a number',
      ['simulate', '--scenario', 'scenarios/nacka.json', '--workers', 'all'],
      /not a number in --workers: all/,
    ],
    ['an unknown option', ['simulate', '--senario', 'x'], /unknown option in --senario: x/],
    [
      'the same scenario twice',
      ['compare', '--scenarios', 'scenarios/nacka.json,scenarios/nacka.json'],
      /--scenarios id: nacka/,
    ],
    [
      'a negative number of adults',
      ['household', '--year', '2017', '--adults', '-1'],
      /out of range in --adults: -1/,
    ],
  ])('%s', (_, args, line) => {
    const { exit, json, errors } = cli(...args);
    expect(exit).toBe(2);
    expect(json).toBeUndefined();
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toMatch(line);
  });
});
