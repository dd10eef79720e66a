import { describe, expect, test } from 'vitest';
import { long, MONTHS, table } from './ledger-tables';
import { clean, notices, readText, wrong } from './reading';

describe('words of sums from January on', () => {
  test.each(['t.o.m. månaden', 'tom månaden', 'till och med månaden', 'hittills', 'ack.', 'ackumulerat'])(
    'Utfall %s',
    async (words) => {
      const text = `Tkr\nMånad;Konto;Utfall ${words}\n2026-01;Försörjningsstöd;1800\n2026-02;Försörjningsstöd;3610\n2026-03;Försörjningsstöd;5400\n`;
      expect(clean(await readText(text)).ledger.accounts[0]?.outturn).toEqual({
        '2026-01': 1_800_000,
        '2026-02': 1_810_000,
        '2026-03': 1_790_000,
      });
    },
  );

  test('above the table they say how far it goes', async () => {
    const text = `Utfall t.o.m. mars 2026, tkr\nKonto;jan 2026;feb 2026;mar 2026;Utfall t.o.m. mars\nFörsörjningsstöd;1800;1810;1790;5400\n`;
    expect(clean(await readText(text)).ledger.accounts[0]?.outturn).toEqual({
      '2026-01': 1_800_000,
      '2026-02': 1_810_000,
      '2026-03': 1_790_000,
    });
  });
});

describe('sums from January on that nothing names', () => {
  const read = (values: readonly number[], choices = {}) =>
    readText(
      table(
        'Månad;Konto;Utfall tkr',
        long(values.length, (_, at) => `Försörjningsstöd;${values[at]}`),
      ),
      choices,
    );

  /** The same figures month by month, SEK. */
  const asTheyStand = (values: readonly number[]) => values.map((value) => 1000 * value);
  const outturnOf = (reading: Awaited<ReturnType<typeof read>>) =>
    Object.values(clean(reading).ledger.accounts[0]?.outturn ?? {});

  test.each([[[1800, 3610, 5400]], [[1800, 3610, 5400, 5390, 7200, 9000]]])(
    '%j is asked about',
    async (values) => {
      expect(wrong(await read(values))).toEqual(['R2C3 ledgerAccumulated']);
      expect(outturnOf(await read(values, { accumulated: false }))).toEqual(asTheyStand(values));
    },
  );

  test.each([[[1800, 1900, 2000]], [[1800, 1850, 1700, 2000, 2100, 2500]]])('%j is not', async (values) => {
    expect(outturnOf(await read(values))).toEqual(asTheyStand(values));
  });

  test('of households are asked about, and left out where the user says so', async () => {
    const text = table(
      'Månad;Antal hushåll',
      long(4, (_, at) => String(170 * (at + 1))),
    );
    expect(wrong(await readText(text))).toEqual(['R2C2 ledgerAccumulated']);
    expect(clean(await readText(text, { accumulated: false })).ledger.households).toEqual({
      '2026-01': 170,
      '2026-02': 340,
      '2026-03': 510,
      '2026-04': 680,
    });
    expect(wrong(await readText(text, { accumulated: true }))).toEqual(['file ledgerNoAmounts']);
  });
});

describe('months of nothing but 0 at the end', () => {
  test('have no outturn, where months are columns', async () => {
    const header = `Konto;${MONTHS.map((month) => `2026-${month} utfall kr`).join(';')}`;
    const reading = await readText(
      table(header, ['Försörjningsstöd;6;5;0;4;5;6;0;0;0;0;0;0', 'Handläggning;6;5;;4;5;6;0;0;;0;0;0']),
    );
    const { accounts } = clean(reading).ledger;
    expect(accounts.map(({ outturn }) => Object.keys(outturn).at(-1))).toEqual(['2026-06', '2026-06']);
    expect(accounts[0]?.outturn['2026-03']).toBe(0);
    expect(notices(reading)).toContain('R2C8 ledgerZeroMonths');
  });

  test('have no outturn in a long table, and keep their budget', async () => {
    const reading = await readText(
      table(
        'Månad;Konto;Utfall kr;Budget kr',
        long(12, (_, at) => `Försörjningsstöd;${at < 6 ? 1800 : 0};1700`),
      ),
    );
    const [account] = clean(reading).ledger.accounts;
    expect([Object.keys(account?.outturn ?? {}).length, Object.keys(account?.budget ?? {}).length]).toEqual([
      6, 12,
    ]);
    expect(notices(reading)).toContain('R8C3 ledgerZeroMonths');
  });

  test('of one account are its outturn while another has some', async () => {
    const reading = await readText(
      table('Konto;2026-01 utfall kr;2026-02 utfall kr', ['Försörjningsstöd;1;0', 'Handläggning;1;2']),
    );
    expect(clean(reading).ledger.accounts[0]?.outturn).toEqual({ '2026-01': 1, '2026-02': 0 });
  });
});

describe('the budget of a year on the row of each month', () => {
  const rows = (budget: number) => long(12, (_, at) => `Försörjningsstöd;${at < 6 ? 1800 : ''};${budget}`);

  test('is refused where the heading does not say so', async () => {
    const read = await readText(table('Månad;Konto;Utfall tkr;Budget 2026, i tkr', rows(21_600)));
    expect(read.ok).toBe(false);
    expect(wrong(read)).toEqual(['R2C4 ledgerYearBudget']);
  });

  test('is the budget of the year where it does', async () => {
    const reading = clean(
      await readText(table('Månad;Konto;Utfall tkr;Årsbudget 2026, i tkr', rows(21_600))),
    );
    expect(reading.ledger.accounts[0]?.yearBudget).toEqual({ '2026': 21_600_000 });
  });

  test('and the same budget each month, near the outturn, is of the month', async () => {
    const reading = clean(await readText(table('Månad;Konto;Utfall tkr;Budget 2026, i tkr', rows(1700))));
    expect(reading.ledger.accounts[0]?.budget['2026-12']).toBe(1_700_000);
  });
});
