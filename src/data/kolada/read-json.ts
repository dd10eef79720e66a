import type { Problem } from '../../model/problem';
import type { FigureBuilder } from './figure-builder';
import { addJsonRow } from './add-json-row';
import { createJsonScanner, type ItemPlace, type JsonItem } from './json-scanner';
import type { TextReader } from './text-reader';

const DEEPEST = 8;
/** Values parsed at a time: what is parsed is taken and gone before it costs memory. */
const BATCH = 200;

/**
 * Hands the rows of Kolada's JSON to the builder: envelopes of v3 or v2, a list of rows or of envelopes, or several of either after one
 * another, as in a file with a row a line. Rows are cut out of the text and parsed in batches, so that a bad one harms no other. Refused
 * where the text breaks off, and where a broken value at the top goes over lines, as it may have taken good ones with it.
 */
export function createJsonReader(builder: FigureBuilder): TextReader {
  const waiting: JsonItem[] = [];
  let nextPage: unknown = null;
  let mergedLines: Problem | null = null;
  const scanner = createJsonScanner({
    onItem: (item) => {
      if (waiting.push(item) >= BATCH) takeWaiting();
    },
    onEnvelope: (envelope) => {
      takeWaiting();
      const parsed = parseItem(envelope);
      const { list, index } = envelope.place;
      const where = list === null && index === 0 ? 'file' : whereOf(envelope.place);
      if (parsed === undefined) builder.addProblem(where, 'koladaNotJson', 'values');
      nextPage = nextPageOf(parsed);
    },
    onMisplaced: (place, character) => {
      takeWaiting();
      builder.addProblem(whereOf(place), 'koladaNotJson', character);
    },
  });

  function takeWaiting(): void {
    const values = parseTogether(waiting);
    waiting.forEach((item, at) => take(item, values === null ? parseItem(item) : values[at]));
    waiting.length = 0;
  }

  function take(item: JsonItem, value: unknown): void {
    if (value === undefined) {
      const problem = { where: whereOf(item.place), what: whyNot(item), value: item.text.slice(0, 60) };
      builder.addBad(problem.where, problem.what, problem.value);
      if (item.place.list === null && item.text.includes('\n')) mergedLines ??= problem;
    } else if (isEmptyEnvelope(value)) nextPage = nextPageOf(value);
    else addJsonRow(builder, value, whereOf(item.place));
  }

  return {
    push: (piece) => {
      scanner.push(piece);
      takeWaiting();
      return null;
    },
    end: () => {
      const isWhole = scanner.end();
      takeWaiting();
      if (!isWhole) {
        const where = 'file';
        return { ok: false, problems: [{ where, what: 'koladaCutOff', value: String(builder.rowsSoFar()) }] };
      }
      if (mergedLines !== null) return { ok: false, problems: [mergedLines] };
      if (typeof nextPage === 'string' && nextPage !== '')
        builder.addNotice('koladaPartial', nextPage.slice(0, 200));
      return { ok: true, value: scanner.values() > 1 ? 'ndjson' : 'kolada-json' };
    },
  };
}

/** All items parsed at once; null where one of them is not as it should be. */
function parseTogether(items: readonly JsonItem[]): readonly unknown[] | null {
  if (items.some(({ text, depth }) => text === '' || depth > DEEPEST)) return null;
  try {
    const values = JSON.parse(`[${items.map(({ text }) => text).join(',')}]`) as unknown[];
    if (values.length !== items.length) return null;
    return items.every(({ members }, at) => countMembers(values[at]) === members) ? values : null;
  } catch {
    return null;
  }
}

/** The value; undefined where it is no JSON, is too long or too deep, or has a key twice. */
function parseItem({ text, depth, members }: JsonItem): unknown {
  if (text === '' || depth > DEEPEST) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return countMembers(value) === members ? value : undefined;
  } catch {
    return undefined;
  }
}

function whyNot({ text, depth, members }: JsonItem): Problem['what'] {
  return depth > DEEPEST || (text === '' && members > 0) ? 'koladaRowShape' : 'koladaNotJson';
}

/** Members of all objects of a value; fewer than the text's colons where a key stands twice in an object, of which JSON.parse keeps the last. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const element of value) members += countMembers(element);
    return members;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(object)) {
    members++;
    if (typeof object[key] === 'object') members += countMembers(object[key]);
  }
  return members;
}

function isEmptyEnvelope(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'kpi' in value) return false;
  return 'values' in value && Array.isArray(value.values) && value.values.length === 0;
}

function nextPageOf(envelope: unknown): unknown {
  if (typeof envelope !== 'object' || envelope === null) return null;
  const { next_url, next_page } = envelope as Readonly<Record<string, unknown>>;
  return next_url ?? next_page ?? null;
}

/** The path of an item: "values[13]", "[2]", "row 14". */
function whereOf({ list, index }: ItemPlace): string {
  return list === null ? `row ${index + 1}` : `${list}[${index}]`;
}
