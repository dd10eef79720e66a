import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { madeArrow, madeParquet, madeRows, madeWorkbook, madeXlsx } from '../../fixtures/kolada/made-files';
import { answerTo, saysSo } from './hostile-answer';

const ROWS = madeRows(300);
const FILES = {
  'Arrow stream': madeArrow(ROWS, 'stream'),
  'Arrow file': madeArrow(ROWS, 'file'),
  Parquet: madeParquet(ROWS),
  'Parquet without compression': madeParquet(ROWS, {
    codec: 'UNCOMPRESSED',
    rowGroupSize: 100,
    pageSize: 300,
  }),
};

/** Bytes set to others at up to as many places. */
const flips = (length: number, most: number) =>
  fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: most });

function flipped(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const changed = bytes.slice();
  for (const [at, byte] of changes) changed[at] = byte;
  return changed;
}

describe('bytes that are changed at random get an answer whose rows add up', () => {
  test.each(Object.entries(FILES))(
    '%s, anywhere',
    async (_, bytes) => {
      await fc.assert(
        fc.asyncProperty(flips(bytes.length, 4), async (changes) => {
          await answerTo(flipped(bytes, changes));
        }),
        { seed: 8, numRuns: 250 },
      );
    },
    60_000,
  );

  test.each(['Parquet', 'Parquet without compression', 'Arrow file'] as const)(
    '%s, in its footer',
    async (name) => {
      const bytes = FILES[name];
      const footer = Math.min(bytes.length, 1500);
      await fc.assert(
        fc.asyncProperty(flips(footer, 3), async (changes) => {
          await answerTo(
            flipped(
              bytes,
              changes.map(([at, byte]) => [bytes.length - footer + at, byte] as const),
            ),
          );
        }),
        { seed: 8, numRuns: 300 },
      );
    },
    60_000,
  );

  test('a workbook, anywhere', async () => {
    const bytes = await madeXlsx(madeRows(20));
    await fc.assert(
      fc.asyncProperty(flips(bytes.length, 4), async (changes) => {
        await answerTo(flipped(bytes, changes));
      }),
      { seed: 8, numRuns: 100 },
    );
  }, 60_000);
});

describe('a footer of Parquet that says too much', () => {
  const bytes = FILES.Parquet;
  const withFooter = (change: (footer: Uint8Array) => Uint8Array) => {
    const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    const start = bytes.length - 8 - length;
    const footer = change(bytes.slice(start, bytes.length - 8));
    const whole = new Uint8Array(start + footer.length + 8);
    whole.set(bytes.subarray(0, start));
    whole.set(footer, start);
    whole.set(bytes.subarray(-8), start + footer.length);
    new DataView(whole.buffer).setUint32(whole.length - 8, footer.length, true);
    return whole;
  };
  test('is made right by the test', async () => {
    const same = withFooter((footer) => footer);
    expect(parquetMetadata(same).num_rows).toBe(300n);
    expect((await answerTo(same)).ok).toBe(true);
  });
  test.each([
    ['of one endless number', () => new Uint8Array(1_000_000).fill(0x86)],
    ['of structures in structures', () => new Uint8Array(1_000_000).fill(0x1c)],
    ['of a list of a billion', () => Uint8Array.of(0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x03, 0, 0)],
    ['of nothing', () => new Uint8Array()],
    ['twice', (footer: Uint8Array) => Uint8Array.from([...footer, ...footer])],
  ])('%s', async (_, change) => {
    const answer = await answerTo(withFooter(change));
    expect(answer.ok && answer.value.account.kept !== 300).toBe(false);
  });
  test('longer than the file', async () => {
    const changed = bytes.slice();
    new DataView(changed.buffer).setUint32(changed.length - 8, 0xfffffff0, true);
    expect((await answerTo(changed)).ok).toBe(false);
  });
});

describe('workbooks', () => {
  const parts = async () => unzipSync(await madeWorkbook({ Blad1: [['kpi'], ['N31807']] }));
  const SHEET = 'xl/worksheets/sheet1.xml';
  test.each([
    ['a sheet of 101 MB of nothing', () => new Uint8Array(101_000_000).fill(32)],
    [
      'a sheet that says it has a cell far away',
      () => strToU8(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    ],
    [
      'a sheet of an entity in an entity',
      () =>
        strToU8(
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${sheet('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>')}`,
        ),
    ],
    ['a sheet that breaks off', () => strToU8(sheet('<row r="1"><c r="A1"><v>1').slice(0, -20))],
    ['a sheet of 50 000 elements in elements', () => strToU8(sheet('<a>'.repeat(50_000)))],
  ])(
    '%s is refused',
    async (_, part) => {
      const zip = zipSync({ ...(await parts()), [SHEET]: part() }, { level: 1 });
      expect((await answerTo(zip)).ok).toBe(false);
    },
    60_000,
  );
  test('a zip of other things, an empty one, and one whose entries lie about their size', async () => {
    expect((await answerTo(zipSync({ 'a.txt': strToU8('x') }))).ok).toBe(false);
    expect((await answerTo(zipSync({}))).ok).toBe(false);
    const bomb = zipSync({ ...(await parts()), [SHEET]: new Uint8Array(101_000_000) }, { level: 1 });
    const at = Buffer.from(bomb).lastIndexOf(SHEET) - 46;
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 1000, true);
    expect(saysSo(await answerTo(bomb))).toBe(true);
  }, 60_000);
  test('5 000 columns beside the figures, and a column __proto__', async () => {
    const heading = ['kpi', 'municipality', 'period', 'gender', 'value', 'PROTO', 'MAKER'];
    const wide = Array.from({ length: 5000 }, (_, at) => `c${at}`);
    const row = ['N31807', '0182', 2022, 'T', 1.5, 'a', 'b'];
    const made = unzipSync(
      await madeWorkbook({
        Blad1: [
          [...heading, ...wide],
          [...row, ...wide],
        ],
      }),
    );
    const texts = 'xl/sharedStrings.xml';
    const named = new TextDecoder()
      .decode(made[texts])
      .replace('PROTO', '__proto__')
      .replace('MAKER', 'constructor');
    const answer = await answerTo(zipSync({ ...made, [texts]: strToU8(named) }));
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    expect(answer.value.account).toMatchObject({ rowsInFile: 1, kept: 1, bad: 0 });
    expect(answer.value.notices[0]?.value).toMatch(/^__proto__, constructor, c0, /);
  });
});

function sheet(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}
