import { median } from 'simple-statistics';
import { openNodeDatabase } from '../../src/cli/database-node';
import { lockDownStatements, startStatements } from '../../src/data/lock-down';
import { insertRows } from '../../src/data/figures/insert-rows';
import { plainFigures } from '../../src/data/figures/plain-figures';
import type { Reading } from './measure';

const ROWS = 1_500_000;
const ROWS_AT_A_TIME = 50_000;
const AREAS = 312;
const YEARS = 20;
const RUNS = 9;

const QUESTIONS: Readonly<Record<string, string>> = {
  byKeyFigureAndYear:
    'SELECT kpi, period, avg(value), count(*) FROM figures GROUP BY kpi, period ORDER BY kpi, period',
  byArea: 'SELECT area, avg(value), count(value) FROM figures GROUP BY area ORDER BY area',
  byYearAndGender:
    'SELECT period, gender, sum(value) FROM figures GROUP BY period, gender ORDER BY period, gender',
};

/** The slowest of a few group-bys over 1.5 million figures, in processor milliseconds, each the median of some runs: DuckDB-WASM in this process. */
export async function groupByTime(): Promise<Reading> {
  const connection = await openNodeDatabase();
  for (const sql of [...startStatements, ...lockDownStatements]) await connection.run(sql);
  await connection.run(
    'CREATE TABLE figures (kpi VARCHAR, area VARCHAR, period INTEGER, gender VARCHAR, value DOUBLE, status VARCHAR, count INTEGER, load VARCHAR)',
  );
  const figures = manyFigures();
  const inserted = await insertRows(connection, 'figures', partsOf(figures));
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.problems));
  const medians: Record<string, number> = {};
  for (const [name, sql] of Object.entries(QUESTIONS)) {
    await connection.run(sql);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = process.cpuUsage();
      await connection.run(sql);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    medians[name] = median(times);
  }
  return { value: Math.max(...Object.values(medians)), detail: { rows: ROWS, runs: RUNS, ...medians } };
}

/** Key figures × areas × years × genders, as a file of Kolada's has them; every tenth is missing. */
function manyFigures() {
  const kpis = Array.from({ length: Math.ceil(ROWS / (AREAS * YEARS * 3)) }, (_, kpi) => `N${10_000 + kpi}`);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  return {
    kpis,
    areas: Array.from({ length: AREAS }, (_, area) => String(area).padStart(4, '0')),
    statuses: [''],
    kpi: Int32Array.from(rows, (row) => Math.floor(row / (AREAS * YEARS * 3))),
    area: Int32Array.from(rows, (row) => Math.floor(row / (YEARS * 3)) % AREAS),
    period: Int16Array.from(rows, (row) => 2005 + (Math.floor(row / 3) % YEARS)),
    gender: Uint8Array.from(rows, (row) => row % 3),
    value: Float64Array.from(rows, (row) => (row % 10 === 0 ? NaN : row / 7)),
    status: new Int32Array(ROWS),
    count: new Int32Array(ROWS).fill(1),
  };
}

function partsOf(figures: ReturnType<typeof manyFigures>) {
  return Array.from({ length: ROWS / ROWS_AT_A_TIME }, (_, part) =>
    plainFigures(figures, 'bench', part * ROWS_AT_A_TIME, (part + 1) * ROWS_AT_A_TIME),
  );
}
