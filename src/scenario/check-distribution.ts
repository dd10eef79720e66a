import type { Problem } from '../model/problem';
import type { Distribution } from './scenario';
import { ASSUMPTIONS } from './shipped';

/** The fields of a distribution. */
export type DistributionField = 'value' | 'min' | 'mode' | 'max' | 'p5' | 'p95';

/** Fields in the order their values must have; a normal distribution may lack the two that clamp it. */
const ORDER: Readonly<Record<Distribution['dist'], readonly DistributionField[]>> = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  normal: ['min', 'p5', 'p95', 'max'],
};

/** One field of a distribution; undefined where the distribution has no such field. */
export function fieldValue(distribution: Distribution, field: DistributionField): number | undefined {
  const value: unknown = Object.entries(distribution).find(([name]) => name === field)?.[1];
  return typeof value === 'number' ? value : undefined;
}

/**
 * Problems of an assumption's distribution, each at "id.field": an assumption that does not exist, a field that is no
 * number, one outside the assumption's bounds, or one below the field before it.
 */
export function checkDistribution(id: string, distribution: Distribution): readonly Problem[] {
  const known = ASSUMPTIONS.find((assumption) => assumption.id === id);
  if (known === undefined) return [{ where: id, what: 'unknownField', value: id }];
  const [lowest, highest] = known.bounds;
  const problems: Problem[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const field of ORDER[distribution.dist]) {
    const value = fieldValue(distribution, field);
    if (value === undefined) continue;
    const where = `${id}.${field}`;
    if (!Number.isFinite(value)) problems.push({ where, what: 'notANumber', value: '' });
    else if (value < lowest || value > highest) {
      problems.push({ where, what: 'outOfRange', value: String(value) });
    } else {
      if (value < previous) problems.push({ where, what: 'wrongOrder', value: String(value) });
      previous = value;
    }
  }
  return problems;
}
