import { describe, expect, test } from 'vitest';
import { HOSTILE_CSV } from '../../fixtures/kolada/hostile-csv';
import { HOSTILE_JSON, type HostileText } from '../../fixtures/kolada/hostile-json';
import { answerTo, saysSo } from './hostile-answer';

async function holds({ text, outcome }: HostileText): Promise<void> {
  const answer = await answerTo(text);
  if (outcome === 'said') expect(answer.ok ? answer.value.problems.length : 1).toBeGreaterThan(0);
  if (outcome === 'whole') {
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems).slice(0, 500));
    const { figures, problems, account } = answer.value;
    expect(problems).toEqual([]);
    expect([...figures.value]).toEqual([1.5, NaN]);
    expect([...figures.period]).toEqual([2022, 2023]);
    expect([figures.kpis, figures.areas]).toEqual([['N31807'], ['0182', '0180']]);
    expect(account.rowsInFile).toBe(2);
  }
}

describe('JSON', () => {
  test.each(HOSTILE_JSON)('$outcome: $name', holds, 20_000);
});

describe('delimited text', () => {
  test.each(HOSTILE_CSV)('$outcome: $name', holds, 20_000);
});

describe('encodings', () => {
  const text =
    'kpi,municipality,period,gender,value,namn\nN31807,0182,2022,T,1.5,Åre\nN31807,0180,2023,K,,Ö\n';
  const utf16 = (little: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
    Array.from(`\uFEFF${text}`).forEach((sign, at) => view.setUint16(at * 2, sign.charCodeAt(0), little));
    return new Uint8Array(view.buffer);
  };
  test.each([
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
    ['latin-1', Uint8Array.from(text, (sign) => sign.charCodeAt(0))],
  ])('%s is read whole', async (_, bytes) => {
    const answer = await answerTo(bytes);
    expect(answer.ok && [...answer.value.figures.value]).toEqual([1.5, NaN]);
  });

  test('half a character of UTF-8 is said', async () => {
    expect(saysSo(await answerTo(new TextEncoder().encode(text.slice(0, -2)).slice(0, -1)))).toBe(true);
  });
});

test.each([
  ['nothing', new Uint8Array()],
  ['only a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
  ['only a byte order mark of UTF-16', Uint8Array.of(0xff, 0xfe)],
  ['white space', new TextEncoder().encode(' \n\t\r\n ')],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)],
  ['zeros', new Uint8Array(100_000)],
  ['every byte', Uint8Array.from({ length: 65_536 }, (_, at) => (at * 7919) >> 3)],
])('%s is refused', async (_, bytes) => {
  expect((await answerTo(bytes)).ok).toBe(false);
});
