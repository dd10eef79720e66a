import { describe, expect, test } from 'vitest';
import { MODEL_KEY_FIGURES, areasOf, choicesFrom, yearsOf } from '../../src/live/choices';

const names = {
  keyFigures: [],
  areas: [
    { id: '0000', title: 'Riket', county: '' },
    { id: '0182', title: 'Nacka', county: '01' },
    { id: '1263', title: 'Svedala', county: '12' },
  ],
};

describe('the choices in an address', () => {
  test('are the key figures of the model in every municipality when it says nothing', () => {
    const choices = choicesFrom('', 2026);
    expect(choices.kpis).toEqual(MODEL_KEY_FIGURES);
    expect(areasOf(choices, names)).toEqual(['0182', '1263']);
    expect(yearsOf(choices)).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  });

  test('are those it names, each once', () => {
    const choices = choicesFrom(
      '#nyckeltal=N31807,N31807,U31801&omraden=0182,0000&fran=2020&till=2021',
      2026,
    );
    expect(choices.kpis).toEqual(['N31807', 'U31801']);
    expect(areasOf(choices, names)).toEqual(['0182', '0000']);
    expect(yearsOf(choices)).toEqual([2020, 2021]);
  });

  test('may be a county', () => {
    expect(areasOf(choicesFrom('#omraden=lan-12', 2026), names)).toEqual(['1263']);
  });

  test('pass over what is no id, code or year', () => {
    const choices = choicesFrom('#nyckeltal=../x,N3180&omraden=%3Cb%3E&fran=20&till=9999', 2026);
    expect(choices).toEqual(choicesFrom('', 2026));
  });
});

test('years in the wrong order, or none, are no years', () => {
  const choices = choicesFrom('', 2026);
  expect(yearsOf({ ...choices, from: 2024, till: 2023 })).toEqual([]);
  expect(yearsOf({ ...choices, from: NaN })).toEqual([]);
});
