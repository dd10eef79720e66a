import type { Column } from '../../../charts/chart-table';
import type { MunicipalColumn } from '../../../data/municipal-table';
import type { Cell, TableRows } from '../../../data/table-rows';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';

/** A row as the database gives it, cells by position. */
export type DataRow = readonly Cell[];

export interface DataColumn extends Column<DataRow> {
  readonly id: MunicipalColumn;
  readonly number: boolean;
}

interface ColumnWords {
  readonly name: () => string;
  /** Decimals of a number; undefined for text. */
  readonly decimals?: number;
}

const COLUMNS: Readonly<Record<MunicipalColumn, ColumnWords>> = {
  code: { name: m.dataCode },
  name: { name: m.municipality },
  county: { name: m.dataCounty },
  population2019: { name: m.dataPopulation2019, decimals: 0 },
  population2024: { name: m.dataPopulation2024, decimals: 0 },
  bistandSharePercent: { name: m.dataBistandShare, decimals: 1 },
  unemploymentPercent: { name: m.dataUnemployment, decimals: 1 },
  longTermUnemployedPercent: { name: m.dataLongTerm, decimals: 1 },
  medianIncomeSek: { name: m.dataMedianIncome, decimals: 0 },
  lowStandardPercent: { name: m.dataLowStandard, decimals: 1 },
  rentalPercent: { name: m.dataRental, decimals: 1 },
  foreignBornPercent: { name: m.dataForeignBorn, decimals: 1 },
  taxPercent2022: { name: m.dataTax, decimals: 2 },
};

/** The answer of the database with columns that have names and numbers that are written. */
export function dataTable({ columns, rows }: TableRows): {
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
} {
  return {
    rows,
    columns: columns.flatMap((id, position): DataColumn[] => {
      if (!isKnown(id)) return [];
      const { name, decimals } = COLUMNS[id];
      const value = (row: DataRow): string | number | null => {
        const cell = row[position] ?? null;
        return typeof cell === 'boolean' ? String(cell) : cell;
      };
      const base = { id, name: name(), value, number: decimals !== undefined };
      if (decimals === undefined) return [base];
      return [{ ...base, text: (row) => formatNumber(Number(value(row)), decimals) }];
    }),
  };
}

function isKnown(id: string): id is MunicipalColumn {
  return Object.hasOwn(COLUMNS, id);
}
