import type { DistributionField } from '../scenario/check-distribution';
import type { Distribution } from '../scenario/scenario';

const FIELDS: Readonly<Record<Distribution['dist'], readonly DistributionField[]>> = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  normal: ['p5', 'p95'],
};

/** The fields a user may set, in the order they are shown: the limits that clamp a normal distribution stay as shipped. */
export function fieldsOf(distribution: Distribution): readonly DistributionField[] {
  return FIELDS[distribution.dist];
}

/** The distribution with one field set. */
export function withField(distribution: Distribution, field: DistributionField, value: number): Distribution {
  return { ...distribution, [field]: value };
}
