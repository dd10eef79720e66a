import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  // A reference that was asked for in a task holds its object to the end of that task.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(held.filter((answer) => answer.deref() !== undefined).length).toBeLessThanOrEqual(10);
});
