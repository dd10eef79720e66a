import { describe, expect, test } from 'vitest';
import { notices, wrong } from './binary-file';
import { figuresOf, linesOf, read, readFixture, readingOf } from './text-file';

const HEADING = 'kpi,municipality,period,gender,value';
const A = 'N31807,0182,2024,T,1.9';
const B = 'N31807,0180,2024,T,3.42';
const BOTH = ['N31807 0182 2024 T 1.9', 'N31807 0180 2024 T 3.42'];

test('with commas and points', async () => {
  const answer = await readFixture('comma.csv');
  expect(figuresOf(answer)).toEqual([
    { kpi: 'N31807', area: '0182', period: 2024, gender: 'T', value: 1.9, status: '', count: 1 },
    { kpi: 'N31807', area: '0180', period: 2024, gender: 'T', value: 3.42, status: '', count: 1 },
    { kpi: 'N31807', area: '0127', period: 2024, gender: 'T', value: null, status: 'Privacy', count: 1 },
  ]);
  expect(readingOf(answer)).toMatchObject({ format: 'csv', problems: [] });
  expect(notices(answer)).toEqual(['file koladaStatus 1']);
});

test('with semicolons, commas for decimals and Swedish headings, as a spreadsheet writes it', async () => {
  const answer = await readFixture('semicolon.csv');
  expect(linesOf(answer)).toEqual([
    'N31849 0182 2024 T 47766.5',
    'N31849 0180 2024 K 1234',
    'N31849 0127 2024 M missing',
  ]);
  expect(notices(answer)).toEqual(['file koladaPadded 3']);
});

test('in windows-1252, with hard spaces and a long minus', async () => {
  const answer = await readFixture('semicolon-cp1252.csv');
  expect(linesOf(answer)).toEqual([
    'N31849 0182 2024 T 47766.5',
    'N31849 0180 2024 K -1.5',
    'N31849 0127 2024 M missing',
  ]);
  expect(notices(answer)).toEqual(['file koladaEncodingTaken windows-1252', 'file koladaPadded 3']);
});

test('as rKolada writes it, where the municipality is a name', async () => {
  const answer = await readFixture('rkolada.csv');
  expect(linesOf(answer)).toEqual(['N03702 0319 2012 T 253.891158', 'N03702 0562 2012 T 429.031793']);
  expect(notices(answer)).toEqual(['file koladaColumnLeftOut municipality, municipality_type']);
});

test.each([
  ['with columns after the value', `${HEADING},count,status`, 'N31807,0182,2024,T,12,5,,'],
  ['with thousands', `${HEADING},count`, 'N31807,0182,2024,T,1,234,'],
])('a comma within a number is no delimiter: %s', async (_, heading, row) => {
  const answer = await read(
    `${heading}\n${B}${heading.slice(HEADING.length).replaceAll(/[a-z]/g, '')}\n${row}\n`,
  );
  expect(linesOf(answer)).toEqual(['N31807 0180 2024 T 3.42']);
  expect(wrong(answer)).toEqual([
    `row 3 koladaRowShape ${row.split(',').length} / ${heading.split(',').length}`,
  ]);
});

test('an id of Kolada’s with a digit too few or too many is no key figure of another', async () => {
  const answer = await read(
    `${HEADING}\n${B}\n${A.replace('N31807', 'N3180')}\n${A.replace('N31807', 'u318070')}\n`,
  );
  expect(wrong(answer)).toEqual(['row 3 kpi koladaKeyFigure N3180', 'row 4 kpi koladaKeyFigure u318070']);
  expect(linesOf(await read(`${HEADING}\n${A.replace('N31807', 'X_NEW_5')}\n`))).toEqual([
    'X_NEW_5 0182 2024 T 1.9',
  ]);
});

describe('the same rows', () => {
  const text = `${HEADING}\n${A}\n${B}\n`;
  test.each([
    ['with line ends of another kind', text.replaceAll('\n', '\r\n')],
    ['with line ends of old', text.replaceAll('\n', '\r')],
    ['without a last line end', text.trimEnd()],
    ['between tabs', text.replaceAll(',', '\t')],
    ['with the delimiter stated', `sep=;\n${text.replaceAll(',', ';')}`],
    ['within quotes', text.replaceAll(/[^,\n]+/g, '"$&"')],
    ['with blank rows and empty cells at the end', `\n${HEADING}\n${A},,\n\n,,,,\n${B}\n\n`],
    ['with headings in capitals', text.replace(HEADING, HEADING.toUpperCase())],
    ['with a unit column that is empty', `ou,${HEADING}\n,${A}\n,${B}`],
    ['with years as some programs write them', text.replaceAll('2024', '2024.0')],
  ])('%s', async (_, content) => {
    const answer = await read(content);
    expect(linesOf(answer)).toEqual(BOTH);
    expect(wrong(answer)).toEqual([]);
    expect(readingOf(answer).account.rowsInFile).toBe(2);
  });

  test.each(['utf16le', 'utf8'] as const)(
    'in %s, with a mark of byte order and without',
    async (encoding) => {
      expect(linesOf(await read(Buffer.from(text, encoding)))).toEqual(BOTH);
      expect(linesOf(await read(Buffer.from(`\ufeff${text}`, encoding)))).toEqual(BOTH);
    },
  );

  test('beside five thousand columns that are not read', async () => {
    const columns = Array.from({ length: 5000 }, (_, at) => `c${at}`);
    const beside = ','.repeat(5000);
    const answer = await read(`${columns.join(',')},${HEADING}\n${beside}${A}\n${beside}${B}\n`);
    expect(linesOf(answer)).toEqual(BOTH);
    expect(notices(answer)).toEqual([
      'file koladaColumnLeftOut c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, … (+4990)',
    ]);
  });

  test('beside columns named as what objects have of old', async () => {
    const answer = await read(`__proto__,constructor,${HEADING}\nx,y,${A}\nx,y,${B}\n`);
    expect(linesOf(answer)).toEqual(BOTH);
    expect(notices(answer)).toEqual(['file koladaColumnLeftOut __proto__, constructor']);
  });
});

test('units, deleted rows and groups are counted each', async () => {
  const answer = await read(
    `${HEADING},isdeleted\n${A},false\nN31807,V15E144001301,2024,T,1,0\n${B},TRUE\nN31807,G35837,2024,T,2,\n`,
  );
  expect(linesOf(answer)).toEqual(['N31807 0182 2024 T 1.9', 'N31807 G35837 2024 T 2']);
  expect(readingOf(answer).account).toMatchObject({
    rowsInFile: 4,
    kept: 2,
    units: 1,
    deleted: 1,
    groups: 1,
  });
});

test('names are those of rows that are kept', async () => {
  const answer = await read(
    `${HEADING},status\nN00001,0001,2024,T,x,\n${A},old\n${A},new\n${B},\nN31849,V15E1,2024,T,1,unit\n`,
  );
  const { kpis, areas, statuses } = readingOf(answer).figures;
  expect({ kpis, areas, statuses }).toEqual({
    kpis: ['N31807'],
    areas: ['0182', '0180'],
    statuses: ['', 'new'],
  });
  expect(linesOf(answer)).toEqual(BOTH);
});

describe('a bad row is a problem with its place, and the others are read', () => {
  test.each([
    ['too many cells', 'N31807,0181,2024,T,1,5', 'row 3 koladaRowShape 6 / 5'],
    ['too few cells', 'N31807,0181,2024,T', 'row 3 koladaRowShape 4 / 5'],
    ['a zero byte', 'N31807,0181,2024,T,1\0', 'row 3 value koladaValue 1\0'],
    ['a word', 'N31807,0181,2024,T,många', 'row 3 value koladaValue många'],
    ['two points', 'N31807,0181,2024,T,1.2.3', 'row 3 value koladaValue 1.2.3'],
    ['a number of another base', 'N31807,0181,2024,T,0x10', 'row 3 value koladaValue 0x10'],
    [
      'an endless cell',
      `N31807,0181,2024,T,${'9'.repeat(3e6)}`,
      `row 3 value koladaValue ${'9'.repeat(60)}…`,
    ],
    ['a code that is too long', 'N31807,01810,2024,T,1', 'row 3 municipality koladaArea 01810'],
  ])('%s', async (_, bad, problem) => {
    const answer = await read(`${HEADING}\n${A}\n${bad}\n${B}\n`);
    expect(linesOf(answer)).toEqual(BOTH);
    expect(wrong(answer)).toEqual([problem]);
    expect(readingOf(answer).account).toMatchObject({ rowsInFile: 3, kept: 2, bad: 1 });
  });
});

describe('a file is refused', () => {
  test.each([
    [
      'with an open quote',
      `${HEADING}\n${A}\n"N31807,0180,2024,T,1\n${B}\n`,
      'row 3 koladaDamaged MissingQuotes (")',
    ],
    [
      'with text after a quote',
      `${HEADING}\n${A}\n"N31807"x,0180,2024,T,1\n`,
      'row 3 koladaDamaged InvalidQuotes (")',
    ],
    ['without a value', 'kpi,municipality,period,gender\n', 'file koladaColumns value'],
    ['with two values', `${HEADING},Value\n${A},2\n`, 'file koladaColumns value (2)'],
    ['without a heading', `${A}\n${B}\n`, 'file koladaNoShape N31807, 0182, 2024, T, 1.9'],
    ['with nothing but a heading', HEADING, 'file koladaNoRows 0'],
    ['of another kind', 'Hej!', 'file koladaNoShape Hej!'],
  ])('%s', async (_, text, problem) => {
    const answer = await read(text);
    expect([answer.ok, wrong(answer)]).toEqual([false, [problem]]);
  });
});

describe('which sign parts decimals', () => {
  const file = (...values: readonly string[]) =>
    `${HEADING}\n${values.map((value, at) => `N31807,${1000 + at},2024,T,"${value}"`).join('\n')}\n`;
  const valuesOf = async (values: readonly string[], decimal?: ',' | '.') =>
    figuresOf(await read(file(...values), decimal === undefined ? {} : { decimal })).map(
      ({ value }) => value,
    );

  test('is asked where 1.234 or 1,234 may be either', async () => {
    expect(wrong(await read(file('5', '1.234', '17')))).toEqual(['row 3 value koladaDecimal 1.234']);
    expect(wrong(await read(file('1,234', '12,5', '12.5')))).toEqual(['row 2 value koladaDecimal 1,234']);
  });

  test('is what the user says', async () => {
    expect(await valuesOf(['1.234', '1,234'], '.')).toEqual([1.234, 1234]);
    expect(await valuesOf(['1.005', '1,234'], ',')).toEqual([1005, 1.234]);
  });

  test('is what the rest of the file says', async () => {
    expect(await valuesOf(['1.234', '0.5'])).toEqual([1.234, 0.5]);
    expect(await valuesOf(['-1.234', '0,5'])).toEqual([-1234, 0.5]);
    expect(await valuesOf(['1,234', '1.234.567'])).toEqual([1.234, 1234567]);
    expect(await valuesOf(['1,234', '1,234,567.8'])).toEqual([1234, 1234567.8]);
    expect(await valuesOf(['1,234', '1 234,567'])).toEqual([1.234, 1234.567]);
  });

  test('is not asked where no cell is open', async () => {
    expect(
      await valuesOf(['0.234', '1234.567', '0,123', '1,23', '1\u202f234', '\u22125', '1e5', '2,5E-3']),
    ).toEqual([0.234, 1234.567, 0.123, 1.23, 1234, -5, 100000, 0.0025]);
  });
});

test('codes for a missing figure are missing, never 0', async () => {
  const codes = ['', '..', '-', '.', 'null', 'NA', '…', '–', ' ', 'NaN'];
  const rows = codes.map((code, at) => `N31807,${1000 + at},2024,T,${code}`);
  const answer = await read(`${HEADING}\n${A}\n${rows.join('\n')}`);
  expect(figuresOf(answer).map(({ value }) => value)).toEqual([1.9, ...codes.map(() => null)]);
  expect(readingOf(answer).account.missing).toBe(codes.length);
});

test('a file that is marked as UTF-8 and is not is damaged, not read as something else', async () => {
  const bytes = Uint8Array.of(
    0xef,
    0xbb,
    0xbf,
    ...Buffer.from('kpi,municipality,period,gender,value,status\n', 'latin1'),
  );
  const row = Buffer.from('N31807,0182,2024,T,1,\u00e5\n', 'latin1');
  expect(await read(new Uint8Array([...bytes, ...row]))).toEqual({
    ok: false,
    problems: [{ where: 'file', what: 'koladaDamaged', value: 'utf-8' }],
  });
});

test('a unit that is said to be none (NA) is none, and one by its number is one', async () => {
  const answer = await read(
    'ou,kpi,municipality,period,gender,value\nNA,N31807,0182,2024,T,1\n ,N31807,0180,2024,T,2\n17,N31807,0114,2024,T,3\n',
  );
  expect(linesOf(answer)).toEqual(['N31807 0182 2024 T 1', 'N31807 0180 2024 T 2']);
  expect(readingOf(answer).account.units).toBe(1);
});
