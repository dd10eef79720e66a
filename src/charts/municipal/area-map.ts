import { dot, geo, type Markish, plot, rect } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK } from '../ink';
import { drawKey } from '../legend';
import { areaCells, type PlanePoint } from './area-cells';
import { dotLabels } from './area-dots';
import { hatchConvex } from './hatch-convex';
import { classFill, listMarks, said } from './map-list';
import { LINE, mapFrame, type MapOptions, type MapRow, type Part } from './map-size';
import { placeLabels } from './place-labels';

/** A municipality with its cell in pixels. */
interface DrawnCell extends MapRow {
  readonly centre: PlanePoint;
  readonly corners: readonly PlanePoint[];
}

/** Pixels between two lines of a hatched cell. */
const HATCH = 4;
/** Cells that reach less far from their middle have a ring round them, so much wider; pixels. */
const SMALL = 14;
const RING = 7;

/**
 * A cell per municipality, the part of the country that is nearer to its centre than to any other's, in the colour of its value's class; hatched
 * where the figure is missing. Peers have a thicker edge, the chosen one a thick one, a ring where it is small, and its name. Counties where
 * cells are too small to be seen are drawn a second time, enlarged. Where there is room, the chosen one and its peers are listed with their
 * values.
 */
export function areaMap(rows: readonly MapRow[], options: MapOptions): SVGSVGElement {
  const { width, classes } = options;
  const frame = mapFrame(rows, options);
  const cells = areaCells(rows);
  const drawn = (part: Part, isWanted: (row: MapRow) => boolean) => {
    const wanted = rows.flatMap((row, i) => (isWanted(row) ? [{ row, cell: cells[i] }] : []));
    const fit = fitInto(
      wanted.flatMap(({ cell }) => cell?.corners ?? []),
      part,
    );
    return wanted.map(({ row, cell }): DrawnCell => ({
      ...row,
      centre: fit(cell?.centre ?? [0, 0]),
      corners: (cell?.corners ?? []).map(fit),
    }));
  };
  const all = drawn(frame.map, () => true);
  const enlarged = frame.enlarged.map(({ county, name, part }) => ({
    name,
    part,
    cells: drawn(part, (row) => row.county === county),
    edge: edgeOf(all.filter((cell) => cell.county === county)),
  }));
  const isOwnEnlarged = enlarged.some(({ cells }) => cells.some(({ role }) => role === 'own'));
  const svg = finishSvg(
    plot({
      width,
      height: frame.height,
      margin: 0,
      style: { fontSize: '12px', background: 'none' },
      projection: { type: 'identity' },
      marks: [
        ...cellMarks(all, classes.length, 0.5),
        ...enlarged.map(({ edge }) => edge),
        ...(isOwnEnlarged ? [] : ownMark(all, frame.map)),
        ...enlarged.flatMap(({ name, part, cells }) => [
          ...cellMarks(cells, classes.length, 0.75),
          ...ownMark(cells, part),
          said(name, part.left + 2, part.top - LINE - 6),
        ]),
        ...listMarks(frame.list, options),
        said(frame.note, 2, frame.noteTop),
      ],
    }),
    options,
  );
  drawKey(svg, frame.key, frame.keyPart.width, INK.text, [frame.keyPart.left, frame.keyPart.top]);
  return svg;
}

/** Cells by role, the chosen one in front. */
function cellMarks(cells: readonly DrawnCell[], classes: number, edge: number): readonly Markish[] {
  const of = (role: MapRow['role']) => cells.filter((cell) => cell.role === role);
  const missing = cells.filter(({ valueClass }) => valueClass === null);
  const fill = (cell: DrawnCell) => classFill(cell, classes);
  const shapes = (own: readonly DrawnCell[], stroke: string, strokeWidth: number) =>
    geo(own.filter(hasCorners), { geometry: polygonOf, fill, stroke, strokeWidth, strokeLinejoin: 'round' });
  const outline = (own: readonly DrawnCell[], stroke: string, strokeWidth: number) =>
    geo(own.filter(hasCorners), {
      geometry: polygonOf,
      fill: 'none',
      stroke,
      strokeWidth,
      strokeLinejoin: 'round',
    });
  return [
    shapes(cells, INK.muted, edge),
    geo(missing.filter(hasCorners), {
      geometry: ({ corners }: DrawnCell) => ({
        type: 'MultiLineString',
        coordinates: hatchConvex(corners, HATCH),
      }),
      stroke: INK.muted,
      strokeWidth: 0.75,
    }),
    outline(of('peer'), INK.text, edge + 0.5),
    outline(of('own'), INK.paper, 5),
    outline(of('own'), INK.text, 2.5),
  ];
}

/** A ring round the chosen municipality where its cell is small, and its name on the side where it hides fewest others. */
function ownMark(cells: readonly DrawnCell[], part: Part): readonly Markish[] {
  return cells
    .filter((cell) => cell.role === 'own' && hasCorners(cell))
    .flatMap(({ label, corners }) => {
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const middle: PlanePoint = [(left + right) / 2, (top + bottom) / 2];
      const half = Math.max(right - left, bottom - top) / 2;
      const isSmall = half < SMALL;
      const reach = isSmall ? half + RING : half;
      const ring = (stroke: string, strokeWidth: number) =>
        dot([middle], {
          x: ([at]: PlanePoint) => at,
          y: ([, at]: PlanePoint) => at,
          r: reach,
          fill: 'none',
          stroke,
          strokeWidth,
        });
      const centres = cells.filter(({ role }) => role !== 'own').map(({ centre: [x, y] }) => ({ x, y }));
      const frame = {
        left: part.left,
        right: part.left + part.width,
        top: part.top,
        bottom: part.top + part.height,
      };
      const [x, y] = middle;
      const name = placeLabels([{ x, y, text: label }], centres, frame, reach);
      return [
        ...(isSmall ? [ring(INK.paper, 6), ring(INK.text, 2.5)] : []),
        ...dotLabels(name, label, { marginLeft: 0, marginTop: 0 }),
      ];
    });
}

/** Where on the map the enlarged part is. */
function edgeOf(cells: readonly DrawnCell[]): Markish {
  const corners = cells.flatMap((cell) => cell.corners);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return rect([0], {
    x1: () => Math.min(...xs) - 3,
    x2: () => Math.max(...xs) + 3,
    y1: () => Math.min(...ys) - 3,
    y2: () => Math.max(...ys) + 3,
    fill: 'none',
    stroke: INK.text,
    strokeWidth: 1,
  });
}

function polygonOf({ corners }: DrawnCell): { type: 'Polygon'; coordinates: [number, number][][] } {
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)].map(([x, y]) => [x, y])] };
}

function hasCorners({ corners }: DrawnCell): boolean {
  return corners.length > 2;
}

/** Moves points of the plane into a part of the chart, as large as it allows and in its middle; some pixels stay free for edges. */
function fitInto(points: readonly PlanePoint[], part: Part): (point: PlanePoint) => PlanePoint {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((part.width - 2 * EDGE) / (right - left), (part.height - 2 * EDGE) / (bottom - top));
  const x0 = part.left + (part.width - scale * (right - left)) / 2;
  const y0 = part.top + (part.height - scale * (bottom - top)) / 2;
  return ([x, y]) => [x0 + (x - left) * scale, y0 + (y - top) * scale];
}

const EDGE = 4;
