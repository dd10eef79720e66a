import type { Summary } from '../../analysis/comparison';
import type { SharingStudy } from '../../analysis/sharing/sharing-study';
import type { ChartTable, Column } from '../../charts/chart-table';
import type { IntervalRow } from '../../charts/interval-chart';
import { m } from '../../messages/messages';
import { formatMoney, formatTkr, spokenMoney } from '../format/money';
import { perYear, quantileStep } from './per-year';
import { type NameOf, playersOf } from './study-parts';

/** What the work costs a party a year, alone or in the agreement. */
export interface CostRow {
  readonly code: string;
  readonly municipality: string;
  readonly joined: boolean;
  /** The place of the party's colour. */
  readonly tone: number;
  readonly cost: Summary;
}

/** Two rows per party, in the order of the agreement: alone, and in it. */
export function costRows(study: SharingStudy, nameOf: NameOf): readonly CostRow[] {
  return playersOf(study).flatMap(({ municipality, standAlone, pays }, tone) =>
    [standAlone, pays].map((cost, at) => ({
      code: municipality,
      municipality: nameOf(municipality),
      joined: at === 1,
      tone,
      cost: perYear(cost, study.months),
    })),
  );
}

/** The rows of the chart, SEK a year: the name in one line and the situation in the next. */
export function costIntervals(rows: readonly CostRow[]): readonly IntervalRow[] {
  return rows.map(({ code, municipality, joined, tone, cost: { p10, p50, p90 } }) => ({
    scenario: code,
    label: `${municipality}\n${situationName(joined)}`,
    tone,
    p10,
    p50,
    p90,
  }));
}

export function costTable(rows: readonly CostRow[]): ChartTable<CostRow> {
  const quantile = (q: 'p10' | 'p50' | 'p90'): Column<CostRow> => ({
    id: q,
    name: m.sharingQuantile({ q: q.toUpperCase() }),
    value: ({ cost }) => cost[q] / 1000,
    text: ({ cost }) => formatTkr(cost[q], quantileStep(cost)),
    spoken: ({ cost }) => spokenMoney(cost[q], quantileStep(cost)),
  });
  return {
    rows,
    columns: [
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => municipality },
      { id: 'situation', name: m.sharingSituation(), value: ({ joined }) => situationName(joined) },
      quantile('p10'),
      quantile('p50'),
      quantile('p90'),
    ],
  };
}

/** What the chart shows, party by party. */
export function costSummary(rows: readonly CostRow[]): string {
  const middle = (row: CostRow | undefined) =>
    row === undefined ? '' : formatMoney(row.cost.p50, quantileStep(row.cost));
  return rows
    .filter(({ joined }) => !joined)
    .map((alone) => {
      const joined = rows.find((row) => row.joined && row.code === alone.code);
      return m.sharingCostSummary({
        party: alone.municipality,
        alone: middle(alone),
        joined: middle(joined),
      });
    })
    .join(' ');
}

function situationName(joined: boolean): string {
  return joined ? m.sharingJoined() : m.sharingAlone();
}
