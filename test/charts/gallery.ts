import { bridgeChart } from '../../src/charts/bridge-chart';
import type { BridgeRow } from '../../src/charts/bridge-size';
import { type BudgetDotRow, budgetDots } from '../../src/charts/budget-dots';
import { coverageChart } from '../../src/charts/coverage-chart';
import { fanChart } from '../../src/charts/fan-chart';
import { flowChart } from '../../src/charts/flow-chart';
import type { FlowNode, FlowRow } from '../../src/charts/flow-size';
import { forecastChart } from '../../src/charts/forecast-chart';
import type { ForecastRow } from '../../src/charts/forecast-size';
import { intervalChart } from '../../src/charts/interval-chart';
import { partsChart } from '../../src/charts/parts-chart';
import { quantileDots } from '../../src/charts/quantile-dots';
import { formatSvg } from '../../src/charts/save-file';
import { tornadoChart } from '../../src/charts/tornado-chart';
import { effectCharts } from './effect-gallery';
import {
  BRIDGE,
  CLOSED_DOTS,
  COVERAGE,
  COVERAGE_WORDS,
  FORECAST_WORDS,
  forecastRows,
  LARGE_BRIDGE,
  YEAR_DOTS,
} from './forecast-gallery-data';
import { municipalCharts } from './municipal-gallery';
import { DOTS, FAN_PANELS, FAN_ROWS, FLOW_NODES, FLOW_ROWS, INTERVALS, PARTS, TORNADO } from './gallery-data';

const formatValue = (value: number) => String(Math.round(value / 1000));

const formatTkr = (value: number) => `${formatValue(value)} tkr`;

const SIDES = { below: 'A cheaper', above: 'B cheaper' };

/** A chart of flows of any rows. */
export function flowOf(rows: readonly FlowRow[], nodes: readonly FlowNode[], width: number): SVGSVGElement {
  return flowChart(rows, { name: 'flow', width, nodes, formatValue });
}

function forecastOf(
  rows: readonly ForecastRow[],
  width: number,
  format: (value: number) => string = formatValue,
): SVGSVGElement {
  return forecastChart(rows, {
    name: 'forecast',
    width,
    words: FORECAST_WORDS,
    monthLetters: [...'JFMAMJJASOND'],
    formatValue: format,
  });
}

function budgetDotsOf(rows: readonly BudgetDotRow[], budget: number | null, width: number): SVGSVGElement {
  const over = rows.filter(({ sek }) => sek > (budget ?? Infinity)).length;
  return budgetDots(rows, {
    name: 'budget',
    width,
    budget,
    words: {
      within: `within budget: ${50 - over} of 50`,
      over: `over budget: ${over} of 50`,
      budget: `budget ${formatValue(budget ?? 0)}`,
    },
    formatValue: formatTkr,
  });
}

function bridgeOf(rows: readonly BridgeRow[], width: number): SVGSVGElement {
  return bridgeChart(rows, {
    name: 'bridge',
    width,
    words: { notFromZero: 'the axis does not begin at zero' },
    formatValue: formatTkr,
    formatChange: (value) => `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${formatTkr(Math.abs(value))}`,
  });
}

/** A chart of the gallery by its name. */
export function chartOf(chart: keyof typeof charts, width: number): Element {
  return charts[chart](width);
}

/** Every chart, drawn in the page from small tables. */
export const charts = {
  fan: (width = 600) =>
    fanChart(FAN_ROWS, {
      name: 'fan',
      width,
      panels: FAN_PANELS,
      words: { median: 'median', half: '50', most: '80', nearlyAll: '90' },
      formatValue,
    }),
  dots: (width = 500) =>
    quantileDots(DOTS, {
      name: 'dots',
      width,
      toneA: 0,
      toneB: 1,
      words: { aCheaper: 'A cheaper', bCheaper: 'B cheaper', even: 'equal' },
      formatValue,
    }),
  intervals: (width = 500) => intervalChart(INTERVALS, { name: 'intervals', width, formatValue }),
  tornado: (width = 500) =>
    tornadoChart(TORNADO, { name: 'tornado', width, drawn: -100_000, words: SIDES, formatValue }),
  parts: (width = 500) => partsChart(PARTS, { name: 'parts', width, words: SIDES, formatValue }),
  flow: (width = 500) => flowOf(FLOW_ROWS, FLOW_NODES, width),
  forecast: (width = 760) => forecastOf(forecastRows(24, 20, { holes: [6, 15, 16], budget: true }), width),
  forecastOfSevenYears: (width = 760) =>
    forecastOf(forecastRows(84, 32, { budget: true }), width, (value) => String(Math.round(value))),
  forecastWithoutOutturn: (width = 760) => forecastOf(forecastRows(36, 0), width),
  forecastOfClosedYear: (width = 760) => forecastOf(forecastRows(12, 12, { budget: true }), width),
  budget: (width = 500) => budgetDotsOf(YEAR_DOTS, 20_000_000, width),
  budgetBelowAll: (width = 500) => budgetDotsOf(YEAR_DOTS, 18_000_000, width),
  budgetAboveAll: (width = 500) => budgetDotsOf(YEAR_DOTS, 24_000_000, width),
  budgetUnknown: (width = 500) => budgetDotsOf(YEAR_DOTS, null, width),
  budgetOfClosedYear: (width = 500) => budgetDotsOf(CLOSED_DOTS, 20_000_000, width),
  budgetKept: (width = 500) => budgetDotsOf(CLOSED_DOTS, 20_350_000, width),
  closedWithoutBudget: (width = 500) => budgetDotsOf(CLOSED_DOTS, null, width),
  bridge: (width = 600) => bridgeOf(BRIDGE, width),
  bridgeFromZero: (width = 600) => bridgeOf(LARGE_BRIDGE, width),
  coverage: (width = 600) =>
    coverageChart(COVERAGE, {
      name: 'coverage',
      width,
      words: COVERAGE_WORDS,
      formatNominal: (nominal) => `${nominal * 100} of 100`,
      formatShare: (share) => `${Math.round(share * 100)} %`,
    }),
  ...municipalCharts,
  ...effectCharts,
  exported: (): Element =>
    new DOMParser().parseFromString(formatSvg(charts.dots()), 'image/svg+xml').documentElement,
};
