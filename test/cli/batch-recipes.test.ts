import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Summary } from '../../src/analysis/comparison';
import { compare } from '../../src/cli/simulate';
import { answered, inputsOf, printed } from './batch-inputs';

const section = /\n## Batches\n(.*?)\n## /s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const blocks = [...section.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, text]) => ({
  language,
  text,
}));
const [slurm = '', joining = ''] = blocks
  .filter(({ language }) => language === 'bash')
  .map(({ text }) => text ?? '');
const [manifest = ''] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text ?? '');
const [sql = ''] = blocks.filter(({ language }) => language === 'sql').map(({ text }) => text ?? '');

const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
writeFileSync(join(folder, 'npm'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
chmodSync(join(folder, 'npm'), 0o755);

/** The words that a recipe's script hands to npm. */
function wordsOf(
  shell: string,
  script: string,
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const env = { ...environment, PATH: `${folder}:${process.env.PATH ?? ''}` };
  const { status, stdout } = spawnSync(shell, ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.trim().split('\n');
}

/** Those words as this test runs them: few draws, and files in its folder. */
function commandOf(words: readonly string[]): string {
  const [run, silent, cli, dashes, command, ...options] = words;
  expect([run, silent, cli, dashes, command]).toEqual(['run', '-s', 'cli', '--', 'simulate']);
  return options.join(' ').replace('--draws 1000', '--draws 20').replaceAll('shards/', `${folder}/shards/`);
}

const slurmOf = (index: number, count: number) =>
  commandOf(
    wordsOf('bash', slurm, {
      SLURM_CPUS_PER_TASK: '1',
      SLURM_ARRAY_TASK_ID: String(index),
      SLURM_ARRAY_TASK_COUNT: String(count),
    }),
  );

const few = await inputsOf(['1438', '2403']);

interface AllPrinted {
  readonly municipalities: readonly {
    readonly municipality: string;
    readonly totals: { readonly netCost: Summary };
  }[];
}

describe('the recipes of README', () => {
  test('Slurm: the shards of the array, joined, are the run', async () => {
    const whole = await printed('--scenario scenarios/svedala.json --all --draws 20 --seed 1', few);
    for (const index of [0, 1]) await answered(slurmOf(index, 2), few);
    expect(readdirSync(join(folder, 'shards')).toSorted()).toEqual([
      'svedala-0.parquet',
      'svedala-1.parquet',
    ]);
    expect(await printed(commandOf(wordsOf('bash', joining, {})), few)).toBe(whole);
  });

  test('Kubernetes: every completion is a shard of as many as there are completions', () => {
    const job = parse(manifest) as {
      kind: string;
      spec: {
        completionMode: string;
        completions: number;
        template: {
          spec: { containers: readonly [{ command: readonly string[]; args: readonly [string] }] };
        };
      };
    };
    const [{ command, args }] = job.spec.template.spec.containers;
    expect([job.kind, job.spec.completionMode, ...command]).toEqual(['Job', 'Indexed', 'sh', '-c']);
    const last = job.spec.completions - 1;
    const words = wordsOf('sh', args[0], { JOB_COMPLETION_INDEX: String(last) });
    expect(
      commandOf(words)
        .replace(`${last}/${last + 1}`, '1/2')
        .replace(`-${last}.`, '-1.')
        .replace('--workers 2', '--workers 1'),
    ).toBe(slurmOf(1, 2));
  });

  test('DuckDB: the printed means and quantiles, and the difference draw by draw', async () => {
    for (const index of [0, 1])
      for (const id of ['svedala', 'trelleborg'])
        await answered(slurmOf(index, 2).replaceAll('svedala', id), few);
    const connection = await (await DuckDBInstance.create()).connect();
    const result = await connection.runAndReadAll(sql.replaceAll("'shards/", `'${folder}/shards/`));
    const rows = result.getRowObjectsJS() as readonly Record<string, number | string>[];
    const { municipalities } = await answered<AllPrinted>(
      '--scenario scenarios/svedala.json --all --draws 20 --seed 1',
      few,
    );
    expect(rows.map(({ municipality }) => municipality)).toEqual(['1438', '2403']);
    for (const [index, { municipality, totals }] of municipalities.entries()) {
      const scenarios = 'scenarios/svedala.json,scenarios/trelleborg.json';
      const answer = await compare(
        ['--scenarios', scenarios, '--in', municipality, '--draws', '20', '--seed', '1'],
        few,
      );
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      const [pair] = (answer.value as { pairs: readonly { difference: Summary }[] }).pairs;
      const { municipality: of, ...figures } = rows[index] ?? {};
      const { netCost } = totals;
      expect(of).toBe(municipality);
      const expected = {
        mean: netCost.mean,
        p10: netCost.p10,
        p90: netCost.p90,
        difference: pair?.difference.mean,
        difference_p10: pair?.difference.p10,
        difference_p90: pair?.difference.p90,
      };
      expect(Object.keys(figures)).toEqual(Object.keys(expected));
      for (const [name, value] of Object.entries(expected))
        expect(figures[name]).toBeCloseTo(value ?? NaN, 4);
      expect(pair?.difference.mean).not.toBe(0);
    }
  });
});
