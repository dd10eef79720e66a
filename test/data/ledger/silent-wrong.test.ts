import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { clean, figuresOf, notices, readBytes, readText, wrong } from './reading';

describe('a unit beside a year is a unit', () => {
  test.each(['Utfall 2026 kr', 'Utfall 2026, kr', 'Utfall 2026 (kr)', 'Utfall kr 2026'])(
    '%s under a line that says tkr is refused',
    async (heading) => {
      const text = `Belopp i tkr\nMånad;Konto;${heading}\njan 2026;Försörjningsstöd;1800000\nfeb 2026;Försörjningsstöd;1800000\n`;
      expect(wrong(await readText(text))).toEqual(['file ledgerUnitsDiffer']);
    },
  );

  test.each([
    ['Utfall 2026 kr', 1],
    ['Utfall 2026, tkr', 1000],
    ['Utfall 2026 mnkr', 1_000_000],
  ])('%s', async (heading, sek) => {
    const text = `Månad;Konto;${heading}\njan;Försörjningsstöd;180\nfeb;Försörjningsstöd;170\n`;
    expect(clean(await readText(text)).ledger.accounts[0]?.outturn).toEqual({
      '2026-01': 180 * sek,
      '2026-02': 170 * sek,
    });
  });

  test('headings of two units are refused', async () => {
    const text = 'Månad;Konto;Utfall 2026 kr;Budget 2026 tkr\njan;Försörjningsstöd;1800000;1700\n';
    expect(wrong(await readText(text))).toEqual(['file ledgerUnitsDiffer']);
  });
});

describe('a row that is not the outturn of its year is no account', () => {
  test.each([
    'Försörjningsstöd fg år',
    'Försörjningsstöd föregående år',
    'Försörjningsstöd, prognos',
    'Försörjningsstöd avvikelse',
    'Försörjningsstöd ack',
    'Ärenden försörjningsstöd',
    'Bidragstagare försörjningsstöd',
    'Mottagare av försörjningsstöd',
    'Försörjningsstöd snitt',
    'Försörjningsstöd 2025',
    'Försörjningsstöd, andel',
    'Försörjningsstöd procent',
    'Antal hushåll 18–24 år',
    'Hushåll med barn',
    'Antal hushåll utan barn',
  ])('%s', async (label) => {
    const text = `Månad;Konto;Utfall kr\n2026-01;Försörjningsstöd;1800000\n2026-01;${label};170\n2026-02;Försörjningsstöd;1800000\n`;
    const reading = await readText(text);
    expect(figuresOf(clean(reading))).toEqual([
      'Försörjningsstöd outturn 2026-01 1800000',
      'Försörjningsstöd outturn 2026-02 1800000',
    ]);
    expect(notices(reading).map((notice) => notice.split(' ')[0])).toEqual(['R3']);
  });

  test('but all households with bistånd are households', async () => {
    const text = 'Månad;Antal hushåll med försörjningsstöd\n2026-01;170\n2026-02;171\n';
    expect(figuresOf(clean(await readText(text)))).toEqual([
      'households 2026-01 170',
      'households 2026-02 171',
    ]);
  });
});

describe('an error in a cell', () => {
  test.each(['#DIV/0!', '#REF!', '#N/A', '#SAKNAS!'])('%s as text is no amount', async (error) => {
    const text = `Konto;2026-01 utfall kr;2026-02 utfall kr\nFörsörjningsstöd;1800;${error}\nFörsörjningsstöd vuxna;1;2\n`;
    expect(wrong(await readText(text))).toEqual(['R2C3 ledgerNotANumber']);
  });

  test('of a workbook is no amount, and stops nothing in a column that is left out', async () => {
    const rows = [
      ['Månad', 'Konto', 'Utfall (tkr)', 'Avvikelse %'],
      ['2026-01', 'Försörjningsstöd', 1234.5, 777],
      ['2026-02', 'Försörjningsstöd', 1100, 10],
    ];
    const sheet = [{ sheet: 'Blad1', data: rows }] as unknown as Parameters<typeof writeExcelFile>[0];
    const parts = unzipSync(new Uint8Array(await (await writeExcelFile(sheet).toBlob()).arrayBuffer()));
    const path = 'xl/worksheets/sheet1.xml';
    const withError = (number: string) => {
      const before = new TextDecoder().decode(parts[path]);
      const after = before.replace(
        new RegExp(`<c r="([A-Z]\\d)"[^>]*><v>${number}</v></c>`),
        '<c r="$1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      );
      expect(after).not.toBe(before);
      return zipSync({ ...parts, [path]: strToU8(after) });
    };
    expect(wrong(await readBytes(withError('1100')))).toEqual(['R3C3 ledgerNotANumber']);
    expect(figuresOf(clean(await readBytes(withError('777'))))).toEqual([
      'Försörjningsstöd outturn 2026-01 1234500',
      'Försörjningsstöd outturn 2026-02 1100000',
    ]);
  });
});

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

const table = (header: string, rows: readonly string[]) => `${header}\n${rows.join('\n')}\n`;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const long = (months: number, row: (month: string, at: number) => string) =>
  MONTHS.slice(0, months).map((month, at) => `2026-${month};${row(month, at)}`);

describe('sums from January on that nothing names', () => {
  const read = (values: readonly number[], choices = {}) =>
    readText(
      table(
        'Månad;Konto;Utfall tkr',
        long(values.length, (_, at) => `Försörjningsstöd;${values[at]}`),
      ),
      choices,
    );

  test.each([[[1800, 3610, 5400]], [[1800, 3610, 5400, 5390, 7200, 9000]]])(
    '%j is asked about',
    async (values) => {
      expect(wrong(await read(values))).toEqual(['R2C3 ledgerAccumulated']);
      expect((await read(values, { accumulated: false })).ok).toBe(true);
    },
  );

  test.each([[[1800, 1900, 2000]], [[1800, 1850, 1700, 2000, 2100, 2500]]])('%j is not', async (values) => {
    expect((await read(values)).ok).toBe(true);
  });

  test('of households are asked about, and left out where the user says so', async () => {
    const text = table(
      'Månad;Antal hushåll',
      long(4, (_, at) => String(170 * (at + 1))),
    );
    expect(wrong(await readText(text))).toEqual(['R2C2 ledgerAccumulated']);
    expect((await readText(text, { accumulated: false })).ok).toBe(true);
    expect((await readText(text, { accumulated: true })).ok).toBe(false);
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

describe('what is suggested never counts an amount twice', () => {
  const suggested = async (header: string, rows: readonly string[]) => {
    const reading = await readText(table(`Tkr, utfall\n${header}`, rows));
    return { ids: [...clean(reading).suggested.values()], notices: notices(reading).slice(1) };
  };
  const PARTS = [
    '4510 Försörjningsstöd vuxna;1200;1210;1190;1200',
    '4520 Försörjningsstöd familj;600;600;600;605',
  ];
  const TOTAL = '45 Ekonomiskt bistånd;1800;1810;1790;1805';
  const HEADER = 'Konto;2026-01;2026-02;2026-03;2026-04';

  test('a total before its parts', async () => {
    const { ids, notices: said } = await suggested(HEADER, [TOTAL, ...PARTS]);
    expect(ids).toEqual(['leftOut', 'bistand', 'bistand']);
    expect(said).toContain('R3 ledgerTotalLeftOut');
  });

  test('a total after its parts, and one apart from them', async () => {
    expect((await suggested(HEADER, [...PARTS, TOTAL])).ids).toEqual(['bistand', 'bistand', 'leftOut']);
    const apart = await suggested(HEADER, [TOTAL, 'Handläggning;1;2;3;3', ...PARTS]);
    expect(apart.ids).toEqual(['leftOut', 'handling', 'bistand', 'bistand']);
  });

  test('a total of which a part has no name that says what it is', async () => {
    const { ids, notices: said } = await suggested(HEADER, [
      TOTAL,
      PARTS[0] ?? '',
      '4520 Övrigt;600;600;600;605',
    ]);
    expect(ids).toEqual(['bistand', 'leftOut', 'leftOut']);
    expect(said).toContain('R4 ledgerPartLeftOut');
  });

  test('accounts that are no sum are all counted', async () => {
    expect((await suggested(HEADER, PARTS)).ids).toEqual(['bistand', 'bistand']);
  });

  test('salaries and rents under a verksamhet of bistånd are not bistånd', async () => {
    const rows = [
      '575 Ekonomiskt bistånd;4510 Utbetalt bistånd;1800;1810;1790;1805',
      '575 Ekonomiskt bistånd;5010 Månadslön;400;410;390;400',
      '575 Ekonomiskt bistånd;5610 PO;40;41;39;40',
      '575 Ekonomiskt bistånd;6010 Lokalhyra;60;60;60;60',
      '575 Ekonomiskt bistånd;6250 Porto;6;6;6;6',
    ];
    const { ids } = await suggested(`Verksamhet;${HEADER}`, rows);
    expect(ids).toEqual(['bistand', 'handling', 'handling', 'leftOut', 'leftOut']);
  });
});

describe('signs', () => {
  test('many small repayments do not turn a table of costs', async () => {
    const reading = clean(
      await readText(
        table('Månad;Konto;Utfall kr', [
          '2026-01;Försörjningsstöd;1800000',
          '2026-02;Försörjningsstöd;-5000',
          '2026-03;Försörjningsstöd;-6000',
          '2026-01;Återbetalt försörjningsstöd;-9000000',
          '2026-02;Rättelse försörjningsstöd;-10',
        ]),
      ),
    );
    expect(reading.understood.signTurned).toBe(false);
    expect([...reading.suggested.values()]).toEqual(['bistand', 'leftOut', 'leftOut']);
  });

  test('income does not turn a table that has no bistånd', async () => {
    const reading = clean(
      await readText(
        table('Månad;Konto;Utfall kr', ['2026-01;Statsbidrag;-9000', '2026-01;Handläggning;100']),
      ),
    );
    expect(reading.ledger.accounts.map(({ outturn }) => outturn['2026-01'])).toEqual([-9000, 100]);
  });
});

describe('months and tables that do not say where they belong', () => {
  test.each([
    ['nov', 'dec', 'jan', 'feb'],
    ['feb', 'jan', 'dec', 'nov'],
  ])('%s; %s; %s; %s without a year are refused', async (...months) => {
    const rows = months.map((month) => `${month};Försörjningsstöd;1800`);
    expect(wrong(await readText(table('Månad;Konto;Utfall 2026 tkr', rows)))).toEqual([
      'R1C1 ledgerYearTurns',
    ]);
    const wide = table(`Konto;${months.join(';')}`, ['Försörjningsstöd;1;2;3;4']);
    expect(wrong(await readText(`Utfall 2026 tkr\n${wide}`))).toEqual(['R2C2 ledgerYearTurns']);
  });

  test('months from December back to January are read', async () => {
    const rows = ['dec', 'nov', 'feb', 'jan'].map((month) => `${month};Försörjningsstöd;1800`);
    expect((await readText(table('Månad;Konto;Utfall 2026 tkr', rows))).ok).toBe(true);
  });

  test.each(['Budget 2026', 'Utfall 2025'])('a second table, after "%s", is refused', async (text) => {
    const header = 'Konto;jan;feb';
    const rows = [header, 'Försörjningsstöd;1;2', text, header, 'Försörjningsstöd vuxna;3;4'];
    expect(wrong(await readText(table('Utfall 2026 tkr', rows)))).toEqual(['R5C1 ledgerTwoTables']);
  });

  test('headings that stand again are left out', async () => {
    const header = 'Konto;jan;feb';
    const rows = [header, 'Försörjningsstöd;1;2', 'Utfall 2026', header, 'Handläggning;3;4'];
    expect(clean(await readText(table('Utfall 2026 tkr', rows))).ledger.accounts).toHaveLength(2);
  });

  test.each([2004, 2046, 2060])('the year %d is out of range', async (year) => {
    const read = await readText(table('Månad;Konto;Utfall kr', [`${year}-01;Försörjningsstöd;1`]));
    expect(wrong(read)).toEqual(['R2C3 ledgerOutOfRange']);
  });
});
