import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FetchPlan, planRequests } from '../../../src/data/kolada-api/plan-requests';

function planned(kpis: number, areas: number, years: number): FetchPlan {
  const plan = planRequests(
    Array.from({ length: kpis }, (_, i) => `N${String(i).padStart(5, '0')}`),
    Array.from({ length: areas }, (_, i) => String(i).padStart(4, '0')),
    Array.from({ length: years }, (_, i) => 2000 + i),
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

describe('a plan', () => {
  test('of one key figure, area and year is one address', () => {
    const plan = planRequests(['N31807'], ['0182'], [2024]);
    expect(plan.ok && plan.value.requests.map(({ url }) => url)).toEqual([
      'https://api.kolada.se/v3/data/kpi/N31807/municipality/0182/year/2024?per_page=5000',
    ]);
  });

  test('of 12 key figures, 290 municipalities and 16 years takes 12 requests of one answer each', () => {
    // 12 × 25 × 16 = 4 800 rows; 290 municipalities are 12 lists of at most 25.
    const plan = planned(12, 290, 16);
    expect([plan.requests.length, plan.calls, plan.rows]).toEqual([12, 12, 12 * 290 * 16]);
  });

  test('takes shorter lists where full ones would need a second answer', () => {
    // 13 × 25 × 16 = 5 200 rows would be two answers each; 60 320 rows need at least 13.
    expect(planned(13, 290, 16).calls).toBe(13);
  });

  test('asks for each combination once, never lists more than 25, and says how many answers that is', () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 40 }), (kpis, areas, years) => {
        const { requests, calls, rows } = planned(kpis, areas, years);
        const asked = requests.flatMap((request) =>
          request.kpis.flatMap((kpi) =>
            request.areas.flatMap((area) => request.periods.map((period) => `${kpi} ${area} ${period}`)),
          ),
        );
        expect(new Set(asked).size).toBe(kpis * areas * years);
        expect(asked.length).toBe(rows);
        for (const { url } of requests)
          for (const segment of new URL(url).pathname.split('/'))
            expect(segment.split(',').length).toBeLessThanOrEqual(25);
        const fewest = Math.max(
          Math.ceil(rows / 5000),
          Math.ceil(kpis / 25) * Math.ceil(areas / 25) * Math.ceil(years / 25),
        );
        expect(calls).toBeGreaterThanOrEqual(fewest);
        expect(calls).toBe(
          requests.reduce(
            (sum, r) => sum + Math.ceil((r.kpis.length * r.areas.length * r.periods.length) / 5000),
            0,
          ),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('counts the same id once', () => {
    const plan = planRequests(['N31807', 'N31807'], ['0182'], [2024, 2024]);
    expect(plan.ok && plan.value.rows).toBe(1);
  });

  test.each([
    [['N3180'], ['0182'], [2024], 'koladaKeyFigure', 'N3180'],
    [['N31807/../x'], ['0182'], [2024], 'koladaKeyFigure', 'N31807/../x'],
    [['N31807'], ['182'], [2024], 'koladaArea', '182'],
    [['N31807'], ['0182?x'], [2024], 'koladaArea', '0182?x'],
    [['N31807'], ['0182'], [2024.5], 'koladaPeriod', '2024.5'],
    [[], ['0182'], [2024], 'koladaKeyFigure', ''],
    [['N31807'], [], [2024], 'koladaArea', ''],
    [['N31807'], ['0182'], [], 'koladaPeriod', ''],
  ])('of %j, %j, %j is refused', (kpis, areas, years, what, value) => {
    expect(planRequests(kpis, areas, years)).toEqual({
      ok: false,
      problems: [{ where: 'request', what, value }],
    });
  });
});
