import type { LedgerChoices } from '../data/ledger/ledger-reading';
import type { LedgerMapping } from '../model/ledger';
import type { LedgerSource } from './forecast-ledger.svelte';
import { COUNTED_AS, type CountedAs } from './ledger-mapping';

/** Where the browser has the ledger that it keeps. */
export const LEDGER_KEY = 'reformlabbet-ledger';

/** A ledger as the browser keeps it: what was read and what was said of it, to be read again. */
interface KeptLedger {
  readonly source: LedgerSource;
  readonly choices: LedgerChoices;
  readonly mapping: LedgerMapping;
}

/** Keeps the ledger in this browser. False where the browser keeps nothing, or has no room for it. */
export function keepLedger({ source, choices, mapping }: KeptLedger): boolean {
  const { from, name } = source;
  const content = source.from === 'pasted' ? source.text : toBase64(source.bytes);
  try {
    localStorage.setItem(LEDGER_KEY, JSON.stringify({ from, name, content, choices, mapping: [...mapping] }));
    return true;
  } catch {
    return false;
  }
}

/** The ledger that this browser keeps; undefined where there is none, or none that is understood. */
export function keptLedger(): KeptLedger | undefined {
  try {
    const text = keptText();
    const kept: unknown = text === null ? undefined : JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? parseKept(kept as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The ledger as it is kept: another text is another ledger, or something else said of it. Null where there is none. */
export function keptText(): string | null {
  try {
    return localStorage.getItem(LEDGER_KEY);
  } catch {
    return null;
  }
}

export function forgetLedger(): void {
  try {
    localStorage.removeItem(LEDGER_KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function parseKept(kept: Record<string, unknown>): KeptLedger | undefined {
  const { from, name, content, choices, mapping } = kept;
  if (typeof name !== 'string' || typeof content !== 'string' || !Array.isArray(mapping)) return undefined;
  if (from !== 'pasted' && from !== 'file' && from !== 'sample') return undefined;
  const source: LedgerSource =
    from === 'pasted' ? { from, name, text: content } : { from, name, bytes: fromBase64(content) };
  return { source, choices: parseChoices(choices), mapping: parseMapping(mapping) };
}

function parseChoices(choices: unknown): LedgerChoices {
  if (typeof choices !== 'object' || choices === null) return {};
  const { unit, decimal, year, amounts, accumulated } = choices as Record<string, unknown>;
  return {
    ...(unit === 'kr' || unit === 'tkr' || unit === 'mnkr' ? { unit } : {}),
    ...(decimal === ',' || decimal === '.' ? { decimal } : {}),
    ...(typeof year === 'number' ? { year } : {}),
    ...(amounts === 'outturn' || amounts === 'budget' ? { amounts } : {}),
    ...(typeof accumulated === 'boolean' ? { accumulated } : {}),
  };
}

function parseMapping(mapping: readonly unknown[]): LedgerMapping {
  const known: readonly unknown[] = COUNTED_AS;
  return new Map(
    mapping.flatMap((pair): [string, CountedAs][] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && known.includes(pair[1])
        ? [[pair[0], pair[1] as CountedAs]]
        : [],
    ),
  );
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
