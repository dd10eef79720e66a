import { expect, test } from 'vitest';
import { createPendingCalls } from '../../src/engine/pending-calls';

test('a call ends with its answer, or its own error', async () => {
  const { orDeath } = createPendingCalls();
  await expect(orDeath(Promise.resolve(3))).resolves.toBe(3);
  await expect(orDeath(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

test('a death ends the calls that wait, and those that come after it, and no answer that was given', async () => {
  const { orDeath, die } = createPendingCalls();
  const answered = orDeath(Promise.resolve('answer'));
  await answered;
  const waiting = orDeath(new Promise(() => undefined));
  die(new Error('dead'));
  die(new Error('dead again'));
  await expect(waiting).rejects.toThrow(/^dead$/);
  await expect(orDeath(Promise.resolve(1))).rejects.toThrow(/^dead$/);
  await expect(answered).resolves.toBe('answer');
});

test('an answer that was given is not held while the thread lives', async () => {
  const { orDeath } = createPendingCalls();
  const held: WeakRef<object>[] = [];
  for (let call = 0; call < 100; call += 1) {
    const answer = await orDeath(Promise.resolve({ columns: new Float64Array(10_000) }));
    held.push(new WeakRef(answer));
  }
  const alive = () => held.filter((answer) => answer.deref() !== undefined).length;
  // 8 MB of answers a round: some round makes room.
  for (let round = 0; round < 200 && alive() > 10; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    Array.from({ length: 100 }, () => new Array<number>(10_000).fill(0));
  }
  expect(alive()).toBeLessThanOrEqual(10);
});
