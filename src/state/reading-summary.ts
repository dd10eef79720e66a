import type { Steps } from '../analysis/steps';
import { type FigureColumns, type Gender, GENDERS } from '../data/figures/figure-columns';

/** What figures there are of a key figure. */
export interface KeyFigureSpan {
  readonly id: string;
  readonly figures: number;
  /** Rows that say there is no figure. */
  readonly missing: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
}

/** What figures there are. */
export interface FigureSpan {
  /** Those with rows, in the order they came. */
  readonly keyFigures: readonly KeyFigureSpan[];
  /** Codes of areas with rows. */
  readonly areas: readonly string[];
  /** Null where there are no rows. */
  readonly firstPeriod: number | null;
  readonly lastPeriod: number | null;
  readonly genders: readonly Gender[];
}

/** What tells a figure from another. */
export type FigureKeys = Pick<FigureColumns, 'kpis' | 'areas' | 'kpi' | 'area' | 'period' | 'gender'>;

/** Rows that are gone through in one step. */
const STRETCH = 16_384;

/** Counts what figures there are. */
export function* describeFigures(figures: FigureColumns): Steps<FigureSpan> {
  const { kpis, areas, kpi, area, period, gender, value } = figures;
  const rows = new Int32Array(kpis.length);
  const missing = new Int32Array(kpis.length);
  const first = new Int16Array(kpis.length).fill(32_767);
  const last = new Int16Array(kpis.length).fill(-32_768);
  const hasArea = new Uint8Array(areas.length);
  const hasGender = new Uint8Array(GENDERS.length);
  for (let row = 0; row < kpi.length; row += 1) {
    const of = kpi[row] ?? 0;
    const year = period[row] ?? 0;
    rows[of] = (rows[of] ?? 0) + 1;
    if (Number.isNaN(value[row])) missing[of] = (missing[of] ?? 0) + 1;
    if (year < (first[of] ?? 0)) first[of] = year;
    if (year > (last[of] ?? 0)) last[of] = year;
    hasArea[area[row] ?? 0] = 1;
    hasGender[gender[row] ?? 0] = 1;
    if (row % STRETCH === 0) yield;
  }
  const keyFigures = kpis.flatMap((id, at) => {
    const [all = 0, without = 0, firstPeriod = 0, lastPeriod = 0] = [
      rows[at],
      missing[at],
      first[at],
      last[at],
    ];
    return all === 0 ? [] : [{ id, figures: all - without, missing: without, firstPeriod, lastPeriod }];
  });
  return {
    keyFigures,
    areas: areas.filter((_, at) => hasArea[at] === 1),
    firstPeriod: keyFigures.reduce<number | null>(
      (least, { firstPeriod }) => Math.min(least ?? firstPeriod, firstPeriod),
      null,
    ),
    lastPeriod: keyFigures.reduce<number | null>(
      (most, { lastPeriod }) => Math.max(most ?? lastPeriod, lastPeriod),
      null,
    ),
    genders: GENDERS.filter((_, at) => hasGender[at] === 1),
  };
}

/**
 * How many of the figures that are there now give way to new ones, by load. `held` is what there is, the newest first: of one
 * key figure, area, period and gender only the newest is there. A load that loses nothing is left out.
 */
export function* countReplaced(
  figures: FigureKeys,
  held: readonly { readonly load: string; readonly figures: FigureKeys }[],
): Steps<readonly { readonly load: string; readonly rows: number }[]> {
  if (held.length === 0 || figures.kpi.length === 0) return [];
  const take = yield* markFigures(figures);
  const replaced: { load: string; rows: number }[] = [];
  for (const { load, figures: those } of held) {
    const kpiAt = placesIn(those.kpis, figures.kpis);
    const areaAt = placesIn(those.areas, figures.areas);
    let rows = 0;
    for (let row = 0; row < those.kpi.length; row += 1) {
      if (row % STRETCH === 0) yield;
      const kpi = kpiAt[those.kpi[row] ?? 0] ?? -1;
      const area = areaAt[those.area[row] ?? 0] ?? -1;
      if (kpi >= 0 && area >= 0 && take(kpi, area, those.period[row] ?? 0, those.gender[row] ?? 0)) rows += 1;
    }
    if (rows > 0) replaced.push({ load, rows });
  }
  return replaced;
}

/** Whether there is such a figure that has not been taken yet; it then is. */
type Take = (kpi: number, area: number, period: number, gender: number) => boolean;

/** Marks each figure by a bit: one for each year and gender of each pair of key figure and area that there are figures of. */
function* markFigures({ kpis, areas, kpi, area, period, gender }: FigureKeys): Steps<Take> {
  const pairs = numberPairs(kpis.length * areas.length);
  const pairOf = (row: number) => (kpi[row] ?? 0) * areas.length + (area[row] ?? 0);
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < kpi.length; row += 1) {
    if (row % STRETCH === 0) yield;
    pairs.add(pairOf(row));
    first = Math.min(first, period[row] ?? 0);
    last = Math.max(last, period[row] ?? 0);
  }
  const bitsOfPair = (last - first + 1) * GENDERS.length;
  const marks = new Uint8Array(Math.ceil((pairs.count() * bitsOfPair) / 8));
  const bitOf = (pair: number, year: number, who: number) =>
    pairs.numberOf(pair) * bitsOfPair + (year - first) * GENDERS.length + who;
  for (let row = 0; row < kpi.length; row += 1) {
    if (row % STRETCH === 0) yield;
    const bit = bitOf(pairOf(row), period[row] ?? 0, gender[row] ?? 0);
    const at = Math.floor(bit / 8);
    marks[at] = (marks[at] ?? 0) | (1 << (bit % 8));
  }
  return (ofKpi, ofArea, year, who) => {
    const pair = ofKpi * areas.length + ofArea;
    if (pairs.numberOf(pair) < 0 || year < first || year > last) return false;
    const bit = bitOf(pair, year, who);
    const at = Math.floor(bit / 8);
    const isThere = ((marks[at] ?? 0) & (1 << (bit % 8))) !== 0;
    marks[at] = (marks[at] ?? 0) & ~(1 << (bit % 8));
    return isThere;
  };
}

/** So many places are numbered in an array: a map of millions grows in tasks that hold the page up. */
const MOST_PLACES = 16_000_000;

/** Numbers pairs, which are places below `places`, in the order they are added; −1 for one that was not. */
function numberPairs(places: number) {
  const [few, many] = [new Int32Array(places <= MOST_PLACES ? places : 0), new Map<number, number>()];
  let count = 0;
  const numberOf = (pair: number) => (few.length > 0 ? (few[pair] ?? 0) : (many.get(pair) ?? 0)) - 1;
  return {
    numberOf,
    count: () => count,
    add: (pair: number) => {
      if (numberOf(pair) >= 0) return;
      count += 1;
      if (few.length > 0) few[pair] = count;
      else many.set(pair, count);
    },
  };
}

/** Where each text stands in another list; −1 where it does not. */
function placesIn(texts: readonly string[], others: readonly string[]): Int32Array {
  const places = new Map(others.map((text, at) => [text, at]));
  return Int32Array.from(texts, (text) => places.get(text) ?? -1);
}
