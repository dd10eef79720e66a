import { expect } from 'vitest';
import { type KoladaReading, MOST_PROBLEMS } from '../../../src/data/kolada/kolada-reading';
import { readKolada } from '../../../src/data/kolada/read-kolada';
import type { Result } from '../../../src/model/problem';

/** Reads a file and holds what must be true of every answer; gives the answer. */
export async function answerTo(content: string | Uint8Array, name = 'file'): Promise<Result<KoladaReading>> {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const answer = await readKolada(new File([part], name), {});
  const said = answer.ok ? [...answer.value.problems, ...answer.value.notices] : answer.problems;
  for (const { where, value } of said) {
    expect(where.length).toBeLessThan(300);
    expect(value.length).toBeLessThan(1000);
  }
  if (answer.ok) checkReading(answer.value);
  else expect(answer.problems.length).toBeGreaterThan(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
  return answer;
}

/** Whether an answer says that something is wrong. */
export function saysSo(answer: Result<KoladaReading>): boolean {
  return !answer.ok || answer.value.problems.length + answer.value.notices.length > 0;
}

function checkReading({ account, figures, problems }: KoladaReading): void {
  const { rowsInFile, kept, missing, duplicates, deleted, units, bad } = account;
  expect(kept + duplicates + deleted + units + bad).toBe(rowsInFile);
  const { kpis, areas, statuses, ...columns } = figures;
  expect(Object.values(columns).map(({ length }) => length)).toEqual(Array(7).fill(kept));
  expect(figures.value.every((value) => Number.isFinite(value) || Number.isNaN(value))).toBe(true);
  expect(figures.value.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0)).toBe(missing);
  expect(figures.kpi.every((index) => index in kpis)).toBe(true);
  expect(figures.area.every((index) => index in areas)).toBe(true);
  expect(figures.status.every((index) => index in statuses)).toBe(true);
  expect(figures.gender.every((gender) => gender < 3)).toBe(true);
  if (bad > 0) expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
}
