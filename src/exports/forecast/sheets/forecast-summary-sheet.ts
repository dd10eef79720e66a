import type { Bridge } from '../../../analysis/forecast/bridge';
import type { YearForecast } from '../../../analysis/forecast/forecast';
import { m } from '../../../messages/messages';
import { ENGINE_VERSION } from '../../../model/engine-version';
import type { Words } from '../../../scenario/words';
import { AS_IT_IS, type Cell, headings, number, PERCENT, type Sheet, text, WHOLE } from '../../workbook';
import { summaryCells, valueCell } from '../forecast-cells';
import { formatDecimal } from '../format-decimal';
import type { ForecastDocument } from '../forecast-document';
import { accuracySentences } from './accuracy-sheet';

/** What the forecast says of the year's bistånd, how it is made, and the receipt by which it can be made again. */
export function forecastSummarySheet(document: ForecastDocument): Sheet {
  const { forecast, language, municipalityName, sentences, isSample, bridge, withMeasures, dataHash } =
    document;
  const { year, outturnThrough, seed, draws } = forecast;
  const locale = { locale: language };
  const title = m.forecastExportTitle({ year, municipality: municipalityName }, locale);
  const occasion =
    outturnThrough === null
      ? m.forecastExportNoOutturn({}, locale)
      : m.forecastExportOccasion({ month: outturnThrough }, locale);
  return {
    name: m.exportSummary({}, locale),
    widths: [64, 18, 18, 18, 18],
    frozenRows: 1,
    rows: [
      [{ text: title, look: 'title' }],
      ...(isSample ? [headings(m.forecastExportSample({}, locale))] : []),
      ...[occasion, ...sentences].map((sentence) => [text(sentence)]),
      [],
      headings(m.forecastExportWholeYear({ year }, locale), 'P10', 'P50', 'P90', m.statMean({}, locale)),
      ...yearRows(document),
      [text(m.forecastExportQuantiles({}, locale))],
      [text(m.forecastExportSignRule({}, locale))],
      ...(withMeasures === null ? [] : measureRows(document)),
      ...(bridge === null ? [] : bridgeRows(bridge, language)),
      [],
      headings(m.forecastExportMethod({}, locale)),
      ...methodTexts(document).map((sentence) => [text(sentence)]),
      [],
      headings(m.receiptTitle({}, locale)),
      [text(m.receiptData({}, locale)), text(dataHash)],
      [text(m.receiptEngine({}, locale)), text(ENGINE_VERSION)],
      [text(m.receiptSeed({}, locale)), number(seed, AS_IT_IS)],
      [text(m.receiptDraws({}, locale)), number(draws, WHOLE)],
    ],
  };
}

function yearRows({ forecast, language }: ForecastDocument): readonly (readonly Cell[])[] {
  const locale = { locale: language };
  const ofYear = bistandOf(forecast.accounts, forecast.year);
  const { budget, outturn, outturnMonths, deviation, probabilityOverBudget } = ofYear;
  return [
    [text(m.forecastExportForecast({}, locale)), ...summaryCells('bistand', ofYear.forecast)],
    [
      text(m.forecastExportOutturnSoFar({}, locale)),
      valueCell('bistand', outturnMonths === 0 ? null : outturn),
    ],
    ...(budget === null || probabilityOverBudget === null
      ? [[text(m.forecastExportNoBudget({ year: forecast.year }, locale))]]
      : [
          [text(m.forecastExportBudget({}, locale)), valueCell('bistand', budget)],
          [text(m.forecastExportDeviation({}, locale)), ...summaryCells('bistand', deviation)],
          [text(m.forecastExportOverBudget({}, locale)), number(probabilityOverBudget, PERCENT)],
        ]),
  ];
}

/** The same with the measures, where there are any. */
function measureRows({ withMeasures, language }: ForecastDocument): readonly (readonly Cell[])[] {
  if (withMeasures === null) return [];
  const { forecast, adopted } = withMeasures;
  const locale = { locale: language };
  const { forecast: summary, deviation, probabilityOverBudget } = bistandOf(forecast.accounts, forecast.year);
  return [
    [],
    headings(m.forecastExportWithMeasures({}, locale), 'P10', 'P50', 'P90', m.statMean({}, locale)),
    [text(m.forecastExportAdopted({}, locale)), text(adopted)],
    [text(m.forecastExportForecast({}, locale)), ...summaryCells('bistand', summary)],
    ...(deviation === null || probabilityOverBudget === null
      ? []
      : [
          [text(m.forecastExportDeviation({}, locale)), ...summaryCells('bistand', deviation)],
          [text(m.forecastExportOverBudget({}, locale)), number(probabilityOverBudget, PERCENT)],
        ]),
  ];
}

function bridgeRows(bridge: Bridge, language: keyof Words): readonly (readonly Cell[])[] {
  const locale = { locale: language };
  const rows: readonly (readonly [string, number])[] = [
    [m.forecastExportBridgeFrom({}, locale), bridge.from],
    [m.forecastExportBridgeVolume({}, locale), bridge.volume],
    [m.forecastExportBridgeLevel({}, locale), bridge.level],
    [m.forecastExportBridgeNorm({}, locale), bridge.norm],
    [m.forecastExportBridgeMeasures({}, locale), bridge.measures],
    [m.forecastExportBridgeTo({}, locale), bridge.to],
  ];
  return [
    [],
    headings(m.forecastExportBridge({}, locale)),
    ...rows.map(([name, sek]) => [text(name), number(sek, WHOLE)]),
  ];
}

function methodTexts(document: ForecastDocument): readonly string[] {
  const { forecast, language, yearsWithoutRiksnorm, normGrowthPercentPerYear } = document;
  const locale = { locale: language };
  const percent = formatDecimal(normGrowthPercentPerYear, language);
  return [
    m.forecastExportMethodModel({ draws: forecast.draws }, locale),
    ...(forecast.outturnThrough === null ? [] : [m.forecastExportMethodOutturn({}, locale)]),
    ...(yearsWithoutRiksnorm.length === 0
      ? []
      : [m.forecastExportNormYears({ years: yearsWithoutRiksnorm.join(', '), percent }, locale)]),
    ...accuracySentences(document),
    m.forecastExportMethodLimits({}, locale),
  ];
}

/** The year's bistånd: a forecast without it is a bug. */
function bistandOf(accounts: ForecastDocument['forecast']['accounts'], year: number): YearForecast {
  const bistand = accounts.find(({ id }) => id === 'bistand');
  const found = bistand?.years.find((known) => known.year === year);
  if (found === undefined) throw new Error(`no bistånd in the forecast of ${year}`);
  return found;
}
