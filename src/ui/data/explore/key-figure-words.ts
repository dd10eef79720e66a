import { spansHundredfold } from '../../../analysis/municipal/spans-hundredfold';
import { unitOfTitle } from '../../../analysis/municipal/unit-of-title';
import type { Gender } from '../../../data/figures/figure-columns';
import type { FigureRow, KeyFigureRow } from '../../../data/figures/figure-questions';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';

/** Key figures of our own, which Kolada has no title for. */
const OWN_TITLES: Readonly<Record<string, () => string>> = {
  X_LONGTERM_UNEMPLOYED: m.dataExploreOwnLongTerm,
  X_MEDIAN_INCOME: m.dataExploreOwnIncome,
  X_LOW_STANDARD: m.dataExploreOwnStandard,
  X_RENTAL: m.dataExploreOwnRental,
  X_FOREIGN_BORN: m.dataExploreOwnForeignBorn,
};

/** What a key figure is called: by Kolada's title, which is in Swedish, or by ours. */
export function keyFigureTitle({ id, title }: Pick<KeyFigureRow, 'id' | 'title'>): string {
  return OWN_TITLES[id]?.() ?? (title === '' ? id : title);
}

/** The language that a title is in, where that is not the page's. */
export function titleLanguage(id: string): 'sv' | undefined {
  return Object.hasOwn(OWN_TITLES, id) ? undefined : 'sv';
}

/** What there is of a key figure: "290 kommuner, 2013–2024", or that nothing is loaded. */
export function figuresInWords({ figures, municipalities, firstPeriod, lastPeriod }: KeyFigureRow): string {
  if (figures === 0 || firstPeriod === null || lastPeriod === null) return m.dataExploreNoneLoaded();
  const years = firstPeriod === lastPeriod ? String(lastPeriod) : `${firstPeriod}–${lastPeriod}`;
  return m.dataExploreHas({ count: formatNumber(municipalities), years });
}

export const GENDER_NAMES: Readonly<Record<Gender, () => string>> = {
  T: m.dataExploreEverybody,
  K: m.dataExploreWomen,
  M: m.dataExploreMen,
};

/** A title with whom it is of, where that is not everybody. */
export function genderedTitle(title: string, gender: Gender): string {
  return gender === 'T' ? title : `${title}, ${GENDER_NAMES[gender]().toLowerCase()}`;
}

/** What a number of a key figure is written with. */
export interface FigureFormat {
  /** With the unit: "1,9 %". */
  readonly value: (value: number) => string;
  /** Without it, for axes and columns. */
  readonly plain: (value: number) => string;
  /** Whether an axis begins at zero: shares and amounts do. */
  readonly fromZero: boolean;
}

/** Decimals that none of the figures needs are left out: a tax rate has two, whole percent none. */
const MOST_DECIMALS = 2;

/**
 * How figures of a key figure are written: with the decimals they are given with up to two, else with those its unit is worth; with more
 * where values that spread over more than a hundredfold would be written as 0.
 */
export function figureFormat(title: string, rows: readonly FigureRow[]): FigureFormat {
  const { unit, decimals } = unitOfTitle(title);
  const given = Math.max(0, ...rows.map(({ value }) => (value === null ? 0 : decimalsOf(value))));
  const written = Math.max(given <= MOST_DECIMALS ? given : decimals, decimalsOfLeast(rows));
  const plain = (value: number) => formatNumber(value, written);
  const suffix = UNIT_SUFFIXES[unit]?.() ?? '';
  return {
    plain,
    value: (value) => (suffix === '' ? plain(value) : `${plain(value)}\u00a0${suffix}`),
    fromZero: unit !== 'index' && unit !== 'unknown',
  };
}

const UNIT_SUFFIXES: Readonly<Partial<Record<ReturnType<typeof unitOfTitle>['unit'], () => string>>> = {
  percent: () => '%',
  sekPerInhabitant: m.dataExploreUnitSek,
  sek: m.dataExploreUnitSek,
  tkr: m.dataExploreUnitTkr,
  mnkr: m.dataExploreUnitMnkr,
};

/** Decimals that the least value above 0 needs for its first digit, where axes are logarithmic; else none. */
function decimalsOfLeast(rows: readonly FigureRow[]): number {
  const values = rows.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []));
  return spansHundredfold(values) ? Math.max(0, Math.ceil(-Math.log10(Math.min(...values)))) : 0;
}

/** Decimals of a value as it is given, three for more than two. */
function decimalsOf(value: number): number {
  for (const decimals of [0, 1, 2]) if (Number(value.toFixed(decimals)) === value) return decimals;
  return MOST_DECIMALS + 1;
}
