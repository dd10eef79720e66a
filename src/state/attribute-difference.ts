import { type Attribution, attribute } from '../analysis/attribution';
import { shareWithin } from '../analysis/share-within';
import type { RunOptions } from '../engine/runner';
import type { Result } from '../model/problem';
import {
  assumptionDifferences,
  differingGroups,
  type GroupId,
  leverDifferences,
  withAssumptionOf,
  withGroupsOf,
  withLeversOf,
} from '../scenario/differences';
import type { Scenario } from '../scenario/scenario';
import { ANALYSIS_DRAWS, type CostSource, costsOfScenarios, subtractCosts } from './asked-costs';

/** A lever or an assumption of a group, and its part of the group's; null where no split is defined. */
interface SharedPart {
  readonly id: string;
  readonly value: number | null;
}

/** What the difference in net cost between two scenarios comes from. */
export interface AttributedDifference {
  readonly attribution: Attribution;
  /** Lists are in the order of the registries. */
  readonly within: Readonly<Partial<Record<GroupId, readonly SharedPart[]>>>;
}

/** Where there are few scenarios to run, for a part is no surer than the whole difference. */
const MORE_DRAWS = 1000;
const FEW_SCENARIOS = 32;

/**
 * Shapley values of the groups that differ between two scenarios, from all their combinations, and inside each group in
 * proportion to what its levers (or assumptions) change one at a time: half of it taken from b towards a, and half what is
 * missing when the lever alone is left as in b. Everything changes its sign, and nothing else, when a and b change places.
 * Without differences there are no groups, and the difference is 0.
 */
export async function attributeDifference(
  source: CostSource,
  a: Scenario,
  b: Scenario,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<AttributedDifference>> {
  const groups = differingGroups(a, b);
  const mixes = Array.from({ length: 1 << groups.length }, (_, mask) =>
    withGroupsOf(
      a,
      b,
      groups.filter((__, group) => (mask >> group) & 1),
    ),
  );
  const steps = groups.flatMap((group) => stepsWithin(group, a, b));
  const scenarios = [...mixes, ...steps.flatMap(({ fromB, fromA }) => [fromB, fromA])];
  const draws = scenarios.length <= FEW_SCENARIOS ? MORE_DRAWS : ANALYSIS_DRAWS;
  const costs = await costsOfScenarios(source, scenarios, draws, options);
  if (!costs.ok) return costs;
  const attribution = attribute(groups, costs.value.slice(0, mixes.length));
  const [ofB, ofA] = [costs.value[0], costs.value[mixes.length - 1]] as [Float64Array, Float64Array];
  const changes = steps.map((_, index) => {
    const [fromB, fromA] = costs.value.slice(mixes.length + 2 * index) as [Float64Array, Float64Array];
    const [begun, ended] = [subtractCosts(fromB, ofB), subtractCosts(ofA, fromA)];
    return begun.map((change, draw) => (change + (ended[draw] as number)) / 2);
  });
  const within = attribution.groups.map(({ id, value }) => {
    const own = steps.flatMap((step, index) => (step.group === id ? [{ id: step.id, index }] : []));
    const parts = shareWithin(
      value,
      own.map(({ index }) => changes[index] as Float64Array),
    );
    return [id, own.map((step, place) => ({ id: step.id, value: parts?.[place] ?? null }))] as const;
  });
  return { ok: true, value: { attribution, within: Object.fromEntries(within) } };
}

/** One lever or assumption of a group: scenario b with it as in a, and scenario a with it as in b. */
interface Step {
  readonly group: GroupId;
  readonly id: string;
  readonly fromB: Scenario;
  readonly fromA: Scenario;
}

function stepsWithin(group: GroupId, a: Scenario, b: Scenario): readonly Step[] {
  if (group === 'assumptions') {
    return assumptionDifferences(a, b).map(({ id }) => ({
      group,
      id,
      fromB: withAssumptionOf(a, b, id),
      fromA: withAssumptionOf(b, a, id),
    }));
  }
  return leverDifferences(a, b)
    .filter(({ theme }) => theme === group)
    .map(({ lever }) => ({
      group,
      id: lever,
      fromB: withLeversOf(a, b, [lever]),
      fromA: withLeversOf(b, a, [lever]),
    }));
}
