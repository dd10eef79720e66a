import { type FigureColumns, GENDERS } from '../../src/data/figures/figure-columns';

/** Key figure, area, year, gender and value; without a value it is missing. */
export type FigureText = string;

/** Columns of figures that are written a line each. */
export function columnsOf(rows: readonly FigureText[]): FigureColumns {
  const cells = rows.map((row) => row.split(' '));
  const [kpis, areas] = [0, 1].map((at) => listOf(cells.map((row) => row[at] ?? ''))) as [Listed, Listed];
  const genders: readonly string[] = GENDERS;
  return {
    kpis: kpis.texts,
    areas: areas.texts,
    statuses: [''],
    kpi: kpis.index,
    area: areas.index,
    period: Int16Array.from(cells, ([, , period]) => Number(period)),
    gender: Uint8Array.from(cells, ([, , , gender]) => genders.indexOf(gender ?? '')),
    value: Float64Array.from(cells, ([, , , , value]) => (value === undefined ? NaN : Number(value))),
    status: new Int32Array(rows.length),
    count: new Int32Array(rows.length).fill(1),
  };
}

interface Listed {
  readonly texts: readonly string[];
  readonly index: Int32Array;
}

function listOf(texts: readonly string[]): Listed {
  const places = new Map([...new Set(texts)].map((text, at) => [text, at]));
  return { texts: [...places.keys()], index: Int32Array.from(texts, (text) => places.get(text) ?? -1) };
}
