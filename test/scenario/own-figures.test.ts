import { describe, expect, test } from 'vitest';
import type { ModelScenario } from '../../src/model/model-scenario';
import { describeBaseline } from '../../src/scenario/describe-baseline';
import { decodeLink } from '../../src/scenario/link/decode-link';
import { encodeLink } from '../../src/scenario/link/encode-link';
import type { OwnFigures } from '../../src/scenario/own-figures';
import { checkScenario } from '../../src/scenario/parse-scenario';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { Scenario } from '../../src/scenario/scenario';
import { scenariosOf, setOf } from '../../src/scenario/scenario-set';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';
import { withFigures } from '../../src/state/setup';
import { inputs } from './shipped-model';

const shipped = SHIPPED_SCENARIOS.find(({ id }) => id === 'svedala') as Scenario;
const SVEDALA = '1263';
const PERSTORP = '1275';

type ByYear = OwnFigures['byYear'];

function inPlace(byYear: ByYear, municipality = SVEDALA, of = municipality): Scenario {
  return { ...scenarioIn(shipped, municipality), figures: { [of]: { from: 'mina.csv', byYear } } };
}

function model(scenario: Scenario): ModelScenario {
  const resolved = resolveScenario(scenario, inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value.model;
}

function assumedIds(scenario: Scenario): string[] {
  const resolved = resolveScenario(scenario, inputs);
  return resolved.ok ? resolved.value.assumed.map(({ why }) => why.sv) : [];
}

describe('a municipality’s own figures', () => {
  test('the number of households of the first year is taken as it stands', () => {
    expect(model(inPlace({ N31910: { '2020': 321, '2019': 999 } })).householdsPerYear).toBe(321);
  });

  test('that of another year follows the nation: 220 112 households in 2016, 198 514 in 2020', () => {
    const scenario = inPlace({ N31910: { '2016': 400 } });
    expect(model(scenario).householdsPerYear).toBeCloseTo((400 * 198_514) / 220_112, 9);
    expect(assumedIds(scenario)).toContain(
      'Antalet hushåll med bistånd räknas fram ur din uppgift för 2016 och landets utveckling.',
    );
  });

  test('a share is of the inhabitants of its year: 2 % of 25 000, 220 112 households for 409 681 persons', () => {
    const { householdsPerYear } = model(
      inPlace({ N31807: { '2020': 2 }, N01951: { '2020': 25_000, '2019': 1000 } }),
    );
    expect(householdsPerYear).toBeCloseTo((500 * 220_112) / 409_681, 9);
  });

  test('households of a year go before what a document says of a month', () => {
    expect(model(shipped).openingHouseholds).toBe(166);
    expect(model(inPlace({ N31910: { '2020': 321 } })).openingHouseholds).toBeNull();
    expect(model(inPlace({ N00901: { '2020': 20 } })).openingHouseholds).toBe(166);
  });

  test('the tax rate is that of the nearest year, of two as near the later', () => {
    const tax = (years: Readonly<Record<string, number>>) =>
      model(inPlace({ N00901: years })).municipalTaxPercent;
    expect(tax({ '2018': 18, '2024': 24 })).toBe(18);
    expect(tax({ '2019': 19, '2021': 21 })).toBe(21);
    expect(tax({})).toBe(model(shipped).municipalTaxPercent);
  });

  test('the assigned are those of their years, on the line between and held outside', () => {
    const { assignedPersonsPerYear } = model(inPlace({ N01987: { '2017': 40, '2019': 20 } }));
    expect(assignedPersonsPerYear).toEqual([40, 40, 30, 20, 20, 20, 20, 20, 20]);
  });

  test('with inhabitants of its own a municipality has another share of the nation’s assigned', () => {
    const twice =
      2 * (inputs.municipalities.population2019[inputs.municipalities.code.indexOf(SVEDALA)] ?? NaN);
    const [own, before] = [model(inPlace({ N01951: { '2019': twice } })), model(shipped)];
    own.assignedPersonsPerYear.forEach((persons, year) =>
      expect(persons).toBeCloseTo(2 * (before.assignedPersonsPerYear[year] ?? NaN), 9),
    );
  });

  test('the level of bistånd follows a share of 2024 or 2025 only', () => {
    const level = (year: string) => model(inPlace({ N31807: { [year]: 3.8 } })).bistandLevelRatio;
    expect(level('2024') / model(shipped).bistandLevelRatio).toBeCloseTo(3.8 / 1.896_43, 2);
    expect(level('2015')).toBe(model(shipped).bistandLevelRatio);
  });

  test('a municipality that the registers have no share for can be run with its own', () => {
    expect(resolveScenario(scenarioIn(shipped, PERSTORP), inputs).ok).toBe(false);
    expect(model(inPlace({ N31910: { '2020': 250 } }, PERSTORP)).householdsPerYear).toBe(250);
  });

  test('those of another municipality, or none, change nothing', () => {
    expect(model(inPlace({ N31910: { '2020': 321 } }, SVEDALA, PERSTORP))).toStrictEqual(model(shipped));
    expect(model(inPlace({}))).toStrictEqual(model(shipped));
  });
});

describe('what a run begins from', () => {
  test('is what the model is given, each with where it is from', () => {
    const scenario = inPlace({ N31910: { '2020': 321 }, N00901: { '2021': 20.5 }, N01987: { '2020': 12 } });
    const described = describeBaseline(scenario, inputs);
    const rows = new Map(described.ok ? described.value.map((row) => [row.id, row]) : []);
    expect(rows.get('householdsPerYear')).toMatchObject({ value: 321, period: '2020', from: 'own' });
    expect(rows.get('openingHouseholds')).toMatchObject({ value: null, from: 'workedOut' });
    expect(rows.get('municipalTax')).toMatchObject({ value: 20.5, period: '2021', from: 'own' });
    expect(rows.get('assignedPersons')).toMatchObject({ value: 12, from: 'own' });
    expect(rows.get('enrolledPersons')).toMatchObject({ value: 235, period: '2019', from: 'document' });
    expect(rows.get('glappDays')).toMatchObject({ value: 90, from: 'assumed' });
  });

  test('names a share of the user’s as the level’s only where the level is taken from it', () => {
    const shareOf = (byYear: ByYear) => {
      const described = describeBaseline(inPlace(byYear), inputs);
      return described.ok ? described.value.find(({ id }) => id === 'bistandShare') : undefined;
    };
    expect(shareOf({ N31807: { '2024': 3.8 } })).toMatchObject({ value: 3.8, period: '2024', from: 'own' });
    const shippedShare = { ...shareOf({}), from: 'shipped', period: '2024–2025' };
    expect(shareOf({ N31807: { '2015': 3.8 } })).toStrictEqual(shippedShare);
    expect(shareOf({ N31807: { '2024': 3.8, '2025': 4.1 } })).toMatchObject({ value: 3.8, period: '2024' });
  });

  test('without own figures is what is shipped', () => {
    const described = describeBaseline(shipped, inputs);
    const rows = new Map(described.ok ? described.value.map((row) => [row.id, row]) : []);
    expect(rows.get('openingHouseholds')).toMatchObject({ value: 166, period: '2020-08', from: 'document' });
    expect(rows.get('municipalTax')).toMatchObject({ period: '2022', from: 'shipped' });
    expect([...rows.values()].some(({ from }) => from.startsWith('own'))).toBe(false);
  });
});

describe('own figures in a document and a link', () => {
  const set = withFigures(setOf(scenarioIn(shipped, SVEDALA)), SVEDALA, {
    from: 'Kolada 2026',
    byYear: { N31910: { '2020': 321, '2021': 300 }, N00901: { '2022': 20.24 } },
  });
  const check = (figures: unknown) => checkScenario({ ...shipped, figures }, 'min');

  test('a link carries them whole', () => {
    const link = encodeLink({ set });
    const decoded = link.ok ? decodeLink(link.value) : link;
    expect(decoded.ok && decoded.value.set).toStrictEqual(set);
    expect(decoded.ok && scenariosOf(decoded.value.set)[0]?.figures).toStrictEqual(set.figures);
  });

  test('a link with a figure out of range is opened with the nearest and a notice, or refused where strict', () => {
    const far = { from: 'x\u202e'.repeat(200), byYear: { N00901: { '2022': 99 } } };
    const link = encodeLink({ set: { ...set, figures: { [SVEDALA]: far } } });
    if (!link.ok) throw new Error(JSON.stringify(link.problems));
    const decoded = decodeLink(link.value);
    expect(decoded.ok && decoded.value.set.figures?.[SVEDALA]).toEqual({
      from: 'x'.repeat(120),
      byYear: { N00901: { '2022': 40 } },
    });
    expect(decoded.ok && decoded.value.clamped).toMatchObject([{ where: 'N00901.2022', value: '99' }]);
    expect(decodeLink(link.value, { strict: true }).ok).toBe(false);
  });

  test.each([
    ['a key figure the model does not take', { [SVEDALA]: { from: '', byYear: { N00003: { '2020': 1 } } } }],
    ['a year that is none', { [SVEDALA]: { from: '', byYear: { N31910: { '20': 1 } } } }],
    ['a year far away', { [SVEDALA]: { from: '', byYear: { N31910: { '1950': 10 } } } }],
    ['a number out of range', { [SVEDALA]: { from: '', byYear: { N31910: { '2020': 0 } } } }],
    ['a text for a number', { [SVEDALA]: { from: '', byYear: { N31910: { '2020': '10' } } } }],
    ['a missing origin', { [SVEDALA]: { byYear: {} } }],
    ['a name for a code', { Svedala: { from: '', byYear: {} } }],
    [
      'more municipalities than a document has',
      Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`010${at}`, { from: '', byYear: {} }])),
    ],
  ])('%s is refused', (_, figures) => {
    const checked = check(figures);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : checked.problems[0]?.where).toContain('min figures');
  });

  test('taken away they leave no trace', () => {
    expect(withFigures(set, SVEDALA, undefined)).toStrictEqual(setOf(scenarioIn(shipped, SVEDALA)));
  });
});
