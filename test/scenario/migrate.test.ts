import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leversOfReforms } from '../../src/scenario/combine-reforms';
import { checkScenarioSet, parseScenario } from '../../src/scenario/parse-scenario';
import { scenariosOf } from '../../src/scenario/scenario-set';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';

function read(name: string) {
  const file = `test/fixtures/scenarios/schema-1/${name}.json`;
  return parseScenario(readFileSync(file, 'utf8'), file);
}

describe('documents of schema 1', () => {
  test.each(SHIPPED_SCENARIOS.map((known) => [known.id, known] as const))(
    '%s, as it was shipped, is read as the one shipped now',
    (id, shipped) => {
      const { package: reforms, ...rest } = shipped;
      const old = read(id);
      if (!old.ok) throw new Error(JSON.stringify(old.problems));
      expect(old.value).toMatchObject(rest);
      expect(leversOfReforms(old.value.package)).toEqual(leversOfReforms(reforms));
    },
  );

  test('what a user had changed is kept', () => {
    const old = read('changed');
    expect(old.ok && old.value).toMatchObject({
      schema: 2,
      package: ['varmdo-hyra-efter-betalningsformaga'],
      levers: { areaSqmPerPerson: 17 },
      assumptions: { transport: { dist: 'uniform', min: 0, max: 1 } },
      taxCounting: 'gross',
    });
  });

  test('a package that never was is refused with its name', () => {
    const text = readFileSync('test/fixtures/scenarios/schema-1/changed.json', 'utf8');
    const old = parseScenario(text.replace('"varmdo"', '"atlantis"'), 'doc');
    expect(!old.ok && old.problems[0]).toMatchObject({ where: 'doc package', value: 'atlantis' });
  });

  test('one document is read as a set of one', () => {
    const text = readFileSync('test/fixtures/scenarios/schema-1/changed.json', 'utf8');
    const [set, single] = [checkScenarioSet(JSON.parse(text), 'doc'), parseScenario(text, 'doc')];
    expect(set.ok && scenariosOf(set.value)).toEqual([single.ok && single.value]);
  });
});
