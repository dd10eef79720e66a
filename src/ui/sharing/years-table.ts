import type { SharingStudy, YearOfAgreement } from '../../analysis/sharing/sharing-study';
import type { ChartTable, Column } from '../../charts/chart-table';
import { m } from '../../messages/messages';
import { formatTkr, spokenMoney } from '../format/money';
import { meanStep } from './per-year';
import { type NameOf, playerOf } from './study-parts';

type PartyYear = YearOfAgreement['parties'][number];

/** One party in one year of the agreement: means, SEK. */
export interface YearRow extends PartyYear {
  readonly year: number;
  readonly months: number;
  /** The last digits worth printing. */
  readonly step: number;
}

/**
 * Year by year, every party. The error of a year's mean is not known by itself: the horizon's, as if its years were
 * independent of each other, is above it.
 */
export function yearRows(study: SharingStudy): readonly YearRow[] {
  const errorOf = (municipality: string) => playerOf(study, municipality)?.standAlone.mcse ?? 0;
  return study.years.flatMap(({ year, months, parties }) =>
    parties.map((party) => ({
      ...party,
      year,
      months,
      step: meanStep({ mcse: errorOf(party.municipality) * Math.sqrt(months / study.months) }),
    })),
  );
}

export function yearsTable(study: SharingStudy, nameOf: NameOf): ChartTable<YearRow> {
  const money = (id: 'standAlone' | 'kept' | 'paid' | 'effect', name: string): Column<YearRow> => ({
    id,
    name,
    value: (row) => row[id] / 1000,
    text: (row) => formatTkr(row[id], row.step),
    spoken: (row) => spokenMoney(row[id], row.step),
  });
  return {
    rows: yearRows(study),
    columns: [
      { id: 'year', name: m.sharingYear(), value: ({ year }) => year },
      { id: 'months', name: m.sharingMonths(), value: ({ months }) => months },
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => nameOf(municipality) },
      money('standAlone', m.sharingAloneTkr()),
      money('kept', m.sharingKeptTkr()),
      money('paid', m.sharingPaidTkr()),
      money('effect', m.sharingEffectTkr()),
    ],
  };
}
