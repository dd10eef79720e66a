import { fanChart } from '../../src/charts/fan-chart';
import { flowChart } from '../../src/charts/flow-chart';
import type { FlowNode, FlowRow } from '../../src/charts/flow-size';
import { intervalChart } from '../../src/charts/interval-chart';
import { partsChart } from '../../src/charts/parts-chart';
import { quantileDots } from '../../src/charts/quantile-dots';
import { formatSvg } from '../../src/charts/save-file';
import { tornadoChart } from '../../src/charts/tornado-chart';
import { DOTS, FAN_PANELS, FAN_ROWS, FLOW_NODES, FLOW_ROWS, INTERVALS, PARTS, TORNADO } from './gallery-data';

const formatValue = (value: number) => String(Math.round(value / 1000));

const SIDES = { below: 'A cheaper', above: 'B cheaper' };

/** A chart of flows of any rows. */
export function flowOf(rows: readonly FlowRow[], nodes: readonly FlowNode[], width: number): SVGSVGElement {
  return flowChart(rows, { name: 'flow', width, nodes, formatValue });
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
  exported: () => new DOMParser().parseFromString(formatSvg(charts.dots()), 'image/svg+xml').documentElement,
};
