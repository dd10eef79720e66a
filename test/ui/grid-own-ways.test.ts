import { describe, expect, test } from 'vitest';
import reformIds from '../../src/scenario/gathered/reform-ids.json';
import type { Scenario } from '../../src/scenario/scenario';
import { scenariosOf } from '../../src/scenario/scenario-set';
import { PACKAGES } from '../../src/scenario/shipped';
import { gridCell, isAsToday, isOwnWay, otherLeversChanged } from '../../src/state/grid-cells';
import { resolveAll } from '../../src/state/resolve-all';
import { FIRST_SETUP, TODAY, withLever, withScenario } from '../../src/state/setup';
import { inputs } from '../scenario/shipped-model';
import { columnsOf } from './grid-columns';

const cellOf = (id: string, municipality: string) => gridCell(columnsOf([id])[0] as Scenario, municipality);
const cellWith = (reforms: readonly string[], municipality: string) =>
  gridCell({ ...(columnsOf(['nacka'])[0] as Scenario), package: reforms }, municipality);

describe('own ways', () => {
  test('Trelleborg’s in Trelleborg and Svedala’s in Svedala change nothing', () => {
    for (const [id, municipality] of [
      ['trelleborg', '1287'],
      ['svedala', '1263'],
    ] as const) {
      const cell = cellOf(id, municipality);
      expect(isOwnWay(cell)).toBe(true);
      expect(otherLeversChanged(cell)).toEqual([]);
      const [scenario, today] = [cell.scenario, cell.today].map((each) =>
        resolveAll([{ ...each, id: '' }], inputs),
      );
      expect(scenario?.ok && scenario.value.models).toEqual(today?.ok && today.value.models);
    }
  });
  test('Nacka’s in Nacka shortens the glapp that the model begins with, and that is said', () => {
    expect(isOwnWay(cellOf('nacka', '0182'))).toBe(true);
    expect(otherLeversChanged(cellOf('nacka', '0182'))).toEqual(['glappDays']);
  });
  test('every ready-made package has one home', () => {
    const homes = PACKAGES.map(({ id }) =>
      inputs.municipalities.code.filter((municipality) => isOwnWay(cellOf(id, municipality))),
    );
    expect(homes).toEqual([['1287'], ['1263'], ['0183'], ['0182'], ['0120']]);
  });
  test.each([
    ['gavle', '2180'],
    ['helsingborg', '1283'],
    ['linkoping', '0580'],
    ['nacka', '0182'],
    ['sollentuna', '0163'],
    ['solna', '0184'],
    ['stockholm', '0180'],
    ['sundbyberg', '0183'],
    ['svedala', '1263'],
    ['trelleborg', '1287'],
    ['vansbro', '2021'],
    ['varmdo', '0120'],
    ['vaxjo', '0780'],
  ])('the reforms of %s are the own way of %s, and of no other', (name, municipality) => {
    const own = reformIds.filter((id) => id.split('-')[0] === name && !id.startsWith('stockholm-punkt-'));
    expect(own.length).toBeGreaterThan(0);
    for (const id of own) {
      expect(isOwnWay(cellWith([id], municipality)), id).toBe(true);
      expect(isOwnWay(cellWith([id], '1480')), id).toBe(false);
    }
  });
  test('a reform of a municipality that the list does not know is a change everywhere', () => {
    expect(isOwnWay(cellWith(['amal-flytt'], '1492'))).toBe(false);
  });
  test('a proposal put to Stockholm is a change in Stockholm too', () => {
    expect(isOwnWay(cellWith(['stockholm-punkt-24-forskottslan-i-glappet'], '0180'))).toBe(false);
  });
  test('a package without reforms whose lever names the municipality’s way is its own', () => {
    const set = withLever(withScenario(FIRST_SETUP, TODAY), TODAY.id, 'wayOfWorking', 'trelleborg');
    const column = scenariosOf(set).at(-1) as Scenario;
    expect(isAsToday(column)).toBe(false);
    expect(isOwnWay(gridCell(column, '1287'))).toBe(true);
    expect(isOwnWay(gridCell(column, '1263'))).toBe(false);
  });
});
