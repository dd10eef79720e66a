import { axisX, type Markish, type PlotOptions } from '@observablehq/plot';
import { INK } from './ink';

/** A plot of dots that are stacked along one axis, pixels. */
interface DotsFrame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Free on each side. */
  readonly side: number;
}

/** Options of a plot of stacked dots of a size, in pixels; upwards the unit is one dot. */
export function dotsFrame(
  { width, height, top, bottom, side }: DotsFrame,
  domain: readonly [number, number],
  size: number,
): Omit<PlotOptions, 'marks'> {
  return {
    width,
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: side,
    marginRight: side,
    style: { fontSize: '12px', background: 'none' },
    x: { domain: [...domain] },
    y: { domain: [0, (height - top - bottom) / size], axis: null },
  };
}

/** The axis below stacked dots, its ticks about so many or so far apart. */
export function dotsAxis(
  formatValue: (value: number) => string,
  spacing: { readonly ticks: number } | { readonly interval: number },
): Markish {
  return axisX({
    ...spacing,
    tickSize: 4,
    tickFormat: formatValue,
    fontSize: 12,
    fill: INK.muted,
    stroke: INK.muted,
    label: null,
  });
}

/** How many ticks of amounts have room below dots. */
export function dotsTicks(width: number): { readonly ticks: number } {
  return { ticks: Math.max(2, Math.round(width / 110)) };
}
