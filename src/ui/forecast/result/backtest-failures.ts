import { FEWEST_CASES, type Verdict, verdictOf } from '../../../analysis/forecast/backtest-verdict';
import type {
  Backtest,
  BacktestMeasure,
  BacktestPart,
  BacktestSet,
  Coverage,
} from '../../../validation/backtest/backtest';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import { asSentence } from '../../format/words';
import {
  MEASURE_NAMES,
  measuresIn,
  METHOD_NAMES,
  partsOf,
  scoreOf,
  SET_NAMES,
  setsIn,
  yearsWords,
} from './backtest-words';
import { listInWords } from './forecast-words';

type Parts = Pick<Backtest, 'parts'>;

/** Everything that the model does not manage, a sentence each: against last year's value, against other methods, its bias and its ranges. */
export function failureWords(backtest: Parts): readonly string[] {
  const measures = measuresIn(backtest);
  const failures = [
    ...measures.flatMap((measure) => againstLast(backtest, measure)),
    ...measures.flatMap((measure) => beatenBy(backtest, measure)),
    ...measures.flatMap((measure) => biased(backtest, measure)),
    ...measures.flatMap((measure) => misjudged(backtest, measure)),
  ];
  return failures.length > 0 ? failures : [m.forecastBacktestFailNone()];
}

/** How the ranges of the model held: within what the cases allow, too narrow or too wide, or not to be told. */
export function coverageWords(part: BacktestPart): string {
  const coverage = scoreOf(part, 'model')?.coverage ?? [];
  const of = {
    shares: listInWords(coverage.map(({ share }) => percentOf(share))),
    nominals: listInWords(coverage.map(({ nominal }) => percentOf(nominal))),
    cases: formatNumber(part.cases),
  };
  if (part.cases < FEWEST_CASES) return m.forecastCoverageTooFew(of);
  const off = coverage.filter(({ within }) => !within);
  if (off.length === 0) return m.forecastCoverageWithin(of);
  return m.forecastCoverageOff({ ...of, off: asSentence(listInWords(off.map(offWords))) });
}

/**
 * Where the model is no better, or worse, than last year's value, or the cases are too few to say. What holds of all municipalities is
 * not said again of the small and the large; of the nation, whose cases are few, only what is worse.
 */
function againstLast(backtest: Parts, measure: BacktestMeasure): readonly string[] {
  const overall = new Map(
    partsOf(backtest, measure, 'municipalities').map((part) => [part.horizonYears, verdictOf(part)]),
  );
  return setsIn(backtest, measure).flatMap((set) =>
    (['worse', 'noBetter', 'tooFew'] as const).flatMap((verdict) => {
      const own = partsOf(backtest, measure, set).filter((part) => verdictOf(part) === verdict);
      const told = own.filter(
        ({ horizonYears }) =>
          set === 'municipalities' ||
          verdict === 'worse' ||
          (verdict === 'noBetter' && set !== 'nation' && overall.get(horizonYears) !== verdict),
      );
      return told.length === 0 ? [] : verdictWords(verdict, set, told);
    }),
  );
}

function verdictWords(
  verdict: Exclude<Verdict, 'better'>,
  set: BacktestSet,
  parts: readonly BacktestPart[],
): readonly string[] {
  const measure = MEASURE_NAMES[parts[0]?.measure ?? 'N31910']();
  const of = { measure, set: SET_NAMES[set](), years: yearsWords(parts.map((part) => part.horizonYears)) };
  if (verdict === 'worse') return [asSentence(m.forecastBacktestFailWorse(of))];
  if (verdict === 'noBetter') return [asSentence(m.forecastBacktestFailNoBetter(of))];
  const most = formatNumber(Math.max(...parts.map(({ cases }) => cases)));
  return [asSentence(m.forecastBacktestFailFew({ ...of, most }))];
}

/** Other methods that had the lowest error of all, over all municipalities. */
function beatenBy(backtest: Parts, measure: BacktestMeasure): readonly string[] {
  const horizons = new Map<string, number[]>();
  for (const part of enoughOf(backtest, measure)) {
    const [best] = [...part.methods].sort((a, b) => a.crpsPercent - b.crpsPercent);
    const model = scoreOf(part, 'model');
    if (best === undefined || model === undefined || best.crpsPercent >= model.crpsPercent) continue;
    const method = METHOD_NAMES[best.method]();
    horizons.set(method, [...(horizons.get(method) ?? []), part.horizonYears]);
  }
  return [...horizons].map(([method, years]) =>
    asSentence(
      m.forecastBacktestBeaten({ measure: MEASURE_NAMES[measure](), years: yearsWords(years), method }),
    ),
  );
}

/** A mean error of so many per cent is said. */
const TOLD_BIAS = 3;

/** How far the model was off in the mean at the nearest and the farthest horizon, where that is much. */
function biased(backtest: Parts, measure: BacktestMeasure): readonly string[] {
  const parts = enoughOf(backtest, measure);
  const [near, far] = [parts[0], parts.at(-1)];
  const [first, last] = [scoreOf(near, 'model')?.biasPercent, scoreOf(far, 'model')?.biasPercent];
  if (near === undefined || far === undefined || first === undefined || last === undefined) return [];
  if (Math.max(Math.abs(first), Math.abs(last)) < TOLD_BIAS) return [];
  const of = {
    measure: MEASURE_NAMES[measure](),
    first: biasWords(first),
    firstYears: yearsWords([near.horizonYears]),
  };
  if (near === far) return [asSentence(m.forecastBacktestBiasOne(of))];
  return [
    asSentence(
      m.forecastBacktestBias({
        ...of,
        last: biasWords(last),
        lastYears: yearsWords([far.horizonYears]),
      }),
    ),
  ];
}

/** The horizons at which a range of the model held fewer, or more, outcomes than the cases allow. */
function misjudged(backtest: Parts, measure: BacktestMeasure): readonly string[] {
  return setsIn(backtest, measure).flatMap((set) =>
    (
      [
        [m.forecastBacktestNarrow, ({ share, low }: Coverage) => share < low],
        [m.forecastBacktestWide, ({ share, high }: Coverage) => share > high],
      ] as const
    ).flatMap(([say, isOff]) => {
      const horizons = partsOf(backtest, measure, set)
        .filter(({ cases }) => cases >= FEWEST_CASES)
        .filter((part) => scoreOf(part, 'model')?.coverage.some((known) => !known.within && isOff(known)))
        .map(({ horizonYears }) => horizonYears);
      if (horizons.length === 0) return [];
      const of = { measure: MEASURE_NAMES[measure](), set: SET_NAMES[set](), years: yearsWords(horizons) };
      return [asSentence(say(of))];
    }),
  );
}

/** The parts over all municipalities that have enough cases. */
function enoughOf(backtest: Parts, measure: BacktestMeasure): readonly BacktestPart[] {
  return partsOf(backtest, measure, 'municipalities').filter(({ cases }) => cases >= FEWEST_CASES);
}

function biasWords(percent: number): string {
  const size = formatNumber(Math.abs(percent), Math.abs(percent) < 10 ? 1 : 0);
  return percent > 0 ? m.forecastTooHigh({ percent: size }) : m.forecastTooLow({ percent: size });
}

function offWords({ nominal, share, low, high }: Coverage): string {
  const of = {
    nominal: percentOf(nominal),
    share: percentOf(share),
    low: percentOf(low),
    high: percentOf(high),
  };
  return share < low ? m.forecastCoverageNarrow(of) : m.forecastCoverageWide(of);
}

function percentOf(share: number): string {
  return formatNumber(Math.round(share * 100));
}
