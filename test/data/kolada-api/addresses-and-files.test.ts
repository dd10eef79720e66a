import { describe, expect, test } from 'vitest';
import { fetchFigures } from '../../../src/data/kolada-api/fetch-figures';
import { formatFigures } from '../../../src/data/kolada-api/format-figures';
import { KOLADA, planOf } from '../../../src/data/kolada-api/plan-requests';
import type { FigureColumns } from '../../../src/data/figures/figure-columns';
import { figuresOf, read } from '../kolada/text-file';

/** Asks for one address of Kolada's, of which the first answer names a next one. */
async function addressesAsked(nextUrl: string): Promise<readonly string[]> {
  const asked: string[] = [];
  const url = `${KOLADA}/v3/data/kpi/N31807/municipality/0182/year/2024?per_page=5000`;
  await fetchFigures(planOf([{ url, kpis: ['N31807'], areas: ['0182'], periods: [2024], rows: 1 }]), {
    fetch: (address) => {
      asked.push(address);
      const next_url = asked.length === 1 ? nextUrl : null;
      return Promise.resolve(new Response(JSON.stringify({ values: [], next_url })));
    },
    wait: () => Promise.resolve(),
    signal: new AbortController().signal,
  });
  return asked.slice(1);
}

describe('the next address that an answer names', () => {
  const path = '/v3/data/kpi/N31807/municipality/0182/year/2024?page=2';
  test('is asked by https though Kolada says http of itself', async () => {
    expect(await addressesAsked(`${KOLADA.replace('https:', 'http:')}${path}`)).toEqual([`${KOLADA}${path}`]);
  });
  test('may be a path alone', async () => {
    expect(await addressesAsked(path)).toEqual([`${KOLADA}${path}`]);
  });
  test.each([
    `http://api.kolada.se.example.org${path}`,
    `https://api.kolada.se:8443${path}`,
    `https://www.kolada.se${path}`,
    '//example.org/v3/data',
    '/v3/../v2/data/kpi/N31807',
    'javascript:alert(1)',
    'data:application/json,{}',
  ])('is not asked where it is not of Kolada’s data: %s', async (next) => {
    expect(await addressesAsked(next)).toEqual([]);
  });
});

test('a file of twelve thousand figures has them all, also where one of its pieces ends', async () => {
  const rows = 12_001;
  const at = Int32Array.from({ length: rows }, (_, row) => row);
  const figures: FigureColumns = {
    kpis: ['N31807'],
    areas: Array.from({ length: 300 }, (_, area) => String(area + 100).padStart(4, '0')),
    statuses: ['', 'a, "b"'],
    kpi: new Int32Array(rows),
    area: at.map((row) => row % 300),
    period: Int16Array.from(at, (row) => 1950 + Math.floor(row / 300)),
    gender: Uint8Array.from(at, (row) => row % 3),
    value: Float64Array.from(at, (row) => (row % 7 === 0 ? NaN : row / 8 - 500)),
    status: at.map((row) => row % 2),
    count: at.map((row) => row - 1),
  };
  const answer = await read([...formatFigures(figures)].join(''));
  const found = figuresOf(answer);
  expect(found).toHaveLength(rows);
  const wrong = found.findIndex(
    (figure, row) =>
      figure.area !== figures.areas[row % 300] ||
      figure.period !== figures.period[row] ||
      figure.gender !== 'TKM'[row % 3] ||
      figure.value !== (row % 7 === 0 ? null : row / 8 - 500) ||
      figure.status !== figures.statuses[row % 2] ||
      figure.count !== row - 1,
  );
  expect(wrong).toBe(-1);
});
