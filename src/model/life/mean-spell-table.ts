import { LONGEST_DAYS, meanSpellDays, type SpellShape } from './spell-shape';

const TABLE_RATIO = 1.15;

/** Mean spell length as a table over 1/hazard, for use in every draw: straight lines between points 15 % apart. */
export class MeanSpellTable {
  private readonly points: Float64Array;
  private readonly means: Float64Array;

  constructor(shape: SpellShape) {
    const points: number[] = [];
    for (let point = 1; point < 2 * LONGEST_DAYS; point *= TABLE_RATIO) points.push(point);
    this.points = Float64Array.from(points);
    this.means = this.points.map((point) => meanSpellDays(shape, 1 / point));
  }

  /** Days; `perDay` is the hazard of leaving on the first day, at least 1 / 7 300. */
  at(perDay: number): number {
    const { points, means } = this;
    const point = 1 / perDay;
    let below = 0;
    let above = points.length - 1;
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if ((points[middle] as number) < point) below = middle;
      else above = middle;
    }
    const low = points[below] as number;
    const first = means[below] as number;
    return first + (((means[above] as number) - first) * (point - low)) / ((points[above] as number) - low);
  }
}
