import type { Problem, Result } from '../../model/problem';
import type { Understood } from './ledger-reading';

export interface DecodedText {
  readonly text: string;
  readonly encoding: NonNullable<Understood['encoding']>;
}

/**
 * The text of a file. A byte order mark says which encoding; without one, UTF-16 is recognised by its zeros, and bytes that are not UTF-8
 * are windows-1252 (of which latin-1 is part).
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const { encoding, marked } = encodingOf(bytes);
  const strict = decodeAs(encoding, bytes);
  if (strict !== null) return { ok: true, value: { text: strict, encoding } };
  if (marked || encoding !== 'utf-8') return refused('ledgerDamaged', encoding);
  return {
    ok: true,
    value: { text: decodeWindows1252(bytes), encoding: 'windows-1252' },
  };
}

/** Refuses what is no text: zeros or many control characters, and markup. */
export function checkText(text: string): readonly Problem[] {
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<table|<body|<meta)/.test(start))
    return [problem('ledgerFileKind', 'html')];
  if (start.startsWith('<?xml')) return [problem('ledgerFileKind', start.includes('html') ? 'html' : 'XML')];
  if (start.startsWith('{\\rtf')) return [problem('ledgerFileKind', 'RTF')];
  if (text.includes('\0') || controlShare(text.slice(0, 100_000)) > 0.005) {
    return [problem('ledgerFileKind', 'binary')];
  }
  return text.trim() === '' ? [problem('ledgerEmpty', '')] : [];
}

function encodingOf(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; marked: boolean } {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', marked: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', marked: true };
  const sample = bytes.subarray(0, 4096);
  const zerosAt = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > sample.length * 0.3 && even < odd / 4) return { encoding: 'utf-16le', marked: false };
  if (even > sample.length * 0.3 && odd < even / 4) return { encoding: 'utf-16be', marked: false };
  return { encoding: 'utf-8', marked: false };
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Some versions of Node leave bytes 80 to 9f as they are: https://github.com/nodejs/node/issues/56542. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** Bytes 80 to 9f; a space stands for the five that are no character. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Characters of control among the others; line breaks and tabs are none. Of a short text never much. */
export function controlShare(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) controls++;
  }
  return controls / Math.max(text.length, 200);
}

function problem(what: Problem['what'], value: string): Problem {
  return { where: 'file', what, value };
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [problem(what, value)] };
}
