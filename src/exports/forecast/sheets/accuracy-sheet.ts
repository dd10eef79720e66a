import { m } from '../../../messages/messages';
import { verdictOf } from '../../../analysis/forecast/backtest-verdict';
import type { Words } from '../../../scenario/words';
import type {
  BacktestMeasure,
  BacktestMethod,
  BacktestSet,
  Coverage,
} from '../../../validation/backtest/backtest';
import { AS_IT_IS, type Cell, headings, number, PERCENT, type Sheet, TENTHS, text } from '../../workbook';
import type { ForecastDocument } from '../forecast-document';
import { formatDecimal } from '../format-decimal';

/** How forecasts of known years have turned out, each method on the same cases. */
export function accuracySheet({ backtest, language }: ForecastDocument): Sheet {
  const locale = { locale: language };
  return {
    name: m.forecastExportAccuracy({}, locale),
    widths: [40, 12, 40, 8, 12, 12, 12, 24, 16, 16, 16, 16, 10, 10, 16, 16, 16, 16, 16, 16],
    frozenRows: 1,
    rows: [
      headings(
        m.forecastExportMeasure({}, locale),
        m.forecastExportYearsAhead({}, locale),
        m.forecastExportCounted({}, locale),
        m.forecastExportCases({}, locale),
        m.forecastExportMunicipalities({}, locale),
        m.forecastExportFirstYear({}, locale),
        m.forecastExportLastYear({}, locale),
        m.forecastExportMethodName({}, locale),
        m.forecastExportCrps({}, locale),
        m.forecastExportMiss({}, locale),
        m.forecastExportBias({}, locale),
        m.forecastExportSkill({}, locale),
        m.forecastExportSkillLow({}, locale),
        m.forecastExportSkillHigh({}, locale),
        ...NOMINAL.flatMap((nominal) => {
          const percent = Math.round(100 * nominal);
          return [
            m.forecastExportCoverage({ percent }, locale),
            m.forecastExportCoverageWithin({ percent }, locale),
          ];
        }),
      ),
      ...backtest.parts.flatMap((part) =>
        part.methods.map((score) => [
          text(MEASURES[part.measure]({}, locale)),
          number(part.horizonYears, AS_IT_IS),
          text(SETS[part.set]({}, locale)),
          number(part.cases, AS_IT_IS),
          number(part.municipalities, AS_IT_IS),
          number(part.firstYear, AS_IT_IS),
          number(part.lastYear, AS_IT_IS),
          text(METHODS[score.method]({}, locale)),
          number(score.crpsPercent, TENTHS),
          number(score.medianMissPercent, TENTHS),
          number(score.biasPercent, TENTHS),
          ...(['percent', 'low', 'high'] as const).map((field) =>
            score.skill === null ? null : number(score.skill[field], TENTHS),
          ),
          ...NOMINAL.flatMap((nominal) => coverageCells(score.coverage, nominal, language)),
        ]),
      ),
    ],
  };
}

/** Whether the model has been better than last year's value one year ahead in the municipalities, a sentence for each measure. */
export function accuracySentences({ backtest, language }: ForecastDocument): readonly string[] {
  const locale = { locale: language };
  const parts = backtest.parts.filter(
    ({ horizonYears, set }) => horizonYears === 1 && set === 'municipalities',
  );
  const sentences = {
    better: m.forecastExportAccuracyBetter,
    noBetter: m.forecastExportAccuracyAlike,
    worse: m.forecastExportAccuracyWorse,
    tooFew: m.forecastExportAccuracyTooFew,
  };
  return parts.flatMap((part) => {
    const { measure, cases, methods } = part;
    const skill = methods.find(({ method }) => method === 'model')?.skill ?? null;
    if (skill === null) return [];
    const said = {
      measure: MEASURES[measure]({}, locale),
      percent: formatDecimal(skill.percent, language),
      low: formatDecimal(skill.low, language),
      high: formatDecimal(skill.high, language),
      cases,
    };
    return [sentences[verdictOf(part)](said, locale)];
  });
}

const NOMINAL = [0.5, 0.8, 0.9];

function coverageCells(
  coverage: readonly Coverage[],
  nominal: number,
  language: keyof Words,
): readonly Cell[] {
  const found = coverage.find((known) => known.nominal === nominal);
  if (found === undefined) return [null, null];
  const locale = { locale: language };
  return [
    number(found.share, PERCENT),
    text(found.within ? m.exportYes({}, locale) : m.exportNo({}, locale)),
  ];
}

type Message = typeof m.forecastExportAccuracy;

const MEASURES: Readonly<Record<BacktestMeasure, Message>> = {
  N31910: m.forecastExportMeasureHouseholds,
  N31857: m.forecastExportMeasurePaid,
  N31849: m.forecastExportMeasurePerHousehold,
};

const SETS: Readonly<Record<BacktestSet, Message>> = {
  municipalities: m.forecastExportSetMunicipalities,
  small: m.forecastExportSetSmall,
  large: m.forecastExportSetLarge,
  nation: m.forecastExportSetNation,
};

const METHODS: Readonly<Record<BacktestMethod, Message>> = {
  lastValue: m.forecastExportLastValue,
  ownDrift: m.forecastExportOwnDrift,
  pooledTrend: m.forecastExportPooledTrend,
  model: m.forecastExportModel,
};
