import { verdictOf } from '../../../analysis/forecast/backtest-verdict';
import type {
  Backtest,
  BacktestMeasure,
  BacktestMethod,
  BacktestPart,
  BacktestSet,
  MethodScore,
} from '../../../validation/backtest/backtest';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import { listInWords } from './forecast-words';

export const MEASURE_NAMES: Readonly<Record<BacktestMeasure, () => string>> = {
  N31910: m.forecastMeasureHouseholds,
  N31857: m.forecastMeasurePaid,
  N31849: m.forecastMeasurePerHousehold,
};

export const METHOD_NAMES: Readonly<Record<BacktestMethod, () => string>> = {
  lastValue: m.forecastMethodLast,
  ownDrift: m.forecastMethodDrift,
  pooledTrend: m.forecastMethodPooled,
  model: m.forecastMethodModel,
};

export const SET_NAMES: Readonly<Record<BacktestSet, () => string>> = {
  municipalities: m.forecastSetAll,
  small: m.forecastSetSmall,
  large: m.forecastSetLarge,
  nation: m.forecastSetNation,
};

export function scoreOf(part: BacktestPart | undefined, method: BacktestMethod): MethodScore | undefined {
  return part?.methods.find((score) => score.method === method);
}

/** The parts of one measure and one set, the nearest horizon first. */
export function partsOf(
  { parts }: Pick<Backtest, 'parts'>,
  measure: BacktestMeasure,
  set: BacktestSet,
): readonly BacktestPart[] {
  return parts
    .filter((part) => part.measure === measure && part.set === set)
    .sort((a, b) => a.horizonYears - b.horizonYears);
}

/** The measures that there are cases of, in the order they are told. */
export function measuresIn({ parts }: Pick<Backtest, 'parts'>): readonly BacktestMeasure[] {
  const known = Object.keys(MEASURE_NAMES) as BacktestMeasure[];
  return known.filter((measure) => parts.some((part) => part.measure === measure));
}

/** The sets that there are cases of, in the order they are told; of one measure where it is said. */
export function setsIn(
  { parts }: Pick<Backtest, 'parts'>,
  measure?: BacktestMeasure,
): readonly BacktestSet[] {
  const own = parts.filter((part) => measure === undefined || part.measure === measure);
  return (Object.keys(SET_NAMES) as BacktestSet[]).filter((set) => own.some((part) => part.set === set));
}

/** The nearest forecasts of all municipalities, of the measure with the most cases. */
export function mostTested({ parts }: Pick<Backtest, 'parts'>): BacktestPart | undefined {
  return [...parts]
    .filter(({ set, horizonYears }) => set === 'municipalities' && horizonYears === 1)
    .sort((a, b) => b.cases - a.cases)[0];
}

/** How well the model did where most cases are, one year ahead, as a sentence. */
export function takeawayWords(backtest: Pick<Backtest, 'parts'>): string {
  const part = mostTested(backtest);
  const skill = scoreOf(part, 'model')?.skill ?? null;
  if (part === undefined || skill === null) return m.forecastBacktestNone();
  const of = {
    measure: MEASURE_NAMES[part.measure](),
    cases: formatNumber(part.cases),
    ...skillParts(skill),
  };
  switch (verdictOf(part)) {
    case 'better':
      return m.forecastBacktestBetter(of);
    case 'worse':
      return m.forecastBacktestWorse(of);
    case 'noBetter':
      return m.forecastBacktestNoBetter(of);
    case 'tooFew':
      return m.forecastBacktestFew(of);
  }
}

/** The figure to beat, how far last year's value misses households a year ahead, and how far both miss in the same cases. */
export function toBeatWords(backtest: Pick<Backtest, 'parts' | 'lastValueMedianMissPercent'>): string {
  const { miss, cases } = backtest.lastValueMedianMissPercent.N31910;
  const said = m.forecastBacktestToBeat({ miss: formatNumber(miss, 1), cases: formatNumber(cases) });
  const [part] = partsOf(backtest, 'N31910', 'municipalities');
  const [last, model] = [scoreOf(part, 'lastValue'), scoreOf(part, 'model')];
  if (part === undefined || last === undefined || model === undefined) return said;
  return `${said} ${m.forecastBacktestSameCases({
    cases: formatNumber(part.cases),
    last: formatNumber(last.medianMissPercent, 1),
    model: formatNumber(model.medianMissPercent, 1),
  })}`;
}

/** "12 (5 till 18)", per cent, with tenths only where the interval is as narrow; empty where there is nothing to compare. */
export function formatSkill(skill: MethodScore['skill']): string {
  return skill === null ? '' : m.forecastSkill(skillParts(skill));
}

/** "ett års", "2 och 3 års", "1–5 års"; ascending. */
export function yearsWords(horizons: readonly number[]): string {
  if (horizons.length === 1 && horizons[0] === 1) return m.forecastOneYear();
  const [first, last] = [horizons[0] ?? 0, horizons.at(-1) ?? 0];
  const isRange = horizons.length > 2 && last - first === horizons.length - 1;
  return m.forecastManyYears({
    years: isRange ? `${first}\u2013${last}` : listInWords(horizons.map(String)),
  });
}

function skillParts({ percent, low, high }: NonNullable<MethodScore['skill']>) {
  const decimals = high - low < 10 ? 1 : 0;
  return {
    percent: formatNumber(percent, decimals),
    more: formatNumber(Math.abs(percent), decimals),
    low: formatNumber(low, decimals),
    high: formatNumber(high, decimals),
  };
}
