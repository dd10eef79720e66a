import { describe, expect, test } from 'vitest';
import { buildPanel, type PanelOrder } from '../../../src/analysis/effect/effect-panel';
import { chooseWindow, countsOf, FEWEST, possibleYears } from '../../../src/analysis/effect/study-window';

/** A series from a text of figures by year: "2010: 5 6 - 8" has none in 2012. */
function series(municipality: string, text: string) {
  const [first = '', figures = ''] = text.split(': ');
  return {
    municipality,
    values: new Map(
      figures
        .split(' ')
        .flatMap((figure, t) => (figure === '-' ? [] : [[Number(first) + t, Number(figure)] as const])),
    ),
  };
}

function orderOf(own: string, others: readonly string[], rest: Partial<PanelOrder> = {}): PanelOrder {
  const all = [series('0001', own), ...others.map((text, i) => series(String(1000 + i), text))];
  const chosen = new Set(all.map(({ municipality }) => municipality));
  return { series: all, population: [], measure: 'level', treated: '0001', chosen, ...rest };
}

const window = { firstYear: 2010, firstYearAfter: 2012, lastYear: 2013 };

describe('a panel', () => {
  test('has the same years for all, and says who is left out and why', () => {
    const panel = buildPanel(
      orderOf('2010: 1 2 3 4', ['2010: 5 6 7 8', '2010: 5 - 7 -', '2009: 4 5 6 7 8 9', '2010: 1 1 1 1'], {
        chosen: new Set(['1000', '1001', '1002']),
      }),
      window,
    );
    expect(panel?.years).toEqual([2010, 2011, 2012, 2013]);
    expect(panel?.donors.map(({ municipality, values }) => [municipality, ...values])).toEqual([
      ['1000', 5, 6, 7, 8],
      ['1002', 5, 6, 7, 8],
    ]);
    expect(panel?.leftOut).toEqual([
      { municipality: '1001', why: 'missingYears', years: [2011, 2013] },
      { municipality: '1003', why: 'notChosen', years: [] },
    ]);
  });
  test('as an index has the mean of the years before as 100 for everybody; a mean that is not above 0 leaves out', () => {
    const panel = buildPanel(
      orderOf('2010: 10 30 40 50', ['2010: 1 3 2 0', '2010: 0 0 1 2', '2010: -4 2 1 1'], {
        measure: 'index',
      }),
      window,
    );
    expect([...(panel?.treated.values ?? [])]).toEqual([50, 150, 200, 250]);
    expect(panel?.donors.map(({ values }) => [...values])).toEqual([[50, 150, 100, 0]]);
    expect(panel?.leftOut.map(({ municipality, why }) => [municipality, why])).toEqual([
      ['1001', 'meanNotPositive'],
      ['1002', 'meanNotPositive'],
    ]);
  });
  test('a figure below 0 in any year gives no index: a small mean of both signs would make it as large as one likes', () => {
    const panel = buildPanel(
      orderOf('2010: 10 30 40 50', ['2010: -1 1.01 2 3', '2010: 1 3 -2 0'], { measure: 'index' }),
      window,
    );
    expect(panel?.leftOut.map(({ why }) => why)).toEqual(['meanNotPositive', 'meanNotPositive']);
  });
  test('per 1 000 inhabitants says where it is the inhabitants that are missing', () => {
    const population = [series('0001', '2010: 2000 2000 4000 4000'), series('1000', '2010: 500 - 500 500')];
    const panel = buildPanel(
      orderOf('2010: 10 20 30 40', ['2010: 1 2 3 4', '2010: 1 - 3 4'], {
        measure: 'perThousand',
        population,
      }),
      window,
    );
    expect([...(panel?.treated.values ?? [])]).toEqual([5, 10, 7.5, 10]);
    expect(panel?.leftOut).toEqual([
      { municipality: '1000', why: 'missingPopulation', years: [2011] },
      { municipality: '1001', why: 'missingYears', years: [2010, 2011, 2012, 2013] },
    ]);
  });
  test('there is none where the municipality itself lacks a year', () => {
    expect(buildPanel(orderOf('2010: 1 - 3 4', ['2010: 1 2 3 4']), window)).toBeNull();
  });
});

describe('the years of a study', () => {
  const long = '2000: 1 1 1 1 1 1 1 1 1 1 1 1';
  const short = '2004: 1 1 1 1 1 1 1 1';
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, i) => series(String(1000 + i), text));

  test('are those with most figures: few municipalities with short series do not shorten it, many do', () => {
    const own = series('0001', long);
    const ten = many(10, long);
    // 11 × 12 = 132 figures against 13 × 8 = 104; and 11 × 12 = 132 against 18 × 8 = 144.
    expect(chooseWindow(own, [...ten, ...many(2, short)], 2009).firstYear).toBe(2000);
    expect(chooseWindow(own, [...ten, ...many(7, short)], 2009)).toEqual({
      firstYear: 2004,
      firstYearAfter: 2009,
      lastYear: 2011,
    });
  });
  test('never have fewer others than are needed when other years have enough', () => {
    const own = series('0001', long);
    // 10 × 12 = 120 figures with nine others, 11 × 8 = 88 with ten: nine are too few.
    const donors = [...many(9, long), series('2000', short)];
    const found = chooseWindow(own, donors, 2009);
    expect(countsOf(found, donors)).toEqual({ yearsBefore: 5, yearsAfter: 3, donors: 10 });
  });
  test('that may be the first after have five before and two after without a gap', () => {
    const own = series('0001', '2000: 1 1 1 1 - 1 1 1 1 1 1 1 1');
    expect(possibleYears(own, many(10, '2000: 1 1 1 1 1 1 1 1 1 1 1 1 1'))).toEqual([2010, 2011]);
    expect(possibleYears(own, many(9, long))).toEqual([]);
    expect(FEWEST).toEqual({ yearsBefore: 5, yearsAfter: 2, donors: 10 });
  });
});
