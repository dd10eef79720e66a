import type { FigureBuilder, FigureCells, FigureField, WhereOf } from './figure-builder';
import { parseArea } from './fields/parse-area';
import { parseKeyFigure } from './fields/parse-key-figure';
import { showCell } from './show-cell';

type JsonObject = Readonly<Record<string, unknown>>;

/** Names that fields have in Kolada's JSON, for a problem to show. */
const NAMES: Readonly<Record<FigureField, string>> = {
  kpi: 'kpi',
  area: 'municipality',
  period: 'period',
  gender: 'gender',
  value: 'value',
  status: 'status',
  count: 'count',
  deleted: 'isdeleted',
};

/**
 * Hands one value of Kolada's lists to the builder: a row with a cell for each gender, a flat row, or the description of a key figure, an
 * area or a group of areas. Anything else is a bad row.
 */
export function addJsonRow(builder: FigureBuilder, row: unknown, where: string): void {
  if (!isObject(row)) builder.addBad(where, 'koladaRowShape', showCell(row));
  else if (Array.isArray(row.values)) addCells(builder, row, row.values, where);
  else if (row.kpi !== undefined) addFlat(builder, row, where);
  else if (!describe(builder, row))
    builder.addBad(where, 'koladaRowShape', Object.keys(row).join(', ').slice(0, 60));
}

const cells: FigureCells = {
  kpi: null,
  area: null,
  period: null,
  gender: null,
  value: null,
  status: null,
  count: null,
  deleted: null,
};

function addCells(builder: FigureBuilder, row: JsonObject, values: readonly unknown[], where: string): void {
  const isUnit = isUnitRow(row);
  values.forEach((cell, index) => {
    if (!isObject(cell) || row.kpi === undefined) {
      builder.addBad(`${where}${separator(where)}values[${index}]`, 'koladaRowShape', showCell(cell));
    } else if (isUnit) builder.addUnit();
    else {
      takeRow(row);
      takeCell(cell, row);
      builder.add(cells, (field) => nestedWhere(where, index, field));
    }
  });
}

function addFlat(builder: FigureBuilder, row: JsonObject, where: string): void {
  if (isUnitRow(row)) {
    builder.addUnit();
    return;
  }
  takeRow(row);
  takeCell(row, row);
  builder.add(cells, flatWhere(where));
}

function isUnitRow({ ou }: JsonObject): boolean {
  return ou !== undefined && ou !== null && ou !== '';
}

function takeRow(row: JsonObject): void {
  cells.kpi = row.kpi;
  cells.area = row.municipality_id ?? row.municipality ?? row.area;
  cells.period = row.period ?? row.year;
}

function takeCell(cell: JsonObject, row: JsonObject): void {
  cells.gender = cell.gender;
  cells.value = cell.value;
  cells.status = cell.status;
  cells.count = cell.count;
  cells.deleted = cell.isdeleted ?? cell.is_deleted ?? row.isdeleted ?? row.is_deleted;
}

/** Whether the object describes a key figure, an area, a group or a unit, which is counted. */
function describe(builder: FigureBuilder, object: JsonObject): boolean {
  const { id, title, type, members, description } = object;
  const area = parseArea(id);
  if (typeof title !== 'string' || /\p{Surrogate}/u.test(title)) return false;
  if (area === 'unit') {
    builder.addUnit();
    return true;
  }
  if (area !== null && (type === 'K' || type === 'L' || type === 'G' || Array.isArray(members))) {
    const isGroup = area.code.startsWith('G') || (type !== 'K' && type !== 'L');
    builder.describeArea({ id: area.code, title, type: isGroup ? 'G' : type });
    return true;
  }
  const keyFigure = parseKeyFigure(id);
  if (area !== null || keyFigure === null) return false;
  const text = typeof description === 'string' ? description : '';
  builder.describeKeyFigure({ id: keyFigure, title, description: text });
  return true;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nestedWhere(where: string, index: number, field: FigureField | null): string {
  const isOfRow = field === 'kpi' || field === 'area' || field === 'period';
  const cell = isOfRow ? where : `${where}${separator(where)}values[${index}]`;
  return flatWhere(cell)(field);
}

function flatWhere(where: string): WhereOf {
  return (field) => (field === null ? where : `${where}${separator(where)}${NAMES[field]}`);
}

/** A field stands after "row 14" as a word, and after a path as its next part. */
function separator(where: string): string {
  return where.endsWith(']') ? '.' : ' ';
}
