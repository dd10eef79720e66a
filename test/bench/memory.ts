import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { stopRun, untilDone } from './at-rest';
import type { Reading } from './measure';
import { moveLever } from './move-lever';
import type { ServedPage } from './served-page';

const FEW_MOVES = 10;
const MANY_MOVES = 100;

/**
 * Memory of the page and its workers after 100 moves of a lever over that after 10: objects and array buffers, after a
 * collection of garbage in each.
 */
export async function memoryGrowth(served: ServedPage): Promise<Reading> {
  const { page, context } = await served.open();
  try {
    await untilDone(page);
    const heaps = await openHeaps(page, context);
    await moveLevers(page, 0, FEW_MOVES);
    const few = await heaps.usedMb();
    await moveLevers(page, FEW_MOVES, MANY_MOVES);
    const many = await heaps.usedMb();
    return {
      value: sum(many) / sum(few),
      detail: {
        [`after ${FEW_MOVES} moves, MB`]: few.map(round).join(' + '),
        [`after ${MANY_MOVES} moves, MB`]: many.map(round).join(' + '),
      },
    };
  } finally {
    await context.close();
  }
}

async function moveLevers(page: Page, from: number, to: number): Promise<void> {
  for (let move = from; move < to; move += 1) await moveLever(page, 20 + move);
  await stopRun(page);
}

/** Megabytes that the page and each of its workers hold. */
interface Heaps {
  usedMb(): Promise<readonly number[]>;
}

type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

async function openHeaps(page: Page, context: BrowserContext): Promise<Heaps> {
  const session = await context.newCDPSession(page);
  const ofPage: Send = (method) => session.send(method);
  const workers: Send[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sendTo(session, sessionId));
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return {
    usedMb: () => Promise.all([ofPage, ...workers].map(usedMb)),
  };
}

async function usedMb(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as HeapUsage;
  return (usedSize + backingStorageSize) / 1e6;
}

/** Bytes. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Sends to a worker inside its page's session: Playwright opens sessions of pages only. */
function sendTo(session: CDPSession, sessionId: string): Send {
  let last = 0;
  return (method) =>
    new Promise((resolve) => {
      const id = (last += 1);
      const listen = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { readonly id?: number; readonly result?: unknown };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): string {
  return value.toFixed(1);
}
