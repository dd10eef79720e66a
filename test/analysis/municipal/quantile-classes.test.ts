import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, quantileClasses } from '../../../src/analysis/municipal/quantile-classes';

test('ten values make five classes of two', () => {
  expect(quantileClasses([9, 1, 8, 2, 7, 3, 6, 4, 10, 5])).toEqual([
    { lowest: 1, highest: 2, areas: 2 },
    { lowest: 3, highest: 4, areas: 2 },
    { lowest: 5, highest: 6, areas: 2 },
    { lowest: 7, highest: 8, areas: 2 },
    { lowest: 9, highest: 10, areas: 2 },
  ]);
});
test('equal values are in one class, so that classes may be fewer', () => {
  expect(quantileClasses([0, 0, 0, 0, 0, 0, 0, 0, 1, 2])).toEqual([
    { lowest: 0, highest: 0, areas: 8 },
    { lowest: 1, highest: 2, areas: 2 },
  ]);
  expect(quantileClasses([])).toEqual([]);
});
test('every value has the class that its ends say, and every class its areas', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 60 }), (values) => {
      const classes = quantileClasses(values);
      const places = values.map((value) => classOf(value, classes));
      for (const [i, place] of places.entries()) {
        const value = values[i] ?? null;
        expect(place === null).toBe(value === null);
        if (place === null || value === null) continue;
        expect(value).toBeGreaterThanOrEqual(classes[place]?.lowest ?? NaN);
        expect(value).toBeLessThanOrEqual(classes[place]?.highest ?? NaN);
      }
      for (const [i, { areas }] of classes.entries())
        expect(places.filter((place) => place === i)).toHaveLength(areas);
    }),
  );
});
