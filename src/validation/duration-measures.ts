import type { MonthlyRecord } from './monthly-records';

/** How long households have bistånd, each a share 0–1 or months; NaN where no household or too short a horizon tells. */
export interface DurationMeasures {
  /**
   * Spells longer than 12 months over all that begin in the first two years. A spell is months with bistånd on end:
   * every month without ends it. Source: konigs-2015.
   */
  readonly longSpellShare: number;
  /**
   * Spells after which bistånd comes again within three months of the last month, over all that end with three months
   * left to observe. Source: konigs-2015.
   */
  readonly backWithinThreeMonthsShare: number;
  /** Adults with ten months or more with bistånd in a calendar year over adults with any. Source: socialstyrelsen-skl-2016. */
  readonly longTermAdultShare: number;
  /** Months with bistånd in a calendar year of households with any. Source: socialstyrelsen-months. */
  readonly meanMonthsInYear: number;
  /**
   * Households that leave for work and have no bistånd in the twelve months after that month, over all who do so with
   * twelve months left. Source: rka-trelleborg. Judgement: those who leave for studies are taken to be alike.
   */
  readonly notBackAfterWorkShare: number;
  /**
   * Adults with bistånd in each of five calendar years, over those with bistånd in the first of them and not in the year
   * before; needs 72 months. Source: mood-2012. Judgement: an entrant is one without bistånd the year before.
   */
  readonly inEachOfFiveYearsShare: number;
  /** Median spell begun in the first two years, when every month without ends it, months. */
  readonly medianSpellMonths: number;
  /** The same when a break of up to `BRIDGED_MONTHS` is bridged. Source: bergmark-backman-2008. */
  readonly medianBridgedMonths: number;
}

/** Years of a household's record need not begin in January, but the horizon should: its years are calendar years. */
export function durationMeasures(records: readonly MonthlyRecord[]): DurationMeasures {
  const tally = emptyTally();
  for (const record of records) {
    countSpells(record, tally);
    countYears(record, tally);
    countJobs(record, tally);
  }
  return {
    longSpellShare: share(tally.longSpells),
    backWithinThreeMonthsShare: share(tally.back),
    longTermAdultShare: share(tally.longTermAdults),
    meanMonthsInYear: share(tally.monthsInYear),
    notBackAfterWorkShare: share(tally.notBackAfterWork),
    inEachOfFiveYearsShare: share(tally.fiveYears),
    medianSpellMonths: median(tally.spellMonths),
    medianBridgedMonths: median(tally.bridgedMonths),
  };
}

const LONG_SPELL_MONTHS = 12;
const SPELL_STARTS_WITHIN = 24;
const BACK_WITHIN_MONTHS = 3;
const LONG_TERM_MONTHS = 10;
/** Longest break without bistånd that does not end a spell when spells are bridged. */
export const BRIDGED_MONTHS = 3;

interface Count {
  of: number;
  all: number;
}

interface Tally {
  readonly longSpells: Count;
  readonly back: Count;
  readonly longTermAdults: Count;
  readonly monthsInYear: Count;
  readonly notBackAfterWork: Count;
  readonly fiveYears: Count;
  readonly spellMonths: number[];
  readonly bridgedMonths: number[];
}

function emptyTally(): Tally {
  const count = (): Count => ({ of: 0, all: 0 });
  return {
    longSpells: count(),
    back: count(),
    longTermAdults: count(),
    monthsInYear: count(),
    notBackAfterWork: count(),
    fiveYears: count(),
    spellMonths: [],
    bridgedMonths: [],
  };
}

function countSpells({ onBistand }: MonthlyRecord, tally: Tally): void {
  const { length } = onBistand;
  for (const { start, end } of spellsOf(onBistand, 0)) {
    if (start < SPELL_STARTS_WITHIN && start + LONG_SPELL_MONTHS < length) {
      add(tally.longSpells, end - start > LONG_SPELL_MONTHS ? 1 : 0);
      tally.spellMonths.push(end - start);
    }
  }
  for (let month = 0; month + BACK_WITHIN_MONTHS < length; month += 1) {
    if (onBistand[month] !== 1 || onBistand[month + 1] !== 0) continue;
    add(tally.back, sum(onBistand, month + 1, month + 1 + BACK_WITHIN_MONTHS) > 0 ? 1 : 0);
  }
  for (const { start, end } of spellsOf(onBistand, BRIDGED_MONTHS)) {
    if (start < SPELL_STARTS_WITHIN) tally.bridgedMonths.push(end - start);
  }
}

interface Spell {
  readonly start: number;
  /** First month after the spell, or the end of the horizon. */
  readonly end: number;
}

/** Spells seen to begin: with more than `bridged` months without bistånd before them. */
function spellsOf(onBistand: Uint8Array, bridged: number): readonly Spell[] {
  const spells: Spell[] = [];
  let start = -1;
  let last = -1;
  const close = () => {
    if (start > bridged) spells.push({ start, end: last + 1 });
  };
  onBistand.forEach((on, month) => {
    if (on === 0) return;
    if (last < 0 || month - last - 1 > bridged) {
      if (last >= 0) close();
      start = month;
    }
    last = month;
  });
  if (last >= 0) close();
  return spells;
}

function countYears({ onBistand, adults }: MonthlyRecord, tally: Tally): void {
  const years = Math.floor(onBistand.length / 12);
  const inYear = Array.from({ length: years }, (_, year) => sum(onBistand, 12 * year, 12 * year + 12));
  for (const months of inYear) {
    if (months === 0) continue;
    add(tally.longTermAdults, months >= LONG_TERM_MONTHS ? adults : 0, adults);
    add(tally.monthsInYear, months);
  }
  if (years >= 6 && inYear[0] === 0 && inYear[1] !== 0) {
    add(tally.fiveYears, inYear.slice(1, 6).every((months) => months > 0) ? adults : 0, adults);
  }
}

function countJobs({ onBistand, jobMonths }: MonthlyRecord, tally: Tally): void {
  for (const month of jobMonths) {
    if (month + 12 >= onBistand.length) continue;
    add(tally.notBackAfterWork, sum(onBistand, month + 1, month + 13) === 0 ? 1 : 0);
  }
}

function add(count: Count, of: number, all = 1): void {
  count.of += of;
  count.all += all;
}

function share({ of, all }: Count): number {
  return all === 0 ? NaN : of / all;
}

function sum(values: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += values[index] ?? 0;
  return total;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
