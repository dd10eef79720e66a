import { expect, test } from 'vitest';
import { noticeUnknownAreas } from '../../../src/data/kolada/notice-unknown-areas';
import { linesOf, read, readingOf } from './text-file';

const KNOWN = new Set(['0000', '0001', '0180', '0182']);

async function readCsv(areas: readonly string[], json = '') {
  const lines = areas.map((area, at) => `N31807,${area},${2000 + at},T,1`);
  const text = json === '' ? ['kpi,municipality,period,gender,value', ...lines].join('\n') : json;
  const answer = await read(text);
  return { answer, reading: noticeUnknownAreas(readingOf(answer), KNOWN) };
}
const said = (notices: readonly { readonly what: string; readonly value: string }[]) =>
  notices.filter(({ what }) => what === 'koladaUnknownArea').map(({ value }) => value);

test('codes of no known area are a notice, with their rows, and the rows are kept', async () => {
  const { answer, reading } = await readCsv(['0180', '9999', '0182', '9999', '0099', '0000', '0001']);
  expect(said(reading.notices)).toEqual(['3 (9999: 2, 0099: 1)']);
  expect(linesOf({ ok: true, value: reading })).toEqual(linesOf(answer));
  expect(reading.account.kept).toBe(7);
});

test('rows are counted as they are kept: a row that a later one replaced is not counted', async () => {
  const text = 'kpi,municipality,period,gender,value\nN31807,9999,2020,T,1\nN31807,9999,2020,T,2\n';
  expect(said((await readCsv([], text)).reading.notices)).toEqual(['1 (9999: 1)']);
});

test('the nation, regions, municipalities and groups of Kolada’s are none', async () => {
  const { reading } = await readCsv(['0000', '0001', '0180', '182', 'G35921']);
  expect(said(reading.notices)).toEqual([]);
});

test('an area that the file describes is none', async () => {
  const area = '{"values":[{"id":"2599","title":"Ny kommun","type":"K"}]}';
  const row = (code: string) =>
    `{"values":[{"kpi":"N31807","municipality":"${code}","period":2030,"values":[{"gender":"T","value":1}]}]}`;
  expect(said((await readCsv([], `[${area},${row('2599')}]`)).reading.notices)).toEqual([]);
  expect(said((await readCsv([], `[${area},${row('2598')}]`)).reading.notices)).toEqual(['1 (2598: 1)']);
});

test('of many codes the first are shown', async () => {
  const codes = Array.from({ length: 40 }, (_, at) => String(3000 + at));
  expect(said((await readCsv(codes)).reading.notices)).toEqual([
    '40 (3000: 1, 3001: 1, 3002: 1, 3003: 1, 3004: 1, 3005: 1, … (+34))',
  ]);
});

test('a code that is no code of an area is a problem and not such a notice', async () => {
  const { reading } = await readCsv(['0180', '0114x']);
  expect(reading.problems).toEqual([{ where: 'row 3 municipality', what: 'koladaArea', value: '0114x' }]);
  expect(said(reading.notices)).toEqual([]);
});
