import { Unzip, UnzipInflate, unzipSync, zipSync, type UnzipFile } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Problem, ProblemId, Result } from '../../model/problem';
import { placeOf, type Cell, type Grid } from './grid';
import { percentStyles, showPercents } from './show-percents';

/** A workbook may inflate to as many bytes, and a sheet have as many cells, the empty ones among them counted. */
const MOST_INFLATED_BYTES = 100_000_000;
const MOST_CELLS = 4_000_000;

/** What those who read a workbook call what is wrong with it. */
export interface WorkbookProblemIds {
  /** The zip, or the XML in it, cannot be read. */
  readonly damaged: ProblemId;
  /** Another kind of file in a zip. */
  readonly fileKind: ProblemId;
  /** A formula whose value was never worked out. */
  readonly formula: ProblemId;
  /** More bytes or cells than can be held. */
  readonly tooBig: ProblemId;
}

/**
 * The sheets of an .xlsx file; formulas as their values, dates as text, numbers that are shown as per cent as that text. Only its XML is inflated, up to a cap that what comes out is
 * counted against, as sizes in a zip may lie.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  ids: WorkbookProblemIds,
): Promise<Result<readonly Grid[]>> {
  const parts = inflateParts(bytes, ids);
  if (!parts.ok) return parts;
  const problems = [...parts.value].flatMap(([path, part]) => (isSheet(path) ? checkSheet(part, ids) : []));
  if (problems.length > 0) return { ok: false, problems };
  try {
    const sheets = await readXlsxFile(storedZip(parts.value), { trim: false });
    return {
      ok: true,
      value: sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(toCell)) })),
    };
  } catch (error) {
    return refused(ids.damaged, error instanceof Error ? error.message : String(error));
  }
}

type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

function inflateParts(bytes: Uint8Array, ids: WorkbookProblemIds): Result<Parts> {
  try {
    let stated = 0;
    const names: string[] = [];
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (isXml(name)) stated += originalSize;
        return false;
      },
    });
    const kind = otherKind(names);
    if (kind !== null) return refused(ids.fileKind, kind);
    const parts = stated > MOST_INFLATED_BYTES ? null : inflateWithin(bytes, MOST_INFLATED_BYTES);
    return parts === null
      ? refused(ids.tooBig, `> ${MOST_INFLATED_BYTES / 1e6} MB`)
      : { ok: true, value: parts };
  } catch (error) {
    return refused(ids.damaged, error instanceof Error ? error.message : String(error));
  }
}

/** What kind of zip it is, if it is no workbook. */
function otherKind(names: readonly string[]): string | null {
  if (names.includes('xl/workbook.xml')) return null;
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.includes('content.xml')) return 'ods';
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) return 'office';
  return 'zip';
}

const CHUNK_BYTES = 65_536;

/** Null where more comes out than the cap allows. */
function inflateWithin(bytes: Uint8Array, mostBytes: number): Parts | null {
  const chunks = new Map<string, Uint8Array[]>();
  let inflated = 0;
  const unzip = new Unzip((file: UnzipFile) => {
    if (!isXml(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      inflated += chunk.length;
      if (inflated <= mostBytes) own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && inflated <= mostBytes; at += CHUNK_BYTES) {
    unzip.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
  }
  return inflated > mostBytes ? null : new Map([...chunks].map(([name, own]) => [name, join(own)]));
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** The parts as a zip without compression: what inflates them further on would start a worker for a large one. */
function storedZip(parts: Parts): ArrayBuffer {
  const percents = percentStyles(new TextDecoder().decode(parts.get('xl/styles.xml')));
  const shown = [...parts].map(([path, part]) => [path, isSheet(path) ? showAsText(part, percents) : part]);
  return zipSync(Object.fromEntries(shown) as Record<string, Uint8Array>, { level: 0 }).buffer;
}

/** Cells that hold an error, #DIV/0!, as texts: they would read as empty. So are numbers that are shown as per cent. */
function showAsText(part: Uint8Array, percents: ReadonlySet<string>): Uint8Array {
  const xml = new TextDecoder().decode(part);
  const shown = showPercents(xml.replace(/(<c\s[^<>]*?\bt=)["']e["']/g, '$1"str"'), percents);
  return shown === xml ? part : new TextEncoder().encode(shown);
}

/** Refuses a sheet with more cells than can be held, and formulas whose value was never worked out: they would read as empty. */
function checkSheet(part: Uint8Array, ids: WorkbookProblemIds): Problem[] {
  const xml = new TextDecoder().decode(part);
  let [rows, columns] = [0, 0];
  for (const [, letters = '', digits] of xml.matchAll(/\sr=["']([A-Z]{0,3})(\d{1,7})["']/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters) + 1);
  }
  if (rows * columns > MOST_CELLS)
    return [{ where: 'file', what: ids.tooBig, value: `${rows} × ${columns}` }];
  return [...xml.matchAll(FORMULA_WITHOUT_VALUE)].slice(0, 100).map(([, letters = '', digits]) => ({
    where: placeOf(Number(digits) - 1, columnOf(letters)),
    what: ids.formula,
    value: `${letters}${digits}`,
  }));
}

const FORMULA_WITHOUT_VALUE =
  /<c\s[^>]*?r="([A-Z]{1,3})(\d{1,7})"[^>]*><f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g;

/** A is 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.xml.rels');
}

function isSheet(path: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(path);
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '#DATE!' : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
