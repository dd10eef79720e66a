import { quantileOfSorted } from '../summarise';

/** A class of values, both ends among them; in the key figure's unit. */
interface ValueClass {
  readonly lowest: number;
  readonly highest: number;
  readonly areas: number;
}

/**
 * Values in classes of as many areas each as ties allow, the lowest first: the ends of a class are values that areas have. Areas of one
 * value are in one class, so that classes may be fewer than asked for, and differ in size. NaN and null have none; without values there are
 * no classes.
 */
export function quantileClasses(values: readonly (number | null)[], classes = 5): readonly ValueClass[] {
  const known = values.filter((value): value is number => Number.isFinite(value));
  const sorted = Float64Array.from(known).sort();
  if (sorted.length === 0) return [];
  const uppers = Array.from({ length: classes }, (_, i) => quantileOfSorted(sorted, (i + 1) / classes));
  return [...new Set(uppers)].flatMap((upper, i, all): readonly ValueClass[] => {
    const inside = sorted.filter((value) => value <= upper && (i === 0 || value > (all[i - 1] as number)));
    const [lowest, highest] = [inside[0], inside.at(-1)];
    if (lowest === undefined || highest === undefined) return [];
    return [{ lowest, highest, areas: inside.length }];
  });
}

/** The place of a value's class, or null where it is missing. */
export function classOf(value: number | null, classes: readonly ValueClass[]): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  const place = classes.findIndex(({ highest }) => value <= highest);
  return place < 0 ? null : place;
}
