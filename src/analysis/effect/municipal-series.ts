/** The figures of one municipality for one key figure, by year. A year without a figure is not in it; no figure is NaN. */
export interface MunicipalSeries {
  /** Code of four characters. */
  readonly municipality: string;
  readonly values: ReadonlyMap<number, number>;
}

/**
 * Figures per 1 000 inhabitants: 1 000 × figure ÷ inhabitants of the same year. A year without either, or without inhabitants, has
 * no figure.
 *
 * @param population inhabitants by municipality and year; a municipality that is not in it has none
 */
export function perThousandInhabitants(
  series: readonly MunicipalSeries[],
  population: readonly MunicipalSeries[],
): readonly MunicipalSeries[] {
  const inhabitants = new Map(population.map(({ municipality, values }) => [municipality, values]));
  return series.map(({ municipality, values }) => ({
    municipality,
    values: new Map(
      [...values].flatMap(([year, value]) => {
        const people = inhabitants.get(municipality)?.get(year) ?? 0;
        return people > 0 ? [[year, (1000 * value) / people] as const] : [];
      }),
    ),
  }));
}

/** The years from `first` to `last`, both included, that a series has no figure for. */
export function missingYears({ values }: MunicipalSeries, first: number, last: number): readonly number[] {
  return yearsBetween(first, last).filter((year) => !values.has(year));
}

/** Every year from `first` to `last`, both included; none where `last` is before `first`. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** For every year with a figure, the last year up to which there is one every year. */
export function unbrokenUntil({ values }: MunicipalSeries): ReadonlyMap<number, number> {
  const until = new Map<number, number>();
  for (const year of [...values.keys()].sort((a, b) => b - a)) until.set(year, until.get(year + 1) ?? year);
  return until;
}
