import { describe, expect, it } from 'vitest';
import { household } from '../../src/cli/household';
import { readOptions } from '../../src/cli/read-options';
import { shippedInputs } from '../model/rules/rules-fixture';

const run = (line: string) => household(line.split(' '), shippedInputs);
const value = (line: string) => {
  const result = run(line);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const problems = (line: string) => {
  const result = run(line);
  return result.ok ? [] : result.problems.map(({ where, what, value: found }) => `${what} ${where} ${found}`);
};

describe('household', () => {
  it('prints need, income, ability and bistånd of a month', () => {
    expect(value('--year 2017 --adults 1 --rent 5131 --phase etablering --other 1309')).toEqual({
      adults: 1,
      childAges: [],
      year: 2017,
      need: { riksnorm: 3930, other: 1309, rent: 5131, total: 10370 },
      income: {
        etableringsersattning: 6673,
        etableringstillagg: 0,
        barnbidrag: 0,
        bostadsersattning: 3331,
        bostadsbidrag: 0,
        aktivitetsstod: 0,
        akassa: 0,
        studiemedel: 0,
        underhallsstod: 0,
        netWage: 0,
        total: 10004,
        jobbstimulans: 0,
      },
      abilityToPay: 1434,
      bistand: 366,
      rentCharged: 5131,
      rentApproved: 5131,
      rentSubsidy: 0,
      rentUnapproved: 0,
      room: 0,
      housing: {
        full: 5131,
        charged: 5131,
        approved: 5131,
        unapproved: 0,
        subsidyByMunicipality: 0,
        stateHousingBenefit: 3331,
        underBruksvarde: { bistand: 366, stateHousingBenefit: 3331 },
      },
      assumed: [],
    });
  });
  it('has no rent, no other costs and phase none where they are left out', () => {
    expect(value('--year 2017 --adults 2 --child-ages 11,12')).toMatchObject({
      childAges: [11, 12],
      need: { riksnorm: 13130, other: 0, rent: 0, total: 13130 },
      income: { barnbidrag: 2250, bostadsbidrag: 2000, total: 4250 },
      bistand: 8880,
    });
  });
  it('reads rent policy and month', () => {
    const line =
      '--year 2017 --adults 1 --rent 5131 --phase etablering --other 1309 --rent-policy betalningsformaga';
    expect(value(line)).toMatchObject({ need: { rent: 1434 }, bistand: 0, rentSubsidy: 3697 });
    expect(value('--year 2018 --adults 1 --child-ages 4 --month 2')).toMatchObject({
      income: { barnbidrag: 1050 },
    });
    expect(value('--year 2018 --adults 1 --child-ages 4 --month 3')).toMatchObject({
      income: { barnbidrag: 1250 },
    });
  });
  it('says who pays under betalningsformaga in place of bistånd', () => {
    const line =
      '--year 2017 --adults 1 --rent 5131 --phase etablering --other 1309 --rent-policy betalningsformaga';
    expect(value(line)).toMatchObject({
      bistand: 0,
      housing: {
        full: 5131,
        charged: 1434,
        approved: 1434,
        unapproved: 0,
        subsidyByMunicipality: 3697,
        stateHousingBenefit: 0, // 1 434 is below its floor
        underBruksvarde: { bistand: 366, stateHousingBenefit: 3331 },
      },
    });
  });
  it('reads a cap and a shared dwelling', () => {
    const line = '--year 2026 --adults 1 --rent 6500 --phase etablering';
    expect(value(`${line} --rent-policy tak --rent-cap 5500`)).toMatchObject({
      need: { rent: 5500 },
      bistand: 147, // 5220 + 5500 - 10573
      rentCharged: 6500,
      rentApproved: 5500,
      rentUnapproved: 1000,
    });
    expect(value(`${line} --rent-policy delad`)).toMatchObject({
      need: { riksnorm: 4645 }, // 3940 + 1410 / 2
      income: { bostadsersattning: 0 },
    });
  });
  it('reads start-up: flags with a value or without', () => {
    const line = '--year 2019 --adults 2 --child-ages 0,3,6,10,14 --phase etablering';
    const startUp = { income: { total: 10010 } };
    expect(value(`${line} --kartlaggning --family-benefits-pending`)).toMatchObject(startUp);
    expect(value(`${line} --kartlaggning yes --family-benefits-pending=yes`)).toMatchObject(startUp);
    expect(value(`${line} --kartlaggning no --family-benefits-pending no`)).toEqual(value(line));
  });
  it('reads work, other incomes and a raised norm', () => {
    const work =
      '--year 2017 --adults 2 --child-ages 11,12 --phase etablering --rent 8000 --other 2385' +
      ' --working-adults 1 --net-wage 14001 --gross-wage 18000 --jobbstimulans yes';
    expect(value(work)).toMatchObject({
      income: { bostadsbidrag: 1400, netWage: 10501, jobbstimulans: 3500, total: 23824 },
      bistand: 0,
      room: 309,
    });
    const other =
      '--year 2019 --adults 2 --child-ages 5,8 --akassa 4000 --studiemedel 900 --underhallsstod 700 --child-norm-raise 10';
    expect(value(other)).toMatchObject({
      need: { riksnorm: 13047 },
      income: { akassa: 4000, studiemedel: 900, underhallsstod: 700 },
    });
  });
  it('lists only the assumed values that this household uses', () => {
    expect(value('--year 2019 --adults 1 --phase aktivitetsstod')).toMatchObject({
      assumed: [
        { parameter: 'aktivitetsstod_lowest', value: 223, fromPeriod: '2017-01-01..2017-12-31' },
        { parameter: 'aktivitetsstod_net_share', value: 0.8, fromPeriod: '..' },
      ],
    });
    expect(value('--year 2019 --adults 1 --phase glapp --rent 4000')).toMatchObject({ assumed: [] });
  });
  it('reads empty child ages', () => {
    const args = ['--year', '2026', '--adults', '1', '--child-ages', ''];
    expect(household(args, shippedInputs)).toMatchObject({
      ok: true,
      value: { childAges: [], need: { total: 5220 } },
    });
  });
  it.each([
    ['--year 2017 --adults -1', 'outOfRange --adults -1'],
    ['--year 2017 --adults 3', 'outOfRange --adults 3'],
    ['--year 2017 --adults 1.5', 'outOfRange --adults 1.5'],
    ['--year 2017 --adults 1 --child-ages 25', 'outOfRange --child-ages 25'],
    ['--year 2017 --adults 1 --child-ages 4,x', 'notANumber --child-ages x'],
    ['--year 2017 --adults 1 --rent abc', 'notANumber --rent abc'],
    ['--year 2017 --adults 1 --rent -5', 'outOfRange --rent -5'],
    ['--year 2017 --adults 1 --rent-policy low', 'outOfRange --rent-policy low'],
    ['--year 2017 --adults 1 --rent-policy tak', 'missingOption --rent-cap '],
    ['--year 2017 --adults 1 --rent-policy tak --rent-cap -1', 'outOfRange --rent-cap -1'],
    ['--year 2017 --adults 1 --working-adults 2', 'outOfRange --working-adults 2'],
    ['--year 2017 --adults 1 --gross-wage 20000,20000', 'outOfRange --gross-wage 20000,20000'],
    ['--year 2017 --adults 1 --jobbstimulans maybe', 'outOfRange --jobbstimulans maybe'],
    ['--year 2017 --adults 1 --kartlaggning perhaps', 'outOfRange --kartlaggning perhaps'],
    ['--year 2017 --adults 1 --akassa much', 'notANumber --akassa much'],
    ['--year 2017 --adults 1 --child-norm-raise 101', 'outOfRange --child-norm-raise 101'],
    ['--year 2017 --adults 1 --phase x', 'outOfRange --phase x'],
    ['--year 2017 --adults 1 --month 13', 'outOfRange --month 13'],
    ['--year 2017 --adults 1 --colour red', 'unknownOption --colour red'],
    ['--year 2017 --adults 1 extra', 'unknownOption arguments extra'],
    ['--year 2017 --adults 1 --rent', 'missingOption --rent '],
    ['--year 2017', 'missingOption --adults '],
    ['--adults 1', 'missingOption --year '],
    ['--year 2012 --adults 1', 'noRiksnorm --year 2012'],
    ['--year 2027 --adults 1', 'noRiksnorm --year 2027'],
    ['--year next --adults 1', 'notANumber --year next'],
  ])('%s → %s', (line, problem) => {
    expect(problems(line)).toEqual([problem]);
  });
  it('names all problems at once', () => {
    expect(problems('--adults 0 --child-ages 3,44,x')).toEqual([
      'missingOption --year ',
      'outOfRange --adults 0',
      'outOfRange --child-ages 44',
      'notANumber --child-ages x',
    ]);
    expect(problems('--year 2012 --adults 4')).toEqual(['noRiksnorm --year 2012', 'outOfRange --adults 4']);
  });
});

describe('readOptions', () => {
  const read = (line: string) => {
    const result = readOptions(line.split(' '), ['seed', 'out'], ['all']);
    return result.ok ? Object.fromEntries(result.value) : result.problems.map(({ what }) => what);
  };
  it('reads values, assigned values and flags', () => {
    expect(read('--seed -1 --all --out=a=b.csv')).toEqual({ seed: '-1', all: '', out: 'a=b.csv' });
  });
  it('refuses an option given twice and a value that looks like an option', () => {
    expect(read('--seed 1 --seed 2')).toEqual(['wrongShape']);
    expect(read('--seed --all')).toEqual(['missingOption']);
  });
});
