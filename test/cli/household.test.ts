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
        netWage: 0,
        total: 10004,
      },
      abilityToPay: 1434,
      bistand: 366,
      rentSubsidy: 0,
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
    ['--year 2017 --adults 1 --rent-policy tak', 'outOfRange --rent-policy tak'],
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
