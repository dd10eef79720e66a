import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashModelInputs } from '../../src/data/hash-model-inputs';
import { formatModelInputs, parseModelInputs } from '../../src/data/model-inputs';
import { buildModelInputs, queryModelInputs } from '../../src/data/model-inputs-from-arrow';
import { countRows, expectOk, openShippedDatabase, readText, repository } from './loaded-database';

const database = await openShippedDatabase();
const snapshot = await readText('datasets/model-inputs.json');
const tables = await queryModelInputs(database);
const inputs = expectOk(buildModelInputs(tables));

describe('the snapshot of the model inputs', () => {
  it('is byte for byte what DuckDB gives now (npm run snapshot writes it)', () => {
    expect(formatModelInputs(inputs)).toBe(snapshot);
  });

  it('gives the same inputs and the same hash as DuckDB', () => {
    const parsed = expectOk(parseModelInputs(snapshot));
    expect(parsed).toEqual(inputs);
    expect(hashModelInputs(parsed)).toBe(hashModelInputs(inputs));
  });

  it('has another hash when one figure differs', () => {
    const other = expectOk(parseModelInputs(snapshot.replace('23581', '23582')));
    expect(hashModelInputs(other)).not.toBe(hashModelInputs(inputs));
  });

  it('keeps a missing share null', () => {
    const { code, bistandSharePercent } = inputs.municipalities;
    const missing = code.filter((_, index) => bistandSharePercent[index] === null);
    expect(missing).toEqual(['0192', '1275', '2401', '2514']);
  });

  it('is refused when it is not JSON, a column is missing, or one is shorter', () => {
    expect(parseModelInputs('').ok).toBe(false);
    expect(parseModelInputs(snapshot.replace('"county"', '"län"'))).toMatchObject({
      problems: [
        { where: 'modelInputs municipalities.county', what: 'wrongShape' },
        { where: 'modelInputs municipalities.län', what: 'wrongShape' },
      ],
    });
    const shorter = parseModelInputs(snapshot.replace('"code":["0114",', '"code":['));
    expect(shorter.ok ? [] : shorter.problems).toContainEqual({
      where: 'modelInputs municipalities.name',
      what: 'wrongShape',
      value: '290',
    });
  });
});

describe('Arrow', () => {
  it('is installed once: tables of one copy are empty in another', async () => {
    const lock = JSON.parse(await readText('package-lock.json')) as { packages: Record<string, unknown> };
    const copies = Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/apache-arrow'));
    expect(copies).toEqual(['node_modules/apache-arrow']);
    expect(existsSync(`${repository}node_modules/@duckdb/duckdb-wasm/node_modules/apache-arrow`)).toBe(false);
  });

  it('reads as many rows as DuckDB counts', async () => {
    expect(await countRows(database, 'FROM kpi_values')).toBe(2320 + 2030 + 831 + 640);
    expect(inputs.municipalities.code).toHaveLength(290);
    expect(inputs.householdsOnBistand.households).toHaveLength(469);
    expect(inputs.riksnorm.item).toHaveLength(294);
    expect(inputs.benefitParameters.parameter).toHaveLength(89);
  });

  it('an empty table is a problem, not an empty model', async () => {
    const riksnorm = await database.run(
      'SELECT year, item, sek_per_month AS "sekPerMonth" FROM riksnorm LIMIT 0',
    );
    expect(buildModelInputs({ ...tables, riksnorm })).toEqual({
      ok: false,
      problems: [{ where: 'modelInputs riksnorm', what: 'wrongShape', value: '0' }],
    });
  });
});
