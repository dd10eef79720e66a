import { axisY, gridY, type Markish } from '@observablehq/plot';
import { INK } from './ink';

/** Behind what is drawn: lines across at about so many round values, or at those given, and the values at the left. */
export function valueAxis(
  formatValue: (value: number) => string,
  ticks: number | number[] = 5,
): readonly Markish[] {
  return [
    gridY({ ticks, stroke: INK.rule, strokeOpacity: 1 }),
    axisY({ ticks, tickSize: 0, tickFormat: formatValue, fontSize: 12, fill: INK.muted, label: null }),
  ];
}
