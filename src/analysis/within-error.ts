import type { Summary } from './comparison';

/**
 * Whether a mean difference over `draws` paired draws cannot be told from 0: it lies within 1.96 of its Monte Carlo standard
 * errors, or has a single draw, whose error is unknown. No sign is printed of such a difference.
 */
export function isWithinError({ mean, mcse }: Pick<Summary, 'mean' | 'mcse'>, draws: number): boolean {
  return draws < 2 || Math.abs(mean) <= 1.96 * mcse;
}
