import { axisX, link, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK } from '../ink';
import { labelAnchor } from '../label-anchor';
import { drawKey } from '../legend';
import { textWidth } from '../text-width';
import { areaDots, OWN } from './area-dots';
import {
  distributionHead,
  distributionHeight,
  distributionKey,
  type DistributionMark,
  type DistributionOptions,
  type DistributionRow,
  LINE,
  stackAreas,
} from './distribution-size';
import { placeOnAxis } from './place-on-axis';
import { roundValues } from './round-values';

/** From a line to its name, pixels. */
const BESIDE = 4;
/** Between the numbers of an axis of ratios, pixels. */
const TICK_AIR = 12;

/**
 * A dot per municipality, stacked where values are alike: rings, the peers filled, the chosen one a diamond with its name and value above;
 * marks such as the median are dashed lines through all, each named above. The axis need not begin at zero: places are compared, not lengths.
 * With `isRatio` the axis is one of ratios.
 */
export function distributionChart(
  rows: readonly DistributionRow[],
  options: DistributionOptions,
): SVGSVGElement {
  const { width, words, marks, isRatio, formatValue } = options;
  const { side, dot, step, domain, stacks, height } = stackAreas(rows, options);
  const marginTop = distributionHead(rows, options);
  const total = distributionHeight(rows, options);
  const pixel = placeOnAxis({ domain, range: [side, width - side], isRatio });
  const tickRoom = textWidth(formatValue(domain[1])) + TICK_AIR;
  const dots = stacks.flatMap(({ x, rows: stacked }) =>
    stacked.map((row, i) => ({ ...row, x, y: (i + 0.5) * step + 1 })),
  );
  const own = dots.filter(({ role }) => role === 'own');
  const ascending = [...marks].sort((a, b) => a.value - b.value);
  const named = [...ascending.map(nameMark), ...own.map(nameOwn)].map((one, i) => ({
    ...one,
    text: `${one.label} ${formatValue(one.value)}`,
    dy: (i - marks.length - 1) * LINE + 2,
  }));
  const svg = finishSvg(
    plot({
      width,
      height: total,
      marginTop,
      marginBottom: total - marginTop - height,
      marginLeft: side,
      marginRight: side,
      style: { fontSize: '12px', background: 'none' },
      x: { type: isRatio ? 'log' : 'linear', domain: [...domain] },
      y: { domain: [0, height], axis: null },
      marks: [
        axisX({
          tickSize: 4,
          ...(isRatio
            ? { ticks: [...roundValues(domain, pixel, tickRoom)], text: formatValue }
            : { ticks: Math.max(2, Math.min(8, Math.floor(width / 90))), tickFormat: formatValue }),
          fontSize: 12,
          fill: INK.muted,
          stroke: INK.muted,
          label: null,
        }),
        ruleY([0], { stroke: INK.muted }),
        ...named.flatMap(({ isOwn, value, dy }) =>
          isOwn
            ? []
            : [
                ruleX([value], {
                  insetTop: dy,
                  stroke: INK.text,
                  strokeWidth: 1,
                  strokeDasharray: '4 3',
                }),
              ],
        ),
        ...areaDots(dots, dot / 2 - 0.75),
        link(own, {
          x1: 'x',
          x2: 'x',
          y1: ({ y }: { y: number }) => y + step / 2 + 3,
          y2: () => height,
          stroke: OWN,
          strokeWidth: 1.5,
        }),
        ...named.map(({ text: label, dy, isOwn, at }) => {
          const beside = isOwn ? 0 : BESIDE;
          const place = labelAnchor(pixel(at) + beside, label, width, isOwn ? 'middle' : 'start', isOwn);
          return text([label], {
            x: () => at,
            frameAnchor: 'top',
            lineAnchor: 'top',
            text: (said: string) => said,
            textAnchor: place.textAnchor,
            dx: place.dx + beside,
            dy,
            fontSize: 12,
            fontWeight: isOwn ? 700 : 400,
            fill: isOwn ? OWN : INK.text,
            stroke: INK.paper,
            strokeWidth: 4,
          });
        }),
        text(words.missing === '' ? [] : [words.missing], {
          frameAnchor: 'bottom-left',
          lineAnchor: 'top',
          text: (said: string) => said,
          dx: 2 - side,
          dy: 28,
          fontSize: 12,
          fill: INK.muted,
        }),
      ],
    }),
    options,
  );
  drawKey(svg, distributionKey(rows, words), width);
  return svg;
}

function nameMark({ label, value }: DistributionMark): NamedValue {
  return { label, value, at: value, isOwn: false };
}

/** The chosen municipality's name stands above its dot, which is where its stack is. */
function nameOwn({ label, value, x }: { label: string; value: number; x: number }): NamedValue {
  return { label, value, at: x, isOwn: true };
}

interface NamedValue {
  readonly label: string;
  readonly value: number;
  /** Where along the axis the name stands. */
  readonly at: number;
  readonly isOwn: boolean;
}
