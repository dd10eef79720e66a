import type { WeightedScale } from '../../../analysis/forecast/departure';
import { m } from '../../../messages/messages';
import type { Assumption } from '../../../scenario/assumption-registry';
import { ASSUMPTIONS } from '../../../scenario/shipped';
import type { Evidence } from '../../../scenario/words';
import { evidenceName } from '../../evidence-name';
import { assumptionCells } from '../../sheets/assumption-cells';
import { type Cell, headings, type Sheet, text } from '../../workbook';
import { formatDecimal } from '../format-decimal';
import type { ForecastDocument } from '../forecast-document';

/** What the forecast assumes beside the model, and then every assumption of the model as it holds in the municipality. */
export function forecastAssumptionSheet(document: ForecastDocument): Sheet {
  const locale = { locale: document.language };
  return {
    name: m.exportAssumptions({}, locale),
    widths: [26, 48, 28, 32, 44, 12, 12, 12, 14, 10, 70],
    frozenRows: 1,
    rows: [
      headings(
        m.exportTheme({}, locale),
        m.methodAssumption({}, locale),
        'Id',
        m.methodUnit({}, locale),
        m.methodDistribution({}, locale),
        'P5',
        'P50',
        'P95',
        m.methodEvidence({}, locale),
        m.exportChanged({}, locale),
        m.source({}, locale),
      ),
      ...forecastRows(document),
      ...ASSUMPTIONS.map((assumption) => modelRow(document, assumption)),
    ],
  };
}

/** Norm growth and departure; standard deviations have no quantiles of their own. */
function forecastRows(document: ForecastDocument): readonly (readonly Cell[])[] {
  const { language, departure, normGrowthPercentPerYear } = document;
  const locale = { locale: language };
  const deviation = m.forecastExportUnitLogDeviation({}, locale);
  const share = m.forecastExportUnitShare({}, locale);
  const perYear = m.forecastExportUnitPercentPerYear({}, locale);
  const mixture = (scales: readonly WeightedScale[]) =>
    scales
      .map(({ scale, weight }) =>
        m.forecastExportMixture(
          { scale: formatDecimal(scale, language), weight: formatDecimal(weight, language) },
          locale,
        ),
      )
      .join('; ');
  const single = (value: number) => formatDecimal(value, language);
  const source = m.forecastExportFromBacktest({}, locale);
  const rows: readonly (readonly [string, string, string, string, Evidence])[] = [
    [
      m.forecastExportNormGrowth({}, locale),
      'normGrowth',
      perYear,
      single(normGrowthPercentPerYear),
      'antagande',
    ],
    [
      m.forecastExportLevelHouseholds({}, locale),
      'levelHouseholds',
      deviation,
      single(departure.levelHouseholds),
      'derived',
    ],
    [m.forecastExportLevelCost({}, locale), 'levelCost', deviation, single(departure.levelCost), 'derived'],
    [
      m.forecastExportWalkHouseholds({}, locale),
      'walkHouseholds',
      deviation,
      mixture(departure.walkHouseholdsPerYear),
      'derived',
    ],
    [
      m.forecastExportWalkOfSize({}, locale),
      'walkVarianceTimesHouseholds',
      m.forecastExportVarianceTimesHouseholds({}, locale),
      single(departure.walkVarianceTimesHouseholds),
      'derived',
    ],
    [
      m.forecastExportYearOfHouseholds({}, locale),
      'yearVarianceTimesHouseholds',
      m.forecastExportVarianceTimesHouseholds({}, locale),
      single(departure.yearVarianceTimesHouseholds),
      'derived',
    ],
    [
      m.forecastExportWalkCost({}, locale),
      'walkCost',
      deviation,
      single(departure.walkCostPerYear),
      'derived',
    ],
    [
      m.forecastExportDepartureNoise({}, locale),
      'monthNoise',
      deviation,
      mixture(departure.monthNoise),
      'antagande',
    ],
    [
      m.forecastExportHouseholdNoise({}, locale),
      'householdNoiseShare',
      share,
      single(departure.householdNoiseShare),
      'antagande',
    ],
  ];
  return rows.map(([name, id, unit, value, evidence]) => [
    text(m.forecastExportTheForecast({}, locale)),
    text(name),
    text(id),
    text(unit),
    text(value),
    null,
    null,
    null,
    text(evidenceName(evidence, language)),
    null,
    text(evidence === 'derived' ? source : ''),
  ]);
}

function modelRow(document: ForecastDocument, assumption: Assumption): readonly Cell[] {
  const { assumptions, forecast } = document;
  const { named, valued } = assumptionCells(document, assumption, { assumptions, ...forecast });
  return [...named, ...valued];
}
