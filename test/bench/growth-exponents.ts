import { runCompiled } from './compiled-model';
import type { Growth } from './growth';
import type { Reading } from './measure';
import { growthExponent } from './statistics';

/** The largest of the exponents by which time grows with draws, households, months and municipalities. */
export async function growthExponents(): Promise<Reading> {
  const growth = await runCompiled<Growth>(['growth']);
  const exponents = {
    draws: growthExponent(growth.draws),
    households: growthExponent(growth.households),
    months: growthExponent(growth.months),
    municipalities: growthExponent(growth.municipalities),
  };
  return { value: Math.max(...Object.values(exponents)), detail: exponents };
}
