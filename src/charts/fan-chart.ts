import { areaY, axisX, lineY, plot, text } from '@observablehq/plot';
import { BAND_OPACITY, BANDS, type BandWords, bandKey } from './bands';
import { fanColumns, fanHeight } from './fan-size';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { drawKey, placeKey } from './legend';
import { valueAxis } from './value-axis';

/** One month of one scenario: quantiles over the draws. */
export interface FanRow {
  readonly scenario: string;
  /** "2020-01". */
  readonly month: string;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

export interface FanPanel {
  readonly scenario: string;
  readonly label: string;
  /** Place in the shipped order, which gives the colour. */
  readonly tone: number;
}

interface FanOptions {
  readonly name: string;
  readonly width: number;
  readonly panels: readonly FanPanel[];
  readonly words: BandWords;
  readonly formatValue: (value: number) => string;
}

/** One panel per scenario on the same axes: bands of 50, 80 and 90 in 100 futures, and the median dashed. */
export function fanChart(rows: readonly FanRow[], options: FanOptions): SVGSVGElement {
  const { width, panels, words } = options;
  const columns = fanColumns(width, panels.length);
  const key = bandKey(words);
  const keyHeight = placeKey(key, width).height;
  const months = [...new Set(rows.map((row) => row.month))];
  const place = new Map(panels.map((panel, i) => [panel.scenario, i]));
  const column = (scenario: string) => (place.get(scenario) ?? 0) % columns;
  const line = (scenario: string) => Math.floor((place.get(scenario) ?? 0) / columns);
  const x = (row: FanRow) => months.indexOf(row.month);
  const where = { fx: (row: FanRow) => column(row.scenario), fy: (row: FanRow) => line(row.scenario) };
  const colour = (row: FanRow) => tone(panels[place.get(row.scenario) ?? 0]?.tone ?? 0);
  const januaries = months.flatMap((month, i) => (month.endsWith('-01') ? [i] : []));
  const labelled = columns === 4 ? januaries.filter((_, i) => i % 2 === 0) : januaries;

  const svg = finishSvg(
    plot({
      width,
      height: fanHeight(width, panels.length),
      marginTop: keyHeight,
      marginLeft: 52,
      marginRight: 8,
      marginBottom: 28,
      style: { fontSize: '12px', background: 'none' },
      x: { domain: [0, Math.max(1, months.length - 1)], type: 'linear' },
      y: { domain: yDomain(rows) },
      fx: { axis: null, padding: columns > 1 ? 0.07 : 0 },
      fy: { axis: null, padding: 0.14 },
      marks: [
        ...valueAxis(options.formatValue, 4),
        axisX({
          ticks: labelled,
          tickSize: 4,
          tickFormat: (i: number) => months[i]?.slice(0, 4) ?? '',
          fontSize: 12,
          fill: INK.muted,
          stroke: INK.muted,
          label: null,
        }),
        ...BANDS.map(([y1, y2]) =>
          areaY(rows, { ...where, x, y1, y2, z: 'scenario', fill: colour, fillOpacity: BAND_OPACITY }),
        ),
        lineY(rows, {
          ...where,
          x,
          y: 'p50',
          z: 'scenario',
          stroke: colour,
          strokeWidth: 2,
          strokeDasharray: '4 3',
        }),
        text(panels, {
          fx: (panel: FanPanel) => column(panel.scenario),
          fy: (panel: FanPanel) => line(panel.scenario),
          text: 'label',
          frameAnchor: 'top-left',
          dx: 4,
          dy: 2,
          fontSize: 13,
          fontWeight: 600,
          fill: INK.text,
          stroke: INK.paper,
          strokeWidth: 3,
        }),
      ],
    }),
    options,
  );
  drawKey(svg, key, width);
  return svg;
}

/** From zero (or below, where a value is) to the highest value, with room for the panel's name above. */
function yDomain(rows: readonly FanRow[]): [number, number] {
  const low = Math.min(0, ...rows.map((row) => row.p5));
  const high = Math.max(0, ...rows.map((row) => row.p95));
  return [low, high === low ? low + 1 : high + (high - low) * 0.16];
}
