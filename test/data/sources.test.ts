import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSources } from '../../src/data/catalogue';
import { expectOk, loadShippedDatasets, openShippedDatabase, readText, repository } from './loaded-database';
import { readTableRows } from '../../src/data/table-rows';

const sources = expectOk(parseSources(await readText('datasets/sources.json')));
const known = new Set(sources.map((source) => source.id));
const cited = new Set([...(await citedInData()), ...(await citedInCode()), ...(await citedInScenarios())]);

describe('sources', () => {
  it('have ids of their own', () => expect(known.size).toBe(sources.length));
  it('exist wherever they are cited', () => expect([...cited].filter((id) => !known.has(id))).toEqual([]));
  it('are all cited somewhere', () => expect([...known].filter((id) => !cited.has(id))).toEqual([]));
});

async function citedInData(): Promise<string[]> {
  const { catalogue } = await loadShippedDatasets();
  const database = await openShippedDatabase();
  const inRows = await database.run(
    'SELECT source FROM facts UNION SELECT source FROM riksnorm UNION SELECT source FROM benefit_parameters',
  );
  return [
    ...catalogue.files.flatMap((file) => file.sourceIds),
    ...readTableRows(inRows).rows.map(([source]) => String(source)),
  ];
}

/** `Source: a, b` in docstrings and `source: 'a'` in registries. */
async function citedInCode(): Promise<string[]> {
  const texts = await readFiles('src', /\.(ts|svelte)$/);
  return texts.flatMap((text) => [
    ...[...text.matchAll(/\bSource: ([a-z0-9-]+(?:, [a-z0-9-]+)*)/g)].flatMap(
      (match) => match[1]?.split(', ') ?? [],
    ),
    ...[...text.matchAll(/\bsource: '([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''),
  ]);
}

async function citedInScenarios(): Promise<string[]> {
  const texts = await readFiles('scenarios', /\.json$/);
  return texts.flatMap((text) => [...text.matchAll(/"source": ?"([^"]+)"/g)].map((match) => match[1] ?? ''));
}

async function readFiles(folder: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && name.test(entry.name));
  return Promise.all(paths.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
}
