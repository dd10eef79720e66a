import type { LeftOut } from '../../../analysis/effect/effect-panel';
import type { EffectStudy } from '../../../analysis/effect/study-effect';
import type { ChartTable, Column } from '../../../charts/chart-table';
import type { GapRow } from '../../../charts/effect/gaps-chart';
import type { PathRow } from '../../../charts/effect/paths-chart';
import type { PlaceboDotRow } from '../../../charts/effect/placebo-dots';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import { formatYears } from '../../format/years';
import { type EffectNumbers, formatWeight } from './effect-numbers';

export type NameOf = (code: string) => string;

/** The two methods, which are shown side by side. */
export type EffectMethod = 'synthetic' | 'difference';

export function pathRows({ panel, treated }: EffectStudy): readonly PathRow[] {
  return panel.years.map((year, t) => ({
    year,
    own: panel.treated.values[t] as number,
    synthetic: treated.synthetic.values[t] as number,
    others: treated.difference.others[t] as number,
  }));
}

export function pathTable(study: EffectStudy, own: string, numbers: EffectNumbers): ChartTable<PathRow> {
  const column = (id: 'own' | 'synthetic' | 'others', name: string): Column<PathRow> => ({
    id,
    name,
    value: (row) => row[id],
    text: (row) => numbers.value(row[id]),
  });
  return {
    rows: pathRows(study),
    columns: [
      { id: 'year', name: m.dataEffectYear(), value: ({ year }) => year },
      column('own', own),
      column('synthetic', m.dataEffectMix()),
      column('others', m.dataEffectOthers()),
    ],
  };
}

/** The gaps of the municipality and of the placebos that are compared by their gap. */
export function gapRows(study: EffectStudy, method: EffectMethod): readonly GapRow[] {
  const { panel, treated, placebos, poorlyFollowed } = study;
  const shown = placebos.filter(
    ({ municipality }) => method === 'difference' || !poorlyFollowed.includes(municipality),
  );
  return [treated, ...shown].flatMap((run) =>
    panel.years.map((year, t) => ({
      municipality: run.municipality,
      isOwn: run === treated,
      year,
      gap: run[method].gaps[t] as number,
    })),
  );
}

/** A row per municipality would need a column per year: one row per municipality and year, the one that is looked at first. */
export function gapTable(
  study: EffectStudy,
  method: EffectMethod,
  nameOf: NameOf,
  numbers: EffectNumbers,
): ChartTable<GapRow> {
  return {
    rows: gapRows(study, method),
    columns: [
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => nameOf(municipality) },
      { id: 'year', name: m.dataEffectYear(), value: ({ year }) => year },
      {
        id: 'gap',
        name: m.dataEffectGapUnit({ unit: numbers.unit }),
        value: ({ gap }) => gap,
        text: ({ gap }) => numbers.signed(gap),
      },
    ],
  };
}

/** What each municipality is placed by: the ratio of the gap after to the gap before, or the difference in differences. */
export function dotRows({ treated, placebos }: EffectStudy, method: EffectMethod): readonly PlaceboDotRow[] {
  return [treated, ...placebos]
    .map((run) => ({
      municipality: run.municipality,
      isOwn: run === treated,
      value: method === 'synthetic' ? run.ratio : run.difference.effect,
    }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

export function dotTable(
  study: EffectStudy,
  method: EffectMethod,
  nameOf: NameOf,
  numbers: EffectNumbers,
): ChartTable<PlaceboDotRow> {
  return {
    rows: dotRows(study, method),
    columns: [
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => nameOf(municipality) },
      {
        id: 'value',
        name: method === 'synthetic' ? m.dataEffectRatio() : m.dataEffectGapUnit({ unit: numbers.unit }),
        value: ({ value }) => value,
        text: ({ value }) => (method === 'synthetic' ? formatNumber(value, 1) : numbers.signed(value)),
      },
    ],
  };
}

/** A municipality of the mix, and its share of it. */
export interface WeightRow {
  readonly municipality: string;
  readonly weight: number;
}

/** A weight below a thousandth is not worth a row. */
const LEAST_WEIGHT = 0.001;

export function weightRows({ panel, treated }: EffectStudy): readonly WeightRow[] {
  return panel.donors
    .map(({ municipality }, i) => ({ municipality, weight: treated.synthetic.weights[i] as number }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
}

export function weightTable(study: EffectStudy, nameOf: NameOf): ChartTable<WeightRow> {
  return {
    rows: weightRows(study),
    columns: [
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => nameOf(municipality) },
      {
        id: 'weight',
        name: m.dataEffectWeight(),
        value: ({ weight }) => weight,
        text: ({ weight }) => formatWeight(weight),
      },
    ],
  };
}

/** Why a municipality is not compared with. */
export function leftOutWords({ why, years }: LeftOut): string {
  if (why === 'notChosen') return m.dataEffectNotChosen();
  if (why === 'meanNotPositive') return m.dataEffectMeanNotPositive();
  const missing = { years: formatYears(years) };
  return why === 'missingYears' ? m.dataEffectMissingYears(missing) : m.dataEffectMissingPopulation(missing);
}
