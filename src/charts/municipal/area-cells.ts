import { Delaunay } from 'd3-delaunay';
import { geoTransverseMercator } from 'd3-geo';
import { CELL_REACH_KM } from './map-size';

/** A point in the plane, kilometres: eastwards and southwards. */
export type PlanePoint = readonly [x: number, y: number];

/** The part of the plane that is nearer to one centre than to any other, within a disc around it. Corners in order, the first not repeated. */
interface AreaCell {
  readonly centre: PlanePoint;
  readonly corners: readonly PlanePoint[];
}

/** Mean radius of the earth, kilometres. */
const EARTH = 6371;
/** The meridian that Sweden's own map projection is centred on, degrees. */
const MERIDIAN = 15;
/** A disc's radius: so many times the mean distance to the nearest centres, within bounds. Kilometres. */
const REACH = 0.75;
const NEAREST = 3;
const LEAST_RADIUS = 4;
/** Radians of one straight piece of an arc, and kilometres under which two points are one. */
const ARC_STEP = Math.PI / 16;
const CLOSE = 1e-6;

/**
 * A cell for each centre: nearest-centre (Voronoi) cells in a transverse Mercator projection about 15° east, which keeps angles and, over
 * Sweden, lengths within some thousandths; each within a disc, so that it neither runs over the sea nor into a neighbouring country
 * farther than its own land may reach. They are not the borders of anything. Centres that coincide are parted by nothing: the later
 * one has no corners.
 */
export function areaCells(
  centres: readonly { readonly latitude: number; readonly longitude: number }[],
): readonly AreaCell[] {
  const projection = geoTransverseMercator().rotate([-MERIDIAN, 0]).scale(EARTH).translate([0, 0]);
  const points = centres.map(({ latitude, longitude }): PlanePoint => {
    const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
    return [x, y];
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const delaunay = Delaunay.from(points.map(([x, y]): [number, number] => [x, y]));
  const voronoi = delaunay.voronoi([
    Math.min(...xs) - 2 * CELL_REACH_KM,
    Math.min(...ys) - 2 * CELL_REACH_KM,
    Math.max(...xs) + 2 * CELL_REACH_KM,
    Math.max(...ys) + 2 * CELL_REACH_KM,
  ]);
  return points.map((centre, i) => {
    // The type says that there always is a polygon; for the later of two coinciding points there is none.
    const closed = voronoi.cellPolygon(i) as [number, number][] | null;
    const neighbours = [...delaunay.neighbors(i)].map((at) => points[at] ?? centre);
    return { centre, corners: clipToDisc((closed ?? []).slice(0, -1), centre, radiusOf(centre, neighbours)) };
  });
}

/** So far a cell reaches at most: a share of how far the nearest of its neighbours' centres are. */
function radiusOf([x, y]: PlanePoint, neighbours: readonly PlanePoint[]): number {
  const distances = neighbours
    .map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y))
    .sort((a, b) => a - b)
    .slice(0, NEAREST);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length);
  return Math.min(CELL_REACH_KM, Math.max(LEAST_RADIUS, REACH * mean));
}

/** What a convex polygon shares with a disc whose centre is in it; the arcs are of short straight lines. */
function clipToDisc(
  polygon: readonly PlanePoint[],
  centre: PlanePoint,
  radius: number,
): readonly PlanePoint[] {
  if (polygon.length === 0) return [];
  const inside = polygon.flatMap((from, i) => partWithin(from, polygon[(i + 1) % polygon.length] ?? from));
  const turn = signedArea(polygon) > 0 ? 1 : -1;
  if (inside.length === 0) return arc(0, 2 * Math.PI);
  return inside.flatMap(([from, to], i) => {
    const next = inside[(i + 1) % inside.length]?.[0] ?? from;
    if (Math.hypot(next[0] - to[0], next[1] - to[1]) < CLOSE) return [from, to];
    const [begin, end] = [angleOf(to), angleOf(next)];
    const sweep = (turn * (end - begin) + 2 * Math.PI) % (2 * Math.PI);
    return [from, to, ...arc(begin, begin + turn * sweep).slice(1)];
  });

  function angleOf([x, y]: PlanePoint): number {
    return Math.atan2(y - centre[1], x - centre[0]);
  }

  function arc(begin: number, end: number): readonly PlanePoint[] {
    const pieces = Math.ceil(Math.abs(end - begin) / ARC_STEP);
    return Array.from({ length: pieces }, (_, i): PlanePoint => {
      const angle = begin + ((end - begin) * i) / pieces;
      return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
    });
  }

  /** The part of an edge that lies in the disc: none or one, its two ends. */
  function partWithin(from: PlanePoint, to: PlanePoint): readonly (readonly [PlanePoint, PlanePoint])[] {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const [x, y] = [from[0] - centre[0], from[1] - centre[1]];
    const [a, b, c] = [dx * dx + dy * dy, x * dx + y * dy, x * x + y * y - radius * radius];
    const root = b * b - a * c;
    if (a === 0 || root <= 0) return [];
    const begin = Math.max(0, (-b - Math.sqrt(root)) / a);
    const end = Math.min(1, (-b + Math.sqrt(root)) / a);
    if (begin >= end) return [];
    const at = (share: number): PlanePoint => [from[0] + share * dx, from[1] + share * dy];
    return [[at(begin), at(end)]];
  }
}

/** Twice the area, above 0 where the corners run with x towards y. */
function signedArea(polygon: readonly PlanePoint[]): number {
  return polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
