import { describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../src/cli/database-node';
import { loadDatasets } from '../../src/data/load-datasets';
import { parseCsv } from '../../src/data/parse-csv';
import { verifyDataset } from '../../src/data/verify-dataset';
import { loadShippedDatasets } from './loaded-database';

const { catalogue, files } = await loadShippedDatasets();

/** The problems of a shipped file after one change, without the hash that every change breaks. */
function problemsAfter(name: string, change: (text: string) => string) {
  const entry = catalogue.files.find((file) => file.file === name);
  if (!entry) throw new Error(name);
  const before = new TextDecoder().decode(files.get(name));
  const after = change(before);
  expect(after).not.toBe(before);
  const bytes = new TextEncoder().encode(after);
  return verifyDataset(entry, bytes, catalogue.keyFigures).filter(({ what }) => what !== 'hashMismatch');
}

const tax = 'municipal-tax.csv';
const firstTax = 'N00901,0114,2018,T,19.52,';

describe('a file that is not what the catalogue says', () => {
  it('has another hash', () => {
    const entry = catalogue.files[0];
    if (!entry) throw new Error('empty catalogue');
    expect(verifyDataset(entry, new Uint8Array([10]), [])[0]).toMatchObject({
      where: entry.file,
      what: 'hashMismatch',
    });
  });

  it.each([
    [
      'an unknown column',
      'gender',
      'sex',
      [
        { where: `${tax} column sex`, what: 'unknownField', value: 'sex' },
        { where: `${tax} column gender`, what: 'missingFigure', value: '' },
      ],
    ],
    [
      'columns in another order',
      'kpi,municipality',
      'municipality,kpi',
      [{ where: `${tax} row 1`, what: 'wrongShape', value: 'municipality,kpi,period,gender,value,status' }],
    ],
    [
      'a value out of range',
      firstTax,
      'N00901,0114,2018,T,195.2,',
      [{ where: `${tax} row 2 column value`, what: 'outOfRange', value: '195.2' }],
    ],
    [
      'a Swedish decimal comma',
      firstTax,
      'N00901,0114,2018,T,"19,52",',
      [{ where: `${tax} row 2 column value`, what: 'notANumber', value: '19,52' }],
    ],
    [
      'a year with a fraction',
      firstTax,
      'N00901,0114,2018.5,T,19.52,',
      [{ where: `${tax} row 2 column period`, what: 'notANumber', value: '2018.5' }],
    ],
    [
      'a missing value without a reason',
      firstTax,
      'N00901,0114,2018,T,,',
      [{ where: `${tax} row 2 column status`, what: 'missingFigure', value: '' }],
    ],
    [
      'a missing year',
      firstTax,
      'N00901,0114,,T,19.52,',
      [{ where: `${tax} row 2 column period`, what: 'missingFigure', value: '' }],
    ],
    [
      'an unknown key figure',
      firstTax,
      'N00900,0114,2018,T,19.52,',
      [{ where: `${tax} row 2 column kpi`, what: 'outOfRange', value: 'N00900' }],
    ],
    [
      'a row that is too long',
      firstTax,
      `${firstTax},`,
      [{ where: `${tax} row 2`, what: 'wrongShape', value: `${firstTax},` }],
    ],
    [
      'a key that occurs twice',
      'N00901,0114,2022,',
      'N00901,0114,2018,',
      [{ where: `${tax} row 3 key`, what: 'wrongShape', value: 'N00901,0114,2018,T' }],
    ],
  ])('%s is a problem with its place and value', (_, from, to, expected) => {
    expect(problemsAfter(tax, (text) => text.replace(from, to))).toEqual(expected);
  });

  it('a value that no municipality can have is out of the range of its key figure', () => {
    const entry = catalogue.files.find((file) => file.file === tax);
    const narrow = catalogue.keyFigures.map((figure) => ({ ...figure, max: 33 }));
    const problems = entry && verifyDataset(entry, files.get(tax) ?? new Uint8Array(), narrow);
    expect(problems?.map(({ what, value }) => [what, value])).toEqual([
      ['outOfRange', '33.60'],
      ['outOfRange', '33.60'],
    ]);
  });

  it('a row that is gone is counted', () => {
    expect(problemsAfter(tax, (text) => text.replace(`${firstTax}\n`, ''))).toEqual([
      { where: `${tax} rows`, what: 'wrongShape', value: '639' },
    ]);
  });

  it('an impossible day is out of shape', () => {
    expect(
      problemsAfter('benefit-parameters.csv', (text) => text.replace('2026-07-01,,3', '1 July,,3')),
    ).toEqual([
      { where: 'benefit-parameters.csv row 2 column valid_from', what: 'wrongShape', value: '1 July' },
    ]);
  });

  it('is not loaded', async () => {
    const broken = new Map(files).set(tax, new TextEncoder().encode('kpi\nN00901\n'));
    broken.delete('population.csv');
    const problems = await loadDatasets(await openNodeDatabase(), catalogue, broken);
    expect(problems.map(({ where, what }) => [where, what])).toEqual([
      ['population.csv', 'fileNotFound'],
      [tax, 'hashMismatch'],
    ]);
  });
});

describe('parseCsv', () => {
  const cells = (text: string) => parseCsv('x', text).rows.map((row) => row.cells);

  it('reads quotes, commas, line feeds and doubled quotes', () => {
    expect(cells('a,b\n"1,2","say ""hi""\nthere"\r\n,""\n')).toEqual([
      ['1,2', 'say "hi"\nthere'],
      ['', ''],
    ]);
  });

  it('reports an open quote and text after a quote', () => {
    expect(parseCsv('x', 'a,b\n"1,2\n3,4\n').problems).toEqual([
      { where: 'x row 2', what: 'wrongShape', value: '"1,2\n3,4\n' },
    ]);
    expect(parseCsv('x', 'a\n"1"2\n').problems).toEqual([
      { where: 'x row 2', what: 'wrongShape', value: '"1"2' },
    ]);
  });
});
