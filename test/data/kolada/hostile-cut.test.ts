import { describe, expect, test } from 'vitest';
import {
  madeArrow,
  madeCsv,
  madeJson,
  madeNdjson,
  madeParquet,
  madeRows,
  madeXlsx,
} from '../../fixtures/kolada/made-files';
import { answerTo, saysSo } from './hostile-answer';

const ROWS = madeRows(1200);
const CUTS = 50;

/** Places in a file: its first and last bytes, and evenly in between. */
function places(length: number): readonly number[] {
  const edges = Array.from({ length: 10 }, (_, at) => [at + 1, length - at - 1]).flat();
  const between = Array.from({ length: CUTS - edges.length }, (_, at) =>
    Math.round(((at + 0.5) * length) / (CUTS - edges.length)),
  );
  return [...new Set([...edges, ...between])].filter((at) => at > 0 && at < length);
}

describe('a file that breaks off anywhere is refused', () => {
  test.each([
    ['JSON', madeJson(ROWS)],
    ['Arrow stream', madeArrow(ROWS, 'stream')],
    ['Arrow file', madeArrow(ROWS, 'file')],
    ['Parquet', madeParquet(ROWS)],
    ['Parquet without compression', madeParquet(ROWS, { codec: 'UNCOMPRESSED' })],
  ])('%s', async (_, whole) => {
    const all = await answerTo(whole);
    expect(all.ok && all.value.account.kept).toBe(ROWS.length);
    expect(places(whole.length).length).toBe(CUTS);
    for (const at of places(whole.length))
      expect([at, (await answerTo(whole.subarray(0, at))).ok]).toEqual([at, false]);
  });

  test('workbook', async () => {
    const whole = await madeXlsx(ROWS);
    for (const at of places(whole.length))
      expect([at, (await answerTo(whole.subarray(0, at))).ok]).toEqual([at, false]);
  }, 60_000);
});

describe('of lines that break off, each is a row or is said', () => {
  test.each([
    ['CSV', madeCsv(ROWS), 1],
    ['CSV with semicolons', madeCsv(ROWS, ';'), 1],
    ['NDJSON', madeNdjson(ROWS), 0],
  ])('%s', async (_, whole, headings) => {
    for (const at of places(whole.length)) {
      const cut = whole.subarray(0, at);
      const answer = await answerTo(cut);
      if (!answer.ok) continue;
      const lines = new TextDecoder().decode(cut).split('\n');
      const rows = lines.filter((line) => line !== '').length - headings;
      expect([at, answer.value.account.rowsInFile]).toEqual([at, rows]);
      const last = lines.at(-1) ?? '';
      const isWhole = new TextDecoder().decode(whole).split('\n').includes(last);
      const cells = last.split(/[,;]/).length;
      if (!isWhole && cells < 5) expect([at, saysSo(answer)]).toEqual([at, true]);
    }
  });
});

test('a file with its first bytes, its middle or its last taken out is not taken for whole in silence', async () => {
  const files = [
    madeJson(ROWS),
    madeArrow(ROWS, 'stream'),
    madeArrow(ROWS, 'file'),
    madeParquet(ROWS),
    await madeXlsx(ROWS),
  ];
  for (const whole of files) {
    for (const [from, to] of [
      [0, 3],
      [Math.floor(whole.length / 2), Math.floor(whole.length / 2) + 40],
      [whole.length - 30, whole.length - 20],
    ] as const) {
      const holed = new Uint8Array([...whole.subarray(0, from), ...whole.subarray(to)]);
      const answer = await answerTo(holed);
      expect(saysSo(answer) || (answer.ok && answer.value.account.kept === ROWS.length)).toBe(true);
    }
  }
}, 60_000);
