import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sources from '../../datasets/sources.json';
import { LEVERS, LEVER_THEMES, idleBecause } from '../../src/scenario/lever-registry';
import { checkScenario } from '../../src/scenario/parse-scenario';
import type { Levers } from '../../src/scenario/scenario';
import { leversOfReforms } from '../../src/scenario/combine-reforms';
import { LEVER_TEXTS, choiceHelp, leverHelp } from '../../src/scenario/lever-texts';
import { PACKAGE_TEXTS } from '../../src/scenario/package-texts';
import { PACKAGES, SHIPPED_SCENARIOS } from '../../src/scenario/shipped';

const [shipped] = SHIPPED_SCENARIOS;
if (shipped === undefined) throw new Error('no scenarios are shipped');
const withLevers = (levers: object) => checkScenario({ ...shipped, levers }, 'doc');
const numbers = LEVERS.filter((lever) => lever.kind === 'number');
const choices = LEVERS.filter((lever) => lever.kind === 'choice');
const known = new Set(sources.map(({ id }) => id));

describe('the lever registry', () => {
  test('has one entry for each lever, and every lever stands in a theme that is shown', () => {
    expect(new Set(LEVERS.map(({ id }) => id)).size).toBe(LEVERS.length);
    expect(LEVERS.length).toBe(23);
    expect(new Set(LEVERS.map(({ theme }) => theme))).toEqual(new Set(LEVER_THEMES.map(({ id }) => id)));
  });

  test.each(LEVERS.map((lever) => [lever.id, lever] as const))('%s is said in both languages', (_, lever) => {
    const words = [
      lever.name,
      leverHelp(lever.id),
      ...(lever.kind === 'number'
        ? [lever.unit]
        : lever.choices.flatMap(({ name, value }) => [name, choiceHelp(lever, value)])),
      ...(lever.onlyUnder === undefined ? [] : [lever.onlyUnder.why]),
    ];
    for (const { sv, en } of words) expect(sv.trim() && en.trim()).not.toBe('');
  });

  test.each(LEVERS.map(({ id }) => id))('%s names its origin', (id) => {
    const { origins } = LEVER_TEXTS[id];
    expect(origins.length).toBeGreaterThan(0);
    expect(origins.filter(({ source }) => !known.has(source))).toEqual([]);
  });

  test('a range is a whole number of steps, and choices are distinct', () => {
    for (const { min, max, step } of numbers) expect(Number.isInteger((max - min) / step)).toBe(true);
    for (const { choices: of } of choices) expect(new Set(of.map(({ value }) => value)).size).toBe(of.length);
  });

  test('a lever that hangs on another names a choice of it', () => {
    for (const { onlyUnder } of LEVERS) {
      if (onlyUnder === undefined) continue;
      const other = choices.find(({ id }) => id === onlyUnder.lever);
      expect(other?.choices.map(({ value }) => value)).toContain(onlyUnder.is);
    }
  });

  test('the level of the cap does nothing unless approved rent is capped', () => {
    const cap = LEVERS.find(({ id }) => id === 'rentCapPercent');
    const under = (rentPolicy: Levers['rentPolicy']) => cap && idleBecause(cap, { rentPolicy } as Levers);
    expect(under('tak')).toBeUndefined();
    expect(under('bruksvarde')?.sv).toContain('tak');
  });
});

describe('levers of a document', () => {
  test('are taken anywhere within their range, both ends included', () => {
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            LEVERS.map((lever) => [
              lever.id,
              lever.kind === 'number'
                ? fc.oneof(
                    fc.constantFrom(lever.min, lever.max),
                    fc.double({ min: lever.min, max: lever.max, noNaN: true }),
                  )
                : fc.constantFrom(...lever.choices.map(({ value }) => value as string)),
            ]),
          ),
          { requiredKeys: [] },
        ),
        (levers) => {
          expect(withLevers(levers).ok).toBe(true);
        },
      ),
    );
  });

  test.each(numbers.map((lever) => [lever.id, lever] as const))('%s out of range is refused', (id, lever) => {
    const beyond = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => value < lever.min || value > lever.max);
    fc.assert(
      fc.property(beyond, (value) => {
        expect(withLevers({ [id]: value })).toMatchObject({
          ok: false,
          problems: [{ where: `doc levers.${id}`, what: 'outOfRange' }],
        });
      }),
    );
  });

  test.each(numbers.map(({ id }) => id))('%s is refused unless it is a number', (id) => {
    for (const value of ['1', null, [], {}, true, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(withLevers({ [id]: value }).ok).toBe(false);
    }
  });

  test.each(choices.map((lever) => [lever.id, lever] as const))(
    '%s is refused unless it is a choice',
    (id, lever) => {
      const other = fc
        .oneof(fc.string(), fc.integer(), fc.constantFrom(null, true, 'Ja', ' yes'))
        .filter((value) => !lever.choices.some((choice) => choice.value === value));
      fc.assert(
        fc.property(other, (value) => {
          const result = withLevers({ [id]: value });
          expect(!result.ok && result.problems[0]?.where).toBe(`doc levers.${id}`);
        }),
      );
    },
  );
});

describe('packages', () => {
  test.each(PACKAGES.map((known) => [known.id, known] as const))(
    '%s sets levers that a document may',
    (_, { reforms }) => {
      expect(withLevers(leversOfReforms(reforms)).ok).toBe(true);
    },
  );

  test('each has its words', () => {
    expect(PACKAGE_TEXTS.map(({ id }) => id)).toEqual(PACKAGES.map(({ id }) => id));
  });

  test.each(PACKAGE_TEXTS.map((known) => [known.id, known] as const))(
    '%s names its origins and what is unknown, in both languages',
    (_, { description, unknown, origins }) => {
      for (const { sv, en } of [description, unknown]) expect(sv && en).not.toBe('');
      expect(origins.filter(({ source }) => !known.has(source))).toEqual([]);
    },
  );
});
