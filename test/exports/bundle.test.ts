import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Comparison } from '../../src/analysis/comparison';
import { buildBundle } from '../../src/exports/build-bundle';
import { type AccountMonths, MONTHLY_IDS } from '../../src/model/account-months';
import { ENGINE_VERSION } from '../../src/model/engine-version';
import { TOTAL_IDS } from '../../src/model/keep-draw';
import { checkScenarioSet, parseScenario } from '../../src/scenario/parse-scenario';
import { scenariosOf } from '../../src/scenario/scenario-set';
import { ASSUMPTIONS } from '../../src/scenario/shipped';
import { accounts, comparison, FORMULA, handedOver, MARKUP, SET } from './handed-over';

interface DrawRow {
  readonly scenario: string;
  readonly municipality: string;
  readonly draw: number;
  readonly month: string | null;
  readonly account: string;
  readonly sek: number;
}

const bytes = await buildBundle(handedOver(), accounts, { draws: 'parquet' });
const files = unzipSync(bytes);
const textOf = (name: string) => strFromU8(files[name] as Uint8Array);
const parquet = (files['draws.parquet'] as Uint8Array).slice().buffer;
const rows = (await parquetReadObjects({ file: parquet })) as unknown as readonly DrawRow[];

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** Runs a command of the README, whose bundle lies in `folder`. */
function runFromReadme(command: string): string {
  const line = textOf('README.md')
    .split('\n')
    .find((one) => one.startsWith(`npm run -s cli -- ${command} `));
  const [, ...args] = (line ?? '').replaceAll('bundle/', `${folder}/`).split(' ');
  const out = args.indexOf('--out') + 1;
  if (out > 0) args[out] = join(folder, 'cli.csv');
  return execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1e8 });
}

test('these files are in it', () => {
  expect(Object.keys(files)).toEqual([
    'README.md',
    'scenarios.json',
    ...SET.scenarios.map(({ id }) => `scenarios/${id}.json`),
    'comparison.json',
    'totals.csv',
    'draws.parquet',
    'model.md',
    'CITATION.txt',
    'CITATION.cff',
  ]);
});

test('every one of its documents has the digest of the comparison', () => {
  const digest = comparison.digest as string;
  for (const name of ['README.md', 'comparison.json', 'model.md', 'CITATION.txt', 'CITATION.cff'])
    expect(textOf(name)).toContain(digest);
  const [entry] = parquetMetadata(parquet).key_value_metadata ?? [];
  const { seed, draws, dataHash } = comparison;
  expect(JSON.parse(entry?.value ?? '')).toEqual({ engine: ENGINE_VERSION, dataHash, seed, draws, digest });
});

test('the same run gives the same bytes', async () => {
  expect(await buildBundle(handedOver(), accounts, { draws: 'parquet' })).toEqual(bytes);
});

test('the scenarios are read again as they were, together and one by one', () => {
  expect(checkScenarioSet(JSON.parse(textOf('scenarios.json')), 'set')).toEqual({ ok: true, value: SET });
  for (const scenario of scenariosOf(SET)) {
    const text = textOf(`scenarios/${scenario.id}.json`);
    expect(parseScenario(text, scenario.id)).toEqual({ ok: true, value: scenario });
  }
});

test('the comparison is all there', () => {
  const { engine, ...rest } = JSON.parse(textOf('comparison.json')) as Comparison & { engine: string };
  expect(engine).toBe(ENGINE_VERSION);
  expect(rest).toEqual(JSON.parse(JSON.stringify(comparison)));
});

test('the totals are those of the comparison', () => {
  const [header, ...lines] = textOf('totals.csv').trimEnd().split('\r\n');
  expect(header).toBe('scenario,municipality,total,unit,mean,mcse,p5,p10,p25,p50,p75,p90,p95');
  expect(lines).toHaveLength(3 * TOTAL_IDS.length);
  for (const { id, totals } of comparison.scenarios) {
    const { mean, p10 } = totals.tax;
    const line = lines.find((one) => one.startsWith(`${id},2506,tax,SEK,${mean},`));
    expect(line?.split(',')[7]).toBe(String(p10));
    expect(lines.some((one) => one.startsWith(`${id},2506,exits,count,${totals.exits.mean},`))).toBe(true);
  }
});

describe('the draws', () => {
  const perDraw = TOTAL_IDS.length + MONTHLY_IDS.length * SET.months;

  test('have every total, and every account by month, of each scenario and draw', () => {
    expect(rows).toHaveLength(3 * SET.draws * perDraw);
    const monthOf = new Map(comparison.months.map((month, index) => [month, index] as const));
    const seen = new Set<string>();
    let differing = 0;
    for (const { scenario, municipality, draw, month, account, sek } of rows) {
      const { months, totals, monthly } = accounts[
        SET.scenarios.findIndex(({ id }) => id === scenario)
      ] as AccountMonths;
      const expected =
        month === null
          ? totals[account as keyof typeof totals][draw]
          : monthly[account as keyof typeof monthly][draw * months + (monthOf.get(month) as number)];
      if (sek !== expected || municipality !== '2506') differing += 1;
      seen.add(`${scenario} ${draw} ${month} ${account}`);
    }
    expect(differing).toBe(0);
    expect(seen.size).toBe(rows.length);
  });

  test('are the same as CSV', async () => {
    const asCsv = unzipSync(await buildBundle(handedOver(), accounts, { draws: 'csv' }));
    const [header, ...lines] = strFromU8(asCsv['draws.csv'] as Uint8Array)
      .trimEnd()
      .split('\r\n');
    expect(header).toBe('scenario,municipality,draw,month,account,sek');
    expect(lines).toEqual(
      rows.map(({ scenario, municipality, draw, month, account, sek }) =>
        [scenario, municipality, draw, month ?? '', account, sek].join(','),
      ),
    );
  });

  test('have every row that the command in README writes, and more accounts by month', () => {
    runFromReadme('simulate');
    const [, ...written] = readFileSync(join(folder, 'cli.csv'), 'utf8').trimEnd().split('\r\n');
    const known = new Set(
      rows.map(({ scenario, municipality, draw, month, account, sek }) =>
        [scenario, municipality, draw, month ?? '', account, sek].join(','),
      ),
    );
    expect(written).toHaveLength(SET.draws * (TOTAL_IDS.length + 3 * SET.months));
    expect(written.filter((row) => !known.has(row))).toEqual([]);
  });

  test('are no longer written when nobody waits for them', async () => {
    const stop = new AbortController();
    const building = buildBundle(handedOver(), accounts, { draws: 'csv', signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(building).rejects.toThrow('enough');
  });
});

test('the command in README gives the digest that README promises', () => {
  const { digest, dataHash } = JSON.parse(runFromReadme('compare')) as Comparison;
  expect({ digest, dataHash }).toEqual({ digest: comparison.digest, dataHash: comparison.dataHash });
});

describe('a title is text', () => {
  test('in Markdown no markup, link or line of its own', () => {
    const readme = textOf('README.md');
    expect(readme).not.toMatch(/(?<!\\)<|(?<!\\)\[x|^# "big|(?<!\\)`rm/m);
    expect(readme).toContain('\\<img src=x');
    expect(textOf('model.md')).not.toContain('<img');
  });

  test('in the citation', () => {
    const cff = parse(textOf('CITATION.cff')) as Record<string, unknown>;
    expect(cff['cff-version']).toBe('1.2.0');
    expect(cff.version).toBe(ENGINE_VERSION);
    expect(cff.abstract).toContain(MARKUP.replace('\n', ' '));
    expect(cff.abstract).toContain(FORMULA);
    expect(Object.keys(cff)).toEqual([
      'cff-version',
      'message',
      'type',
      'title',
      'version',
      'license',
      'authors',
      'abstract',
      'identifiers',
    ]);
  });
});

test('the model is described in two languages, with every assumption', () => {
  const model = textOf('model.md');
  for (const { title } of handedOver().sections) {
    expect(model).toContain(`### ${title.sv}\n`);
    expect(model).toContain(`### ${title.en}\n`);
  }
  for (const { id } of ASSUMPTIONS) expect(model.split(`(\`${id}\`)`)).toHaveLength(3);
});

test('a quick pass is not handed over', async () => {
  const quick = { ...handedOver(), comparison: { ...comparison, digest: null } };
  await expect(buildBundle(quick, accounts, { draws: 'csv' })).rejects.toThrow('without a digest');
});
