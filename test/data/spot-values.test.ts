import { describe, expect, it } from 'vitest';
import { openShippedDatabase, scalar } from './loaded-database';

const database = await openShippedDatabase();
const value = (kpi: string, municipality: string, period: number) =>
  `SELECT value FROM kpi_values WHERE kpi = '${kpi}' AND municipality = '${municipality}' AND period = ${period}`;
const norm = (item: string, year: number) =>
  `SELECT sek_per_month FROM riksnorm WHERE item = '${item}' AND year = ${year}`;
const share = "FROM kpi_values WHERE kpi = 'N31807'";

/** Figures published elsewhere: the nation's totals, statutes, pages of agencies. */
const published: readonly (readonly [claim: string, sql: string, expected: unknown])[] = [
  ['there are 290 municipalities', 'SELECT count(*) FROM municipalities', 290],
  ['in 21 counties', 'SELECT count(DISTINCT county_code) FROM municipalities', 21],
  ['the nation had 10 587 710 inhabitants in 2024', population(2024), 10_587_710],
  ['the nation had 10 327 589 inhabitants in 2019', population(2019), 10_327_589],
  ['the nation had 9 851 017 inhabitants in 2015', population(2015), 9_851_017],
  ['Svedala had 23 581 inhabitants in 2024', value('N01951', '1263', 2024), 23_581],
  ['Nacka keeps the zero of its code', "SELECT name FROM municipalities WHERE code = '0182'", 'Nacka'],
  ['the lowest share is in Solna', `SELECT municipality ${share} ORDER BY value NULLS LAST LIMIT 1`, '0184'],
  ['and is 0.49 percent', `SELECT round(min(value), 2) ${share}`, 0.49],
  [
    'the highest share is in Filipstad',
    `SELECT municipality ${share} ORDER BY value DESC NULLS LAST LIMIT 1`,
    '1782',
  ],
  ['and is 9.23 percent', `SELECT round(max(value), 2) ${share}`, 9.23],
  [
    'four shares are missing',
    `SELECT string_agg(municipality, ' ' ORDER BY municipality) ${share} AND value IS NULL`,
    '0192 1275 2401 2514',
  ],
  ['and say so', `SELECT count(*) ${share} AND status = 'missing_in_source'`, 4],
  ['no share is 0', `SELECT count(*) ${share} AND value = 0`, 0],
  ['198 514 households had bistånd in 2020', value('N31910', '0000', 2020), 198_514],
  ['226 684 in 2014', value('N31910', '0000', 2014), 226_684],
  [
    '831 values are from Socialstyrelsen',
    "SELECT count(*) FROM kpi_values WHERE kpi IN ('N31910', 'N31857', 'N31849', 'U31001')",
    831,
  ],
  ['Nacka takes 17.98 percent in 2022', value('N00901', '0182', 2022), 17.98],
  ['a single adult has 3 940 a month in 2026', norm('adult_single', 2026), 3940],
  ['and 1 280 in common costs, 5 220 together', norm('shared_1', 2026), 1280],
  [
    'a couple has 7 100 and 1 410, 8 510 together',
    `SELECT (${norm('adult_couple', 2026)}) + (${norm('shared_2', 2026)})`,
    8510,
  ],
  [
    'the norm has 21 amounts in each of 14 years',
    'SELECT count(DISTINCT (item, year)) FROM riksnorm',
    21 * 14,
  ],
  [
    'prisbasbeloppet of 2024 is 57 300',
    "SELECT value FROM benefit_parameters WHERE parameter = 'prisbasbelopp' AND valid_from = DATE '2024-01-01'",
    57_300,
  ],
  ['9 000 were assigned in 2019', 'SELECT persons FROM national_assignment WHERE year = 2019', 9000],
  ['the number of 2018 is missing', 'SELECT persons FROM national_assignment WHERE year = 2018', null],
  [
    'four children give 4 × 1 050 + 150 + 580 + 1 010',
    'SELECT barnbidrag FROM bilaga_2 WHERE children = 4',
    5940,
  ],
  ['Svedala has 4.75 posts in measures', "SELECT value FROM facts WHERE id = 'svedala.fte.measures'", 4.75],
  [
    'the cheapest square metre of Bilaga 3 costs 151.36',
    'SELECT min(sek_per_m2_and_month) FROM bilaga_3',
    151.36,
  ],
];

describe('the data agree with what is published elsewhere', () => {
  it.each(published)('%s', async (_, sql, expected) => {
    expect(await scalar(database, sql)).toBe(expected);
  });

  it('paid is households times the amount per household, within rounding', async () => {
    const worst = `SELECT max(abs(paid.value * 1000 / (households.value * each.value) - 1))
      FROM kpi_values paid
      JOIN kpi_values households ON households.kpi = 'N31910' AND households.municipality = paid.municipality AND households.period = paid.period
      JOIN kpi_values each ON each.kpi = 'N31849' AND each.municipality = paid.municipality AND each.period = paid.period
      WHERE paid.kpi = 'N31857'`;
    expect(await scalar(database, worst)).toBeLessThan(0.001);
  });

  it('no benefit parameter has two rows for one day', async () => {
    const overlaps = `SELECT count(*) FROM benefit_parameters a JOIN benefit_parameters b
      ON a.parameter = b.parameter AND a.rowid < b.rowid
      AND coalesce(a.valid_from, DATE '1900-01-01') <= coalesce(b.valid_to, DATE '9999-12-31')
      AND coalesce(b.valid_from, DATE '1900-01-01') <= coalesce(a.valid_to, DATE '9999-12-31')`;
    expect(await scalar(database, overlaps)).toBe(0);
  });
});

function population(period: number): string {
  return `SELECT sum(value) FROM kpi_values WHERE kpi = 'N01951' AND period = ${period}`;
}
