import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findFlip, type Flip } from '../../src/analysis/flip';

interface Search {
  readonly mean: (value: number) => number;
  readonly low?: number;
  readonly high?: number;
  readonly start?: number;
  /** Standard error of the mean difference, the same at every value. */
  readonly error?: number;
}

/** Two draws on either side of the mean; what was asked is kept. */
async function search({ mean, low = 0, high = 1, start = 0.5, error = 0 }: Search) {
  const calls: (readonly number[])[] = [];
  const flip = await findFlip({
    low,
    high,
    start,
    evaluate: (values) => {
      calls.push(values);
      return Promise.resolve(values.map((x) => Float64Array.of(mean(x) - error, mean(x) + error)));
    },
  });
  return { flip, calls, evaluated: calls.flat() };
}

function expectFlip(flip: Flip): Extract<Flip, { kind: 'flip' }> {
  if (flip.kind !== 'flip') throw new Error(`no flip: ${JSON.stringify(flip)}`);
  return flip;
}

describe('a line', () => {
  test.each([0.03, 0.2, 0.49, 0.51, 0.62, 0.98])('that crosses 0 at %f is found there', async (root) => {
    const { before, after } = expectFlip((await search({ mean: (x) => x - root })).flip);
    const [low, high] = [before.at, after.at].sort((a, b) => a - b) as [number, number];
    expect(low).toBeLessThanOrEqual(root);
    expect(high).toBeGreaterThanOrEqual(root);
    expect(high - low).toBeLessThanOrEqual(0.01);
  });

  test('that crosses nowhere within the bounds does not flip, and the ends are told', async () => {
    const { flip } = await search({ mean: (x) => 2 + x, low: -1, high: 4, start: 0 });
    expect(flip).toEqual({
      kind: 'none',
      start: { at: 0, mean: 2, mcse: 0, isTie: false },
      low: { at: -1, mean: 1, mcse: 0, isTie: false },
      high: { at: 4, mean: 6, mcse: 0, isTie: false },
      nearestTie: null,
    });
  });

  test('that only touches 0 at a bound does not flip: there is a tie', async () => {
    const { flip } = await search({ mean: (x) => x });
    expect(flip).toMatchObject({ kind: 'none', nearestTie: { at: 0, mean: 0, isTie: true } });
  });

  test('that is 0 at the start has nothing to turn, and no value is tried again', async () => {
    const { flip, calls } = await search({ mean: (x) => x - 0.5 });
    expect(flip).toEqual({ kind: 'tie', start: { at: 0.5, mean: 0, mcse: 0, isTie: true } });
    expect(calls).toHaveLength(1);
  });
});

describe('what is not monotone', () => {
  test('turns on both sides: the nearer one is given', async () => {
    const mean = (x: number) => (x - 0.2) * (x - 0.6);
    const { before, after } = expectFlip((await search({ mean, start: 0.5 })).flip);
    expect([before.at < 0.6, after.at > 0.6]).toEqual([true, true]);
    expect(expectFlip((await search({ mean, start: 0.3 })).flip).after.at).toBeLessThan(0.2);
  });

  test('turns and turns back on one side: the first turn is given', async () => {
    const mean = (x: number) => (x - 0.3) * (x - 0.7) * (x - 0.95);
    const { after } = expectFlip((await search({ mean, start: 0.05 })).flip);
    expect(after.at).toBeGreaterThan(0.3);
    expect(after.at).toBeLessThan(0.31);
  });

  test('has the same sign at both ends, and a flip all the same', async () => {
    const mean = (x: number) => (x > 0.7 && x < 0.9 ? -1 : 1);
    expect(expectFlip((await search({ mean })).flip).after.at).toBeCloseTo(0.7, 2);
  });

  test('turns on both sides as near: the lower is given', async () => {
    const mean = (x: number) => 0.0625 - (x - 0.5) * (x - 0.5);
    expect(expectFlip((await search({ mean })).flip).after.at).toBeLessThan(0.25);
  });
});

describe('Monte Carlo error', () => {
  test('within it at the start, there is no ranking to turn', async () => {
    const { flip } = await search({ mean: (x) => x - 0.4, error: 0.06 });
    expect(flip).toMatchObject({ kind: 'tie', start: { at: 0.5, isTie: true } });
  });

  test('at the turn it is a tie, and the nearest value beyond the error is told', async () => {
    // Clear from 0.3 − 1.96 × 0.05 = 0.202 down; the values tried there are 0.5 × (1 − k/9), the first of them 0.1667.
    const { flip } = await search({ mean: (x) => x - 0.3, error: 0.05 });
    const { after, clear } = expectFlip(flip);
    expect(after).toMatchObject({ isTie: true });
    expect(clear).toMatchObject({ isTie: false });
    expect(clear?.at).toBeCloseTo(0.5 * (1 - 6 / 9), 12);
  });

  test('larger than all that lies beyond, the turn is never clear', async () => {
    const { flip } = await search({ mean: (x) => x - 0.05, error: 0.1 });
    expect(expectFlip(flip).clear).toBeNull();
  });

  test('reached without a turn, the nearest tie is told', async () => {
    const { flip } = await search({ mean: (x) => x + 0.1, error: 0.1 });
    // Within 0.196 of 0 from 0.096 down: the values tried there are 1/18 and 0.
    expect(flip).toMatchObject({ kind: 'none', nearestTie: { isTie: true } });
    expect(flip.kind === 'none' && flip.nearestTie?.at).toBeCloseTo(1 / 18, 12);
  });
});

/** Waves with several turns over bounds of any width, in whole kronor. */
const searches = fc.record({
  low: fc.double({ min: -1000, max: 1000, noNaN: true }),
  width: fc.double({ min: 0.01, max: 1000, noNaN: true }),
  startShare: fc.double({ min: 0, max: 1, noNaN: true }),
  turns: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  error: fc.integer({ min: 0, max: 50_000 }),
});

test('after a flip the sign is the other, before it is not, no value is outside the bounds, and few are tried', async () => {
  await fc.assert(
    fc.asyncProperty(searches, async ({ low, width, startShare, turns, error }) => {
      const high = low + width;
      const start = Math.min(high, low + startShare * width);
      const share = (x: number) => (x - low) / width;
      const mean = (x: number) =>
        Math.round(turns.reduce((product, turn) => product * (share(x) - turn), 1e6));
      const { flip, calls, evaluated } = await search({ mean, low, high, start, error });
      expect(evaluated.length).toBeLessThanOrEqual(27);
      expect(calls.length).toBeLessThanOrEqual(5);
      expect(evaluated.every((x) => x >= low && x <= high)).toBe(true);
      if (flip.kind === 'tie') return;
      const isOther = (x: number) => Math.sign(mean(x)) * Math.sign(mean(start)) < 0;
      if (flip.kind === 'none') {
        expect(evaluated.some(isOther)).toBe(false);
        return;
      }
      expect([isOther(flip.before.at), isOther(flip.after.at)]).toEqual([false, true]);
      expect(Math.abs(flip.after.at - flip.before.at)).toBeLessThanOrEqual(0.01 * width * (1 + 1e-9));
      expect(flip.clear === null || isOther(flip.clear.at)).toBe(true);
      const nearest = Math.min(...evaluated.filter(isOther).map((x) => Math.abs(x - start)));
      expect(Math.abs(flip.after.at - start)).toBeLessThanOrEqual(nearest);
    }),
    { numRuns: 300 },
  );
});

describe('the edges of the search', () => {
  test('a start at a bound tries the other side only', async () => {
    const { flip, calls } = await search({ mean: (x) => x - 0.25, start: 0 });
    expect(calls[0]).toHaveLength(10);
    expect(expectFlip(flip).before.at).toBeLessThanOrEqual(0.25);
  });

  test('bounds that leave no room have no flip', async () => {
    const { flip, evaluated } = await search({ mean: () => 1, low: 2, high: 2, start: 2 });
    expect(flip).toMatchObject({ kind: 'none', low: { at: 2 }, high: { at: 2 } });
    expect(evaluated).toEqual([2]);
  });

  test('bounds with no number between them end too', async () => {
    const high = 1 + Number.EPSILON;
    const { flip } = await search({ mean: (x) => (x > 1 ? 1 : -1), low: 1, high, start: 1 });
    expect(flip).toMatchObject({ kind: 'flip', before: { at: 1 }, after: { at: high } });
  });

  test('a start outside the bounds is refused', async () => {
    await expect(search({ mean: (x) => x, start: 1.5 })).rejects.toThrow('not in [0, 1]: 1.5');
  });
});

describe('a signal', () => {
  test('given before, lets nothing be evaluated', async () => {
    const evaluate = vi.fn();
    const signal = AbortSignal.abort('stop');
    await expect(findFlip({ low: 0, high: 1, start: 0.5, evaluate, signal })).rejects.toBe('stop');
    expect(evaluate).not.toHaveBeenCalled();
  });

  test('given in between, ends the search', async () => {
    const stop = new AbortController();
    const evaluate = vi.fn((values: readonly number[]) => {
      stop.abort('stop');
      return Promise.resolve(values.map((x) => Float64Array.of(x - 0.7, x - 0.7)));
    });
    const search = findFlip({ low: 0, high: 1, start: 0.5, evaluate, signal: stop.signal });
    await expect(search).rejects.toBe('stop');
    expect(evaluate).toHaveBeenCalledOnce();
  });
});
