import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MeanSpellTable } from '../../../src/model/life/mean-spell-table';
import { buildSpellShape, meanSpellDays } from '../../../src/model/life/spell-shape';

const shape = buildSpellShape(0.3, 731);
const table = new MeanSpellTable(shape);

test('is the mean spell itself at the points of the table', () => {
  let point = 1;
  for (let index = 0; index < 40; index += 1) {
    expect(table.at(1 / point)).toBeCloseTo(meanSpellDays(shape, 1 / point), 9);
    point *= 1.15;
  }
});

test('is within one in a hundred of the mean spell between them, and never falls when the hazard does', () => {
  const hazard = fc.double({ min: 1 / 7300, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(hazard, hazard, (a, b) => {
      expect(Math.abs(table.at(a) / meanSpellDays(shape, a) - 1)).toBeLessThan(0.01);
      expect(table.at(Math.min(a, b))).toBeGreaterThanOrEqual(table.at(Math.max(a, b)));
    }),
  );
});
