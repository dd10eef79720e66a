import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaRow, FigureRow } from '../../src/data/figures/figure-questions';
import {
  ALIKE_COUNTS,
  choicesAt,
  type ExploreChoices,
  firstChoices,
  PEER_WAYS,
  placeOf,
} from '../../src/state/explore-choices';
import { latestFullYear, yearFigures, yearsOf } from '../../src/state/explore-year';

const keyFigure = fc.stringMatching(/^[NUX][0-9]{5}$/);
const municipality = fc.stringMatching(/^[0-9]{4}$/);
const choices: fc.Arbitrary<ExploreChoices> = fc
  .record({
    kpi: keyFigure,
    municipality,
    peers: fc.constantFrom(...PEER_WAYS),
    against: keyFigure,
    alike: fc.uniqueArray(keyFigure, { minLength: 1, maxLength: 6 }),
    alikeCount: fc.constantFrom(...ALIKE_COUNTS),
    picked: fc.uniqueArray(municipality, { maxLength: 20 }),
    groups: fc.boolean(),
    gender: fc.option(fc.constantFrom('T', 'K', 'M'), { nil: undefined }),
    period: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
  })
  .map(({ gender, period, ...rest }) => ({
    ...rest,
    ...(gender === undefined ? {} : { gender }),
    ...(period === undefined ? {} : { period }),
  }));

function figure(area: string, period: number, value: number | null): FigureRow {
  return { kpi: 'N1', area, period, gender: 'T', value, status: '', count: 1, load: 'shipped' };
}

function area(code: string, type: AreaRow['type'] = 'K'): AreaRow {
  return {
    code,
    name: code,
    type,
    county: code.slice(0, 2),
    skrGroupCode: '',
    skrGroup: '',
    skrMainGroup: '',
    latitude: null,
    longitude: null,
    population: null,
  };
}

describe('the address of the explorer', () => {
  test('carries every choice', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(choicesAt(placeOf(chosen), '9999')).toEqual(chosen);
      }),
    );
  });
  test('is short when nothing but key figure and municipality is chosen', () => {
    expect(placeOf(firstChoices('1263', 'N31807'))).toBe('utforska/N31807/1263');
  });
  test('that names no key figure stands for nothing', () => {
    for (const place of ['', 'utforska', 'utforska/', 'sql', 'utforska/__proto__', "utforska/N1';drop"])
      expect(choicesAt(place, '1263')).toBeUndefined();
  });
  test('that cannot be understood in part is at first there, and understood in the rest', () => {
    const place = `utforska/N31807/12/jamfor=x/kon=Z/ar=20240/mot=../antal=9999/likhet=,,/valda=${'1,'.repeat(99)}0180/ar`;
    expect(choicesAt(place, '1263')).toEqual({ ...firstChoices('1263'), picked: ['0180'] });
  });
  test('of any text gives choices whose own address says the same', () => {
    fc.assert(
      fc.property(fc.string(), keyFigure, (text, kpi) => {
        const read = choicesAt(`utforska/${kpi}/${text}`, '1263');
        expect(read && choicesAt(placeOf(read), '1263')).toEqual(read);
      }),
    );
  });
});

describe('the years of a key figure', () => {
  const codes = new Set(['0180', '1263']);
  test('are those with a figure of a municipality: one that is missing makes no year', () => {
    const rows = [figure('0180', 2020, 1), figure('1263', 2020, 2), figure('1263', 2021, null)];
    expect([...yearsOf([...rows, figure('0000', 2022, 3)], codes)]).toEqual([[2020, 2]]);
  });
  test('begin at the latest with at least half as many as the fullest', () => {
    expect(latestFullYear(new Map([[2018, 290], [2022, 145], [2026, 6]]))).toBe(2022); // prettier-ignore
    expect(latestFullYear(new Map())).toBeUndefined();
  });
  test('give every municipality a place, 0 kept apart from missing', () => {
    const set = {
      keyFigure: { id: 'N1', title: '', operatingArea: '', figures: 1, municipalities: 1, firstPeriod: 2020, lastPeriod: 2020, genders: 'T' }, // prettier-ignore
      gender: 'T' as const,
      rows: [figure('0180', 2020, 0), figure('G1', 2020, 5)],
    };
    const year = yearFigures(set, [area('0180'), area('1263'), area('0000', 'L'), area('G1', 'G')], 2020);
    expect(year.municipalities.map(({ value }) => value)).toEqual([0, null]);
    expect(year.groups.map(({ area: { code } }) => code)).toEqual(['G1']);
  });
});
