import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withinDeadline } from '../../src/engine/within-deadline';

const silent = new Promise<never>(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('withinDeadline', () => {
  it('hands on an answer that comes in time, and leaves no timer', async () => {
    const answer = await withinDeadline('database', 100, Promise.resolve({ ok: true, value: 7 } as const));
    expect(answer).toEqual({ ok: true, value: 7 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('turns silence into a problem, and says that it was silence', async () => {
    const answer = withinDeadline('database start', 100, silent);
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toEqual({
      ok: false,
      problems: [{ where: 'database start', what: 'databaseLate', value: 'no answer in 100 ms' }],
      late: true,
    });
  });

  it('turns a rejection into a problem', async () => {
    expect(await withinDeadline('database', 100, Promise.reject(new Error('crashed')))).toEqual({
      ok: false,
      problems: [{ where: 'database', what: 'databaseFailed', value: 'crashed' }],
    });
  });
});
