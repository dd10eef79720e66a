import { describe, expect, test, vi } from 'vitest';
import { BACKTEST } from '../../src/scenario/backtest-document';
import type {
  Backtest,
  BacktestMethod,
  BacktestPart,
  MethodScore,
} from '../../src/validation/backtest/backtest';
import { FEWEST_CASES, verdictOf } from '../../src/analysis/forecast/backtest-verdict';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

const { coverageWords, failureWords } = await import('../../src/ui/forecast/result/backtest-failures');
const { backtestFile, backtestTable } = await import('../../src/ui/forecast/result/backtest-table');
const { formatSkill, mostTested, partsOf, takeawayWords, toBeatWords, yearsWords } =
  await import('../../src/ui/forecast/result/backtest-words');
const { coverageRows } = await import('../../src/ui/forecast/result/coverage-rows');

const committed = BACKTEST as Backtest;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

type Skill = NonNullable<MethodScore['skill']>;

function score(method: BacktestMethod, changes: Partial<MethodScore> = {}): MethodScore {
  return {
    method,
    crpsPercent: 8,
    medianMissPercent: 7,
    biasPercent: 0.4,
    skill: null,
    coverage: [0.5, 0.8, 0.9].map((nominal) => ({
      nominal,
      share: nominal,
      low: nominal - 0.07,
      high: nominal + 0.07,
      within: true,
    })),
    ownBandCases: 100,
    ...changes,
  };
}

function part(
  skill: Skill,
  changes: Partial<BacktestPart> = {},
  model: Partial<MethodScore> = {},
): BacktestPart {
  return {
    measure: 'N31910',
    horizonYears: 1,
    set: 'municipalities',
    cases: 188,
    municipalities: 40,
    years: 11,
    firstYear: 2014,
    lastYear: 2024,
    methods: [score('lastValue'), score('model', { skill, crpsPercent: 7, ...model })],
    ...changes,
  };
}

const better = { percent: 12, low: 5, high: 18 };
const noBetter = { percent: 0.4, low: -2.2, high: 3.1 };
const worse = { percent: -9, low: -14, high: -7 };

describe('the takeaway', () => {
  test('follows the interval of the skill', () => {
    expect(plain(takeawayWords({ parts: [part(better)] }))).toBe(
      'Ett år fram är felet 12 % mindre än med förra årets värde (5 till 18 %): antal hushåll, 188 fall',
    );
    expect(plain(takeawayWords({ parts: [part(noBetter)] }))).toMatch(
      /^På ett års sikt är modellen inte bättre än förra årets värde: .* 0,4 % mindre \(−2,2 till 3,1\)$/,
    );
    expect(plain(takeawayWords({ parts: [part(worse)] }))).toMatch(
      /sämre än förra årets värde: felet är 9,0 % större/,
    );
  });
  test('says nothing good of few cases, and something bad all the same', () => {
    const few = { cases: FEWEST_CASES - 1 };
    expect(verdictOf(part(better, few))).toBe('tooFew');
    expect(verdictOf(part(noBetter, few))).toBe('tooFew');
    expect(verdictOf(part(worse, few))).toBe('worse');
    expect(takeawayWords({ parts: [part(better, few)] })).toMatch(/för få/);
  });
  test('is of the measure with the most cases', () => {
    const paid = part(better, { measure: 'N31857', cases: 16 });
    expect(mostTested({ parts: [paid, part(noBetter)] })?.measure).toBe('N31910');
  });
  test('says so where there is nothing', () => {
    expect(takeawayWords({ parts: [] })).toMatch(/inga fall/);
  });
});

describe('where the model falls short', () => {
  test('every horizon at which it is no better is named', () => {
    const parts = [1, 2, 3].map((horizonYears) =>
      part(horizonYears === 2 ? better : noBetter, { horizonYears }),
    );
    expect(failureWords({ parts })).toEqual([
      'Antal hushåll, alla kommuner: på 1 och 3 års sikt är modellen inte bättre än förra årets värde.',
    ]);
  });
  test('another method with a lower error is named', () => {
    const beaten = part(better, {
      methods: [
        score('lastValue'),
        score('pooledTrend', { crpsPercent: 6 }),
        score('model', { skill: better, crpsPercent: 7 }),
      ],
    });
    expect(failureWords({ parts: [beaten] })).toEqual([
      'Antal hushåll: gemensam trend har lägre fel än modellen på ett års sikt.',
    ]);
  });
  test('a bias is told with its direction', () => {
    expect(failureWords({ parts: [part(better, {}, { biasPercent: 4.8 })] }).map(plain)).toEqual([
      'Antal hushåll: prognosen har i medel varit 4,8 % för hög på ett års sikt.',
    ]);
  });
  test('a bias that grows is told at both ends', () => {
    const parts = [4.8, 19].map((biasPercent, at) =>
      part(better, { horizonYears: 1 + 4 * at }, { biasPercent }),
    );
    expect(failureWords({ parts }).map(plain)).toEqual([
      'Antal hushåll: prognosen har i medel varit 4,8 % för hög på ett års sikt och 19 % för hög på 5 års sikt.',
    ]);
  });
  test('a range that does not hold is named as too narrow or too wide', () => {
    const coverage = [{ nominal: 0.5, share: 0.35, low: 0.36, high: 0.64, within: false }];
    const [said] = failureWords({ parts: [part(better, { set: 'small' }, { coverage })] });
    expect(said).toMatch(/^Antal hushåll, kommuner med färre än 300 hushåll: .* för smalt på ett års sikt/);
    const wide = [{ nominal: 0.5, share: 0.7, low: 0.36, high: 0.64, within: false }];
    expect(failureWords({ parts: [part(better, {}, { coverage: wide })] })[0]).toMatch(/för brett/);
  });
  test('nothing is said to fail where nothing does', () => {
    expect(failureWords({ parts: [part(better)] })).toEqual([
      'I alla prövade fall är modellen bättre än förra årets värde, och spannen håller.',
    ]);
  });
  test('what holds of all municipalities is not said again of the small ones', () => {
    expect(
      failureWords({ parts: [part(noBetter), part(noBetter, { set: 'small', cases: 74 })] }),
    ).toHaveLength(1);
  });
});

describe('the ranges', () => {
  test('cannot be judged on few cases', () => {
    expect(coverageWords(part(better, { cases: 16 }))).toMatch(/går det inte att säga om spannen håller/);
    expect(coverageWords(part(better))).toMatch(
      /låg 50, 80 och 90 inom spannen för 50, 80 och 90\. Det ryms/,
    );
  });
  test('are a row for every method and interval', () => {
    expect(coverageRows(part(better))).toHaveLength(6);
  });
});

describe('the committed backtest', () => {
  test('is told whole: every part and method is a row of the file', () => {
    const rows = committed.parts.reduce((sum, { methods }) => sum + methods.length, 0);
    expect(backtestFile(committed.parts).rows).toHaveLength(rows);
  });
  test('is never told to be better than the interval of its skill allows', () => {
    const model = mostTested(committed)?.methods.find(({ method }) => method === 'model');
    const isBetter = (model?.skill?.low ?? 0) > 0;
    expect(/felet .* mindre än med förra årets värde/.test(takeawayWords(committed))).toBe(isBetter);
  });
  test('has every cell of its table written', () => {
    const table = backtestTable(partsOf(committed, 'N31910', 'municipalities'));
    expect(table.rows.length).toBeGreaterThan(3);
    for (const row of table.rows)
      for (const column of table.columns)
        expect(column.text?.(row) ?? String(column.value(row)), column.id).not.toMatch(/^$|NaN|undefined/);
  });
  test('tells the figure to beat from its own numbers', () => {
    const { miss } = committed.lastValueMedianMissPercent.N31910;
    expect(toBeatWords(committed)).toContain(miss.toFixed(1).replace('.', ','));
  });
});

test('horizons in a row are a range', () => {
  expect(yearsWords([1])).toBe('ett års');
  expect(yearsWords([1, 2])).toBe('1 och 2 års');
  expect(yearsWords([1, 2, 3])).toBe('1–3 års');
  expect(yearsWords([1, 2, 4])).toBe('1, 2 och 4 års');
});

test('a skill has tenths only where its interval is narrow, and none where there is nothing to compare', () => {
  expect(plain(formatSkill(better))).toBe('12 (5 till 18)');
  expect(plain(formatSkill(noBetter))).toBe('0,4 (−2,2 till 3,1)');
  expect(formatSkill(null)).toBe('');
});
