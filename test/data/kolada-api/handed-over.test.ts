import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FetchedFigures, MissingFigures } from '../../../src/data/kolada-api/fetch-figures';
import { formatFigures } from '../../../src/data/kolada-api/format-figures';
import {
  HAND_OVER_CHANNEL,
  parseHandedOver,
  parseTaken,
  takeHandedOver,
} from '../../../src/data/kolada-api/handed-over';
import { readAnswers } from '../../../src/data/kolada-api/read-answers';
import type { KoladaReading } from '../../../src/data/kolada/kolada-reading';
import { readKolada } from '../../../src/data/kolada/read-kolada';
import { type FakeKolada, fakeValue, startFakeKolada } from './fake-kolada';

let kolada: FakeKolada;
beforeEach(async () => {
  kolada = await startFakeKolada();
});
afterEach(() => kolada.close());

const PATH = '/v3/data/kpi/N31807,N31910/municipality/0182,1263/year/2022,2023?per_page=5000';

/** The reading of answers as the server gives them. */
async function read(
  answers: readonly string[],
  missing: readonly MissingFigures[] = [],
): Promise<KoladaReading> {
  const fetched: FetchedFigures = { answers, missing, rows: 8 * answers.length };
  const reading = await readAnswers('Kolada', fetched);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

function rowsOf({ figures }: Pick<KoladaReading, 'figures'>): (string | number | null | undefined)[][] {
  return Array.from(figures.kpi, (kpi, row) => [
    figures.kpis[kpi],
    figures.areas[figures.area[row] ?? -1],
    figures.period[row],
    Number.isNaN(figures.value[row]) ? null : figures.value[row],
  ]);
}

const expected = ['N31807', 'N31910'].flatMap((kpi) =>
  ['0182', '1263'].flatMap((area) =>
    [2022, 2023].map((year) => [kpi, area, year, fakeValue(kpi, area, year)]),
  ),
);

describe('answers are read', () => {
  test('to the figures that Kolada gave, with a missing one as missing', async () => {
    const reading = await read([kolada.answer(PATH).body]);
    expect(rowsOf(reading)).toEqual(expected);
    expect(reading.format).toBe('kolada-json');
    expect(reading.account.missing).toBe(expected.filter(([, , , value]) => value === null).length);
    expect(reading.problems).toEqual([]);
  });

  test('with the same page twice counted as duplicates, and groups and deleted rows counted apart', async () => {
    kolada.addsStrangers = true;
    const { body } = kolada.answer(PATH);
    const { account } = await read([body, body]);
    expect(account).toMatchObject({
      rowsInFile: 20,
      kept: 9,
      duplicates: 9,
      contradictions: 0,
      deleted: 2,
      groups: 1,
      bad: 0,
    });
  });

  test('with what did not come as problems', async () => {
    const request = {
      url: kolada.origin + PATH,
      kpis: ['N31807'],
      areas: ['0180', '0181'],
      periods: [2023],
      rows: 2,
    };
    const problem = { where: '/v3/data', what: 'koladaAnswer', value: '500' } as const;
    const reading = await read([kolada.answer(PATH).body], [{ request, problem }]);
    expect(reading.problems).toEqual([{ where: 'file', what: 'koladaPartial', value: '8 / 10' }, problem]);
    expect(reading.account.kept).toBe(8);
  });
});

test('saved as a file and read again, the figures are the same', async () => {
  const reading = await read([kolada.answer(PATH).body]);
  const file = new File([...formatFigures(reading.figures)], 'kolada.csv');
  const again = await readKolada(file, {});
  expect(again.ok && rowsOf(again.value)).toEqual(expected);
  expect(again.ok && again.value.figures.count).toEqual(reading.figures.count);
});

test('saved as a file, a figure of three decimals can be read in one way only', async () => {
  const { figures } = await read([kolada.answer(PATH).body]);
  const value = figures.value.map(
    (_, at) => [1.234, -12.345, 999.999, 0.125, 1234.567, NaN, 7, 1e21][at] ?? 0,
  );
  const again = await readKolada(new File([...formatFigures({ ...figures, value })], 'kolada.csv'), {});
  expect(again.ok && again.value.figures.value).toEqual(value);
});

test('saved as a file, a status is no formula to a spreadsheet', async () => {
  const { figures } = await read([kolada.answer(PATH).body]);
  const lines = [...formatFigures({ ...figures, statuses: ['=HYPERLINK("http://example.org")'] })].join('');
  expect(lines.split('\r\n')[1]).toMatch(/,"'=HYPERLINK\(""http:\/\/example.org""\)"$/);
});

describe('what is handed over', () => {
  test('is taken when it is whole', async () => {
    const reading = await read([kolada.answer(PATH).body]);
    const sent = structuredClone({ kind: 'figures', id: '1', reading });
    expect(parseHandedOver(sent)).toEqual(sent);
    expect(parseTaken({ kind: 'taken', id: '1' })).toEqual({ kind: 'taken', id: '1' });
  });

  test('reaches who takes it, and the document is told, of whole figures only', async () => {
    const reading = await read([kolada.answer(PATH).body]);
    const taken: KoladaReading[] = [];
    const told: unknown[] = [];
    takeHandedOver((one) => void taken.push(one));
    const document = new BroadcastChannel(HAND_OVER_CHANNEL);
    document.onmessage = ({ data }) => void told.push(data);
    for (const message of [null, { kind: 'figures', id: '0' }, { kind: 'figures', id: '1', reading }])
      document.postMessage(message);
    await vi.waitFor(() => expect(told).toEqual([{ kind: 'taken', id: '1' }]));
    document.close();
    expect(taken).toEqual([reading]);
  });

  test.each<[string, (reading: KoladaReading) => object]>([
    ['a column is shorter', ({ figures }) => ({ figures: { ...figures, value: figures.value.slice(1) } })],
    ['an index is out of its list', ({ figures }) => ({ figures: { ...figures, kpis: ['N31807'] } })],
    [
      'an index is negative',
      ({ figures }) => ({ figures: { ...figures, area: figures.area.map(() => -1) } }),
    ],
    ['a gender is none', ({ figures }) => ({ figures: { ...figures, gender: figures.gender.map(() => 3) } })],
    ['a text is there twice', ({ figures }) => ({ figures: { ...figures, kpis: ['N31807', 'N31807'] } })],
    ['a column is of another kind', ({ figures }) => ({ figures: { ...figures, kpi: [...figures.kpi] } })],
    [
      'a number is infinite',
      ({ figures }) => ({ figures: { ...figures, value: figures.value.map(() => Infinity) } }),
    ],
    ['something is beside it', () => ({ more: 1 })],
    ['a problem is not of Kolada’s', () => ({ problems: [{ where: '', what: 'runFailed', value: '' }] })],
    ['a name is not a text', () => ({ name: { toString: 1 } })],
    ['more rows are said to be kept than there are', ({ account }) => ({ account: { ...account, kept: 9 } })],
    ['a year is none', ({ figures }) => ({ figures: { ...figures, period: figures.period.map(() => 7) } })],
    ['a count is a fraction', ({ account }) => ({ account: { ...account, kept: 0.5 } })],
  ])('is refused when %s', async (_, change) => {
    const reading = await read([kolada.answer(PATH).body]);
    expect(parseHandedOver({ kind: 'figures', id: '1', reading: { ...reading, ...change(reading) } })).toBe(
      undefined,
    );
  });

  test.each([null, 1, 'figures', [], { kind: 'figures' }, { kind: 'taken', id: 1 }])(
    'is refused when it is %j',
    (message) => {
      expect(parseHandedOver(message)).toBe(undefined);
      expect(parseTaken(message)).toBe(undefined);
    },
  );
});
