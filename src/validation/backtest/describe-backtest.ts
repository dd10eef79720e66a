import { type Verdict, verdictOf } from '../../analysis/forecast/backtest-verdict';
import type {
  Backtest,
  BacktestMeasure,
  BacktestMethod,
  BacktestPart,
  BacktestSet,
  MethodScore,
} from './backtest';

const MEASURE_NAMES: Readonly<Record<BacktestMeasure, string>> = {
  N31910: 'households',
  N31857: 'bistånd paid',
  N31849: 'bistånd per household',
};
const METHOD_NAMES: Readonly<Record<BacktestMethod, string>> = {
  lastValue: "last year's value",
  ownDrift: 'own drift',
  pooledTrend: 'pooled trend',
  model: 'model',
};
const SET_NAMES: Readonly<Record<BacktestSet, string>> = {
  municipalities: 'all municipalities',
  small: 'municipalities under 300 households',
  large: 'municipalities from 300 households',
  nation: 'the nation',
};

const NOTES = [
  'CRPS is in per cent of the last known value, lower is better; skill is 1 − CRPS / CRPS of last year’s value, with a 95 % interval.',
  'Coverage: the share of outcomes within the interval, in brackets what a right one gives in 95 of 100 such sets of cases; * is outside.',
  'Bands of bistånd rest on an assumption and on the errors of households: too few figures two years in a row are public.',
  'Bands are fitted at each origin to the errors known by then: their width to those one year ahead; how much of the chance of few households (2 / households) grows with the horizon to those two and three years ahead, none, half and all being weighted by their likelihood.',
  'The model knows what a forecaster of the time did not: benefit amounts decided later, and each municipality’s share with bistånd of 2024.',
  'Calibration within a year cannot be tested on yearly figures.',
];

/** A backtest as text: a table for each part, and in words where the model is better than last year's value, where it is not, and which coverage misses. */
export function describeBacktest(backtest: Backtest): string {
  const { parts, lastValueMedianMissPercent, departure, departureCases } = backtest;
  const missed = (Object.keys(MEASURE_NAMES) as BacktestMeasure[]).map((measure) => {
    const { miss, cases } = lastValueMedianMissPercent[measure];
    return `${MEASURE_NAMES[measure]} ${miss} % (${cases} pairs of years)`;
  });
  return [
    ...parts.map(tableOf),
    `Last year's value misses one year ahead by a median of: ${missed.join(', ')}.`,
    '',
    ...parts.map(sayVerdict),
    '',
    ...coverageMisses(parts),
    '',
    ...NOTES,
    '',
    `departure ${JSON.stringify(departure)}`,
    `from ${JSON.stringify(departureCases)}`,
  ].join('\n');
}

function nameOf({ measure, horizonYears, set }: BacktestPart): string {
  return `${MEASURE_NAMES[measure]}, ${horizonYears} ${horizonYears === 1 ? 'year' : 'years'} ahead, ${SET_NAMES[set]}`;
}

function tableOf(part: BacktestPart): string {
  const { measure, cases, municipalities, years, firstYear, lastYear, methods } = part;
  const whose = part.set === 'nation' ? '' : `, ${municipalities} municipalities`;
  const head = `${nameOf(part)} (${measure}): ${cases} cases${whose}, ${years} years ${firstYear}–${lastYear}`;
  const rows = methods.map((score) => [
    METHOD_NAMES[score.method],
    score.crpsPercent.toFixed(2),
    skillText(score),
    score.medianMissPercent.toFixed(1),
    score.biasPercent.toFixed(1),
    ...score.coverage.map(
      ({ share, low, high, within }) =>
        `${share.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]${within ? '' : '*'}`,
    ),
    String(score.ownBandCases),
  ]);
  return [head, ...aligned([COLUMNS, ...rows]), ''].join('\n');
}

const COLUMNS = [
  'method',
  'CRPS %',
  'skill %',
  'median miss %',
  'bias %',
  '50 %',
  '80 %',
  '90 %',
  'own bands',
];

function skillText({ skill }: MethodScore): string {
  return skill === null
    ? '–'
    : `${skill.percent.toFixed(1)} [${skill.low.toFixed(1)}, ${skill.high.toFixed(1)}]`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** Whether the model beats last year's value, as far as the interval of its skill tells, and which method scores best. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  better: "better than last year's value",
  noBetter: "not shown to be better than last year's value",
  worse: "worse than last year's value",
  tooFew: "in too few cases to be said to be better than last year's value",
};

function sayVerdict(part: BacktestPart): string {
  const model = part.methods.find(({ method }) => method === 'model');
  const best = part.methods.reduce((low, score) => (score.crpsPercent < low.crpsPercent ? score : low));
  if (model === undefined || model.skill === null) return '';
  const verdict = VERDICTS[verdictOf(part)];
  return `${nameOf(part)}: the model is ${verdict} (skill ${skillText(model)} %, ${part.cases} cases); lowest CRPS: ${METHOD_NAMES[best.method]}.`;
}

/** Which intervals of which method the outcomes are outside of too often or too seldom. */
function coverageMisses(parts: readonly BacktestPart[]): readonly string[] {
  const missed = parts.flatMap((part) =>
    part.methods.flatMap(({ method, coverage }) =>
      coverage
        .filter(({ within }) => !within)
        .map(
          ({ nominal, share, low, high }) =>
            `${nameOf(part)}, ${METHOD_NAMES[method]}: ${Math.round(100 * nominal)} % intervals held ${(100 * share).toFixed(1)} %, a right one ${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %.`,
        ),
    ),
  );
  return missed.length === 0
    ? ['Every coverage is within what the number of cases allows.']
    : ['Coverage outside what the number of cases allows:', ...missed];
}
