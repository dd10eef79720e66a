import { m } from '../../messages/messages';
import type { Distribution } from '../../scenario/scenario';
import type { DistributionField } from '../../scenario/check-distribution';
import { formatAsGiven } from './number';

/** What the fields of a distribution are called. */
export const FIELD_NAMES: Readonly<Record<DistributionField, () => string>> = {
  value: m.fieldValue,
  min: m.fieldMin,
  mode: m.fieldMode,
  max: m.fieldMax,
  p5: m.fieldP5,
  p95: m.fieldP95,
};

/** A distribution as a person would say it. */
export function formatDistribution(distribution: Distribution): string {
  switch (distribution.dist) {
    case 'fixed':
      return m.distributionFixed({ value: formatAsGiven(distribution.value) });
    case 'uniform':
      return m.distributionUniform({
        min: formatAsGiven(distribution.min),
        max: formatAsGiven(distribution.max),
      });
    case 'triangular':
      return m.distributionTriangular({
        min: formatAsGiven(distribution.min),
        mode: formatAsGiven(distribution.mode),
        max: formatAsGiven(distribution.max),
      });
    case 'normal':
      return m.distributionNormal({
        p5: formatAsGiven(distribution.p5),
        p95: formatAsGiven(distribution.p95),
      });
  }
}
