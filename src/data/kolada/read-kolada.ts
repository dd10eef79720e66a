import type { Problem, Result } from '../../model/problem';
import type { Encoding } from '../text-encoding';
import { detectFormat, START_BYTES } from './detect-format';
import { createFigureBuilder, type FigureBuilder } from './figure-builder';
import type { KoladaChoices, KoladaFormat, KoladaReading } from './kolada-reading';
import { createCsvReader } from './read-csv';
import { createJsonReader } from './read-json';
import { createLinesReader } from './read-lines';
import { readText } from './read-text';
import type { OnProgress, Reader } from './reader';

/** A file may have as many bytes. */
const MOST_KOLADA_BYTES = 1_000_000_000;

/**
 * Reads a file of Kolada's figures: JSON of its interface (v3 and v2), delimited text, a workbook, Arrow or Parquet, told apart by content.
 * Refused where the file is of no such shape, breaks off, has no good row, or leaves open which sign parts decimals; else its good rows are
 * kept and each bad row is a problem: ask before a reading with problems is used.
 */
export async function readKolada(
  file: Blob & { readonly name: string },
  choices: KoladaChoices,
  onProgress: OnProgress = () => undefined,
): Promise<Result<KoladaReading>> {
  if (file.size === 0) return refused('koladaEmpty', '');
  if (file.size > MOST_KOLADA_BYTES) return refused('koladaTooBig', `${Math.ceil(file.size / 1e6)} MB`);
  try {
    const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
    const detected = detectFormat(start);
    if (!detected.ok) return detected;
    const inTurn = throttle(onProgress);
    const read =
      detected.value.kind === 'json' || detected.value.kind === 'csv'
        ? await readTextFile(file, detected.value, choices, inTurn)
        : await readBinary(file, detected.value.kind, choices, inTurn);
    if (!read.ok) return read;
    onProgress(file.size, file.size);
    return { ok: true, value: { name: file.name, ...read.value } };
  } catch (error) {
    if (error instanceof DOMException) return refused('koladaDamaged', error.name);
    throw error;
  }
}

type Unnamed = Omit<KoladaReading, 'name'>;

interface TextFormat {
  readonly kind: keyof typeof TEXT_READERS;
  readonly encoding: Encoding;
  readonly isMarked: boolean;
}

/**
 * Bytes that are not UTF-8, and do not say that they are, are windows-1252: the file is read again as that. JSON that breaks off may be rows a
 * line of which one is broken: it is read again line by line.
 */
async function readTextFile(
  file: Blob,
  { kind, encoding, isMarked }: TextFormat,
  choices: KoladaChoices,
  onProgress: OnProgress,
): Promise<Result<Unnamed>> {
  const builder = createFigureBuilder(choices);
  const reader = TEXT_READERS[kind](builder);
  if (encoding === 'windows-1252') builder.addNotice('koladaEncodingTaken', encoding);
  const end = await readText(file, encoding, reader.push, onProgress);
  if (end === 'undecodable') {
    if (encoding !== 'utf-8' || isMarked) return refused('koladaDamaged', encoding);
    return readTextFile(file, { kind, encoding: 'windows-1252', isMarked }, choices, onProgress);
  }
  if (end !== 'whole') return { ok: false, problems: [end] };
  const format = reader.end();
  if (format.ok) return finish(builder, format.value);
  if (kind !== 'json') return format;
  const byLine = await readTextFile(file, { kind: 'lines', encoding, isMarked }, choices, onProgress);
  return byLine.ok ? byLine : format;
}

const TEXT_READERS = { json: createJsonReader, lines: createLinesReader, csv: createCsvReader };

async function readBinary(
  file: Blob,
  format: 'xlsx' | 'arrow' | 'parquet',
  choices: KoladaChoices,
  onProgress: OnProgress,
): Promise<Result<Unnamed>> {
  const builder = createFigureBuilder(choices);
  const read = await (await loadReader(format, choices))(file, builder, onProgress);
  return read.ok ? finish(builder, format) : read;
}

async function loadReader(format: 'xlsx' | 'arrow' | 'parquet', { known }: KoladaChoices): Promise<Reader> {
  if (format === 'xlsx') return (await import('./xlsx/read-xlsx')).xlsxReader(known);
  if (format === 'arrow') return (await import('./arrow/read-arrow')).readArrow;
  return (await import('./parquet/read-parquet')).readParquet;
}

function finish(builder: FigureBuilder, format: KoladaFormat): Result<Unnamed> {
  const reading = builder.finish();
  return reading.ok ? { ok: true, value: { format, ...reading.value } } : reading;
}

const PROGRESS_EVERY_MS = 50;

function throttle(onProgress: OnProgress): OnProgress {
  let last = -Infinity;
  return (doneBytes, allBytes) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    onProgress(doneBytes, allBytes);
  };
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
