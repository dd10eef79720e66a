import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { assumptionUniform } from '../../../src/model/random/keys';

/** Uniforms and standard normals that are the same in every run. */
export function uniform(name: string, at: number): number {
  return assumptionUniform(7, at, name, '');
}

export function normal(name: string, at: number): number {
  return normalQuantile(uniform(name, at), 0, 1);
}
