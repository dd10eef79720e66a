import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/analysis/forecast/bridge';
import { parseSavedForecast } from '../../src/exports/forecast/saved-forecast';
import {
  fileWith,
  folder,
  forecastOf,
  monthNamed,
  OF_LEDGER,
  outturnOf,
  type Printed,
  refusalOf,
  sumOf,
} from './forecast-books';

let asIs: Printed;
beforeAll(async () => {
  asIs = await forecastOf();
});

describe('saved, compared and handed over', () => {
  const saved = join(folder, 'saved.json');

  test('a forecast is saved, and a later one is bridged from it', async () => {
    const earlier = await forecastOf('--through', '2026-05', '--save', saved, '--title', 'Maj');
    const kept = parseSavedForecast(readFileSync(saved, 'utf8'), saved);
    if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
    expect(kept.value).toMatchObject({ title: 'Maj', outturnThrough: '2026-05' });
    expect(kept.value.bistand).toEqual(earlier.accounts.bistand?.forecast);
    const { bridge, accounts } = await forecastOf('--previous', saved);
    const { from, to, volume, level, norm, measures } = bridge as Bridge;
    expect(from).toBe(Math.round(kept.value.bistand.mean));
    expect(to).toBe(Math.round(accounts.bistand?.forecast.mean ?? NaN));
    expect(volume + level + norm + measures).toBe(to - from);
    expect([norm, measures]).toEqual([0, 0]);
  });

  test('a forecast of another municipality is no earlier one', async () => {
    const other = fileWith('other.json', readFileSync(saved, 'utf8').replace('"1263"', '"1287"'));
    expect(await refusalOf(...OF_LEDGER, '--previous', other)).toContain('1287');
  });

  test('a package adopted in September changes nothing before it, and stands beside the forecast', async () => {
    const out = join(folder, 'prognos.xlsx');
    const args = ['--package', 'scenarios/nacka.json', '--adopted', '2026-09', '--out', out];
    const { measures, ...rest } = await forecastOf(...args);
    expect({ ...rest, measures: null }).toEqual(asIs);
    expect(measures?.adopted).toBe('2026-09');
    expect(measures?.accounts.bistand?.outturn).toBe(sumOf(12, 20));
    const sheets = new Map(
      (await readXlsxFile(readFileSync(out))).map(({ sheet, data }) => [sheet, data as readonly unknown[][]]),
    );
    expect([...sheets.keys()]).toContain('Åtgärder');
    const forecast = sheets.get('Sammanfattning')?.find((row) => row[0] === 'Prognos');
    expect(forecast?.[2]).toBe(Math.round(asIs.accounts.bistand?.forecast.p50 ?? NaN));
    const title = sheets.get('Sammanfattning')?.[0]?.[0];
    expect(title).toBe('Prognos 2026: Svedala');
  });

  test('the table has the months of the printed forecast, whole kronor', async () => {
    const out = join(folder, 'prognos.csv');
    await forecastOf('--out', out);
    const rows = readFileSync(out, 'utf8').split('\r\n');
    expect(rows).toContain(`bistand,2026-08,utfall,SEK,${Array(4).fill(outturnOf(19)).join(',')}`);
    const { p10, p50, p90 } = monthNamed(asIs, '2026-09') ?? {};
    const start = `bistand,2026-09,prognos,SEK,${[p10, p50, p90].map((sek) => Math.round(sek ?? NaN)).join(',')},`;
    expect(rows.some((row) => row.startsWith(start))).toBe(true);
  });
});
