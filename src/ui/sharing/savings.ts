import type { Summary } from '../../analysis/comparison';
import type { SharingStudy } from '../../analysis/sharing/sharing-study';
import type { ChartTable, Column } from '../../charts/chart-table';
import type { IntervalRow } from '../../charts/interval-chart';
import { m } from '../../messages/messages';
import { formatMoney, formatTkr, spokenMoney } from '../format/money';
import { perYear, quantileStep } from './per-year';
import { type NameOf, playersOf } from './study-parts';

/** What a party saves by the agreement a year: on the work, or with bistånd and tax counted. */
export interface SavingRow {
  readonly code: string;
  readonly municipality: string;
  readonly inAll: boolean;
  /** The place of the party's colour. */
  readonly tone: number;
  readonly saving: Summary;
}

/** One row per party, and a second where more (or fewer) exits change its bistånd and tax. */
export function savingRows(study: SharingStudy, nameOf: NameOf): readonly SavingRow[] {
  return playersOf(study).flatMap(({ municipality, saves, effect, savesInAll }, tone) => {
    const changes = effect.mean !== 0 || effect.mcse !== 0;
    return (changes ? [saves, savesInAll] : [saves]).map((saving, at) => ({
      code: municipality,
      municipality: nameOf(municipality),
      inAll: at === 1,
      tone,
      saving: perYear(saving, study.months),
    }));
  });
}

/** The rows of the chart, SEK a year: the name in one line and what is counted in the next. */
export function savingIntervals(rows: readonly SavingRow[]): readonly IntervalRow[] {
  return rows.map(({ code, municipality, inAll, tone, saving: { p10, p50, p90 } }) => ({
    scenario: code,
    label: `${municipality}\n${countedName(inAll)}`,
    tone,
    p10,
    p50,
    p90,
  }));
}

export function savingTable(rows: readonly SavingRow[]): ChartTable<SavingRow> {
  const quantile = (q: 'p10' | 'p50' | 'p90'): Column<SavingRow> => ({
    id: q,
    name: m.sharingQuantile({ q: q.toUpperCase() }),
    value: ({ saving }) => saving[q] / 1000,
    text: ({ saving }) => formatTkr(saving[q], quantileStep(saving)),
    spoken: ({ saving }) => spokenMoney(saving[q], quantileStep(saving)),
  });
  return {
    rows,
    columns: [
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => municipality },
      { id: 'counted', name: m.sharingCounted(), value: ({ inAll }) => countedName(inAll) },
      quantile('p10'),
      quantile('p50'),
      quantile('p90'),
    ],
  };
}

/** What the chart shows, row by row. */
export function savingSummary(rows: readonly SavingRow[]): string {
  return rows
    .map(({ municipality, inAll, saving }) => {
      const step = quantileStep(saving);
      return m.sharingSavingSummary({
        party: municipality,
        counted: countedName(inAll),
        low: formatMoney(saving.p10, step),
        high: formatMoney(saving.p90, step),
      });
    })
    .join(' ');
}

function countedName(inAll: boolean): string {
  return inAll ? m.sharingCountedAll() : m.sharingCountedWork();
}
