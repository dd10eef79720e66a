import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByMonth, MunicipalLedger } from '../../../src/model/ledger';
import type { LedgerReading } from '../../../src/data/ledger/ledger-reading';
import type { Read } from './reading';
import { figuresOf, readBytes } from './reading';
import { writeLedger, type Writing } from './write-ledger';

const MONTHS = [2025, 2026].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
);

/** Whole tens of thousands of kronor: two decimals in mnkr hold them. Now and then a cost comes back as an income. */
const amounts = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 900 }) },
  fc.integer({ min: -20, max: 0 }),
);
const byMonth = (values: fc.Arbitrary<number>, from: number, length: number) =>
  fc
    .array(fc.option(values, { freq: 8, nil: undefined }), { minLength: length, maxLength: length })
    .map((row) =>
      Object.fromEntries(
        row.flatMap((value, at) => (value === undefined ? [] : [[MONTHS[from + at] ?? '', value]])),
      ),
    );

const NAMES = [
  '4510 Försörjningsstöd',
  '4520 Försörjningsstöd',
  'Ekonomiskt bistånd, övrigt',
  'Handläggning',
  '__proto__',
  'Budget- och skuldrådgivning',
  'Hushållsnära tjänster',
  'Övrig "ersättning"',
];

const ledgers: fc.Arbitrary<MunicipalLedger> = fc
  .tuple(
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: 2, max: 14 }),
    fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 }),
  )
  .chain(([from, length, names]) =>
    fc.record({
      accounts: fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            outturn: byMonth(
              amounts.map((value) => value * 10_000),
              from,
              length,
            ),
            budget: byMonth(
              amounts.map((value) => value * 10_000),
              from,
              length,
            ),
            yearBudget: fc.constant({}),
          }),
        ),
      ),
      households: byMonth(fc.integer({ min: 0, max: 999 }), from, length),
    }),
  )
  // Enough figures to be a ledger, and costs above what comes back, as the turning of signs rests on.
  .filter(({ accounts }) =>
    accounts.every(({ outturn, budget }) => sumsToCosts(outturn) && sumsToCosts(budget)),
  )
  // A last month of nothing but 0 is no outturn, and budgets far above the outturn may be of the year: both have tests of their own.
  .filter(({ accounts }) => {
    const last =
      accounts
        .flatMap(({ outturn }) => Object.keys(outturn))
        .sort()
        .at(-1) ?? '';
    return accounts.some(({ outturn }) => (outturn[last] ?? 0) !== 0);
  });

function sumsToCosts(figures: ByMonth): boolean {
  const values = Object.values(figures);
  return values.length >= 2 && values.reduce((sum, value) => sum + value, 0) > 0;
}

const writings: fc.Arbitrary<Writing> = fc.record({
  layout: fc.constantFrom('long', 'longByKind', 'wide', 'wideByKind'),
  unit: fc.constantFrom('kr', 'tkr', 'mnkr'),
  decimal: fc.constantFrom(',', '.'),
  group: fc.constantFrom('', ' ', '\u00a0', '\u202f', "'"),
  minus: fc.constantFrom('-', '\u2212', '()', 'after'),
  month: fc.constantFrom('dashed', 'plain', 'named', 'date'),
  missing: fc.constantFrom('', '..', '-', '–'),
  delimiter: fc.constantFrom(';', '\t', '|', ','),
  ends: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 marked', 'utf-16le'),
  preamble: fc.boolean(),
  totals: fc.boolean(),
  blanks: fc.boolean(),
  turned: fc.boolean(),
});

/** The ledger as it can be read: an account without a figure is in no file. */
function readable({ accounts, households }: MunicipalLedger): string[] {
  return figuresOf({ ledger: { accounts, households } } as LedgerReading).sort();
}

/** The same with costs alone, so that a row less cannot tip what most amounts are. */
const costs = ledgers.map(({ accounts, households }) => ({
  accounts: accounts.map((account) => ({
    ...account,
    outturn: asCosts(account.outturn),
    budget: asCosts(account.budget),
  })),
  households,
}));

function asCosts(figures: ByMonth): ByMonth {
  return Object.fromEntries(
    Object.entries(figures).map(([month, value]) => [month, Math.abs(value) + 10_000]),
  );
}

const reconciles = (read: Read) =>
  !read.ok ||
  read.value.understood.rowsRead + read.value.understood.rowsLeftOut === read.value.understood.rowsInFile;

test('a ledger is read back as it was written, in any layout, encoding, number format and unit', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, writings, async (ledger, writing) => {
      // Amounts drawn by chance may grow from month to month, which is asked about.
      const read = await readBytes(writeLedger(ledger, writing), { accumulated: false });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(read.value.problems).toEqual([]);
      expect(figuresOf(read.value).sort()).toEqual(readable(ledger));
      expect(read.value.understood.unit).toBe(writing.unit);
      expect(read.value.understood.signTurned).toBe(writing.turned);
      expect(reconciles(read)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('latin-1 is read as it was written, but for characters that it lacks', async () => {
  const plain = writings.map((writing): Writing => ({
    ...writing,
    encoding: 'latin1',
    group: '\u00a0',
    minus: '-',
    missing: '..',
  }));
  await fc.assert(
    fc.asyncProperty(ledgers, plain, async (ledger, writing) => {
      const read = await readBytes(writeLedger(ledger, writing), { accumulated: false });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(figuresOf(read.value).sort()).toEqual(readable(ledger));
      expect(read.value.understood.encoding).toBe('windows-1252');
    }),
    { numRuns: 60 },
  );
});

/** A byte changed, taken out or put in, or the end cut off. */
const damages = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
  how: fc.constantFrom('change', 'drop', 'insert', 'cut'),
});

function damage(bytes: Uint8Array, { at, byte, how }: { at: number; byte: number; how: string }): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
  if (how === 'cut') return before;
  const rest = how === 'insert' ? after : after.slice(1);
  return new Uint8Array([...before, ...(how === 'drop' ? [] : [byte]), ...rest]);
}

test('a damaged file is read or refused, and every row is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(
      ledgers,
      writings,
      fc.array(damages, { minLength: 1, maxLength: 4 }),
      async (ledger, writing, list) => {
        const read = await readBytes(list.reduce(damage, writeLedger(ledger, writing)), {
          accumulated: false,
        });
        expect(reconciles(read)).toBe(true);
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

test('a row that is gone, or stands twice, never changes another figure', async () => {
  await fc.assert(
    fc.asyncProperty(costs, writings, fc.nat(), fc.boolean(), async (ledger, writing, nth, twice) => {
      const plain = { ...writing, encoding: 'utf-8', ends: '\n', preamble: true } as const;
      const rows = new TextDecoder().decode(writeLedger(ledger, plain)).split('\n');
      const at = 5 + (nth % (rows.length - 5));
      const changed = rows.flatMap((row, index) => (index !== at ? [row] : twice ? [row, row] : []));
      const read = await readBytes(new TextEncoder().encode(changed.join('\n')), { accumulated: false });
      if (!read.ok || read.value.problems.length > 0) return;
      const written = new Set(readable(ledger));
      expect(figuresOf(read.value).filter((figure) => !written.has(figure))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('rubbish is refused, whatever its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 3000 }),
      fc.constantFrom('', 'PK\u0003\u0004', '%PDF', '\u00ff\u00fe'),
      async (bytes, start) => {
        const read = await readBytes(new Uint8Array([...Buffer.from(start, 'latin1'), ...bytes]));
        expect(read.ok).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});
