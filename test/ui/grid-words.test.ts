import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { sortMunicipalities } from '../../src/state/sort-municipalities';
import { cellWords } from '../../src/ui/grid/cell-words';
import { COUNTIES } from '../../src/ui/grid/counties';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('words', () => {
  const difference = { mean: -33, mcse: 3, p5: -80, p10: -71, p25: 0, p50: -33, p75: 0, p90: 12, p95: 20 };
  const words = (over: object) => cellWords({ draws: 250, tie: false, same: false, difference, ...over });

  test('have no digit below the Monte Carlo error', () => {
    // 1.7 × 3 = 5.1 kr: tens of kronor.
    expect(words({})).toMatchObject({ middle: '−30', range: '−70 … +10' });
  });
  test('have no number in the middle of a tie', () => {
    expect(words({ tie: true }).middle).not.toMatch(/\d/);
    expect(words({ tie: true, same: true }).middle).not.toMatch(/\d/);
  });
  test('say which way when spoken', () => {
    expect(words({}).spoken).toMatch(/^30 kronor lägre .* 70 kronor lägre och 10 kronor högre$/);
  });
});

test('municipalities are sorted as Swedish is', () => {
  const names = new Map([
    ['1', 'Örebro'],
    ['2', 'Åre'],
    ['3', 'Ängelholm'],
    ['4', 'Uppsala'],
  ]);
  const nameOf = (code: string) => names.get(code) ?? '';
  expect(sortMunicipalities([...names.keys()], 'name', nameOf).map(nameOf)).toEqual([
    'Uppsala',
    'Åre',
    'Ängelholm',
    'Örebro',
  ]);
  expect(sortMunicipalities(['0184', '0114'], 'code', nameOf)).toEqual(['0114', '0184']);
});

test('the counties are those of the register', () => {
  const lines = readFileSync('datasets/municipalities.csv', 'utf8').trim().split('\n').slice(1);
  const register = new Map(lines.map((line) => line.split(',').slice(2) as [string, string]));
  expect(new Map(COUNTIES)).toEqual(register);
});
