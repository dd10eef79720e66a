import { describe, expect, test, vi } from 'vitest';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

const { attributionTable, groupRows } = await import('../../src/ui/compare/attribution-rows');
const { formatBeyond, formatInRange } = await import('../../src/ui/compare/format-in-range');
const { moneyAxis } = await import('../../src/ui/compare/money-axis');

/** Hard spaces as plain ones. */
const shown = (text: string) => text.replace(/\s/g, ' ');

const part = (value: number, mcse: number) => ({ value, low: value - 10, high: value + 10, mcse });
const nothing = { value: 0, low: 0, high: 0, mcse: 0 };
const shares = (whole: number, wholeError: number, ...groups: (readonly [number, number])[]) =>
  groupRows({
    attribution: {
      draws: 250,
      difference: part(whole, wholeError),
      groups: groups.map(([value, mcse]) => ({ id: 'way', ...(mcse === 0 ? nothing : part(value, mcse)) })),
    },
    within: {},
  }).map(({ share }) => shown(share));

describe('a part of a difference, in words', () => {
  test('is a share of the whole, rounded to fives where it is not sure', () => {
    expect(shares(1000, 10, [334, 10], [666, 30])).toEqual(['33 %', 'omkring 65 %']);
    expect(shares(-1000, 10, [-1000, 10])).toEqual(['hela']);
  });
  test('that works against the whole, or is more than it, says so', () => {
    expect(shares(1000, 5, [-200, 5], [1200, 5])).toEqual(['åt andra hållet', 'mer än hela (120 %)']);
  });
  test('within its error has no share, nor has any of a whole within its error', () => {
    expect(shares(1000, 10, [19, 10], [21, 10])).toEqual(['går inte att skilja från noll', '2 %']);
    expect(shares(10, 10, [500, 10])).toEqual(['']);
  });
  test('that is nothing in any future says so', () => {
    expect(shares(1000, 10, [0, 0])).toEqual(['gör ingen skillnad']);
  });
});

test('the table of a file holds groups, what is in them and the whole, in kronor', () => {
  const { rows, columns } = attributionTable({
    attribution: { draws: 250, difference: part(1000, 10), groups: [{ id: 'glapp', ...part(999.6, 10) }] },
    within: {
      glapp: [
        { id: 'glappDays', value: 999.6 },
        { id: 'glappSupport', value: null },
      ],
    },
  });
  expect(rows.map((row) => columns.map(({ value }) => value(row)))).toEqual([
    ['Glappet', '', 1000, 990, 1010],
    ['Glappet', 'Glappets längd', 1000, null, null],
    ['Glappet', 'Stöd i glappet', null, null, null],
    ['Hela skillnaden', '', 1000, 990, 1010],
  ]);
});

describe('a value of an assumption', () => {
  test('has the decimals that show a tenth of its spread', () => {
    expect(formatInRange(0.3512, 0, 0.7)).toBe('0,35');
    expect(formatInRange(22341.64, 22000, 26000)).toBe('22\u00a0342');
    expect(formatInRange(11.21, 6.7, 15)).toBe('11,2');
    expect(formatInRange(0.018234, 0.012, 0.024)).toBe('0,018');
  });
  test('beyond a turn is rounded away from where the search began', () => {
    expect(formatBeyond(0.203, 0.35, 0, 0.7)).toBe('0,20');
    expect(formatBeyond(0.201, 0.1, 0, 0.7)).toBe('0,21');
  });
});

test('an axis of money has one unit', () => {
  const large = moneyAxis([-1_400_000, 200_000]);
  expect([large(-1_400_000), large(0), large(200_000)].map(shown)).toEqual([
    '−1,4 mnkr',
    '0 mnkr',
    '0,2 mnkr',
  ]);
  expect(shown(moneyAxis([-900_000])(-500_000))).toBe('−500 tkr');
});
