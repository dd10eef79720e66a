import { describe, expect, test } from 'vitest';
import { notices, wrong } from './binary-file';
import { figuresOf, linesOf, read, readFixture, readingOf } from './text-file';

const row = (area: string, value: string, kpi = 'N31807') =>
  `{"kpi":"${kpi}","municipality":"${area}","period":2024,"values":[{"gender":"T","count":1,"status":"","value":${value}}]}`;
const A = row('0182', '1.9');
const B = row('0180', '3.42');
const BOTH = ['N31807 0182 2024 T 1.9', 'N31807 0180 2024 T 3.42'];

test('an answer of v3 gives its figures: null is missing, what is deleted is left out, 0 is 0', async () => {
  const answer = await readFixture('data-v3.json');
  expect(figuresOf(answer)).toEqual([
    { kpi: 'N00945', area: '0180', period: 2000, gender: 'T', value: 31.32959689, status: '', count: 1 },
    { kpi: 'N00945', area: '0180', period: 2000, gender: 'K', value: null, status: 'Privacy', count: 1 },
    { kpi: 'N00945', area: '1280', period: 2000, gender: 'T', value: 28.36722648, status: '', count: 1 },
    { kpi: 'N00945', area: 'G35837', period: 2000, gender: 'T', value: 0, status: '', count: 26 },
  ]);
  expect(readingOf(answer)).toMatchObject({
    format: 'kolada-json',
    account: { rowsInFile: 5, kept: 4, missing: 1, groups: 1, deleted: 1, bad: 0 },
    problems: [],
  });
  expect(notices(answer)).toEqual(['file koladaDeleted 1', 'file koladaGroups 1', 'file koladaStatus 1']);
});

test('an answer of v2 gives its figures: F is women, and a next page is told of', async () => {
  const answer = await readFixture('data-v2.json');
  expect(linesOf(answer)).toEqual(['N00945 1860 2009 T 36.9', 'N00945 1860 2009 K 64.2']);
  expect(notices(answer)).toEqual([
    'file koladaPartial http://api.kolada.se/v2/data/kpi/N00945?page=2',
    'file koladaDeleted 1',
  ]);
});

test('a row whose unit is said to be none is a row of the area', async () => {
  const flat = '{"kpi":"N31807","municipality":"0180","ou":"","period":2024,"gender":"T","value":3.42}';
  const answer = await read(`[${A.replace('{', '{"ou":null,')},${flat}]`);
  expect(linesOf(answer)).toEqual(BOTH);
  expect(readingOf(answer).account).toMatchObject({ units: 0, kept: 2 });
});

test('a group is one whatever its type says', async () => {
  const answer = await read('{"values":[{"id":"G123","title":"Some","type":"X","members":[]}]}');
  expect(readingOf(answer).areas).toEqual([{ id: 'G123', title: 'Some', type: 'G' }]);
});

test('key figures, areas and groups are described; units are counted', async () => {
  const { keyFigures, areas, account } = readingOf(await readFixture('described-v3.json'));
  expect(keyFigures).toEqual([
    {
      id: 'N31807',
      title: 'Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.',
      description: 'Antal invånare (inklusive barn).',
    },
  ]);
  expect(areas).toEqual([
    { id: '0182', title: 'Nacka', type: 'K' },
    { id: '0000', title: 'Riket', type: 'L' },
    { id: 'G35837', title: 'Stockholms läns kommuner', type: 'G' },
  ]);
  expect(account).toMatchObject({ rowsInFile: 1, units: 1, kept: 0 });
});

describe('the same rows in every shape', () => {
  const flat = '{"kpi":"N31807","municipality":"0182","period":2024,"gender":"T","value":1.9}';
  test.each([
    ['an envelope', `{"values":[${A},${B}],"count":2,"next_url":null}`],
    ['an envelope with its values last', `{"count":1,"next_page":null,"values":[${A},${B}]}`],
    ['a count that says something else', `{"values":[${A},${B}],"count":7}`],
    ['a list of rows', `[${A},${B}]`],
    ['a list of envelopes', `[{"values":[${A}],"count":1},{"values":[]},{"values":[${B}]}]`],
    ['envelopes after one another', `{"values":[${A}]}{"values":[${B}]}`],
    ['an envelope a line', `{"values":[${A}],"next_url":"x"}\r\n{"values":[${B}],"next_url":null}\r\n`],
    ['a row a line', `${A}\n${B}`],
    ['lists after one another', `[${A}]\n[${B}]`],
    ['flat rows', `[${flat},${B}]`],
    [
      'names of rKolada',
      `[${flat.replace('municipality', 'municipality_id').replace('period', 'year')},${B}]`,
    ],
    ['a mark of byte order', `\ufeff[${A},${B}]`],
    [
      'a period and a count as texts',
      `[${A.replace('2024', '"2024"').replace('"count":1', '"count":"1"')},${B}]`,
    ],
    [
      'cells before the key',
      `[{"values":[{"gender":"t","value":1.9}],"kpi":"n31807","municipality":"0182","period":2024.0},${B}]`,
    ],
    [
      'keys that objects have of old',
      `[${A.replace('{', '{"__proto__":{"kpi":1},"constructor":"x",')},${B}]`,
    ],
    ['a text with brackets', `[${A.replace('"status":""', '"status":"}]\\"{"')},${B}]`],
  ])('%s', async (_, text) => {
    const answer = await read(text);
    expect(linesOf(answer)).toEqual(BOTH);
    expect(wrong(answer)).toEqual([]);
  });
});

test('UTF-16 and windows-1252 are read, the latter with a notice', async () => {
  const text = `{"values":[${A},${B}],"källa":"Kolada"}`;
  expect(linesOf(await read(Buffer.from(text, 'utf16le')))).toEqual(BOTH);
  const latin = await read(Buffer.from(text, 'latin1'));
  expect(linesOf(latin)).toEqual(BOTH);
  expect(notices(latin)).toEqual(['file koladaEncodingTaken windows-1252']);
});

test('rows of units are counted and left out', async () => {
  const unit =
    '{"ou":"V15E144001301","kpi":"N31807","period":2024,"values":[{"gender":"T","value":1},{"gender":"K","value":2}]}';
  const answer = await read(`{"values":[${unit},${A}]}`);
  expect(linesOf(answer)).toEqual(BOTH.slice(0, 1));
  expect(readingOf(answer).account).toMatchObject({ rowsInFile: 3, kept: 1, units: 2 });
});

test('the later of two rows with the same figure wins, and is told of when it says something else', async () => {
  const answer = await read(`[${A},${B},${A},${row('0180', '4')},${row('0180', 'null')}]`);
  expect(linesOf(answer)).toEqual(['N31807 0182 2024 T 1.9', 'N31807 0180 2024 T missing']);
  expect(readingOf(answer).account).toMatchObject({
    rowsInFile: 5,
    kept: 2,
    duplicates: 3,
    contradictions: 2,
  });
  expect(notices(answer)).toEqual(['file koladaDuplicates 3', 'file koladaContradictions 2']);
});

test.each([
  [['1', '2', '1'], 1],
  [['1', '1', '2'], 2],
  [['null', '1', '1', 'null'], 2],
])(
  'rows that are replaced are held against the one that holds: %j, of which it contradicts %i',
  async (values, contradictions) => {
    const answer = await read(`[${values.map((value) => row('0180', value)).join(',')}]`);
    expect(readingOf(answer).account).toMatchObject({
      kept: 1,
      duplicates: values.length - 1,
      contradictions,
    });
  },
);

describe('a broken row is a problem with its place, and the others are read', () => {
  const envelope = (bad: string) => `{"values":[${A},${bad},${B}],"next_url":null}`;
  test.each([
    ['no number', row('0181', 'NaN'), 'values[1] koladaNotJson'],
    ['a key twice', A.replace('"period":2024', '"period":2024,"period":2023'), 'values[1] koladaNotJson'],
    ['a comma too many', A.replace('2024,', '2024,,'), 'values[1] koladaNotJson'],
    ['no row', '17', 'values[1] koladaRowShape 17'],
    ['an object of another kind', '{"a":1}', 'values[1] koladaRowShape a'],
    ['brackets in brackets', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, 'values[1] koladaRowShape [[['],
    ['nothing', '', 'values[1] koladaNotJson'],
    ['no key figure', row('0181', '1', 'Andel'.repeat(20)), 'values[1].kpi koladaKeyFigure Andel'],
    ['a name for a code', row('Nacka', '1'), 'values[1].municipality koladaArea Nacka'],
    ['no year', row('0181', '1').replace('2024', '24'), 'values[1].period koladaPeriod 24'],
    ['no gender', row('0181', '1').replace('"T"', '"X"'), 'values[1].values[0].gender koladaGender X'],
    ['no value', row('0181', '1').replace('"value":1', '"val":1'), 'values[1].values[0].value koladaValue'],
    ['an endless value', row('0181', '1e999'), 'values[1].values[0].value koladaValue Infinity'],
    ['a truth for a value', row('0181', 'true'), 'values[1].values[0].value koladaValue true'],
    [
      'half a count',
      row('0181', '1').replace('"count":1', '"count":0.5'),
      'values[1].values[0].count koladaCount 0.5',
    ],
    [
      'half a character',
      row('0181', '1').replace('"status":""', '"status":"\\udc00"'),
      'values[1].values[0].status koladaRowShape',
    ],
  ])('%s', async (_, bad, problem) => {
    const answer = await read(envelope(bad));
    expect(linesOf(answer)).toEqual(BOTH);
    expect(readingOf(answer).account).toMatchObject({ rowsInFile: 3, kept: 2, bad: 1 });
    expect(wrong(answer)).toHaveLength(1);
    expect(wrong(answer)[0]).toContain(problem);
  });

  test('a comma at the end of the list', async () => {
    expect(wrong(await read(`[${A},${B},]`))).toEqual(['[2] koladaNotJson']);
  });

  test('a comma that is missing, and an envelope that is not right, harm no row', async () => {
    const missing = await read(`[${A}${B}]`);
    expect([linesOf(missing), wrong(missing)]).toEqual([BOTH, ['[1] koladaNotJson {']]);
    const envelope = await read(`{"values":[${A},${B}],"count":1,"count":2}`);
    expect([linesOf(envelope), wrong(envelope)]).toEqual([BOTH, ['file koladaNotJson values']]);
  });

  test('a line that breaks off in a file of lines', async () => {
    const answer = await read(`${A}\n{"kpi":"N31\n${B}\n`);
    expect([linesOf(answer), wrong(answer)]).toEqual([BOTH, ['row 2 koladaRowShape {"kpi":"N31']]);
    const two = await read(`${A}\n{"kpi":"N31\n${A}\n{"kpi":"N31\n${B}\n`);
    expect([linesOf(two), readingOf(two).account.rowsInFile]).toEqual([[BOTH[0], BOTH[1]], 5]);
  });
});

describe('a file is refused', () => {
  test.each([
    ['that breaks off in a row', `{"values":[${A},{"kpi":"N3`, 'file koladaCutOff 1'],
    ['that breaks off between rows', `{"values":[${A},${B}`, 'file koladaCutOff 2'],
    ['that breaks off after its rows', `{"values":[${A},${B}],"count":2`, 'file koladaCutOff 2'],
    ['whose last line breaks off', `${A}\n${B}\n{"kpi"`, 'file koladaCutOff 2'],
    ['of opening brackets', '['.repeat(1e5), 'file koladaCutOff 0'],
    ['without a row', '{"values":[],"count":0}', 'file koladaNoRows 0'],
    ['of nothing but blanks', ' \n ', 'file koladaEmpty'],
  ])('%s', async (_, text, problem) => {
    const answer = await read(text);
    expect([answer.ok, wrong(answer)]).toEqual([false, [problem]]);
  });

  test('without a good row, with what is wrong', async () => {
    expect(wrong(await read(`[${row('Nacka', '1')},{"a":1}]`))).toEqual([
      'file koladaNoRows 2',
      '[0].municipality koladaArea Nacka',
      '[1] koladaRowShape a',
    ]);
  });

  test('of another kind, which is named', async () => {
    const kinds = [
      '<!DOCTYPE html><p>',
      '<?xml version="1.0"?><a/>',
      '%PDF-1.7',
      '\x1f\x8b\x08',
      '{\\rtf1',
      '\x01\x02\x03\0'.repeat(9),
    ];
    const answers = await Promise.all(kinds.map((start) => read(Buffer.from(start, 'latin1'))));
    expect(answers.map((answer) => wrong(answer)[0])).toEqual(
      ['html', 'xml', 'pdf', 'gzip', 'rtf', 'binary'].map((kind) => `file koladaFileKind ${kind}`),
    );
  });
});

test('a thousand problems are listed and the rest counted', async () => {
  const { account, problems } = readingOf(await read(`[${A}${',1'.repeat(1500)}]`));
  expect(account).toMatchObject({ rowsInFile: 1501, kept: 1, bad: 1500 });
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toEqual({ where: 'file', what: 'koladaMore', value: '500' });
});
