import { median } from 'simple-statistics';
import { readKolada } from '../../src/data/kolada/read-kolada';
import type { Reading } from './measure';

const [KEY_FIGURES, AREAS, YEARS] = [60, 290, 29];
const GENDERS = ['T', 'K', 'M'] as const;
const ROWS = KEY_FIGURES * AREAS * YEARS * GENDERS.length;
const RUNS = 3;

/**
 * A file of 1.5 million figures through the reader that the page's worker runs, in this process: processor seconds of the slower of CSV and
 * the envelope of v3, median of 3 each.
 */
export async function koladaLoadTime(): Promise<Reading> {
  const csv = await secondsOf(new File(csvPieces(), 'figures.csv'));
  const json = await secondsOf(new File(jsonPieces(), 'figures.json'));
  return { value: Math.max(csv, json), detail: { rows: ROWS, 'csv, s': csv, 'v3 JSON, s': json } };
}

async function secondsOf(file: File): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    const reading = await readKolada(file, {});
    const { user, system } = process.cpuUsage(before);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { account, problems } = reading.value;
    if (account.kept !== ROWS || problems.length > 0) throw new Error(JSON.stringify({ account, problems }));
    seconds.push((user + system) / 1e6);
  }
  return median(seconds);
}

/** Key figure by key figure and year by year, as Kolada gives them. */
function csvPieces(): string[] {
  const pieces = eachYear((kpi, year) =>
    areas()
      .flatMap((area) =>
        GENDERS.map((gender, at) => `${kpi},${area},${year},${gender},${figure(area, year, at)},1,`),
      )
      .join('\n'),
  );
  return ['kpi,municipality,period,gender,value,count,status\n', ...pieces.map((piece) => `${piece}\n`)];
}

function jsonPieces(): string[] {
  const pieces = eachYear((kpi, year) =>
    areas()
      .map((area) => jsonRow(kpi, area, year))
      .join(','),
  );
  return ['{"values":[', pieces.join(','), `],"count":${ROWS / GENDERS.length},"next_url":null}`];
}

function jsonRow(kpi: string, area: string, year: number): string {
  const values = GENDERS.map((gender, at) => ({
    gender,
    count: 1,
    status: '',
    value: figure(area, year, at),
    isdeleted: false,
  }));
  return JSON.stringify({ kpi, municipality: area, period: year, values });
}

function eachYear(piece: (kpi: string, year: number) => string): readonly string[] {
  return Array.from({ length: KEY_FIGURES }, (_, kpi) =>
    Array.from({ length: YEARS }, (_, year) => piece(`N${31800 + kpi}`, 1996 + year)),
  ).flat();
}

function areas(): readonly string[] {
  return Array.from({ length: AREAS }, (_, at) => String(114 + at * 8).padStart(4, '0'));
}

/** A number with as many digits as Kolada's have. */
function figure(area: string, year: number, gender: number): number {
  return ((Number(area) * 7919 + year * 104_729 + gender * 31) % 1_000_003) / 8192;
}
