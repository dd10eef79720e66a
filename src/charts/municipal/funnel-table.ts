import type { ChartTable, Column } from '../chart-table';
import type { RoleWords } from './area-role';
import type { FunnelDot } from './funnel-size';
import { roleColumn } from './role-column';

interface FunnelTableOptions {
  readonly words: RoleWords & {
    /** Names of columns. */
    readonly area: string;
    readonly population: string;
    readonly value: string;
    readonly low998: string;
    readonly low95: string;
    readonly high95: string;
    readonly high998: string;
    readonly place: string;
    readonly role: string;
    /** Where a value lies: below or above the outer limits, between inner and outer, within the inner. */
    readonly places: Readonly<Record<FunnelDot['place'], string>>;
  };
  readonly formatValue: (value: number) => string;
  readonly formatPopulation: (population: number) => string;
}

const LIMITS = ['low998', 'low95', 'high95', 'high998'] as const;

/** Every municipality in the order given: its value, its inhabitants, the limits at its size and where it lies. */
export function funnelTable(
  rows: readonly FunnelDot[],
  { words, formatValue, formatPopulation }: FunnelTableOptions,
): ChartTable<FunnelDot> {
  return {
    rows,
    columns: [
      { id: 'area', name: words.area, value: ({ label }) => label },
      {
        id: 'population',
        name: words.population,
        value: ({ population }) => population,
        text: ({ population }) => formatPopulation(population),
      },
      {
        id: 'value',
        name: words.value,
        value: ({ value }) => value,
        text: ({ value }) => formatValue(value),
      },
      ...LIMITS.map((limit): Column<FunnelDot> => ({
        id: limit,
        name: words[limit],
        value: (row) => row[limit],
        text: (row) => formatValue(row[limit]),
      })),
      { id: 'place', name: words.place, value: ({ place }) => words.places[place] },
      roleColumn(words.role, words),
    ],
  };
}
