import { CompressionType, Message, MessageHeader, type RecordBatch, RecordBatchReader } from 'apache-arrow';
import type { Problem, Result } from '../../../model/problem';
import { checkBatch } from './check-batch';
import { checkFooter, checkMessage } from './check-metadata';

interface OpenArrow {
  readonly fields: readonly string[];
  readonly batches: readonly RecordBatch[];
  readonly rows: number;
}

/** Most rows: beyond what a tab holds. */
const MOST_ROWS = 20_000_000;

/**
 * The batches of an Arrow IPC file or stream. It is walked through once by itself before it is read: the library takes a stream that
 * breaks off between two batches for a whole one, and leaves out what stands after its end. Problems: a file that breaks off or is
 * damaged, one that is compressed, more rows than can be held.
 */
export function openArrow(bytes: Uint8Array): Result<OpenArrow> {
  try {
    const stream = streamOf(bytes);
    if (!stream.ok) return stream;
    const walked = walk(stream.value);
    if (!walked.ok) return walked;
    const reader = RecordBatchReader.from(bytes).open();
    const fields = reader.schema.fields.map(({ name }) => name);
    const batches = [...(reader as Iterable<RecordBatch>)].filter(({ numRows }) => numRows > 0);
    batches.forEach(checkBatch);
    const rows = batches.reduce((sum, { numRows }) => sum + numRows, 0);
    if (rows !== walked.value) return refused('koladaDamaged', `${rows} ≠ ${walked.value}`);
    return { ok: true, value: { fields, batches, rows } };
  } catch (error) {
    return refused('koladaDamaged', error instanceof Error ? error.message : String(error));
  }
}

interface Stream {
  readonly bytes: Uint8Array;
  /** In a file the footer says where the messages end, and the mark of the end may be left out. */
  readonly isInFile: boolean;
}

const MAGIC = 'ARROW1';

/** The messages of a file stand between its magic word and its footer, whose length stands before the magic word at the end. */
function streamOf(bytes: Uint8Array): Result<Stream> {
  if (String.fromCharCode(...bytes.subarray(0, 6)) !== MAGIC)
    return { ok: true, value: { bytes, isInFile: false } };
  if (String.fromCharCode(...bytes.subarray(-6)) !== MAGIC || bytes.length < 24)
    return refused('koladaCutOff', 'Arrow');
  const footerBytes = viewOf(bytes).getInt32(bytes.length - 10, true);
  const end = bytes.length - 10 - footerBytes;
  if (footerBytes < 0 || end < 8) return refused('koladaDamaged', 'Arrow');
  checkFooter(bytes.subarray(end, end + footerBytes));
  return { ok: true, value: { bytes: bytes.subarray(8, end), isInFile: true } };
}

/** Goes from message to message to the mark of the end; gives the rows that the batches say they have. */
function walk({ bytes: stream, isInFile }: Stream): Result<number> {
  const view = viewOf(stream);
  let [at, rows] = [0, 0];
  while (!isInFile || at < stream.length) {
    if (at + 4 > stream.length) return refused('koladaCutOff', 'Arrow');
    let length = view.getInt32(at, true);
    at += 4;
    if (length === -1) {
      if (at + 4 > stream.length) return refused('koladaCutOff', 'Arrow');
      length = view.getInt32(at, true);
      at += 4;
    }
    if (length === 0) break;
    if (length < 0) return refused('koladaDamaged', 'Arrow');
    if (at + length > stream.length) return refused('koladaCutOff', 'Arrow');
    checkMessage(stream.subarray(at, at + length));
    const message = Message.decode(stream.subarray(at, at + length));
    at += length + message.bodyLength;
    if (!(message.bodyLength >= 0)) return refused('koladaDamaged', 'Arrow');
    if (at > stream.length) return refused('koladaCutOff', 'Arrow');
    if (
      message.headerType === MessageHeader.DictionaryBatch ||
      message.headerType === MessageHeader.RecordBatch
    ) {
      const batch = message.isDictionaryBatch() ? message.header().data : message.header();
      const codec = (batch as { compression?: { type: CompressionType } | null }).compression;
      if (codec) return refused('koladaFileKind', `Arrow, ${CompressionType[codec.type]}`);
      if (message.isRecordBatch()) rows += message.header().length;
    }
    if (!(rows <= MOST_ROWS)) return refused('koladaTooBig', `${rows}`);
  }
  if (stream.subarray(at).some((byte) => byte !== 0))
    return refused('koladaDamaged', 'Arrow, more after its end');
  return { ok: true, value: rows };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
