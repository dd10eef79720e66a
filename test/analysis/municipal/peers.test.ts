import { expect, test } from 'vitest';
import { type GroupedArea, peersOf } from '../../../src/analysis/municipal/peers';

const area = (code: string, county: string, group: string, type: GroupedArea['type'] = 'K') => ({
  code,
  type,
  county,
  skrGroupCode: group,
});
const AREAS = [
  area('0001', '01', '', 'L'),
  area('0180', '01', 'A1'),
  area('0182', '01', 'A2'),
  area('0184', '01', 'A2'),
  area('1280', '12', 'A1'),
  area('0980', '09', 'C6'),
  area('9999', '', ''),
];
const peers = (code: string, kind: Parameters<typeof peersOf>[2]) =>
  peersOf(AREAS.find((one) => one.code === code) ?? area('', '', ''), AREAS, kind).map((one) => one.code);

test('peers are the other municipalities of the county or group, never a region', () => {
  expect(peers('0182', 'county')).toEqual(['0180', '0184']);
  expect(peers('0180', 'skrGroupCode')).toEqual(['1280']);
});
test('one that is alone in its county, or whose county is unknown, has no peers', () => {
  expect(peers('0980', 'county')).toEqual([]);
  expect(peers('9999', 'county')).toEqual([]);
});
