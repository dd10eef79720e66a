import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import { livedDraws, type Measured, modelOf, record } from './replay';
import { yearOf } from './year';

const YEAR_2019 = { start: '2019-01', months: 12 } as const;

/**
 * The year 2019 in Trelleborg and Svedala, each with its own way: adults who leave bistånd for work or study, and in
 * Trelleborg how many times more households have bistånd in the year than in a month of it.
 */
export function yearMeasures(inputs: ModelInputs, draws: number): Result<Measured> {
  const measured: Measured = {};
  for (const id of ['trelleborg', 'svedala'] as const) {
    const model = modelOf(id, YEAR_2019, inputs);
    if (!model.ok) return model;
    for (const draw of livedDraws(model.value, draws)) {
      record(measured, `${id}.exits.count`, draw.exits);
      if (id === 'svedala') continue;
      const { households, months } = yearOf(draw, 0);
      record(measured, 'bistand.yearOverMonth', households / (months / 12));
    }
  }
  return { ok: true, value: measured };
}
