import { m } from '../../messages/messages';

/** The parts of the view of municipal data, by the place in its address: #kommundata/las-in. The first is where it opens. */
export const DATA_PARTS = ['utforska', 'las-in', 'alla', 'fore-och-efter', 'till-modellen', 'sql'] as const;
export type DataPart = (typeof DATA_PARTS)[number];

export const PART_NAMES: Readonly<Record<DataPart, () => string>> = {
  utforska: m.dataPartExplore,
  'las-in': m.dataPartLoad,
  alla: m.dataPartTable,
  'fore-och-efter': m.dataPartEffect,
  'till-modellen': m.dataPartBaseline,
  sql: m.dataPartSql,
};

/** The part that a place names, whatever stands after a further slash; the first where it names none. */
export function partAt(place: string): DataPart {
  return DATA_PARTS.find((part) => part === place.split('/')[0]) ?? 'utforska';
}
