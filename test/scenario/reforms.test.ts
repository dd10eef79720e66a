import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sources from '../../datasets/sources.json';
import { formatProblems } from '../../src/cli/format-problem';
import { checkReform } from '../../src/scenario/check-reform';
import { COMBINING, leversOfReforms, pullsOf } from '../../src/scenario/combine-reforms';
import gathered from '../../src/scenario/gathered/reforms.json';
import { LEVERS } from '../../src/scenario/lever-registry';
import { REFORM_SERIES, type Reform } from '../../src/scenario/reform';
import { PACKAGES, REFORM_LEVERS } from '../../src/scenario/shipped';

const FOLDER = 'scenarios/reforms/';
const known = new Set(sources.map(({ id }) => id));
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
const reforms = files.map((file) => JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Reform);

/** What is wrong with a reform, as an editor reads it. */
function wrongWith(json: unknown, file = 'scenarios/reforms/nacka/nacka-gemensamma-moten.json'): string {
  const checked = checkReform(json, file, known);
  return checked.ok ? '' : formatProblems(checked.problems);
}

describe('every file of the catalogue', () => {
  test.each(files)('%s is a reform', (file) => {
    expect(wrongWith(JSON.parse(readFileSync(FOLDER + file, 'utf8')), FOLDER + file)).toBe('');
  });

  test('has an id of its own', () => {
    const ids = reforms.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test('is what the page is given', () => {
    expect(gathered.map(({ id }) => id).sort()).toEqual(reforms.map(({ id }) => id).sort());
  });

  test.each(Object.entries(REFORM_SERIES))('%s counts %i, each once', (series, count) => {
    const numbers = reforms.flatMap((reform) => (reform.series?.id === series ? [reform.series.number] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  test('each proposal to Stockholm carries the office’s answer, and those against the law say so in both places', () => {
    const proposals = reforms.filter(({ series }) => series?.id === 'stockholm-12');
    expect(proposals.filter(({ answer }) => answer === undefined)).toEqual([]);
    const against = proposals.filter(({ answer }) => answer?.stance === 'contradictsLaw');
    expect(against.length).toBeGreaterThan(0);
    for (const { id, legal } of against)
      expect(['unlawful', 'contested'], `${id} is ${legal.status}`).toContain(legal.status);
  });
});

describe('a bad reform is told what is wrong with it', () => {
  const good = JSON.parse(readFileSync(`${FOLDER}nacka/nacka-gemensamma-moten.json`, 'utf8')) as Record<
    string,
    unknown
  >;

  test('the copied file itself is good', () => {
    expect(wrongWith(good)).toBe('');
  });

  test.each([
    [
      'a lever that does not exist',
      { levers: [{ ...lever(), lever: 'glapDays' }] },
      'levers.0.lever: "glapDays"',
    ],
    ['a value outside the range', { levers: [{ ...lever(), value: 400, high: 400 }] }, 'between 0 and 200'],
    ['a value outside its own low and high', { levers: [{ ...lever(), value: 20 }] }, 'out of range'],
    [
      'a range left out',
      { levers: [{ lever: 'glappDays', value: 40, why: lever().why }] },
      'without low and high',
    ],
    ['words for a number', { levers: [{ ...lever(), value: 'forty' }] }, 'not a number in'],
    [
      'a choice that is not one',
      { levers: [{ lever: 'rentPolicy', value: 'gratis', why: lever().why }] },
      'bruksvarde',
    ],
    [
      'an effect that nobody has published',
      { evidence: 'none', levers: [{ ...lever(), lever: 'extraMeasuresPosts', value: 2, low: 1, high: 3 }] },
      'evidence is none',
    ],
    ['the same lever twice', { levers: [lever(), lever()] }, 'the same id twice'],
    ['a missing translation', { name: { sv: 'Namn' } }, 'name.en'],
    ['an empty text', { description: { sv: ' ', en: 'x' } }, 'description.sv'],
    [
      'a source that is not in the list',
      { origins: [{ source: 'nacka-2018', place: '1' }] },
      'no such source',
    ],
    ['a date that is none', { legal: { ...(good.legal as object), date: 'hösten 2017' } }, 'legal.date'],
    ['a field too many', { price: 3 }, 'price'],
    ['another id than the file', { id: 'nacka-moten' }, "not the file's name"],
  ])('%s', (_, change, said) => {
    const words = wrongWith({ ...good, ...change });
    expect(words).toContain('scenarios/reforms/nacka/nacka-gemensamma-moten.json');
    expect(words).toContain(said);
  });

  function lever() {
    return { lever: 'glappDays', value: 40, low: 35, high: 90, why: { sv: 'a', en: 'b' } };
  }
});

describe('a package of reforms', () => {
  const setting = Object.keys(REFORM_LEVERS);

  test('does not depend on the order of its reforms, nor on one named twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reforms.map(({ id }) => id)), (ids) => {
        expect(pullsOf([...ids, ...ids])).toEqual(pullsOf([...ids].sort()));
      }),
    );
  });

  test('sets only what its reforms ask for, within every lever’s range', () => {
    fc.assert(
      fc.property(fc.subarray(setting), (ids) => {
        for (const [id, value] of Object.entries(leversOfReforms(ids))) {
          const lever = LEVERS.find((each) => each.id === id);
          if (lever?.kind === 'number') {
            expect(value).toBeGreaterThanOrEqual(lever.min);
            expect(value).toBeLessThanOrEqual(lever.max);
          } else expect(lever?.choices.map((choice) => choice.value)).toContain(value);
        }
      }),
    );
  });

  test('leaves a choice open when two reforms ask for different things', () => {
    const ways = setting.filter((id) => REFORM_LEVERS[id]?.wayOfWorking !== undefined).slice(0, 2);
    expect(ways).toHaveLength(2);
    const pull = pullsOf(ways).find(({ lever }) => lever === 'wayOfWorking');
    expect(pull).toMatchObject({ combining: COMBINING.wayOfWorking, value: undefined });
    expect(leversOfReforms(ways)).not.toHaveProperty('wayOfWorking');
  });

  test('a reform without a value changes nothing', () => {
    const silent = reforms.filter(({ levers }) => levers.every(({ value }) => value === null));
    expect(leversOfReforms(silent.map(({ id }) => id))).toEqual({});
  });

  test('the ready-made ones name reforms that there are, each once', () => {
    const known = reforms.map(({ id }) => id);
    for (const { id, reforms: named } of PACKAGES) {
      expect(
        named.filter((reform) => !known.includes(reform)),
        id,
      ).toEqual([]);
      expect(new Set(named).size, id).toBe(named.length);
    }
  });

  test('the ready-made ones set what their documents carry', () => {
    expect(Object.fromEntries(PACKAGES.map(({ id, reforms: ids }) => [id, leversOfReforms(ids)]))).toEqual({
      trelleborg: { wayOfWorking: 'trelleborg', decisionDays: 1, digitalPercent: 82 },
      svedala: { wayOfWorking: 'svedala', decisionDays: 17, digitalPercent: 65 },
      sundbyberg: {
        wayOfWorking: 'sundbyberg',
        glappSupport: 'etableringslan',
        rentPolicy: 'tak',
        contractMonths: 24,
        daysToActivity: 5,
        activityDemandPercent: 50,
        outcomeBonusSek: 10000,
      },
      // The length of the contracts is not published: 24 months are what every municipality is taken to have.
      nacka: { wayOfWorking: 'nacka', glappDays: 40, rentPolicy: 'bruksvarde' },
      varmdo: { rentPolicy: 'betalningsformaga' },
    });
  });
});
