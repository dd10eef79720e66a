import type { Problem, Result } from '../../model/problem';
import { GENDERS, type NamedArea, type NamedKeyFigure } from '../figures/figure-columns';
import { parseArea } from './fields/parse-area';
import { parseCount } from './fields/parse-count';
import { parseDeleted } from './fields/parse-deleted';
import { parseGender } from './fields/parse-gender';
import { parseKeyFigure } from './fields/parse-key-figure';
import { parsePeriod } from './fields/parse-period';
import { parseStatus } from './fields/parse-status';
import { parsePlainValue, parseValue, settleValue } from './fields/parse-value';
import { finishReading } from './finish-reading';
import { allocateColumns, growColumns } from './growing-columns';
import { type KoladaChoices, type KoladaReading, MOST_FIGURES } from './kolada-reading';
import { createProblemList } from './problem-list';
import { showCell } from './show-cell';

/**
 * The cells of one row of a file, as they came; undefined is a field that the row does not have. Key figure, area, period, gender and value
 * must be there; null is a value that is missing.
 */
export interface FigureCells {
  kpi: unknown;
  area: unknown;
  period: unknown;
  gender: unknown;
  value: unknown;
  status: unknown;
  count: unknown;
  deleted: unknown;
}

export type FigureField = keyof FigureCells;

/** Where a row stands, or one field of it, in the words of `KoladaReading`; asked for only when there is a problem. */
export type WhereOf = (field: FigureField | null) => string;

/** Grows the columns of a reading row by row. Every row of the file is handed over once: to `add`, `addUnit` or `addBad`. */
export interface FigureBuilder {
  /** Reads one row: it is kept, or counted as deleted or as a unit, or bad with one problem for each field. The cells object may be used again. */
  readonly add: (cells: Readonly<FigureCells>, where: WhereOf) => void;
  /** Counts a row of a school or another unit within an area. */
  readonly addUnit: () => void;
  /** Counts a row that is no row of figures. */
  readonly addBad: (where: string, what: Problem['what'], value: string) => void;
  /** A problem that is no row's. */
  readonly addProblem: (where: string, what: Problem['what'], value: string) => void;
  readonly addNotice: (what: Problem['what'], value: string) => void;
  readonly describeArea: (area: NamedArea) => void;
  readonly describeKeyFigure: (keyFigure: NamedKeyFigure) => void;
  /** Rows handed over so far. */
  readonly rowsSoFar: () => number;
  /** The reading; refused without a good row, with more than `MOST_FIGURES`, and where the sign of decimals is open. */
  readonly finish: () => Result<Omit<KoladaReading, 'name' | 'format'>>;
}

export function createFigureBuilder(choices: KoladaChoices): FigureBuilder {
  let columns = allocateColumns(FIRST_CAPACITY);
  let [capacity, rows, deleted, units, bad, padded] = [FIRST_CAPACITY, 0, 0, 0, 0, 0];
  const [kpis, areas, statuses] = [createDictionary(), createDictionary(), createDictionary()];
  const decimals = { comma: false, point: false };
  const open: OpenValues = { rows: [], signs: [], first: null };
  const problems = createProblemList();
  const notices: Problem[] = [];
  const areasDescribed = new Map<string, NamedArea>();
  const keyFiguresDescribed = new Map<string, NamedKeyFigure>();

  const kpiOf = remember((cell) => kpis.indexOf(parseKeyFigure(cell)));
  const areaOf = remember((cell) => {
    const area = parseArea(cell);
    if (area === null) return BAD;
    return area === 'unit' ? UNIT : areas.indexOf(area.code) * 2 + Number(area.isPadded);
  });
  const periodOf = remember((cell) => parsePeriod(cell) ?? BAD);
  const genderOf = remember((cell) => {
    const gender = parseGender(cell);
    return gender === null ? BAD : GENDERS.indexOf(gender);
  });
  const statusOf = remember((cell) => statuses.indexOf(parseStatus(cell)));
  const countOf = remember((cell) => parseCount(cell) ?? BAD);

  function report(where: WhereOf, field: FigureField, what: Problem['what'], cell: unknown): void {
    problems.add(problems.isFull() ? '' : where(field), what, problems.isFull() ? '' : showCell(cell));
  }

  function add(cells: Readonly<FigureCells>, where: WhereOf): void {
    const isDeleted = parseDeleted(cells.deleted);
    if (isDeleted === true) {
      deleted++;
      return;
    }
    const area = areaOf(cells.area);
    if (area === UNIT) {
      units++;
      return;
    }
    const kpi = kpiOf(cells.kpi);
    const period = periodOf(cells.period);
    const gender = genderOf(cells.gender);
    const plain = parsePlainValue(cells.value);
    const reading = Number.isNaN(plain) ? parseValue(cells.value) : null;
    const status = statusOf(cells.status);
    const count = countOf(cells.count);
    if (
      kpi < 0 ||
      area < 0 ||
      period < 0 ||
      gender < 0 ||
      (reading === null && Number.isNaN(plain)) ||
      status < 0 ||
      count === BAD ||
      isDeleted === null
    ) {
      bad++;
      if (kpi < 0) report(where, 'kpi', 'koladaKeyFigure', cells.kpi);
      if (area < 0) report(where, 'area', 'koladaArea', cells.area);
      if (period < 0) report(where, 'period', 'koladaPeriod', cells.period);
      if (gender < 0) report(where, 'gender', 'koladaGender', cells.gender);
      if (reading === null && Number.isNaN(plain)) report(where, 'value', 'koladaValue', cells.value);
      if (status < 0) report(where, 'status', 'koladaRowShape', cells.status);
      if (count === BAD) report(where, 'count', 'koladaCount', cells.count);
      if (isDeleted === null) report(where, 'deleted', 'koladaRowShape', cells.deleted);
      return;
    }
    if (rows >= MOST_FIGURES) {
      rows++;
      return;
    }
    if (rows === capacity) columns = growColumns(columns, (capacity *= 2));
    columns.kpi[rows] = kpi;
    columns.area[rows] = area >> 1;
    columns.period[rows] = period;
    columns.gender[rows] = gender;
    columns.value[rows] = reading?.value ?? plain;
    columns.status[rows] = status;
    columns.count[rows] = count;
    padded += area & 1;
    if (reading?.decimal === ',') decimals.comma = true;
    else if (reading?.decimal === '.') decimals.point = true;
    else if (reading === null && !decimals.point) decimals.point = showsPoint(cells.value);
    else if (reading !== null && reading.openSign !== null) {
      open.first ??= { where: where('value'), what: 'koladaDecimal', value: showCell(cells.value) };
      open.rows.push(rows);
      open.signs.push(reading.openSign);
    }
    rows++;
  }

  return {
    add,
    addUnit: () => void units++,
    addBad: (where, what, value) => {
      bad++;
      problems.add(where, what, value);
    },
    addProblem: problems.add,
    addNotice: (what, value) => void notices.push({ where: 'file', what, value }),
    describeArea: (area) => void areasDescribed.set(area.id, area),
    describeKeyFigure: (keyFigure) => void keyFiguresDescribed.set(keyFigure.id, keyFigure),
    rowsSoFar: () => rows + deleted + units + bad,
    finish: () => {
      if (rows > MOST_FIGURES) return refused({ where: 'file', what: 'koladaTooBig', value: String(rows) });
      const decimal =
        choices.decimal ?? (decimals.comma === decimals.point ? null : decimals.comma ? ',' : '.');
      if (open.first !== null && decimal === null) return refused(open.first);
      open.rows.forEach((row, at) => {
        const fraction = columns.value[row] ?? NaN;
        columns.value[row] = settleValue(fraction, open.signs[at] ?? '.', decimal ?? '.');
      });
      const described = {
        areas: [...areasDescribed.values()],
        keyFigures: [...keyFiguresDescribed.values()],
      };
      const dictionaries = { kpis: kpis.texts, areas: areas.texts, statuses: statuses.texts };
      return finishReading(
        { columns, rows, dictionaries, deleted, units, bad, padded },
        { ...described, notices, problems: problems.listed() },
      );
    },
  };
}

const FIRST_CAPACITY = 1 << 14;
const [BAD, UNIT] = [-2, -3];
const MOST_REMEMBERED = 100_000;

/** Cells that can be read in two ways until the rest of the file is known. */
interface OpenValues {
  readonly rows: number[];
  readonly signs: (',' | '.')[];
  first: Problem | null;
}

function showsPoint(cell: unknown): boolean {
  return typeof cell === 'string' && cell.includes('.');
}

function createDictionary() {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    /** The text's number in order of appearance; `BAD` for none. */
    indexOf: (text: string | null): number => {
      if (text === null) return BAD;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** The same function, which remembers what it said of a cell. */
function remember(parse: (cell: unknown) => number): (cell: unknown) => number {
  const known = new Map<unknown, number>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const code = parse(cell);
    if (code !== BAD && known.size < MOST_REMEMBERED) known.set(cell, code);
    return code;
  };
}

function refused(problem: Problem): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [problem] };
}
