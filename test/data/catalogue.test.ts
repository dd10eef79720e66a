import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseCatalogue, parseSources } from '../../src/data/catalogue';
import { verifyDataset } from '../../src/data/verify-dataset';
import { datasetsFolder, loadShippedDatasets, readText } from './loaded-database';

const { catalogue, files } = await loadShippedDatasets();

describe('the shipped files', () => {
  it.each(catalogue.files.map((file) => [file.file, file] as const))(
    '%s is what the catalogue says',
    (name, file) => {
      expect(verifyDataset(file, files.get(name) ?? new Uint8Array(), catalogue.keyFigures)).toEqual([]);
    },
  );

  it('are all in the catalogue', async () => {
    const beside = ['catalogue.json', 'sources.json', 'model-inputs.json'];
    const found = (await readdir(datasetsFolder)).filter((name) => !beside.includes(name));
    expect(found.sort()).toEqual(catalogue.files.map((file) => file.file).sort());
  });

  it('use every key figure that is described', () => {
    const used = new Set(catalogue.files.flatMap((file) => file.columns[0]?.allowed ?? []));
    for (const { id } of catalogue.keyFigures) expect(used).toContain(id);
  });
});

describe('parseCatalogue', () => {
  it('names each field of another shape', async () => {
    const text = (await readText('datasets/catalogue.json')).replace('"rows": 290', '"rows": -1');
    const parsed = parseCatalogue(text);
    expect(parsed).toEqual({
      ok: false,
      problems: [{ where: 'catalogue.json files.0.rows', what: 'wrongShape', value: '-1' }],
    });
  });

  it('says so when the text is not JSON', () => {
    expect(parseSources('<!doctype html>')).toEqual({
      ok: false,
      problems: [{ where: 'sources.json', what: 'notJson', value: '<!doctype html>' }],
    });
  });
});
