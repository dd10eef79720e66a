import type { Problem, Result } from '../../model/problem';
import type { KoladaReading } from '../kolada/kolada-reading';
import { readKolada } from '../kolada/read-kolada';
import type { FetchedFigures } from './fetch-figures';

/**
 * What was fetched, read as a file of the same answers is. What did not come is a problem each, after one `koladaPartial` with the rows that
 * came of those that may be ("4300 / 4800").
 */
export async function readAnswers(
  name: string,
  { answers, rows: come, missing }: FetchedFigures,
): Promise<Result<KoladaReading>> {
  const parts = answers.flatMap((text, index) => (index === 0 ? [text] : [',', text]));
  const reading = await readKolada(new File(['[', ...parts, ']'], name), {});
  if (!reading.ok || missing.length === 0) return reading;
  const rows = missing.reduce((sum, { request }) => sum + request.rows, 0);
  const partial: Problem = { where: 'file', what: 'koladaPartial', value: `${come} / ${come + rows}` };
  const problems = missing.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return {
    ok: true,
    value: { ...reading.value, problems: [partial, ...problems, ...reading.value.problems] },
  };
}
