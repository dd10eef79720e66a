import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf, read, readingOf, readInPieces, type Figure } from './text-file';

const figure: fc.Arbitrary<Figure> = fc.record({
  kpi: fc.constantFrom('N31807', 'N31849', 'U31003', 'X_SHARE'),
  area: fc.constantFrom('0182', '0180', '1287', '0001', '0000', 'G35837'),
  period: fc.integer({ min: 1990, max: 2030 }),
  gender: fc.constantFrom('T', 'K', 'M'),
  value: fc.option(
    fc.integer({ min: -9e8, max: 9e8 }).map((tenths) => tenths / 10 + 0),
    { freq: 6 },
  ),
  status: fc.constantFrom('', 'Privacy', 'a,b;c', 'Sekretess "å"'),
  count: fc.integer({ min: 0, max: 300 }),
});
const table = fc.uniqueArray(figure, {
  minLength: 1,
  maxLength: 40,
  selector: ({ kpi, area, period, gender }) => `${kpi} ${area} ${period} ${gender}`,
});

const flat = ({ area, ...rest }: Figure) => ({ municipality: area, ...rest });
const nested = ({ kpi, area, period, ...cell }: Figure) => ({
  kpi,
  municipality: area,
  period,
  values: [{ ...cell, isdeleted: false }],
});
const quoted = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const delimited = (delimiter: string, decimal: string) => (figures: readonly Figure[]) => {
  const rows = figures.map(({ kpi, area, period, gender, value, count, status }) => {
    const number = value === null ? '' : value.toFixed(2).replace('.', decimal);
    return [kpi, area, String(period), gender, number, String(count), status].map(quoted).join(delimiter);
  });
  return [
    ['kpi', 'municipality', 'period', 'gender', 'value', 'count', 'status'].join(delimiter),
    ...rows,
    '',
  ];
};

/** Every way to write a table as text. */
const WRITTEN: Readonly<Record<string, (figures: readonly Figure[]) => string>> = {
  'v3 JSON': (figures) => JSON.stringify({ values: figures.map(nested), count: 1, next_url: null }, null, 1),
  'v2 JSON': (figures) => JSON.stringify({ count: 1, next_page: null, values: figures.map(nested) }),
  'a list': (figures) => JSON.stringify(figures.map(flat)),
  'a list of envelopes': (figures) => JSON.stringify(figures.map((one) => ({ values: [nested(one)] }))),
  'a row a line': (figures) => figures.map((one) => JSON.stringify(flat(one))).join('\n'),
  'an envelope a line': (figures) =>
    figures.map((one) => JSON.stringify({ values: [flat(one)] })).join('\r\n'),
  'CSV with commas': (figures) => delimited(',', '.')(figures).join('\n'),
  'CSV with semicolons': (figures) => delimited(';', ',')(figures).join('\r\n'),
  'CSV with line ends of old': (figures) => delimited(';', ',')(figures).join('\r'),
  'CSV with tabs': (figures) => delimited('\t', ',')(figures).join('\n'),
};

test.each(Object.entries(WRITTEN))('any table written as %s reads back', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(table, async (figures) => {
      expect(figuresOf(await read(write(figures)))).toEqual(figures);
    }),
    { numRuns: 60 },
  );
});

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });

test.each(Object.entries(WRITTEN))('%s reads the same in pieces of any length', async (_, write) => {
  const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1');
  await fc.assert(
    fc.asyncProperty(table, lengths, encodings, async (figures, pieces, encoding) => {
      const bytes = Buffer.from(write(figures), encoding);
      expect(await readInPieces(bytes, pieces)).toEqual(await read(bytes));
    }),
    { numRuns: 40 },
  );
});

const damage = fc.record({
  at: fc.nat(),
  deleted: fc.integer({ min: 0, max: 3 }),
  inserted: fc.constantFrom(
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\n',
    '\r',
    '0',
    'x',
    ';',
    '\0',
    'é',
  ),
});

test.each(Object.entries(WRITTEN))(
  '%s that is damaged reads the same in pieces, and never to more',
  async (_, write) => {
    await fc.assert(
      fc.asyncProperty(
        table,
        lengths,
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        async (figures, pieces, hits) => {
          const damaged = hits.reduce((text, { at, deleted, inserted }) => {
            const from = at % text.length;
            return text.slice(0, from) + inserted + text.slice(from + deleted) || ' ';
          }, write(figures));
          const answer = await read(damaged);
          expect(await readInPieces(damaged, pieces)).toEqual(answer);
          if (!answer.ok) expect(answer.problems.length).toBeGreaterThan(0);
          else {
            const { kept, duplicates, deleted, units, bad, rowsInFile } = answer.value.account;
            expect(kept + duplicates + deleted + units + bad).toBe(rowsInFile);
            expect(kept).toBeLessThanOrEqual(figures.length + hits.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  },
);

/** A row with a fault, or none, and where a reading should count it. */
type Fate = 'kept' | 'deleted' | 'units' | 'bad';
const FAULTS: readonly (readonly [Fate, Readonly<Record<string, unknown>>])[] = [
  ['deleted', { isdeleted: '1' }],
  ['units', { municipality: 'V15E144001301' }],
  ['bad', { kpi: '?' }],
  ['bad', { municipality: 'Nacka' }],
  ['bad', { period: 'i fjol' }],
  ['bad', { gender: 'X' }],
  ['bad', { value: 'många' }],
  ['bad', { count: 'en' }],
  ['bad', { isdeleted: 'kanske' }],
];
const written = fc.record({
  figure,
  fault: fc.option(fc.constantFrom(...FAULTS), { freq: 3, nil: ['kept', {}] as const }),
});
const COLUMNS = ['kpi', 'municipality', 'period', 'gender', 'value', 'count', 'status', 'isdeleted'];
const SHAPES: Readonly<Record<string, (rows: readonly Readonly<Record<string, unknown>>[]) => string>> = {
  'v3 JSON': (rows) =>
    JSON.stringify({
      values: rows.map(({ kpi, municipality, period, ...cell }) => ({
        kpi,
        municipality,
        period,
        values: [cell],
      })),
      next_url: null,
    }),
  'flat JSON': (rows) => JSON.stringify(rows),
  'a row a line': (rows) => rows.map((row) => JSON.stringify(row)).join('\n'),
  CSV: (rows) =>
    [
      COLUMNS,
      ...rows.map((row) => COLUMNS.map((column) => quoted(`${(row[column] ?? '') as string | number}`))),
    ]
      .map((cells) => cells.join(';'))
      .join('\n'),
};

test.each(Object.entries(SHAPES))('every row of %s is accounted for, once', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 60 }), async (rows) => {
      const sound: Readonly<Record<string, unknown>> = flat({
        kpi: 'N00001',
        area: '2584',
        period: 1950,
        gender: 'T',
        value: 1,
        status: '',
        count: 1,
      });
      const text = write([...rows.map(({ figure: one, fault }) => ({ ...flat(one), ...fault[1] })), sound]);
      const { account, figures, problems } = readingOf(await read(text));
      const fated = (fate: Fate) => rows.filter(({ fault }) => fault[0] === fate);
      const key = ({ kpi, area, period, gender }: Figure) => `${kpi} ${area} ${period} ${gender}`;
      const keys = new Set(fated('kept').map((row) => key(row.figure)));
      expect(account).toMatchObject({
        rowsInFile: rows.length + 1,
        kept: keys.size + 1,
        duplicates: fated('kept').length - keys.size,
        deleted: fated('deleted').length,
        units: fated('units').length,
        bad: fated('bad').length,
      });
      expect(figures.kpi).toHaveLength(account.kept);
      expect(problems).toHaveLength(account.bad);
      expect(account.kept + account.duplicates + account.deleted + account.units + account.bad).toBe(
        account.rowsInFile,
      );
    }),
    { numRuns: 60 },
  );
});

test('a JSON file cut anywhere is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.nat(),
      fc.constantFrom('v3 JSON', 'a list', 'a list of envelopes'),
      async (figures, at, shape) => {
        const text = WRITTEN[shape]?.(figures) ?? '';
        const answer = await read(text.slice(0, 1 + (at % (text.length - 1))));
        expect(answer).toMatchObject({ ok: false, problems: [{ what: 'koladaCutOff' }] });
      },
    ),
    { numRuns: 100 },
  );
});
