import { type AccountMonths, emptyAccountMonths, putAccountMonths } from '../model/account-months';
import { shareDraws } from './share-draws';
import type { NumberedScenario, Work } from './work';

/** Has the places simulate the first draws of every scenario, and puts their accounts together; undefined when the run is over. */
export async function gatherAccountMonths(
  work: Work,
  scenarios: readonly NumberedScenario[],
  draws: number,
): Promise<readonly AccountMonths[] | undefined> {
  const all = scenarios.map(({ model }) => emptyAccountMonths(draws, model.months));
  const isDone = await shareDraws(
    work,
    scenarios,
    draws,
    {
      ask: (place, scenario, piece) => place.accountMonths(scenario, piece),
      keep: ({ accounts }, index, { first }) =>
        putAccountMonths(all[index] as AccountMonths, first, accounts),
    },
    true,
  );
  return isDone ? all : undefined;
}
