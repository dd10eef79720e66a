import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DRAWN_ASSUMPTIONS, TABLE_ASSUMPTIONS } from '../../src/model/assumption-ids';
import { ordinaryShares } from '../../src/model/life/arrivals';
import { checkDistribution } from '../../src/scenario/check-distribution';
import { checkScenario, parseScenario } from '../../src/scenario/parse-scenario';
import { householdsPerYear, registerRow } from '../../src/scenario/municipal-figures';
import { defaultLevers, resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import {
  ASSUMPTIONS,
  BASES,
  HOUSEHOLD_TYPES,
  PACKAGES,
  reformsOfPackage,
  SHIPPED_SCENARIOS,
} from '../../src/scenario/shipped';
import { inputs, shippedModel } from './shipped-model';

const [trelleborg] = SHIPPED_SCENARIOS;
if (trelleborg === undefined) throw new Error('no scenarios are shipped');

describe('shipped documents', () => {
  test.each(SHIPPED_SCENARIOS.map(({ id }) => id))('%s passes the checks of a document from a user', (id) => {
    const parsed = parseScenario(readFileSync(`scenarios/${id}.json`, 'utf8'), id);
    expect(parsed.ok && parsed.value).toMatchObject({ id });
  });

  test('there is one entry for each assumption of the model, and none that it does not take', () => {
    expect(ASSUMPTIONS.map(({ id }) => id).sort()).toEqual(
      [...DRAWN_ASSUMPTIONS, ...TABLE_ASSUMPTIONS].sort(),
    );
  });

  test('every shipped distribution is in order and within its own bounds', () => {
    for (const { id, distribution, local } of ASSUMPTIONS) {
      for (const each of [distribution, ...Object.values(local).map((entry) => entry.distribution)]) {
        expect(checkDistribution(id, each)).toEqual([]);
      }
    }
  });

  test('shares of household types sum to one', () => {
    for (const share of [
      'shareOrdinaryNoChildren',
      'shareOrdinaryFamilies',
      'shareNewcomerNoChildren',
      'shareNewcomerFamilies',
    ] as const) {
      expect(HOUSEHOLD_TYPES.reduce((sum, type) => sum + type[share], 0)).toBeCloseTo(1, 12);
    }
  });

  test('ordinary households have the nation’s adults and children per household: 269 317 and 140 315 of 220 112', () => {
    const families = ASSUMPTIONS.find(({ id }) => id === 'ordinaryFamilyShare')?.distribution;
    const share = families?.dist === 'triangular' ? families.mode : NaN;
    const shares = ordinaryShares(HOUSEHOLD_TYPES, share);
    const mean = (of: (type: (typeof HOUSEHOLD_TYPES)[number]) => number) =>
      HOUSEHOLD_TYPES.reduce((sum, type, index) => sum + (shares[index] ?? NaN) * of(type), 0);
    expect(mean(({ adults }) => adults)).toBeCloseTo(269317 / 220112, 2);
    expect(mean(({ childAges }) => childAges.length)).toBeCloseTo(140315 / 220112, 2);
  });
});

describe('a scenario in a municipality', () => {
  test('every municipality with a share of bistånd or a series for 2020 can be resolved; the three without are refused by name', () => {
    const refused = inputs.municipalities.code.flatMap((code) => {
      const resolved = resolveScenario(scenarioIn(trelleborg, code), inputs);
      return resolved.ok ? [] : [{ code, problems: resolved.problems }];
    });
    expect(refused.map(({ code }) => code)).toEqual(['0192', '1275', '2401']);
    expect(refused[1]?.problems).toEqual([{ where: 'N31807', what: 'missingFigure', value: 'Perstorp' }]);
  });

  test('an amount of the rules that no record covers is named with its value and period', () => {
    const resolved = resolveScenario(trelleborg, inputs);
    const found = resolved.ok
      ? resolved.value.assumed.find(({ id }) => id === 'aktivitetsstod_lowest')
      : undefined;
    expect(found?.why.sv).toContain('Lägsta aktivitetsstöd per dag: 223, ur en uppgift för 2017');
    expect(resolved.ok && resolved.value.assumed.some(({ id }) => id.startsWith('schablon'))).toBe(false);
  });

  test('an unknown municipality is a problem with its value', () => {
    expect(resolveScenario(scenarioIn(trelleborg, '9999'), inputs)).toEqual({
      ok: false,
      problems: [{ where: 'municipality', what: 'unknownMunicipality', value: '9999' }],
    });
  });

  test('a horizon beyond the last riksnorm is refused with the month', () => {
    const late = resolveScenario({ ...trelleborg, start: '2026-01', months: 24 }, inputs);
    expect(!late.ok && late.problems).toContainEqual({
      where: 'riksnorm',
      what: 'noRiksnorm',
      value: '2027-01',
    });
  });

  test('a municipality’s own way changes nothing there, and another’s does', () => {
    expect(shippedModel('trelleborg').wayEffect).toEqual({ kind: 'none' });
    expect(shippedModel('trelleborg', { municipality: '1263' }).wayEffect.kind).toBe('published');
    expect(shippedModel('sundbyberg', { municipality: '1263' }).wayEffect.kind).toBe('bounded');
    expect(shippedModel('nacka', { municipality: '1263' }).wayEffect).toEqual({ kind: 'none' });
  });

  test('Trelleborg does not buy the work from itself', () => {
    expect(shippedModel('trelleborg', { levers: { sharing: 'posts-fixed' } }).postsFixed).toBeNull();
    expect(shippedModel('svedala', { levers: { sharing: 'posts-fixed' } }).postsFixed).toEqual({
      postsPer100Enrolled: 575 / 235,
      costPerPostSek: 3992500 / 5.75,
    });
  });

  test('a package sets what its document carries, and the municipality the rest', () => {
    const svedala = scenarioIn(trelleborg, '1263');
    expect(defaultLevers({ ...svedala, package: reformsOfPackage('nacka') })).toEqual({
      ...defaultLevers({ ...svedala, package: [] }),
      glappDays: 40,
      rentPolicy: 'bruksvarde',
      contractMonths: 24,
      wayOfWorking: 'nacka',
    });
    expect(defaultLevers(trelleborg).glappDays).toBe(BASES.defaultGlappDays.value);
    const packages = PACKAGES.map(({ reforms }) => reforms);
    for (const shipped of SHIPPED_SCENARIOS) expect(packages).toContainEqual(shipped.package);
  });

  test('what a package’s total holds has no effect of its own beside it, at home nor away', () => {
    for (const municipality of ['0183', '1263']) {
      const held = shippedModel('sundbyberg', { municipality });
      expect(held.reformsOnExits.activityDemandShare).toBe(0);
      expect(held.reformsOnExits.daysSoonerToActivity).toBe(0);
    }
    const alone = shippedModel('svedala', { levers: { activityDemandPercent: 50 } });
    expect(alone.reformsOnExits.activityDemandShare).toBe(0.5);
  });

  test('the level of bistånd is over the nation’s: Solna lowest, Filipstad highest', () => {
    const level = (municipality: string) => shippedModel('svedala', { municipality }).bistandLevelRatio;
    // 0.49 and 9.23 per cent of the inhabitants over 2.93 in the nation.
    expect(level('0184')).toBeCloseTo(0.49 / 2.93, 2);
    expect(level('1782')).toBeCloseTo(9.23 / 2.93, 2);
  });

  test('the order of the municipalities in the register changes nothing', () => {
    const { municipalities } = inputs;
    const reversed = Object.fromEntries(
      Object.entries<readonly unknown[]>({ ...municipalities }).map(([name, column]) => [
        name,
        [...column].reverse(),
      ]),
    ) as unknown as typeof municipalities;
    for (const municipality of ['1263', '0182', '1480']) {
      const scenario = scenarioIn(trelleborg, municipality);
      expect(resolveScenario(scenario, { ...inputs, municipalities: reversed })).toEqual(
        resolveScenario(scenario, inputs),
      );
    }
  });

  test('a figure that is missing gives no answer, never 0', () => {
    const { municipalities } = inputs;
    const at = municipalities.code.indexOf('1263');
    const without = (column: readonly (number | null)[]) =>
      column.map((value, i) => (i === at ? null : value));
    for (const [name, where] of [
      ['bistandSharePercent', 'N31807'],
      ['municipalTaxPercent2022', 'N00901'],
      ['population2019', 'N01951'],
    ] as const) {
      const missing = { ...municipalities, [name]: without(municipalities[name]) };
      const resolved = resolveScenario(scenarioIn(trelleborg, '1263'), {
        ...inputs,
        municipalities: missing,
      });
      expect(!resolved.ok && resolved.problems).toEqual([{ where, what: 'missingFigure', value: 'Svedala' }]);
    }
  });

  test('households of a year come from the municipality’s own series where it has the year', () => {
    const { municipality, period, households } = inputs.householdsOnBistand;
    const at = municipality.findIndex((code, index) => code !== '0000' && period[index] === 2020);
    const row = registerRow(inputs, municipality[at] ?? '');
    expect(row && householdsPerYear(inputs, row, 2020)).toEqual({
      value: households[at],
      from: 'series',
      year: 2020,
    });
  });

  test('else from the share: Svedala 2020 is 1.9 % of 23 581 × 0.537 × 198 514 / 145 456, about 330', () => {
    const row = registerRow(inputs, '1263');
    const found = row && householdsPerYear(inputs, row, 2020);
    expect(found?.from).toBe('share');
    expect(found?.value).toBeCloseTo(
      (0.01 * (row?.bistandSharePercent ?? NaN) * 23581 * 220112 * 198514) / 409681 / 145456,
      6,
    );
    expect(found?.value).toBeGreaterThan(320);
    expect(found?.value).toBeLessThan(340);
  });
});

describe('bad documents', () => {
  const document = (change: object) => checkScenario({ ...trelleborg, ...change }, 'doc');
  test.each([
    ['not JSON', parseScenario('{', 'doc'), { where: 'doc', what: 'notJson', value: '{' }],
    ['a list', checkScenario([], 'doc'), { what: 'notAScenario' }],
    [
      'a misspelt lever',
      document({ levers: { glapDays: 3 } }),
      { where: 'doc levers.glapDays', what: 'unknownField' },
    ],
    [
      'a glapp of 900 days',
      document({ levers: { glappDays: 900 } }),
      { where: 'doc levers.glappDays', what: 'outOfRange', value: '900' },
    ],
    [
      'a share of 1.4',
      document({ assumptions: { stockShare: { dist: 'fixed', value: 1.4 } } }),
      { where: 'doc assumptions.stockShare.value', what: 'outOfRange', value: '1.4' },
    ],
    [
      'a triangle upside down',
      document({ assumptions: { stockShare: { dist: 'triangular', min: 0.9, mode: 0.5, max: 0.6 } } }),
      { where: 'doc assumptions.stockShare.mode', what: 'wrongOrder', value: '0.5' },
    ],
    [
      'an unknown assumption',
      document({ assumptions: { luck: { dist: 'fixed', value: 1 } } }),
      { where: 'doc assumptions.luck', what: 'unknownField', value: 'luck' },
    ],
    ['a schema to come', document({ schema: 3 }), { where: 'doc schema', value: '3' }],
    ['no months', document({ months: 0 }), { where: 'doc months', what: 'outOfRange', value: '0' }],
    ['a half draw', document({ draws: 0.5 }), { where: 'doc draws', what: 'outOfRange', value: '0.5' }],
    [
      'a start in July',
      document({ start: '2020-07' }),
      { where: 'doc start', what: 'wrongShape', value: '2020-07' },
    ],
  ])('%s is refused with place and value', (_, result, problem) => {
    expect(!result.ok && result.problems[0]).toMatchObject(problem);
  });

  test('all problems come at once', () => {
    const result = document({ months: -1, seed: 'x', levers: { sharing: 'free' } });
    expect(!result.ok && result.problems.length).toBe(3);
  });
});
