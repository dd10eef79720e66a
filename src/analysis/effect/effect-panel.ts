import { missingYears, type MunicipalSeries, perThousandInhabitants, yearsBetween } from './municipal-series';
import type { StudyWindow } from './study-window';

/** What is compared: figures as they are, with the municipality's own mean of the years before as 100, or per 1 000 inhabitants. */
export type EffectMeasure = 'level' | 'index' | 'perThousand';

/** One municipality of a panel: a value per year of it. */
interface PanelUnit {
  readonly municipality: string;
  readonly values: Float64Array;
}

/** A municipality that is not compared with, and why. */
export interface LeftOut {
  readonly municipality: string;
  readonly why: 'notChosen' | 'missingYears' | 'missingPopulation' | 'meanNotPositive';
  /** The years that are missing. */
  readonly years: readonly number[];
}

/** Figures without holes: the same years for all. */
export interface EffectPanel {
  readonly years: readonly number[];
  /** How many of the years are before; the rest are after. */
  readonly yearsBefore: number;
  readonly treated: PanelUnit;
  /** In the order of their codes, whatever order they came in: nothing that is worked out depends on it. */
  readonly donors: readonly PanelUnit[];
  readonly leftOut: readonly LeftOut[];
}

/** Figures of a key figure, and what is asked of them. */
export interface PanelOrder {
  readonly series: readonly MunicipalSeries[];
  /** Inhabitants by municipality and year; used only for the measure per 1 000 inhabitants. */
  readonly population: readonly MunicipalSeries[];
  readonly measure: EffectMeasure;
  readonly treated: string;
  /** Codes of the municipalities that may be compared with. */
  readonly chosen: ReadonlySet<string>;
}

/** The series in the measure that is compared, before any index: the one that is looked at, and those it may be compared with. */
export function measuredSeries({ series, population, measure, treated, chosen }: PanelOrder): {
  readonly treated: MunicipalSeries;
  readonly donors: readonly MunicipalSeries[];
} {
  const measured = measure === 'perThousand' ? perThousandInhabitants(series, population) : series;
  return {
    treated: measured.find(({ municipality }) => municipality === treated) ?? {
      municipality: treated,
      values: new Map(),
    },
    donors: measured.filter(({ municipality }) => municipality !== treated && chosen.has(municipality)),
  };
}

/**
 * A panel of one window: the treated municipality and every chosen one with a figure in each of its years. As an index, each
 * value is 100 × value ÷ the municipality's own mean of the years before; a mean of 0, or a value below 0 in any year, gives none, and
 * leaves it out.
 * Null where the treated municipality itself has no value in each year.
 */
export function buildPanel(order: PanelOrder, window: StudyWindow): EffectPanel | null {
  const { firstYear, lastYear, firstYearAfter } = window;
  const years = yearsBetween(firstYear, lastYear);
  const yearsBefore = firstYearAfter - firstYear;
  const measured = measuredSeries(order);
  const valuesOf = ({ values }: MunicipalSeries) => {
    const found = Float64Array.from(years, (year) => values.get(year) ?? NaN);
    return order.measure === 'index' ? indexed(found, yearsBefore) : found;
  };
  const isWhole = (values: Float64Array) => values.every(Number.isFinite);

  const treated = valuesOf(measured.treated);
  if (!isWhole(treated) || yearsBefore < 1 || lastYear < firstYearAfter) return null;
  const donors: PanelUnit[] = [];
  const leftOut: LeftOut[] = order.series.flatMap(({ municipality }) =>
    municipality === order.treated || order.chosen.has(municipality)
      ? []
      : [{ municipality, why: 'notChosen', years: [] }],
  );
  for (const donor of measured.donors) {
    const { municipality } = donor;
    const missing = missingYears(donor, firstYear, lastYear);
    const values = valuesOf(donor);
    if (missing.length > 0)
      leftOut.push({ municipality, why: whyMissing(order, municipality, missing), years: missing });
    else if (isWhole(values)) donors.push({ municipality, values });
    else leftOut.push({ municipality, why: 'meanNotPositive', years: [] });
  }
  return {
    years,
    yearsBefore,
    treated: { municipality: order.treated, values: treated },
    donors: donors.sort(byCode),
    leftOut: leftOut.sort(byCode),
  };
}

function indexed(values: Float64Array, yearsBefore: number): Float64Array {
  let mean = 0;
  for (const value of values.subarray(0, yearsBefore)) mean += value / yearsBefore;
  const isIndexed = mean > 0 && values.every((value) => !(value < 0));
  return values.map((value) => (isIndexed ? (100 * value) / mean : NaN));
}

/** Where the figures are there and only the inhabitants are missing, that is said. */
function whyMissing(
  { series, measure }: PanelOrder,
  municipality: string,
  missing: readonly number[],
): LeftOut['why'] {
  const own = series.find((one) => one.municipality === municipality)?.values;
  return measure === 'perThousand' && missing.every((year) => own?.has(year) === true)
    ? 'missingPopulation'
    : 'missingYears';
}

function byCode(a: { readonly municipality: string }, b: { readonly municipality: string }): number {
  return a.municipality < b.municipality ? -1 : 1;
}
