import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bridgeForecasts } from '../../src/analysis/forecast/bridge';
import { keepForecast } from '../../src/exports/forecast/saved-forecast';
import { m } from '../../src/messages/messages';
import { bridgeBars } from '../../src/ui/forecast/result/bridge-bars';
import {
  BRIDGE_PARTS,
  bridgeRows,
  bridgeStep,
  bridgeTable,
  bridgeWords,
  isUnchanged,
  savedName,
} from '../../src/ui/forecast/result/bridge-words';
import { isoDay, proposedTitle, savedFileName } from '../../src/ui/forecast/result/kept-words';
import { aForecast } from '../exports/a-forecast';
import { plain } from './plain-spaces';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('what changed since the last forecast', () => {
  const saved = (shift: number, title: string) => keepForecast(aForecast(shift), '2026-09-04', title);

  test('what is written of the parts adds up exactly to what is written of the forecasts', () => {
    const sek = fc.integer({ min: -9_000_000, max: 9_000_000 });
    fc.assert(
      fc.property(sek, sek, sek, sek, fc.constantFrom(1000, 10_000, 100_000), (a, b, c, d, step) => {
        const from = 20_123_456;
        const rows = bridgeRows(
          { from, to: from + a + b + c + d, volume: a, level: b, norm: c, measures: d },
          step,
        );
        const written = (id: string) => rows.find((row) => row.id === id)?.shown ?? NaN;
        const parts = BRIDGE_PARTS.reduce((sum, id) => sum + written(id), 0);
        expect(written('to') - written('from')).toBeCloseTo(parts, 3);
        for (const { sek: exact, shown: rounded } of rows)
          expect(Math.abs(exact - rounded)).toBeLessThanOrEqual(2 * step);
        expect(bridgeBars(rows).at(-2)?.to).toBeCloseTo(written('to'), 3);
      }),
    );
  });
  test('is a sentence with the largest part first', () => {
    const rows = bridgeRows(
      { from: 20e6, to: 20.8e6, volume: 1.2e6, level: -400_000, norm: 0, measures: 0 },
      100_000,
    );
    expect(plain(bridgeWords(rows, 100_000))).toBe(
      'Prognosen är 800 tkr högre än den förra: volym +1,2 mnkr och nivå −400 tkr.',
    );
  });
  test('two forecasts that are alike are said to be so', () => {
    const [from, to] = [saved(0, 'a'), saved(0, 'b')];
    const bridge = bridgeForecasts(from, to);
    if (!bridge.ok) throw new Error('no bridge');
    const step = bridgeStep(from, to);
    expect(bridgeWords(bridgeRows(bridge.value, step), step)).toBe(m.forecastBridgeSame());
  });
  test('a forecast and itself, saved under any name, have nothing between them', () => {
    expect(isUnchanged(saved(0, 'a'), { ...saved(0, 'b'), savedOn: '2026-10-01' })).toBe(true);
    expect(isUnchanged(saved(0, 'a'), saved(1000, 'a'))).toBe(false);
    expect(isUnchanged({ ...saved(0, 'a'), municipality: '0180' }, saved(0, 'a'))).toBe(false);
  });
  test('a name is proposed for each year and occasion', () => {
    expect(proposedTitle(saved(0, ''), false)).toBe('Prognos 2026-08');
    expect(proposedTitle({ ...saved(0, ''), outturnThrough: '2025-12' }, false)).toBe('Prognos 2026');
    expect(proposedTitle({ ...saved(0, ''), outturnThrough: null }, true)).toBe('Påhittat exempel 2026');
  });
  test('a file has the whole kronor of the parts', () => {
    const rows = bridgeRows(
      { from: 1_000_000, to: 1_234_567, volume: 234_567, level: 0, norm: 0, measures: 0 },
      1000,
    );
    const column = bridgeTable(rows, 1000).columns[1];
    expect(rows.map((row) => column?.value(row))).toEqual([1000, 234.567, 0, 0, 0, 1234.567]);
  });
  test('a saved forecast goes by its name, its occasion and its day', () => {
    expect(savedName(saved(0, 'Delår 2'))).toBe(
      'Delår 2 (2026, utfall till augusti 2026), sparad 2026-09-04',
    );
    expect(savedName({ ...saved(0, 'Ny'), outturnThrough: null })).toBe(
      'Ny (2026, utan utfall), sparad 2026-09-04',
    );
    expect(savedFileName(saved(0, 'a'))).toBe('reformlabbet-prognos-1263-2026-2026-08.json');
    expect(isoDay(new Date(2026, 8, 4))).toBe('2026-09-04');
  });
});
