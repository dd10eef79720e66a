import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be packed: text, bytes that are packed already, or text that comes in parts. */
export interface FileToZip {
  readonly name: string;
  readonly content: string | Uint8Array | AsyncIterable<string>;
}

/** Zip keeps the local time of each file; a fixed one makes the same files the same bytes everywhere. */
const TIME = new Date(1980, 0, 1);

/** The files as a ZIP archive, the same bytes for the same files. Parts are packed as they come, so none is held for long. */
export async function zipFiles(files: readonly FileToZip[]): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of files) {
    const file = content instanceof Uint8Array ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = TIME;
    zip.add(file);
    if (content instanceof Uint8Array) file.push(content, true);
    else if (typeof content === 'string') file.push(strToU8(content), true);
    else {
      for await (const part of content) file.push(strToU8(part));
      file.push(new Uint8Array(), true);
    }
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
