import { describe, expect, test } from 'vitest';
import gathered from '../../src/scenario/gathered/reforms.json';
import { REFORM_SERIES, type Reform, type ReformSeries } from '../../src/scenario/reform';
import { FIRST_SETUP, TODAY, leversOf, withLever, withScenario } from '../../src/state/setup';
import { groupReforms } from '../../src/ui/package/catalogue';
import { changesOf, mustChoose, waitsForValue, withoutReform } from '../../src/ui/package/changes';
import { ANY, isFound } from '../../src/ui/package/find-reforms';

const reforms = gathered as readonly unknown[] as readonly Reform[];
const catalogue = new Map(reforms.map((reform) => [reform.id, reform]));

function setWith(...ids: readonly string[]) {
  return withScenario(FIRST_SETUP, { ...TODAY, package: ids });
}

function scenarioIn(set: typeof FIRST_SETUP) {
  const scenario = set.scenarios.at(-1);
  if (scenario === undefined) throw new Error('added');
  return scenario;
}

describe('the catalogue on screen', () => {
  test('every reform stands in one group, every list whole in one', () => {
    const groups = groupReforms(reforms);
    expect(groups.flatMap((group) => group.reforms.map(({ id }) => id)).sort()).toEqual(
      reforms.map(({ id }) => id).sort(),
    );
    for (const [series, count] of Object.entries(REFORM_SERIES) as [ReformSeries, number][]) {
      const holding = groups.filter((group) => group.reforms.some((reform) => reform.series?.id === series));
      expect(holding).toHaveLength(1);
      const numbers = holding[0]?.reforms.flatMap((reform) => reform.series?.number ?? []);
      expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  });

  test('a search asks for every word, in any order and case, in the language on screen', () => {
    const found = (text: string, language: 'sv' | 'en') =>
      reforms.filter((reform) => isFound(reform, { ...ANY, text }, language)).map(({ id }) => id);
    expect(found('ÅTERBETALNING  vansbro ', 'sv')).toEqual(['vansbro-modellen']);
    expect(found('återbetalning', 'en')).toEqual([]);
    expect(found('', 'sv')).toHaveLength(reforms.length);
  });
});

describe('what a package changes', () => {
  test('a choice made between two reforms goes when one of them does', () => {
    const both = setWith('svedala-hela-arbetssattet', 'trelleborg-hela-arbetssattet');
    expect(changesOf(both, scenarioIn(both), catalogue).filter(mustChoose)).toHaveLength(1);
    const chosen = withLever(both, TODAY.id, 'wayOfWorking', 'svedala');
    const left = withoutReform(chosen, scenarioIn(chosen), 'svedala-hela-arbetssattet', catalogue);
    expect(leversOf(left, TODAY.id)?.wayOfWorking).toBe('trelleborg');
    expect(scenarioIn(left).levers).toEqual({});
  });

  test('an amount goes with the last reform that it was set for, and a change beyond the package stays', () => {
    const visits = ['sundbyberg-08-hembesok', 'solna-hembesok'] as const;
    const two = withLever(setWith(...visits), TODAY.id, 'homeVisitsPerYear', 100);
    const set = withLever(two, TODAY.id, 'glappDays', 10);
    expect(changesOf(set, scenarioIn(set), catalogue).filter(waitsForValue)).toHaveLength(1);
    const one = withoutReform(set, scenarioIn(set), visits[0], catalogue);
    expect(scenarioIn(one).levers).toEqual({ homeVisitsPerYear: 100, glappDays: 10 });
    const none = withoutReform(one, scenarioIn(one), visits[1], catalogue);
    expect(scenarioIn(none).levers).toEqual({ glappDays: 10 });
  });
});
