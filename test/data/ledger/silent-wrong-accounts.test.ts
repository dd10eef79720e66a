import { describe, expect, test } from 'vitest';
import { table } from './ledger-tables';
import { clean, figuresOf, notices, readText } from './reading';

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
