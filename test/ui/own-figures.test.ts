import { describe, expect, test } from 'vitest';
import type { FigureLoad, FigureRow } from '../../src/data/figures/figure-questions';
import { checkScenario } from '../../src/scenario/parse-scenario';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';
import { ownFiguresOf as ownFiguresAmong } from '../../src/state/own-figures-of';
import { FIRST_SETUP, withFigures } from '../../src/state/setup';
import { ownFiguresWords } from '../../src/ui/format/own-figures';
import { formatYears } from '../../src/ui/format/years';

const loads: readonly FigureLoad[] = ['ett.csv', 'två.json'].map((name, at) => ({
  id: `load-${at}`,
  name,
  from: 'file',
  loadedAt: '2026-11-22T12:00:00Z',
  rows: 1,
}));

const ownFiguresOf = (rows: readonly FigureRow[], from: readonly FigureLoad[]) =>
  ownFiguresAmong(rows, from, ['1263', '1286']);

function row(kpi: string, area: string, period: number, value: number | null, load = 'load-0'): FigureRow {
  return { kpi, area, period, gender: 'T', value, status: '', count: 1, load };
}

describe('what a user has loaded that the model can begin from', () => {
  test('is by municipality, key figure and year, with the names of the files', () => {
    const rows = [
      row('N31910', '1263', 2022, 300, 'load-1'),
      row('N31910', '1263', 2021, 310),
      row('N00901', '1286', 2022, 20.1),
    ];
    expect(ownFiguresOf(rows, loads)).toEqual([
      {
        municipality: '1263',
        own: { from: 'ett.csv, två.json', byYear: { N31910: { 2021: 310, 2022: 300 } } },
        unusable: [],
      },
      { municipality: '1286', own: { from: 'ett.csv', byYear: { N00901: { 2022: 20.1 } } }, unusable: [] },
    ]);
  });

  test('is not what is shipped, is missing, is of women or men, of no municipality or of another key figure', () => {
    const rows = [
      row('N31910', '1263', 2021, 310, 'shipped'),
      row('N31910', '1263', 2022, null),
      { ...row('N31910', '1263', 2023, 300), gender: 'K' as const },
      row('N31910', 'G123', 2021, 310),
      row('N31910', '9999', 2021, 310),
      row('N31910', '0001', 2021, 310),
      row('N03702', '1263', 2021, 310),
    ];
    expect(ownFiguresOf(rows, loads)).toEqual([]);
  });

  test('a figure that the model does not take is named and left out; what is left is a document that passes', () => {
    const [found] = ownFiguresOf(
      [row('N31910', '1263', 2021, 0), row('N00901', '1263', 1950, 20), row('N01951', '1263', 2020, 23_000)],
      loads,
    );
    expect(found?.unusable).toEqual([
      { id: 'N31910', year: 2021, value: 0 },
      { id: 'N00901', year: 1950, value: 20 },
    ]);
    expect(found?.own.byYear).toEqual({ N01951: { 2020: 23_000 } });
    const document = { ...SHIPPED_SCENARIOS[0], figures: { '1263': found?.own } };
    expect(checkScenario(document, 'made').ok).toBe(true);
  });

  test('the name of a file that is unclean or endless still makes a document that passes', () => {
    const strange = [{ ...loads[0], name: `${'\u202e'}${'x'.repeat(500)}` } as FigureLoad];
    const [found] = ownFiguresOf([row('N31910', '1263', 2021, 10)], strange);
    expect(found?.own.from).toBe('x'.repeat(120));
  });
});

describe('that scenarios begin from own figures is said', () => {
  test('with the key figures, their years and where they are from', () => {
    const own = { from: 'ett.csv', byYear: { N31910: { '2018': 1, '2019': 2, '2021': 3 } } };
    expect(ownFiguresWords(withFigures(FIRST_SETUP, '1263', own), 'Svedala')).toBe(
      'Utgår från egna uppgifter för Svedala (ett.csv): Hushåll med bistånd någon gång under året 2018–2019, 2021.',
    );
  });

  test('not where there are none of that municipality', () => {
    const own = { from: 'ett.csv', byYear: { N31910: { '2018': 1 } } };
    expect(ownFiguresWords(withFigures(FIRST_SETUP, '1286', own), 'Svedala')).toBe('');
    expect(ownFiguresWords(FIRST_SETUP, 'Svedala')).toBe('');
  });

  test('years are ranges', () => {
    expect(formatYears([2015, 2016, 2018, 2020, 2021])).toBe('2015–2016, 2018, 2020–2021');
    expect(formatYears([])).toBe('');
  });
});
