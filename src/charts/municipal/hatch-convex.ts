import type { PlanePoint } from './area-cells';

/** Lines that hatch a convex polygon from lower left to upper right, so far apart along both axes; the same lattice for all polygons. */
export function hatchConvex(corners: readonly PlanePoint[], apart: number): [number, number][][] {
  const sums = corners.map(([x, y]) => x + y);
  const first = Math.ceil(Math.min(...sums) / apart);
  const last = Math.floor(Math.max(...sums) / apart);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    crossings(corners, (first + i) * apart),
  ).filter((line) => line.length === 2);
}

/** Where x + y = sum crosses the edges. */
function crossings(corners: readonly PlanePoint[], sum: number): [number, number][] {
  return corners.flatMap(([x, y], i): [number, number][] => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
    const [own, next] = [x + y - sum, nextX + nextY - sum];
    if (own >= 0 === next >= 0) return [];
    const share = own / (own - next);
    return [[x + share * (nextX - x), y + share * (nextY - y)]];
  });
}
