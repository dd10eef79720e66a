import { expect, test, vi } from 'vitest';
import type { Runner } from '../../src/engine/runner';
import type { OwnFigures } from '../../src/scenario/own-figures';
import { withMunicipality } from '../../src/state/setup';
import { inputs } from '../scenario/shipped-model';

const plain = <T>(value: T) => value;
vi.stubGlobal('$state', Object.assign(plain, { raw: plain }));
vi.stubGlobal('$derived', plain);
const { Comparing } = await import('../../src/state/comparing.svelte');

const [SVEDALA, PERSTORP] = ['1263', '1275'] as const;
const OWN: OwnFigures = {
  from: 'egna.csv',
  byYear: {
    N31910: { 2019: 700, 2020: 700 },
    N00901: { 2020: 20.5 },
    N01987: { 2019: 40, 2020: 40 },
  },
};

/** A comparison whose runs never answer. */
function comparingAlone() {
  const runner = { compare: () => new Promise(() => undefined) } as unknown as Runner;
  return new Comparing(runner, { inputs, dataHash: '' });
}

test('a municipality that no register has enough of is refused, and what was compared stays', () => {
  const comparing = comparingAlone();
  expect(comparing.setMunicipality(PERSTORP)).toBe(false);
  expect(comparing.refused.length).toBeGreaterThan(0);
  expect(comparing.setup.municipality).toBe(SVEDALA);
  expect(comparing.setMunicipality(SVEDALA)).toBe(true);
  expect(comparing.refused).toEqual([]);
});

test('own figures make a municipality one that can be run', () => {
  const comparing = comparingAlone();
  expect(comparing.canRun(withMunicipality(comparing.setup, PERSTORP))).toBe(false);
  comparing.setFigures(PERSTORP, OWN);
  expect(comparing.refused).toEqual([]);
  expect(comparing.setup.municipality).toBe(PERSTORP);
  expect(comparing.canRun(comparing.setup)).toBe(true);
});

test.each([
  ['the municipality that is compared stays', SVEDALA],
  ['Svedala takes the place of one that cannot be run without them', PERSTORP],
])('figures taken away: %s, and one undo brings them back', (_, municipality) => {
  const comparing = comparingAlone();
  const first = comparing.setup;
  comparing.setFigures(municipality, OWN);
  const used = comparing.setup;
  comparing.setFigures(municipality, undefined);
  expect(comparing.setup).toEqual(first);
  comparing.undo();
  expect(comparing.setup).toBe(used);
  comparing.undo();
  expect(comparing.setup).toBe(first);
  expect(comparing.canUndo).toBe(false);
});
