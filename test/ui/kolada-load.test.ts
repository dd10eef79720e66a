import { describe, expect, test, vi } from 'vitest';
import { runSteps } from '../../src/analysis/steps';
import type { FigureColumns } from '../../src/data/figures/figure-columns';
import type { Problem } from '../../src/model/problem';
import { buildLoad } from '../../src/state/build-load';
import { partOf } from '../../src/state/clear-everything';
import { codesByName } from '../../src/data/kolada/xlsx/name-cells';
import { KEPT_FORMAT, parseKeptFigures } from '../../src/state/parse-kept-figures';
import { countReplaced, describeFigures } from '../../src/state/reading-summary';
import { columnsOf, type FigureText } from './figure-rows';

const spoken = vi.hoisted(() => ({ language: 'sv' }));
vi.mock('../../src/state/language.svelte', () => ({ language: () => spoken.language }));

const { formatKoladaPlace, formatKoladaProblem } = await import('../../src/ui/format/kolada-problem');
const { areasInWords, decimalReadings, gendersInWords, periodsInWords } =
  await import('../../src/ui/data/load/load-words');

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const say = (what: Problem['what'], value = '', where = 'file') =>
  plain(formatKoladaProblem({ where, what, value }));

const FIGURES: readonly FigureText[] = [
  'N31807 0182 2023 T 1.9',
  'N31807 0182 2024 T',
  'N31807 0180 2024 K 3',
  'U31462 0000 2020 T 4',
  'U31462 G123 2021 M 5',
];

describe('names that a workbook may have instead of codes', () => {
  test('stand for codes in any case, and for none where two share one', () => {
    const { areas, keyFigures } = codesByName({
      areas: new Map([
        ['0182', 'Nacka'],
        ['1280', 'Malmo\u0308'],
      ]),
      keyFigures: new Map([
        ['N1', 'Elever,  antal'],
        ['N2', 'Lärare'],
        ['N3', 'lärare'],
        ['N4', 'Lärare'],
        ['N5', ''],
      ]),
    });
    expect([...areas]).toEqual([
      ['nacka', '0182'],
      ['malmö', '1280'],
    ]);
    expect([...keyFigures]).toEqual([['elever, antal', 'N1']]);
  });
});

describe('what is told of a file of figures', () => {
  test('a place is a row and a column as the file counts', () => {
    expect(formatKoladaPlace('file')).toBe('Filen');
    expect(plain(formatKoladaPlace('row 1400 value'))).toBe('Rad 1 400, kolumn value');
    expect(formatKoladaPlace('row 14')).toBe('Rad 14');
    expect(formatKoladaPlace('R14C28')).toBe('Rad 14, kolumn AB');
    expect(formatKoladaPlace('values[13].values[0].value')).toBe('values[13].values[0].value');
  });
  test('a problem says where it is and what stands there', () => {
    expect(say('koladaValue', 'tolv', 'row 3 value')).toBe('Rad 3, kolumn value: ”tolv” är inget tal.');
    expect(say('koladaDuplicates', '12345')).toMatch(/^Dubbletter: 12 345\./);
    expect(say('koladaFileKind', 'xls')).toContain('Excelfil från före 2007');
  });
  test('of the file as a whole the sentence begins with the file', () => {
    expect(say('koladaCutOff', '1234')).toBe('Filen slutar mitt i, efter rad 1 234. Hämta den på nytt.');
    expect(say('koladaCutOff', '0')).toBe('Filen slutar mitt i. Hämta den på nytt.');
    expect(say('koladaNoShape', 'Hej')).toBe('Filen har ingen form som Kolada ger (Hej).');
    expect(say('koladaDamaged', '(")', 'row 7')).toBe('Rad 7: filen är skadad ((")).');
  });
  test('what has nothing to show shows no empty brackets', () => {
    expect(say('koladaNoShape')).not.toContain('()');
  });
  test('a file that is one page of several says where the next is, a fetch what is missing', () => {
    expect(say('koladaPartial', 'https://api.kolada.se/v3/x?page=2')).toMatch(/en sida av flera.*page=2/);
    expect(say('koladaPartial', '3 av 12')).toBe('Bara en del kunde hämtas: 3 av 12.');
  });
  test('signs that turn the direction of writing do not reach the sentence', () => {
    expect(say('koladaValue', 'a\u202eb\nc', 'row 1')).toBe('Rad 1: ”ab c” är inget tal.');
  });
  test('areas are told apart by their codes', () => {
    expect(areasInWords(['0180', '0182', '0001', '0000', 'G123'])).toBe(
      '2 kommuner, 1 region, riket, 1 av Koladas grupper',
    );
    expect(areasInWords([])).toBe('inga');
    expect(areasInWords(['0025', '0014'])).toBe('2 regioner');
  });
  test('one year stands alone', () => {
    expect(periodsInWords(2024, 2024)).toBe('2024');
    expect(periodsInWords(2010, 2024)).toBe('2010–2024');
    expect(periodsInWords(null, null)).toBe('inga');
  });
  test('genders in words', () => {
    expect(gendersInWords(['T', 'K', 'M'])).toBe('totalt, kvinnor, män');
  });
  test('both readings of an open sign are shown', () => {
    expect(decimalReadings('1,234')).toEqual([
      { decimal: ',', number: 1.234 },
      { decimal: '.', number: 1234 },
    ]);
    expect(decimalReadings('\u22121.234')).toEqual([
      { decimal: ',', number: -1234 },
      { decimal: '.', number: -1.234 },
    ]);
    expect(decimalReadings('osäkert')).toBeUndefined();
  });
});

describe('what a reading would bring', () => {
  const spanOf = (rows: readonly FigureText[]) => runSteps(describeFigures(columnsOf(rows)));
  test('figures, missing ones and years of each key figure', () => {
    expect(spanOf(FIGURES)).toEqual({
      keyFigures: [
        { id: 'N31807', figures: 2, missing: 1, firstPeriod: 2023, lastPeriod: 2024 },
        { id: 'U31462', figures: 2, missing: 0, firstPeriod: 2020, lastPeriod: 2021 },
      ],
      areas: ['0182', '0180', '0000', 'G123'],
      firstPeriod: 2020,
      lastPeriod: 2024,
      genders: ['T', 'K', 'M'],
    });
  });
  test('nothing where there are no rows', () => {
    expect(spanOf([])).toEqual({
      keyFigures: [],
      areas: [],
      firstPeriod: null,
      lastPeriod: null,
      genders: [],
    });
  });
  test('what is replaced counts for the load whose figure is there now', () => {
    const fresh = columnsOf(FIGURES);
    const newest = { load: '2', figures: columnsOf(['N31807 0182 2023 T 7', 'N31807 0182 2022 T 7']) };
    const older = {
      load: '1',
      figures: columnsOf(['U31462 G123 2021 M 1', 'N31807 0182 2023 T 1', 'N31807 0182 2024 T 1']),
    };
    expect(runSteps(countReplaced(fresh, [newest, older]))).toEqual([
      { load: '2', rows: 1 },
      { load: '1', rows: 2 },
    ]);
  });
  test('another key figure, area, year or gender replaces nothing', () => {
    const held = columnsOf([
      'N31808 0182 2023 T 1',
      'N31807 0183 2023 T 1',
      'N31807 0182 2021 T 1',
      'N31807 0182 2023 K 1',
      'U31462 0182 2023 T 1',
    ]);
    expect(runSteps(countReplaced(columnsOf(FIGURES), [{ load: '1', figures: held }]))).toEqual([]);
  });
  test('it agrees with a count by text, of many rows at random', () => {
    const draw = (seed: number) => {
      let state = seed;
      const below = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
      const keys = Array.from(
        { length: 40_000 },
        () => `N${10_000 + below(40)} ${1000 + below(30)} ${1990 + below(30)} ${'TKM'[below(3)] ?? 'T'}`,
      );
      return [...new Set(keys)];
    };
    const [fresh, held] = [draw(1), draw(7)];
    const inFresh = new Set(fresh);
    const common = held.filter((key) => inFresh.has(key)).length;
    const withValue = (keys: readonly string[]) => columnsOf(keys.map((key) => `${key} 1`));
    expect(runSteps(countReplaced(withValue(fresh), [{ load: 'x', figures: withValue(held) }]))).toEqual([
      { load: 'x', rows: common },
    ]);
  });
});

describe('what the browser keeps', () => {
  const load = {
    id: '1',
    name: 'a.csv',
    from: 'file' as const,
    loadedAt: '2026-11-22T10:00:00.000Z',
    rows: 5,
  };
  const good = { format: KEPT_FORMAT, load, figures: columnsOf(FIGURES), areas: [], keyFigures: [] };
  const parse = (kept: unknown) => runSteps(parseKeptFigures(structuredClone(kept)));
  const withFigures = (change: Partial<Record<keyof FigureColumns, unknown>>) =>
    parse({ ...good, figures: { ...good.figures, ...change } });

  test('is taken up as it was', () => {
    expect(parse(good)).toEqual({ load, figures: good.figures, areas: [], keyFigures: [] });
  });
  test('is passed over where it is of another page or no load', () => {
    for (const kept of [
      null,
      7,
      'x',
      [],
      {},
      { ...good, format: 2 },
      { ...good, load: { ...load, from: 'x' } },
    ])
      expect(parse(kept)).toBeUndefined();
    expect(parse({ ...good, load: { ...load, rows: 6 } })).toBeUndefined();
    expect(parse({ ...good, load: { ...load, loadedAt: 'i går' } })).toBeUndefined();
    expect(parse({ ...good, areas: [{ id: 1, title: '', type: '' }] })).toBeUndefined();
    expect(parse({ ...good, keyFigures: {} })).toBeUndefined();
  });
  test('is passed over where a column is of another kind or length, or points outside its list', () => {
    expect(withFigures({ value: new Float32Array(5) })).toBeUndefined();
    expect(withFigures({ value: new Float64Array(4) })).toBeUndefined();
    expect(withFigures({ kpi: [0, 0, 0, 1, 1] })).toBeUndefined();
    expect(withFigures({ kpis: ['N31807'] })).toBeUndefined();
    expect(withFigures({ gender: Uint8Array.of(0, 0, 3, 0, 0) })).toBeUndefined();
    expect(withFigures({ area: Int32Array.of(0, 0, -1, 0, 0) })).toBeUndefined();
    expect(withFigures({ areas: [1, 2, 3, 4] })).toBeUndefined();
  });
  test('a new load has an id that none of the page has, nor one of another tab made at another time', () => {
    const of = { name: 'b.csv', from: 'file' as const, rows: 1 };
    vi.useFakeTimers({ now: 5000 });
    try {
      expect(buildLoad([], of).id).toBe('5000');
      expect(buildLoad([{ ...load, id: '4' }, load], of).id).toBe('5000');
      expect(buildLoad([{ ...load, id: '5000' }, load], of).id).toBe('5001');
      expect(buildLoad([{ ...load, id: 'x' }], of).id).toBe('5000');
    } finally {
      vi.useRealTimers();
    }
  });
  test('every key that the page stores under is named when all is cleared', () => {
    expect(
      [
        'reformlabbet-figures',
        'reformlabbet-ledger',
        'reformlabbet-forecasts',
        'reformlabbet-scenarios',
        'reformlabbet.language',
        'reformlabbet-annat',
      ].map(partOf),
    ).toEqual(['figures', 'ledger', 'forecasts', 'scenarios', 'language', 'other']);
  });
});
