import type { Steps } from '../analysis/steps';
import {
  type FigureColumns,
  GENDERS,
  type NamedArea,
  type NamedKeyFigure,
} from '../data/figures/figure-columns';
import type { FigureLoad } from '../data/figures/figure-questions';

/** A load with all that came with it. */
export interface LoadedFigures {
  readonly load: FigureLoad;
  readonly figures: FigureColumns;
  readonly areas: readonly NamedArea[];
  readonly keyFigures: readonly NamedKeyFigure[];
}

/** Of what is kept, so that another page's is told apart. */
export const KEPT_FORMAT = 1;

/** What is kept, if it is a load that can be used as it is: every index points into its list. */
export function* parseKeptFigures(kept: unknown): Steps<LoadedFigures | undefined> {
  if (!isRecord(kept) || kept['format'] !== KEPT_FORMAT) return undefined;
  const load = parseLoad(kept['load']);
  const figures = parseColumns(kept['figures']);
  if (load === undefined || figures === undefined || figures.kpi.length !== load.rows) return undefined;
  if (!isListOf(kept['areas'], ['id', 'title', 'type'])) return undefined;
  if (!isListOf(kept['keyFigures'], ['id', 'title', 'description'])) return undefined;
  const indexed = [
    [figures.kpi, figures.kpis],
    [figures.area, figures.areas],
    [figures.status, figures.statuses],
    [figures.gender, GENDERS],
  ] as const;
  for (const [indexes, list] of indexed) if (!(yield* pointInto(indexes, list.length))) return undefined;
  return {
    load,
    figures,
    areas: kept['areas'] as readonly NamedArea[],
    keyFigures: kept['keyFigures'] as readonly NamedKeyFigure[],
  };
}

function parseLoad(load: unknown): FigureLoad | undefined {
  if (!isRecord(load)) return undefined;
  const { id, name, from, loadedAt, rows } = load;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof rows !== 'number') return undefined;
  if (typeof loadedAt !== 'string' || Number.isNaN(Date.parse(loadedAt))) return undefined;
  return from === 'file' || from === 'kolada' ? { id, name, from, loadedAt, rows } : undefined;
}

/** Lists and columns of the right kinds, the columns of one length. */
function parseColumns(columns: unknown): FigureColumns | undefined {
  if (!isRecord(columns)) return undefined;
  const { kpis, areas, statuses, kpi, area, period, gender, value, status, count } = columns;
  if (![kpis, areas, statuses].every(isListOfTexts)) return undefined;
  if (![kpi, area, status, count].every((column) => column instanceof Int32Array)) return undefined;
  if (!(period instanceof Int16Array && gender instanceof Uint8Array && value instanceof Float64Array))
    return undefined;
  const figures = { kpis, areas, statuses, kpi, area, period, gender, value, status, count } as FigureColumns;
  const { length } = figures.kpi;
  return [figures.area, period, gender, value, figures.status, figures.count].every(
    (column) => column.length === length,
  )
    ? figures
    : undefined;
}

/** Rows that are looked at in one step. */
const STRETCH = 65_536;

function* pointInto(indexes: Int32Array | Uint8Array, length: number): Steps<boolean> {
  for (let start = 0; start < indexes.length; start += STRETCH) {
    const inside = indexes.subarray(start, start + STRETCH).every((index) => index >= 0 && index < length);
    if (!inside) return false;
    yield;
  }
  return true;
}

/** Whether it is a list of records that have these fields, each a text. */
function isListOf(list: unknown, fields: readonly string[]): boolean {
  return (
    Array.isArray(list) &&
    list.every((named) => isRecord(named) && fields.every((field) => typeof named[field] === 'string'))
  );
}

function isListOfTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
