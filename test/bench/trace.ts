import type { Page } from 'playwright-core';
import type { ServedPage } from './served-page';

/** An event of the browser's trace; times in microseconds of one clock. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** A task of a thread: what it ran without letting anything else in. Milliseconds, by the clock. */
export interface Task {
  readonly began: number;
  readonly ended: number;
  /** Processor time of it: less where the thread waited for a core. */
  readonly processorMs: number;
}

export interface Trace {
  /** Tasks of the page's main thread after its first paint. */
  readonly main: readonly Task[];
  /** Tasks of its workers. */
  readonly workers: readonly Task[];
  /** When each mark of a name was set in the page. */
  readonly marksOf: (name: string) => readonly number[];
}

/** What the browser did while `work` was done, on the page's threads. */
export async function traceOf(
  { browser }: ServedPage,
  page: Page,
  work: () => Promise<unknown>,
): Promise<Trace> {
  await browser.startTracing(page, { categories: ['toplevel', 'loading', 'blink.user_timing'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return readTrace(traceEvents);
}

function readTrace(events: readonly TraceEvent[]): Trace {
  const paint = events.find(({ name }) => name === 'firstPaint');
  const mark = events.find(({ name }) => name.startsWith(MARK));
  const page = paint ?? mark;
  if (page === undefined) throw new Error('the page is not in the trace');
  const workers = new Set(
    events
      .filter(({ name, pid, args }) => name === 'thread_name' && pid === page.pid && args.name === WORKER)
      .map(({ tid }) => tid),
  );
  const tasks = (isOn: (thread: number) => boolean) =>
    events
      .filter(
        ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === page.pid && isOn(tid),
      )
      .map(({ ts, dur = 0, tdur = NaN }) => ({
        began: ts / 1000,
        ended: (ts + dur) / 1000,
        processorMs: tdur / 1000,
      }));
  return {
    main: tasks((thread) => thread === page.tid).filter(({ began }) => began >= (paint?.ts ?? 0) / 1000),
    workers: tasks((thread) => workers.has(thread)),
    marksOf: (name) => events.filter((event) => event.name === MARK + name).map(({ ts }) => ts / 1000),
  };
}

const WORKER = 'DedicatedWorker thread';
/** Before the name of every mark, so that the page's own are not taken for one. */
const MARK = 'bench-';

export function setMark(page: Page, name: string): Promise<void> {
  return page.evaluate((marked) => void performance.mark(marked), MARK + name);
}
