import { expect, test } from 'vitest';
import { buildLifeTables } from '../../../src/model/life/life-tables';
import { buildSpellShape, equilibriumAges, meanSpellDays } from '../../../src/model/life/spell-shape';
import { standardExponential } from '../random/household-uniforms';

test('the standard exponential rises with its uniform and has mean 1 and variance 1', () => {
  const step = 2 ** 31 / 1_000_000;
  const values = Array.from({ length: 1_000_000 }, (_, i) =>
    standardExponential(Math.floor((i + 0.5) * step)),
  );
  expect(values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0))).toBe(true);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(mean).toBeCloseTo(1, 3);
  expect(variance).toBeCloseTo(1, 2);
});

test('the standard exponential is −ln(1 − u) within a ten-thousandth up to the 95th percentile, and within 2 % above', () => {
  for (let percent = 1; percent < 100; percent += 1) {
    const u = percent / 100;
    const error = standardExponential(Math.floor(u * 2 ** 31)) / -Math.log(1 - u) - 1;
    expect(Math.abs(error)).toBeLessThan(percent <= 95 ? 1e-4 : 0.02);
  }
  for (const u of [0.999, 0.9999, 0.99999, 0.9999995]) {
    expect(Math.abs(standardExponential(Math.floor(u * 2 ** 31)) / -Math.log(1 - u) - 1)).toBeLessThan(0.02);
  }
});

test('a constant hazard gives the geometric mean spell', () => {
  // Survival e^{−hd} by whole day sums to 1/(1 − e^{−h}).
  expect(meanSpellDays(buildSpellShape(1, 10), 0.01)).toBeCloseTo(1 / (1 - Math.exp(-0.01)), 4);
});

test('ages in a steady flow of spells with constant hazard are exponential', () => {
  const ages = equilibriumAges((day) => Math.exp(-0.01 * day));
  expect(ages[512]).toBeCloseTo(Math.log(2) / 0.01, -1);
  expect(ages[921]).toBeCloseTo(Math.log(10) / 0.01, -1);
});

test('the glapp has mean 1 and the deviation asked for', () => {
  const { glappRelative } = buildLifeTables(0.8, 0.5);
  const mean = glappRelative.reduce((sum, value) => sum + value, 0) / glappRelative.length;
  const variance = glappRelative.reduce((sum, value) => sum + (value - mean) ** 2, 0) / glappRelative.length;
  expect(mean).toBeCloseTo(1, 12);
  expect(Math.sqrt(variance)).toBeCloseTo(0.5, 2);
});
