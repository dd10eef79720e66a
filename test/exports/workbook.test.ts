import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../src/exports/build-workbook';
import { summariseAccounts } from '../../src/exports/summarise-accounts';
import { writeWorkbook } from '../../src/exports/write-workbook';
import { type AccountMonths, MONTHLY_IDS, type MonthlyId } from '../../src/model/account-months';
import { LEVERS } from '../../src/scenario/lever-registry';
import { ASSUMPTIONS } from '../../src/scenario/shipped';
import { accounts, COMMAND, comparison, FORMULA, handedOver, MARKUP, SET, summaries } from './handed-over';

type Row = readonly unknown[];

const bytes = Buffer.from(await (await writeWorkbook(buildWorkbook(handedOver(), summaries))).arrayBuffer());
const sheets = new Map(
  (await readXlsxFile(bytes)).map(({ sheet, data }) => [sheet, data as readonly Row[]] as const),
);
const rowsOf = (name: string): readonly Row[] => sheets.get(name) ?? [];
const { accountNames } = handedOver();
const title = (index: number) => [FORMULA, COMMAND, MARKUP][index] as string;

/** The rows of a scenario and account in a sheet, in their order. */
function rowsFor(sheet: string, index: number, id: MonthlyId): readonly Row[] {
  return rowsOf(sheet).filter((row) => row[0] === title(index) && row.includes(accountNames[id]));
}

/** Formats that a spreadsheet knows by number. */
const BUILT_IN: Readonly<Record<string, string>> = { '#,##0': '3', '@': '49' };

const column = (rows: readonly Row[], fromTheEnd: number) =>
  rows.map((row) => row[row.length - fromTheEnd] as number);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('the sheets stand in this order', () => {
  expect([...sheets.keys()]).toEqual([
    'Sammanfattning',
    'Månad',
    'År',
    'Antaganden',
    'Åtgärder',
    'Metod och version',
  ]);
});

test('in English they are English', async () => {
  const blob = await writeWorkbook(buildWorkbook(handedOver('en'), summaries));
  const names = (await readXlsxFile(Buffer.from(await blob.arrayBuffer()))).map(({ sheet }) => sheet);
  expect(names).toEqual(['Summary', 'Month', 'Year', 'Assumptions', 'Levers', 'Method and version']);
});

describe('Sammanfattning', () => {
  const rows = rowsOf('Sammanfattning');
  const cells = rows.flat();

  test('has the sentence, digest, data, version, seed and draws', () => {
    const { digest, dataHash, seed, draws } = comparison;
    for (const value of [handedOver().sentences[0], digest, dataHash, seed, draws])
      expect(cells).toContain(value);
  });

  test('has net cost of each scenario', () => {
    comparison.scenarios.forEach(({ totals }, index) => {
      const { mean, p10, p50, p90, mcse } = totals.netCost;
      const found = rows.find((row) => row[0] === title(index) && row[1] === mean);
      expect(found?.slice(1, 6)).toEqual([mean, p10, p50, p90, mcse]);
    });
  });

  test('has every pair with its chance and difference', () => {
    expect(comparison.pairs).toHaveLength(3);
    for (const { a, b, probabilityACheaper, difference } of comparison.pairs) {
      const at = (id: string) => title(SET.scenarios.findIndex((one) => one.id === id));
      const { mean, p10, p50, p90 } = difference;
      const found = rows.find((row) => row[0] === at(a) && row[1] === at(b));
      expect(found?.slice(2, 7)).toEqual([probabilityACheaper, mean, p10, p50, p90]);
    }
  });
});

describe('Månad', () => {
  test('has a row for every scenario, month and account', () => {
    expect(rowsOf('Månad')).toHaveLength(1 + 3 * SET.months * MONTHLY_IDS.length);
    expect(rowsFor('Månad', 1, 'tax').map((row) => row[1])).toEqual(comparison.months);
  });

  test('has the quantiles of the comparison where it has them', () => {
    comparison.scenarios.forEach(({ series }, index) => {
      for (const id of ['netCost', 'bistand', 'householdMonths'] as const) {
        const rows = rowsFor('Månad', index, id);
        const { p10, p50, p90, mean } = series[id];
        expect([4, 3, 2, 1].map((place) => column(rows, place))).toEqual([p10, p50, p90, mean]);
      }
    });
  });

  test('has means that sum to the mean of the total, for every account', () => {
    comparison.scenarios.forEach(({ totals }, index) => {
      for (const id of MONTHLY_IDS) {
        const { mean } = totals[id];
        const difference = Math.abs(sum(column(rowsFor('Månad', index, id), 1)) - mean);
        expect(difference).toBeLessThanOrEqual(1e-9 * Math.abs(mean));
      }
    });
  });
});

describe('År', () => {
  test('has the order statistics of the yearly sums, draw by draw', () => {
    accounts.forEach(({ draws, months, monthly }, index) => {
      for (const id of MONTHLY_IDS) {
        const rows = rowsFor('År', index, id);
        expect(rows.map((row) => [row[1], row[2]])).toEqual([
          ['2023', 12],
          ['2024', 12],
          ['2025', 6],
        ]);
        rows.forEach((row, year) => {
          const ofYear = Array.from({ length: draws }, (_, draw) =>
            sum([
              ...monthly[id].subarray(
                draw * months + 12 * year,
                Math.min((draw + 1) * months, draw * months + 12 * year + 12),
              ),
            ]),
          ).sort((a, b) => a - b);
          expect(row.slice(-4, -1)).toEqual([ofYear[10], ofYear[50], ofYear[90]]);
          expect(row.at(-1)).toBeCloseTo(sum(ofYear) / draws, 4);
        });
      }
    });
  });
});

describe('Antaganden', () => {
  const rows = rowsOf('Antaganden');

  test('has every assumption once for all scenarios, and again where one has its own', () => {
    const ids = rows.slice(1).map((row) => row[2]);
    expect(ids.toSorted()).toEqual([...ASSUMPTIONS.map(({ id }) => id), 'transport'].toSorted());
  });

  test('says what the user has changed, for whom and to what', () => {
    const changed = rows.filter((row) => row[10] === 'ja');
    expect(changed.map((row) => [row[2], row[4], row[6], row[7], row[8], row[9]])).toEqual([
      ['transport', MARKUP, 0.5, 0.5, 0.5, 'antagande'],
      ['stockShare', 'alla scenarier', 0.31, 0.4, 0.49, 'antagande'],
    ]);
  });

  test('names the source of each that is not the user’s', () => {
    const { sources } = handedOver();
    for (const row of rows.slice(1).filter((one) => one[10] === 'nej' && one[9] !== 'antagande'))
      expect(sources.some(({ title: known }) => String(row[11]).includes(known))).toBe(true);
  });
});

describe('Åtgärder', () => {
  const rows = rowsOf('Åtgärder');

  test('has every lever of every scenario', () => {
    expect(rows).toHaveLength(1 + 3 * LEVERS.length);
  });

  test('tells today, the package and what is in force apart', () => {
    const glapp = rows.filter((row) => row[2] === 'Glappets längd');
    expect(glapp.map((row) => row.slice(4))).toEqual([
      [90, 90, 90, 'nej'],
      [90, 90, 40, 'ja'],
      [90, 90, 90, 'nej'],
    ]);
    const rent = rows.find(
      (row) => row[0] === MARKUP && row[2] === LEVERS.find(({ id }) => id === 'rentPolicy')?.name.sv,
    );
    expect(rent?.slice(4)).toEqual(['Bruksvärdeshyra', 'Bruksvärdeshyra', 'Tak för godtagen hyra', 'ja']);
  });
});

test('the method says what it cannot say, and where the figures come from', () => {
  const cells = rowsOf('Metod och version').flat();
  const limits = handedOver().sections.find(({ id }) => id === 'granser');
  for (const block of limits?.blocks ?? [])
    if (block.kind === 'list') for (const item of block.items) expect(cells).toContain(item.sv);
  expect(cells).toContain('MIT');
  expect(cells).toContain(comparison.digest);
});

describe('as a spreadsheet opens it', () => {
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  );
  const xml = files.filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, content]) => content);

  test('no cell is a formula, whatever a scenario is called', () => {
    expect(xml).toHaveLength(6);
    for (const content of xml) expect(content).not.toMatch(/<f[ >]/);
    expect(rowsOf('Månad')[1]?.[0]).toBe(FORMULA);
    expect(rowsOf('Åtgärder').some((row) => row[0] === COMMAND)).toBe(true);
  });

  test('no title is markup in the file', () => {
    for (const [, content] of files) expect(content).not.toContain('<img');
  });

  test('every sheet has a frozen first row and widths', () => {
    for (const content of xml) {
      expect(content).toMatch(/<pane [^>]*ySplit="1"/);
      expect(content).toMatch(/<col [^>]*width="\d+/);
    }
  });

  test('numbers are shown with thousands apart, and texts are texts also when they are edited', () => {
    const styles = files.find(([name]) => name === 'xl/styles.xml')?.[1] ?? '';
    const cellFormats = /<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0] ?? '';
    const numberOf = (format: string) =>
      new RegExp(`numFmtId="(\\d+)" formatCode="${format}"`).exec(styles)?.[1] ?? BUILT_IN[format];
    for (const format of Object.keys(BUILT_IN))
      expect(cellFormats).toContain(`numFmtId="${numberOf(format)}"`);
  });
});

test('who no longer waits for the summaries stops them', async () => {
  const stop = new AbortController();
  const summing = summariseAccounts(accounts[0] as AccountMonths, SET.start, stop.signal);
  stop.abort(new Error('enough'));
  await expect(summing).rejects.toThrow('enough');
});
