import { afterEach, describe, expect, test, vi } from 'vitest';
import { gatherOutturn, type KnownOutturn, withYearBudget } from '../../src/analysis/forecast/known-outturn';
import type { Understood } from '../../src/data/ledger/ledger-reading';
import type { LedgerAccount, MunicipalLedger } from '../../src/model/ledger';
import { possibleAdoptions, possibleOccasions, possibleYears } from '../../src/state/forecast-choices';
import { forgetLedger, keepLedger, keptLedger } from '../../src/state/forecast-kept-ledger';
import { mappingOf, withMapped } from '../../src/state/ledger-mapping';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

const { askLedger, LEDGER_QUESTIONS, questionOf } =
  await import('../../src/ui/forecast/input/ledger-questions');
const { hasAmounts, ledgerInWords, levelWords, shortMonth, understoodRows } =
  await import('../../src/ui/forecast/input/ledger-words');
const { ledgerYears } = await import('../../src/ui/forecast/input/ledger-table');
const { budgetHelp, budgetTkr, gatherWords } = await import('../../src/ui/forecast/input/choice-words');

/** Hard spaces shown as plain ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
/** The same amount in the first months of a year. */
const months = (year: number, count: number, amount: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [month(year, at + 1), amount]));

const bistand: LedgerAccount = {
  name: 'Ekonomiskt bistånd',
  outturn: { ...months(2025, 12, 1e6), ...months(2026, 8, 1.1e6) },
  budget: months(2026, 12, 1e6),
  yearBudget: {},
};
const ledger: MunicipalLedger = {
  accounts: [bistand, { name: 'Bostäder', outturn: {}, budget: {}, yearBudget: { 2026: 2_400_000 } }],
  households: { '2026-01': 100, '2026-02': 110 },
};
const mapping = new Map([
  ['Ekonomiskt bistånd', 'bistand'],
  ['Bostäder', 'housing'],
] as const);

/** What the books say for a forecast of a year. */
function outturnOf(year: number, through?: string | null): KnownOutturn {
  const known = gatherOutturn(ledger, mapping, { year, ...(through === undefined ? {} : { through }) });
  if (!known.ok) throw new Error(JSON.stringify(known.problems));
  return known.value;
}

describe('the choices of a forecast', () => {
  test('the years are those with outturn, a budget or households', () => {
    expect(possibleYears(ledger)).toEqual([2025, 2026]);
    const planned = { ...bistand, outturn: {}, budget: {}, yearBudget: { 2028: 1 } };
    expect(possibleYears({ accounts: [planned], households: {} })).toEqual([2028]);
    expect(possibleYears({ accounts: [], households: { '2026-01': 9, '2024-12': 8 } })).toEqual([2024, 2026]);
  });
  test('the occasions are the months of the year with outturn, and the last month before it', () => {
    const { ofYear, before } = possibleOccasions(outturnOf(2026));
    expect(ofYear).toEqual(Object.keys(months(2026, 8, 0)));
    expect(before).toBe('2025-12');
  });
  test('every occasion that can be chosen can be forecast', () => {
    for (const year of possibleYears(ledger)) {
      const { ofYear, before } = possibleOccasions(outturnOf(year));
      for (const through of [...ofYear, before]) expect(outturnOf(year, through).through).toBe(through);
    }
  });
  test('a first year has no month before it', () => {
    expect(possibleOccasions(outturnOf(2025)).before).toBeNull();
  });
  test('measures begin after the outturn and at the earliest with the year', () => {
    expect(possibleAdoptions(outturnOf(2026))[0]).toBe('2026-09');
    expect(possibleAdoptions(outturnOf(2026, '2025-12'))[0]).toBe('2026-01');
    expect(possibleAdoptions(outturnOf(2026, null))[0]).toBe('2026-01');
    expect(possibleAdoptions(outturnOf(2026)).at(-1)).toBe('2027-12');
    expect(possibleAdoptions(outturnOf(2025))[0]).toBe('2026-01');
  });
  test('a budget of one’s own takes the place of the books’ for that year alone', () => {
    const own = withYearBudget(outturnOf(2026), 13_000_000).accounts.bistand;
    expect(own?.yearBudget).toEqual({ 2026: 13_000_000 });
    expect(own?.budget).toEqual({});
    expect(own?.outturn).toEqual(bistand.outturn);
  });
  test('whose budget holds is said', () => {
    expect(budgetHelp(undefined, 12e6)).toBe('Enligt huvudboken.');
    expect(plain(budgetHelp(13e6, 12e6))).toMatch(/i stället för huvudbokens 12,00 mnkr/);
    expect(budgetHelp(undefined, undefined)).toMatch(/ingen budget för året/);
    expect(budgetTkr(undefined, 12_000_500)).toBe(12_001);
    expect(budgetTkr(13_000_500, 12_000_500)).toBe(13_000.5);
  });
});

describe('what accounts are counted as', () => {
  test('is what was suggested, unless the user has said otherwise', () => {
    const said = withMapped(mapping, 'Bostäder', 'leftOut');
    expect(mappingOf(mapping, said).get('Bostäder')).toBe('leftOut');
    expect(mappingOf(new Map([['Nytt konto', 'bistand']]), said)).toEqual(
      new Map([['Nytt konto', 'bistand']]),
    );
    expect(mapping.get('Bostäder')).toBe('housing');
  });
  test('what cannot be forecast says what to do', () => {
    const refused = gatherOutturn({ accounts: [bistand], households: {} }, new Map());
    expect(refused.ok ? '' : refused.problems.map(gatherWords).join()).toMatch(/Räkna minst ett konto som/);
    const parts = gatherOutturn(ledger, new Map([['Ekonomiskt bistånd', 'bistandGlapp']]));
    expect(parts.ok ? '' : parts.problems.map(gatherWords).join()).toMatch(/delar av biståndet/);
  });
});

describe('the preview', () => {
  const understood: Understood = {
    format: 'text',
    encoding: 'windows-1252',
    delimiter: ';',
    sheet: null,
    layout: 'monthsAsColumns',
    unit: 'tkr',
    unitFrom: 'choice',
    decimal: ',',
    accumulated: true,
    signTurned: true,
    headerRow: 4,
    rowsInFile: 40,
    rowsRead: 36,
    rowsLeftOut: 4,
  };
  const values = (changes: Partial<Understood>) =>
    understoodRows({ ...understood, ...changes }, false, true).map(({ value }) => value);

  test('says how the file was understood, each thing once', () => {
    const said = values({}).join('. ');
    for (const part of [
      'Windows-1252',
      'semikolon',
      '40 i filen = 36 lästa + 4 utelämnade',
      'rad 4',
      'tkr, enligt dig',
      'komma',
      'omräknad',
      'vända',
    ])
      expect(said).toContain(part);
    expect(values({ unitFrom: 'file', unit: 'kr' })).toContain('kr, enligt filen');
    expect(values({ format: 'xlsx', sheet: 'Utfall' })).toContain('Excel, blad ”Utfall”');
  });
  test('sums the ledger up in a line', () => {
    expect(ledgerInWords(ledger)).toBe('Konton: 2. Månader med utfall: 20, januari 2025 till augusti 2026');
    expect(shortMonth(0)).toMatch(/^jan/);
  });
  test('books of households alone have no unit and no accounts, but a line of households', () => {
    const counted: MunicipalLedger = { accounts: [], households: { '2026-08': 110, '2025-12': 100 } };
    expect(hasAmounts(counted)).toBe(false);
    expect(hasAmounts(ledger)).toBe(true);
    expect(ledgerInWords(counted)).toBe('Inga belopp. Antal hushåll är kända till och med augusti 2026');
    expect(understoodRows(understood, false, false).map(({ name }) => name)).not.toContain('Enhet');
    const lines = ledgerYears(counted, possibleYears(counted)).flatMap((one) => one.lines);
    expect(lines.map(({ kind, total }) => [kind, total])).toEqual([
      ['households', 110],
      ['households', 100],
    ]);
  });
  test('a missing month is empty, never 0, and a year is the sum of what there is', () => {
    const [latest, earlier] = ledgerYears(ledger, [2025, 2026]);
    expect(latest?.year).toBe(2026);
    const [outturn, budget, housing, households] = latest?.lines ?? [];
    expect(outturn?.months.slice(7, 9)).toEqual([1.1e6, null]);
    expect(outturn?.total).toBeCloseTo(8.8e6);
    expect(budget?.total).toBe(12e6);
    expect(housing).toMatchObject({ name: 'Bostäder', kind: 'budget', total: 2_400_000 });
    expect(housing?.months).toEqual(Array(12).fill(null));
    expect(households).toMatchObject({ kind: 'households', total: 105 });
    expect(earlier?.lines.map(({ kind }) => kind)).toEqual(['outturn']);
  });
  test('every question has its answers, and each of them is a choice of its own', () => {
    for (const question of LEDGER_QUESTIONS) {
      const { label, answers } = askLedger(question, [2026, 2025]);
      expect(label).not.toBe('');
      expect(answers.length).toBeGreaterThan(1);
      for (const { value, choices } of answers) expect(String(choices[question])).toBe(value);
    }
    expect(questionOf('ledgerUnit')).toBe('unit');
    expect(questionOf('ledgerNotANumber')).toBeUndefined();
  });
  test('a level that is off is asked about with the name of the municipality, either way', () => {
    for (const factor of [1.8, 2.9, 1 / 1.8, 1 / 2.9])
      expect(levelWords(factor, 'Svedala', 'tkr')).toMatch(/Svedala.*rätt kommun och enhet \(tkr\)/);
    for (const factor of [1.7, 1 / 1.7]) expect(levelWords(factor, 'Svedala', 'tkr')).toBeUndefined();
    expect(levelWords(2, 'Svedala', null)).toMatch(/^Hushållen .* 2,0 gånger/);
    expect(levelWords(0.5, 'Svedala', null)).not.toMatch(/enhet|bistånd/);
  });
  test('a level three times off is asked about, either way', () => {
    expect(levelWords(1, 'Svedala', 'tkr')).toBeUndefined();
    expect(plain(levelWords(1000, 'Svedala', 'mnkr') ?? '')).toMatch(
      /1 000 gånger så stort .* Svedala.*mnkr/,
    );
    expect(levelWords(0.2, 'Svedala', 'tkr')).toMatch(/5,0 gånger mindre/);
  });
});

describe('a ledger kept in the browser', () => {
  afterEach(() => vi.unstubAllGlobals());
  function browserThatKeeps(most = Infinity): Map<string, string> {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (value.length > most) throw new Error('QuotaExceededError');
        kept.set(key, value);
      },
      removeItem: (key: string) => kept.delete(key),
    });
    return kept;
  }
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const taken = {
    source: { from: 'file', name: 'utfall.csv', bytes },
    choices: { unit: 'tkr', accumulated: false },
    mapping,
  } as const;

  test('comes back byte for byte with what was said of it', () => {
    browserThatKeeps();
    expect(keepLedger(taken)).toBe(true);
    expect(keptLedger()).toEqual(taken);
    const source = { from: 'pasted', name: 'Inklistrade celler', text: 'Månad\tUtfall å' } as const;
    keepLedger({ ...taken, source });
    expect(keptLedger()?.source).toEqual(source);
  });
  test('is gone when it is taken away', () => {
    const kept = browserThatKeeps();
    keepLedger(taken);
    forgetLedger();
    expect(kept.size).toBe(0);
    expect(keptLedger()).toBeUndefined();
  });
  test('a browser without room says so', () => {
    browserThatKeeps(10);
    expect(keepLedger(taken)).toBe(false);
  });
  test('what is not understood is no ledger, and what is unknown in one is left out', () => {
    const kept = browserThatKeeps();
    keepLedger(taken);
    const [[key, text]] = [...kept] as [[string, string]];
    for (const broken of ['', '{', 'null', '[]', '{"from":"file"}', text.replace('"file"', '"elsewhere"')]) {
      kept.set(key, broken);
      expect(keptLedger()).toBeUndefined();
    }
    kept.set(key, text.replace('"tkr"', '"pund"').replace('"housing"', '"elsewhere"'));
    expect(keptLedger()?.choices).toEqual({ accumulated: false });
    expect([...(keptLedger()?.mapping.keys() ?? [])]).toEqual(['Ekonomiskt bistånd']);
  });
});
