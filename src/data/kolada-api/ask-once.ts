import type { KoladaProblemId } from '../../model/problem';

/** What one request to Kolada came to. */
export type Answer =
  | {
      readonly kind: 'rows';
      /** As it came: the reader of files reads it. */
      readonly text: string;
      readonly rows: number;
      /** Address of the next page; '' where there should be one but none can be made out. */
      readonly next: string | undefined;
    }
  /** Told to wait: as long as the answer says, milliseconds, where it says. */
  | { readonly kind: 'busy'; readonly waitMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Failure {
  readonly what: KoladaProblemId;
  /** The status, or how what came begins. */
  readonly value: string;
  /** Whether asking again may help: the fault is the server's own, or contact was lost. */
  readonly mayPass: boolean;
}

export type Fetch = (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>;

/** Longest quotation of an answer, characters. */
const LONGEST_QUOTE = 80;

/**
 * Asks for one address and reads the answer, Kolada's envelope `{ values, next_url }`. Its `count` is not used: whether it counts the page
 * or all is not known.
 * @param limitMs how long the whole answer may take
 * @returns rejects only when `signal` is aborted
 */
export async function askOnce(
  url: string,
  fetch: Fetch,
  limitMs: number,
  signal: AbortSignal,
): Promise<Answer> {
  const limit = AbortSignal.timeout(limitMs);
  let hasBegun = false;
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, limit]) });
    hasBegun = true;
    if (response.status === 429) return { kind: 'busy', waitMs: waitOf(response.headers.get('Retry-After')) };
    const text = await response.text();
    if (!response.ok) return failed('koladaAnswer', String(response.status), response.status >= 500);
    return readAnswer(url, text);
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) return failed('koladaBusy', `${limitMs / 1000} s`, false);
    return failed(hasBegun ? 'koladaCutOff' : 'koladaNoContact', quote(String(error)), true);
  }
}

/** Milliseconds of a Retry-After: seconds, or a point in time; 0 where there is none. */
function waitOf(header: string | null): number {
  if (header === null) return 0;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 0;
}

function readAnswer(url: string, text: string): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed(/^\s*[[{]/.test(text) ? 'koladaCutOff' : 'koladaAnswer', quote(text), true);
  }
  if (typeof json !== 'object' || json === null || !('values' in json) || !Array.isArray(json.values))
    return failed('koladaAnswer', quote(text), false);
  const next = 'next_url' in json ? json.next_url : undefined;
  const rows = json.values.length;
  if (next === null || next === undefined || next === '')
    return { kind: 'rows', text, rows, next: undefined };
  return { kind: 'rows', text, rows, next: typeof next === 'string' ? absolute(next, url) : '' };
}

/** A server behind another may name itself by plain http: it is asked the way it was asked before. */
function absolute(next: string, url: string): string {
  try {
    const address = new URL(next, url);
    if (url.startsWith('https:') && address.host === new URL(url).host) address.protocol = 'https:';
    return address.href;
  } catch {
    return '';
  }
}

function failed(what: KoladaProblemId, value: string, mayPass: boolean): Answer {
  return { kind: 'failed', failure: { what, value, mayPass } };
}

function quote(text: string): string {
  return text
    .slice(0, LONGEST_QUOTE)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}
