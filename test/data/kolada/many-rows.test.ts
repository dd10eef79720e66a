import { describe, expect, test, vi } from 'vitest';
import { readKolada } from '../../../src/data/kolada/read-kolada';
import { type Figure, figuresOf, read, readingOf } from './text-file';

/** More rows than any column begins with room for, three of each key figure, area and year, no two of one number. */
const ROWS: readonly Figure[] = Array.from({ length: 40_000 }, (_, at) => {
  const cell = Math.floor(at / 3);
  return {
    kpi: `N${10_000 + (cell % 37)}`,
    area: String(100 + (cell % 290)).padStart(4, '0'),
    period: 1980 + Math.floor(cell / 290),
    gender: 'TKM'[at % 3] ?? '',
    value: at % 11 === 0 ? null : at / 4,
    status: at % 97 === 0 ? `s${at % 5}` : '',
    count: at,
  };
});

const csv = (rows: readonly Figure[]) =>
  [
    'kpi,municipality,period,gender,value,status,count',
    ...rows.map(({ kpi, area, period, gender, value, status, count }) =>
      [kpi, area, period, gender, value ?? '', status, count].join(','),
    ),
  ].join('\n');
const json = (rows: readonly Figure[]) =>
  JSON.stringify(rows.map(({ area, ...row }) => ({ municipality: area, ...row })));

describe('forty thousand rows', () => {
  test.each([
    ['CSV', csv(ROWS)],
    ['JSON', json(ROWS)],
  ])('of %s are read to the last cell', async (_, text) => {
    const answer = await read(text);
    expect(readingOf(answer)).toMatchObject({ problems: [], account: { kept: 40_000, duplicates: 0 } });
    const found = figuresOf(answer);
    expect(found.findIndex((figure, at) => !isSame(figure, ROWS[at]))).toBe(-1);
  });

  test('of which every fourth comes again, with another number, are each the later one', async () => {
    const again = ROWS.filter((_, at) => at % 4 === 0).map((row) => ({
      ...row,
      value: 1_000_000 + row.count,
    }));
    const answer = await read(csv([...ROWS, ...again]));
    expect(readingOf(answer).account).toMatchObject({
      rowsInFile: ROWS.length + again.length,
      kept: ROWS.length,
      duplicates: again.length,
      contradictions: again.length,
      missing: ROWS.filter(({ value }, at) => value === null && at % 4 !== 0).length,
    });
    const wanted = new Map([...ROWS, ...again].map((row) => [row.count, row]));
    const found = figuresOf(answer);
    expect(new Set(found.map(({ count }) => count)).size).toBe(ROWS.length);
    expect(found.findIndex((figure) => !isSame(figure, wanted.get(figure.count)))).toBe(-1);
  });

  test('that all come again as they are contradict nobody, the missing as little as the others', async () => {
    const some = ROWS.slice(0, 3000);
    const { account } = readingOf(await read(csv([...some, ...some])));
    expect(account).toMatchObject({ kept: 3000, duplicates: 3000, contradictions: 0 });
  });

  test('are told of on the way: never backwards, never beyond the file, and at last that all is read', async () => {
    const file = new File([csv(ROWS)], 'figures.csv');
    const told: (readonly [number, number])[] = [];
    // A clock that stands: no piece but the first is late enough to be told of.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const answer = await readKolada(file, {}, (done, all) => void told.push([done, all]));
    clock.mockRestore();
    expect(answer.ok).toBe(true);
    expect(told[0]?.[0]).toBeLessThan(file.size);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(new Set(told.map(([, all]) => all))).toEqual(new Set([file.size]));
    expect(told.at(-1)?.[0]).toBe(file.size);
  });
});

test('a file of more than a billion bytes is refused by its size, and nothing of it is read', async () => {
  const file = new File(['kpi,municipality,period,gender,value\n'], 'figures.csv');
  Object.defineProperty(file, 'size', { value: 1_000_000_001 });
  file.slice = () => {
    throw new Error('read');
  };
  expect(await readKolada(file, {})).toMatchObject({ ok: false, problems: [{ what: 'koladaTooBig' }] });
});

function isSame(one: Figure, other: Figure | undefined): boolean {
  return (
    other !== undefined &&
    (Object.keys(one) as (keyof Figure)[]).every((field) => Object.is(one[field], other[field]))
  );
}
