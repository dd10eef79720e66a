import { fanChart } from '../../src/charts/fan-chart';
import { intervalChart } from '../../src/charts/interval-chart';
import { quantileDots } from '../../src/charts/quantile-dots';
import { formatSvg } from '../../src/charts/save-file';
import { DOTS, FAN_PANELS, FAN_ROWS, INTERVALS } from './gallery-data';

const formatValue = (value: number) => String(Math.round(value / 1000));

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
  exported: () => new DOMParser().parseFromString(formatSvg(charts.dots()), 'image/svg+xml').documentElement,
};
