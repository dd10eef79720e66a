import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Player } from '../../src/analysis/sharing/sharing-study';
import { share } from '../../src/cli/share';
import type { LoadedInputs } from '../../src/cli/load-inputs';
import type { Problem } from '../../src/model/problem';
import { inputs } from '../scenario/shipped-model';

interface Printed {
  readonly rule: string;
  readonly provider: string;
  readonly seed: number;
  readonly draws: number;
  readonly players: readonly Player[];
  readonly jointCost: { readonly mean: number };
  readonly providerCarries: { readonly mean: number } | null;
  readonly rules: readonly { readonly rule: string }[];
}

const loaded: LoadedInputs = { inputs, dataHash: 'test' };
const SVEDALA = '--scenario scenarios/svedala.json';

async function asked(command: string): Promise<Printed> {
  const answer = await share(command.split(' '), loaded);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value as Printed;
}

async function refused(command: string): Promise<readonly Problem[]> {
  const answer = await share(command.split(' '), loaded);
  if (answer.ok) throw new Error('was not refused');
  return answer.problems;
}

/** The scenario of Svedala with changes, in a file. */
function fileWith(changes: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'share-')), 'scenario.json');
  const scenario = JSON.parse(readFileSync('scenarios/svedala.json', 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...scenario, ...changes }));
  return path;
}

describe('share', () => {
  test('prints every party with what it costs alone, pays and saves, and how often it loses', async () => {
    const { rule, provider, players, draws, seed, rules } = await asked(
      `${SVEDALA} --partner 1287 --rule shapley --draws 60 --seed 5`,
    );
    expect([rule, provider, draws, seed]).toEqual(['shapley', '1287', 60, 5]);
    expect(players.map(({ municipality }) => municipality)).toEqual(['1263', '1287']);
    for (const { standAlone, pays, saves, probabilityLoses } of players) {
      expect(Object.keys(pays)).toEqual(['mean', 'mcse', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95']);
      expect(saves.mean).toBeCloseTo(standAlone.mean - pays.mean, 3);
      expect(probabilityLoses).toBeGreaterThanOrEqual(0);
      expect(probabilityLoses).toBeLessThanOrEqual(1);
    }
    expect(rules.map((known) => known.rule)).toEqual([
      'posts-fixed',
      'full-self-cost',
      'self-cost-per-enrolled',
      'per-inhabitant',
      'proportional',
      'equal-saving',
      'shapley',
      'nucleolus',
      'outcome',
    ]);
  });

  test('what the parties pay is the joint cost, and under the fixed sum it says what the provider carries', async () => {
    const { players, jointCost, providerCarries } = await asked(`${SVEDALA} --partner 1287,1233 --draws 40`);
    const paid = players.reduce((sum, { pays }) => sum + pays.mean, 0);
    expect(paid / jointCost.mean).toBeCloseTo(1, 9);
    expect(providerCarries).not.toBeNull();
  });

  test('the same seed gives the same bytes, whatever the number of threads', async () => {
    const one = await asked(`${SVEDALA} --partner 1287 --draws 60 --workers 1`);
    expect(await asked(`${SVEDALA} --partner 1287 --draws 60 --workers 2`)).toEqual(one);
  });

  test('takes the scenario’s own agreement, and options before it', async () => {
    const file = fileWith({
      sharing: { parties: ['1263', '1233'], rule: 'proportional', terms: { startUpSek: 0 } },
    });
    const own = await asked(`--scenario ${file} --draws 20`);
    expect([own.rule, own.provider, own.players.length]).toEqual(['proportional', '1233', 2]);
    const other = await asked(
      `--scenario ${file} --draws 20 --rule nucleolus --partner 1287 --provider 1263`,
    );
    expect([other.rule, other.provider]).toEqual(['nucleolus', '1263']);
  });

  test.each([
    ['no partner', '', '--partner', ''],
    ['an unknown rule', '--partner 1287 --rule fair', 'scenarios/svedala.json sharing.rule', 'fair'],
    ['a municipality that is nowhere', '--partner 9999', 'municipality', '9999'],
    ['a partner that is itself', '--partner 1263', 'scenarios/svedala.json sharing.parties', '1263'],
    [
      'a provider that is no party',
      '--partner 1287 --provider 0180',
      'scenarios/svedala.json sharing.provider',
      '0180',
    ],
    ['too many', '--partner 1287,1233,1264,1256,1292,1280', 'scenarios/svedala.json sharing.parties', '7'],
    ['no draws', '--partner 1287 --draws 0', '--draws', '0'],
  ])('refuses %s, and names the place and the value', async (_, options, where, value) => {
    const problems = await refused(`${SVEDALA} --draws 5 ${options}`.trim());
    expect(problems.map((problem) => [problem.where, problem.value])).toContainEqual([where, value]);
  });

  test('from the shell: JSON on standard output, or one line and exit 2', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'share', ...args], {
        encoding: 'utf8',
      });
    const good = run('--scenario', 'scenarios/svedala.json', '--partner', '1287', '--draws', '5');
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(JSON.parse(good.stdout)).toMatchObject({ rule: 'posts-fixed', draws: 5 });
    const bad = run('--scenario', 'scenarios/svedala.json', '--partner', '12x7');
    expect([bad.status, bad.stdout, bad.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  });
});
