import { areaY, type Markish, plot, rect, ruleX, text } from '@observablehq/plot';
import { sankey } from 'd3-sankey';
import { finishSvg } from './finish-svg';
import {
  type FlowFrame,
  flowFrame,
  type FlowOptions,
  type FlowRow,
  heightOf,
  LINE,
  type PlacedNode,
} from './flow-size';
import { INK, tone } from './ink';

interface Bar extends PlacedNode {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const ANCHORS = [
  ['left', 'start'],
  ['middle', 'middle'],
  ['right', 'end'],
] as const;
const BAR = 10;
/** Free at each side, for the paper around a name. */
const EDGE = 2;
/** From a label to what is below it. */
const BELOW_LABEL = 5;

/**
 * Money from those who pay, over the one who is both paid and pays, to what it goes to: a ribbon as thick as the sum, in the
 * colour of the one it comes from, and at its ends bars with a name and an amount above.
 * Throws where money goes round.
 */
export function flowChart(rows: readonly FlowRow[], options: FlowOptions): SVGSVGElement {
  const frame = flowFrame(rows, options);
  const { bars, edges } = layOut(frame, options.width);
  return finishSvg(
    plot({
      width: options.width,
      height: heightOf(frame),
      margin: 0,
      style: { fontSize: '13px', background: 'none' },
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        areaY(edges, {
          x: 'x',
          y1: 'y1',
          y2: 'y2',
          z: 'ribbon',
          curve: 'bump-x',
          fill: 'colour',
          fillOpacity: 0.3,
          stroke: 'colour',
          strokeWidth: 0.5,
          strokeOpacity: 0.6,
        }),
        rect(bars, { x1: 'x0', x2: 'x1', y1: 'y0', y2: 'y1', fill: colourOf }),
        ...labels(bars, frame),
      ],
    }),
    options,
  );
}

/** Where the bars stand, and both ends of each ribbon between them; throws where money goes round. */
function layOut({ nodes, ribbons, top, bottom, between }: FlowFrame, width: number) {
  if (ribbons.length === 0) return { bars: [], edges: [] };
  const graph = sankey<PlacedNode, object>()
    .nodeId(({ id }) => id)
    .nodeSort(null)
    .nodeWidth(BAR)
    .nodePadding(between)
    .extent([
      [EDGE, top],
      [width - EDGE, bottom],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: ribbons.map(({ from, to, thickness }) => ({ source: from, target: to, value: thickness })),
  });
  const bars = graph.nodes.map(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, ...node }): Bar => ({
    ...node,
    x0,
    x1,
    y0,
    y1,
  }));
  const barOf = new Map(bars.map((bar) => [bar.id, bar]));
  return {
    bars,
    edges: graph.links.flatMap(({ y0 = 0, y1 = 0 }, i) => {
      const { from = '', to = '', thickness = 0 } = ribbons[i] ?? {};
      const [source, target] = [barOf.get(from), barOf.get(to)];
      const colour = colourOf(source ?? {});
      const end = (x: number | undefined, y: number) => ({
        ribbon: i,
        colour,
        x,
        y1: y - thickness / 2,
        y2: y + thickness / 2,
      });
      return [end(source?.x1, y0), end(target?.x0, y1)];
    }),
  };
}

/** The names and amounts above the bars; a line leads from one that stands on top of all. */
function labels(bars: readonly Bar[], { top, between, isMiddleOnTop }: FlowFrame): readonly Markish[] {
  const placed = bars.map((bar) => {
    const isOnTop = isMiddleOnTop && bar.column === 'middle';
    const x = { left: bar.x0, middle: (bar.x0 + bar.x1) / 2, right: bar.x1 }[bar.column];
    return { ...bar, x, isOnTop, below: isOnTop ? top - between : bar.y0 };
  });
  const written = {
    x: 'x',
    y: 'below',
    lineAnchor: 'bottom',
    fontSize: 13,
    stroke: INK.paper,
    strokeWidth: 4,
  } as const;
  return [
    ruleX(
      placed.filter(({ isOnTop }) => isOnTop),
      { x: 'x', y1: 'below', y2: 'y0', stroke: INK.muted },
    ),
    ...ANCHORS.flatMap(([column, textAnchor]) => {
      const own = placed.filter((bar) => bar.column === column);
      return [
        text(own, {
          ...written,
          textAnchor,
          dy: -BELOW_LABEL - LINE,
          text: 'text',
          lineHeight: LINE / 13,
          fill: INK.text,
        }),
        text(own, { ...written, textAnchor, dy: -BELOW_LABEL, text: 'amount', fill: INK.muted }),
      ];
    }),
  ];
}

function colourOf({ tone: place }: Pick<PlacedNode, 'tone'>): string {
  return place === undefined ? INK.muted : tone(place);
}
