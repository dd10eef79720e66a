import type { Distribution } from '../scenario/scenario';
import type { Problem } from '../model/problem';

/** The fields of a distribution, in the order they are shown. */
export type DistributionField = 'value' | 'min' | 'mode' | 'max' | 'p5' | 'p95';

const FIELDS: Readonly<Record<Distribution['dist'], readonly DistributionField[]>> = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  normal: ['p5', 'p95'],
};

/** The fields a user may set: the limits that clamp a normal distribution stay as shipped. */
export function fieldsOf(distribution: Distribution): readonly DistributionField[] {
  return FIELDS[distribution.dist];
}

/** One field of a distribution; NaN where the distribution has no such field. */
export function fieldValue(distribution: Distribution, field: DistributionField): number {
  const value: unknown = Object.entries(distribution).find(([name]) => name === field)?.[1];
  return typeof value === 'number' ? value : Number.NaN;
}

/** The distribution with one field set. */
export function withField(distribution: Distribution, field: DistributionField, value: number): Distribution {
  return { ...distribution, [field]: value };
}

/** Problems of a distribution: a field that is no number or out of bounds, or fields in the wrong order. */
export function checkDistribution(
  id: string,
  distribution: Distribution,
  [lowest, highest]: readonly [number, number],
): readonly Problem[] {
  const fields = fieldsOf(distribution);
  const problems: Problem[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const field of fields) {
    const value = fieldValue(distribution, field);
    const where = `${id}.${field}`;
    if (!Number.isFinite(value)) problems.push({ where, what: 'notANumber', value: '' });
    else if (value < lowest || value > highest || value < previous)
      problems.push({ where, what: 'outOfRange', value: String(value) });
    previous = Number.isFinite(value) ? value : previous;
  }
  return problems;
}
