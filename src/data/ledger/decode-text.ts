import type { Problem, Result } from '../../model/problem';
import { controlShare, createDecoder, type Encoding, findEncoding } from '../text-encoding';

interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file, and the encoding that its bytes say or show. Damaged where they are not of it. */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const { encoding, isMarked } = findEncoding(bytes);
  const text = createDecoder(encoding)(bytes, false);
  if (text !== null) return { ok: true, value: { text, encoding } };
  if (isMarked || encoding !== 'utf-8') return refused('ledgerDamaged', encoding);
  const western = createDecoder('windows-1252')(bytes, false) ?? '';
  return { ok: true, value: { text: western, encoding: 'windows-1252' } };
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

function problem(what: Problem['what'], value: string): Problem {
  return { where: 'file', what, value };
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [problem(what, value)] };
}
