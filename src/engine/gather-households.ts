import {
  buildHouseholdChanges,
  type HouseholdChanges,
  joinHouseholdSums,
} from '../analysis/household-changes';
import type { HouseholdSums } from '../model/households/household-sums';
import { shareDraws } from './share-draws';
import { forgetAt, type NumberedScenario, prepare, type Work } from './work';

export { pairProblems } from '../model/households/pair-problems';

/** Has the places sum the households of the first draws of a pair, and builds what becomes of them; undefined when the run is over. */
export async function gatherHouseholds(
  work: Work,
  a: NumberedScenario,
  b: NumberedScenario,
  draws: number,
): Promise<HouseholdChanges | undefined> {
  const { used, attempt } = work;
  const pieces = new Map<number, HouseholdSums>();
  try {
    const isDone = await shareDraws(
      work,
      [b],
      draws,
      {
        ask: (place, number, piece) => {
          const seat = used.find((one) => one.place === place);
          if (seat !== undefined) prepare(seat, a, attempt);
          return place.households(a.number, number, piece);
        },
        keep: ({ sums }, _, { first }) => pieces.set(first, sums),
      },
      true,
    );
    if (!isDone) return undefined;
  } finally {
    for (const seat of used) forgetAt(seat, a);
  }
  const inOrder = [...pieces].sort(([one], [other]) => one - other).map(([, sums]) => sums);
  const types = b.model.householdTypes.length;
  return buildHouseholdChanges(a.model, b.model, joinHouseholdSums(inOrder, types));
}
