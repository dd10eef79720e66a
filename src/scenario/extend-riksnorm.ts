import type { ModelInputs } from '../model/inputs';

/** Growth of the riksnorm after the last published one, per cent a year: what is assumed at first, and between what. Judgement: the goal for inflation. */
export const NORM_GROWTH_PERCENT_PER_YEAR = { usual: 2, least: -5, most: 15 } as const;

/**
 * The inputs with a riksnorm for each year after the last published one, through `throughYear`: the last one raised by `growthPercentPerYear`
 * per cent a year and rounded to whole ten kronor, as the norm is. Inputs that reach as far are returned as they are.
 * Judgement: no source carries a norm that is not decided.
 */
export function extendRiksnorm(
  inputs: ModelInputs,
  throughYear: number,
  growthPercentPerYear: number,
): ModelInputs {
  const { year, item, sekPerMonth } = inputs.riksnorm;
  const last = Math.max(...year);
  if (throughYear <= last) return inputs;
  const lastRows = year.flatMap((known, row) => (known === last ? [row] : []));
  const added: { year: number; item: string; sekPerMonth: number }[] = [];
  let factor = 1;
  for (let next = last + 1; next <= throughYear; next += 1) {
    factor *= 1 + growthPercentPerYear / 100;
    for (const row of lastRows) {
      const raised = (sekPerMonth[row] as number) * factor;
      added.push({ year: next, item: item[row] as string, sekPerMonth: Math.round(raised / 10) * 10 });
    }
  }
  return {
    ...inputs,
    riksnorm: {
      year: [...year, ...added.map((row) => row.year)],
      item: [...item, ...added.map((row) => row.item)],
      sekPerMonth: [...sekPerMonth, ...added.map((row) => row.sekPerMonth)],
    },
  };
}

/** Years whose riksnorm is not published, of those from `firstYear` through `lastYear`. */
export function yearsWithoutRiksnorm(inputs: ModelInputs, firstYear: number, lastYear: number): number[] {
  const known = new Set(inputs.riksnorm.year);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).filter(
    (year) => !known.has(year),
  );
}
