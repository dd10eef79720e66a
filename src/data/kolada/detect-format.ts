import type { Problem, Result } from '../../model/problem';
import { controlShare, ENCODING_BYTES, findEncoding, type FoundEncoding } from '../text-encoding';

type FileFormat =
  { readonly kind: 'xlsx' | 'arrow' | 'parquet' } | ({ readonly kind: 'json' | 'csv' } & FoundEncoding);

/** Bytes that `detectFormat` wants of a file's start. */
export const START_BYTES = ENCODING_BYTES;

/** Kinds of files that are named when they are refused, by how they begin. */
const REFUSED: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** What a file holds, by its first bytes and not its name. Refused, with the kind named, where it is none that can be read. */
export function detectFormat(start: Uint8Array): Result<FileFormat> {
  if (beginsWith(start, ascii('PAR1'))) return { ok: true, value: { kind: 'parquet' } };
  if (beginsWith(start, ascii('ARROW1')) || beginsWith(start, [0xff, 0xff, 0xff, 0xff])) {
    return { ok: true, value: { kind: 'arrow' } };
  }
  if (beginsWith(start, [0x50, 0x4b, 3, 4])) return { ok: true, value: { kind: 'xlsx' } };
  const named = REFUSED.find(([, bytes]) => beginsWith(start, bytes));
  if (named !== undefined) return refused('koladaFileKind', named[0]);
  return detectText(start);
}

function detectText(start: Uint8Array): Result<FileFormat> {
  const found = findEncoding(start);
  const text = new TextDecoder(found.encoding).decode(start).trimStart();
  if (text === '') {
    return start.length < START_BYTES ? refused('koladaEmpty', '') : refused('koladaNoShape', '');
  }
  const lower = text.slice(0, 1000).toLowerCase();
  if (/^<(!doctype html|html|head|table|body|meta)/.test(lower)) return refused('koladaFileKind', 'html');
  if (lower.startsWith('<')) return refused('koladaFileKind', lower.includes('<html') ? 'html' : 'xml');
  if (lower.startsWith('{\\rtf')) return refused('koladaFileKind', 'rtf');
  if (controlShare(text) > 0.05) return refused('koladaFileKind', 'binary');
  return { ok: true, value: { kind: /^[{[]/.test(text) ? 'json' : 'csv', ...found } };
}

function beginsWith(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => start[at] === byte);
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
