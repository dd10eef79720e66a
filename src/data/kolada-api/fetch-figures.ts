import type { Problem } from '../../model/problem';
import { type Answer, type Failure, type Fetch, askOnce } from './ask-once';
import type { FetchPlan, KoladaRequest } from './plan-requests';

interface FetchOptions {
  readonly fetch: Fetch;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Ends it; what has come is kept. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** How long one answer may take, milliseconds. */
  readonly limitMs?: number;
}

export interface FetchProgress {
  /** Requests of the plan that are over, of all. */
  readonly done: number;
  readonly all: number;
  readonly rows: number;
  /** Whether Kolada has asked us to wait. */
  readonly isWaiting: boolean;
}

export interface FetchedFigures {
  /** Answers as Kolada sent them, in the order of the plan. */
  readonly answers: readonly string[];
  /** Rows in them. */
  readonly rows: number;
  /** What did not come, in the order of the plan. */
  readonly missing: readonly MissingFigures[];
}

/** A request without an answer, or with a part of one. */
export interface MissingFigures {
  /** Its address is where to go on: the answers before that are there. */
  readonly request: KoladaRequest;
  /** Why; null where it was not asked for, since all was ended before. */
  readonly problem: Problem | null;
}

/** Requests under way at the same time. */
const LANES = 2;
/** Between the starts of two requests: five a second. */
const SPACING_MS = 200;
/** Waits before asking again when told that it is too much. */
const BUSY_WAITS_MS = [2_000, 4_000, 8_000];
/** Waits before asking again after a fault of the server's. */
const FAULT_WAITS_MS = [1_000, 2_000];
/** Longest wait that a server may ask for. */
const LONGEST_WAIT_MS = 60_000;
const LIMIT_MS = 30_000;
/** Characters that are shown of an address that an answer names. */
const LONGEST_ADDRESS = 200;
/** Far more answers than the rows of one request fill. */
const MOST_ANSWERS = 40;

/**
 * Asks Kolada for the figures of a plan, two requests at a time and at most five a second. A request that fails leaves what the others bring.
 * When not one has been answered and contact fails, no more are sent: the host cannot be reached or lets no other page read it.
 */
export async function fetchFigures(plan: FetchPlan, options: FetchOptions): Promise<FetchedFigures> {
  const { signal } = options;
  const pace = paceOf(options.wait);
  const answers: string[][] = plan.requests.map(() => []);
  const missing = new Map<number, MissingFigures>();
  const waiting = [...plan.requests.entries()];
  let rows = 0;
  let done = 0;
  let isOver = false;
  const tell = (isWaiting: boolean) =>
    options.onProgress?.({ done, all: plan.requests.length, rows, isWaiting });
  const contact = { isMade: false };

  async function lane(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, request] = next;
      const into = answers[index] ?? [];
      const take = (text: string, some: number) => {
        into.push(text);
        rows += some;
        contact.isMade = true;
        tell(false);
      };
      const left =
        isOver || signal.aborted
          ? { request, problem: null }
          : await fetchAll(request, take, { ...options, pace, contact, onWait: () => tell(true) });
      if (left !== undefined) missing.set(index, left);
      if (left?.problem?.what === 'koladaNoContact' && !contact.isMade) isOver = true;
      done += 1;
      tell(false);
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  return {
    answers: answers.flat(),
    rows,
    missing: [...missing].sort(([a], [b]) => a - b).map(([, left]) => left),
  };
}

interface Pace {
  /** Resolves when the next request may be sent. */
  turn(): Promise<void>;
  /** Lets none be sent for a while. */
  hold(ms: number): void;
}

function paceOf(wait: FetchOptions['wait']): Pace {
  let free = Promise.resolve();
  const hold = (ms: number) => {
    free = free.then(() => wait(ms));
  };
  return {
    hold,
    turn: () => {
      const mine = free;
      hold(SPACING_MS);
      return mine;
    },
  };
}

interface Asking extends FetchOptions {
  readonly pace: Pace;
  readonly contact: { readonly isMade: boolean };
  readonly onWait: () => void;
}

/** Every answer to a request; what is left of it where one fails. */
async function fetchAll(
  request: KoladaRequest,
  take: (text: string, rows: number) => void,
  asking: Asking,
): Promise<MissingFigures | undefined> {
  const seen = new Set<string>();
  let { url, rows } = request;
  const left = (what: Failure['what'], value: string) => ({
    request: { ...request, url, rows },
    problem: { where: new URL(url).pathname, what, value },
  });
  for (;;) {
    seen.add(url);
    const answer = await askUntilAnswered(url, asking);
    if (answer === undefined) return { request: { ...request, url, rows }, problem: null };
    if (answer.kind === 'failed') return left(answer.failure.what, answer.failure.value);
    take(answer.text, answer.rows);
    rows = Math.max(0, rows - answer.rows);
    if (answer.next === undefined) return undefined;
    if (seen.has(answer.next) || seen.size === MOST_ANSWERS || !isLikely(answer.next, url))
      return left('koladaAnswer', `next_url ${answer.next.slice(0, LONGEST_ADDRESS)}`);
    url = answer.next;
  }
}

/** Whether an address that an answer names is one of the same server's data. */
function isLikely(next: string, url: string): boolean {
  return (
    next !== '' && new URL(next).origin === new URL(url).origin && new URL(next).pathname.startsWith('/v3/')
  );
}

/** Asks again where that may help; undefined when all was ended. */
async function askUntilAnswered(
  url: string,
  { fetch, signal, limitMs = LIMIT_MS, pace, contact, onWait }: Asking,
): Promise<Exclude<Answer, { kind: 'busy' }> | undefined> {
  let busy = 0;
  let faults = 0;
  for (;;) {
    await untilAborted(pace.turn(), signal);
    if (signal.aborted) return undefined;
    const answer = await askOnce(url, fetch, limitMs, signal).catch(() => undefined);
    if (answer === undefined || answer.kind === 'rows') return answer;
    if (answer.kind === 'busy') {
      const waitMs = Math.max(BUSY_WAITS_MS[busy] ?? Infinity, answer.waitMs);
      if (waitMs > LONGEST_WAIT_MS)
        return { kind: 'failed', failure: { what: 'koladaBusy', value: '429', mayPass: false } };
      busy += 1;
      onWait();
      pace.hold(waitMs);
      continue;
    }
    const waitMs = FAULT_WAITS_MS[faults];
    const isHopeless = answer.failure.what === 'koladaNoContact' && !contact.isMade;
    if (!answer.failure.mayPass || waitMs === undefined || isHopeless) return answer;
    faults += 1;
    pace.hold(waitMs);
  }
}

/** Waits for it, but no longer than until the signal. */
function untilAborted(until: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end);
    void until.then(end);
  });
}
