import { expect, test } from 'vitest';
import { varianceShares } from '../../src/analysis/variance-shares';
import { assumptionUniform } from '../../src/model/random/keys';

const DRAWS = 20_000;

/** A result of three independent uniforms, in the four designs: as drawn, and with one kept and the others anew. */
function designs(result: (priors: number, data: number, chance: number) => number) {
  const uniform = (id: string, draw: number) => assumptionUniform(1, draw, id, '');
  const run = (kept: string) =>
    Float64Array.from({ length: DRAWS }, (_, draw) => {
      const of = (id: string) => uniform(id, kept === 'base' || kept === id ? draw : draw + DRAWS);
      return result(of('priors'), of('data'), of('chance'));
    });
  return { base: run('base'), priors: run('priors'), data: run('data'), chance: run('chance') };
}

test('a sum is shared as the variances of its terms: 9, 4 and 1 of 14', () => {
  const shares = varianceShares(designs((p, d, c) => 1e8 + 3 * p + 2 * d + c));
  expect(Math.abs(shares.priors - 9 / 14)).toBeLessThan(0.02);
  expect(Math.abs(shares.data - 4 / 14)).toBeLessThan(0.02);
  expect(Math.abs(shares.chance - 1 / 14)).toBeLessThan(0.02);
  expect(shares.together).toBeLessThan(0.03);
});

test('what two kinds cause only together is in no share of its own', () => {
  const shares = varianceShares(designs((p, d) => (p - 0.5) * (d - 0.5)));
  expect(shares.priors).toBeLessThan(0.03);
  expect(shares.data).toBeLessThan(0.03);
  expect(shares.together).toBeGreaterThan(0.94);
});

test('a result that is always the same has no shares', () => {
  expect(varianceShares(designs(() => 7))).toMatchObject({ priors: 0, data: 0, chance: 0, together: 0 });
});
