import { describe, expect, test, vi } from 'vitest';
import type { Summary } from '../../src/analysis/comparison';
import type { LearntInput } from '../../src/analysis/forecast/forecast';
import { m } from '../../src/messages/messages';
import { departedWords, learntTable, learntWords } from '../../src/ui/forecast/result/learnt-words';
import { around } from '../exports/a-forecast';
import { known } from './forecast-years';
import { plain } from './plain-spaces';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('what the outturn taught', () => {
  const input = (learnt: number | null, changes: Partial<LearntInput> = {}): LearntInput => ({
    id: 'inflowFactor',
    before: { ...around(1, 0.1), mcse: 0.003 },
    after: { ...around(1.05, 0.05), mcse: 0.002 },
    learnt,
    ...changes,
  });

  test('is said plainly where it is nothing', () => {
    expect(learntWords(input(0.04, { id: 'arrearsDays' }))).toMatch(/sa i praktiken ingenting/);
    expect(learntWords(input(null, { id: 'exitShare' }))).toMatch(/samma värde i varje framtid/);
  });
  test('tells the share that was taken away and where the middle case went', () => {
    expect(plain(learntWords(input(0.74)))).toBe(
      'Inflödet av hushåll: utfallet sa mycket. Det tog bort omkring 75 % av osäkerheten; mittfallet gick från 1,00 till 1,05 gånger.',
    );
    expect(learntWords(input(0.2))).toMatch(/sa lite/);
    expect(learntWords(input(0.45))).toMatch(/sa en del/);
  });
  test('has its values in the unit of the row', () => {
    const exits = input(0.5, {
      id: 'exitShare',
      before: known(0.234),
      after: { ...around(0.2, 0.01), mcse: 4e-4 },
    });
    const table = learntTable([exits]);
    expect(table.columns.map(({ text, value }) => plain(text?.(exits) ?? String(value(exits))))).toEqual([
      'Avslut per år (%)',
      '23,4',
      '20,0 (18,7 till 21,3)',
      '50 %',
    ]);
  });
  test('books are told to depart only where eight futures of ten are on one side', () => {
    const departed = (households: Summary) =>
      departedWords({ households, cost: around(1, 0.1), monthNoise: around(0.03, 0.005) });
    expect(departed(around(0.7, 0.05))[0]).toMatch(/färre än de publicerade/);
    expect(departed(around(1.3, 0.05))[0]).toMatch(/fler än de publicerade/);
    expect(departed(around(1.1, 0.1))[0]).toMatch(/inte att skilja från modellens nivå/);
    expect(plain(departed(around(1, 0))[2] ?? '')).toMatch(/inom 3 % från sin nivå/);
    expect(departedWords(null)).toEqual([m.forecastDepartedUnknown()]);
  });
});
