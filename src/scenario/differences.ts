import { type Lever, LEVER_THEMES, LEVERS, type LeverTheme } from './lever-registry';
import { defaultLevers, distributionOf } from './resolve-scenario';
import type { Distribution, LeverId, Levers, Scenario } from './scenario';
import { ASSUMPTIONS } from './shipped';

/** A lever that two scenarios set differently. */
export interface LeverDifference {
  readonly lever: LeverId;
  readonly theme: LeverTheme;
  readonly a: Levers[LeverId];
  readonly b: Levers[LeverId];
}

/** An assumption that two scenarios hold differently, as it applies in their own municipality. */
export interface AssumptionDifference {
  readonly id: string;
  readonly a: Distribution;
  readonly b: Distribution;
}

/** What a difference in cost between two scenarios can come from: themes of levers, and changed assumptions as one. */
export type GroupId = LeverTheme | 'assumptions';

/** All levers that a scenario ends up with. */
export function allLevers(scenario: Scenario): Levers {
  return { ...defaultLevers(scenario), ...scenario.levers };
}

/** Levers that differ, in the order of the registry. */
export function leverDifferences(a: Scenario, b: Scenario): readonly LeverDifference[] {
  const [ofA, ofB] = [allLevers(a), allLevers(b)];
  return LEVERS.filter(({ id }) => ofA[id] !== ofB[id]).map(({ id, theme }) => ({
    lever: id,
    theme,
    a: ofA[id],
    b: ofB[id],
  }));
}

/** Levers that any two of some scenarios set differently, in the order of the registry. */
export function differingLevers(scenarios: readonly Scenario[]): readonly Lever[] {
  const all = scenarios.map(allLevers);
  return LEVERS.filter(({ id }) => all.some((levers) => levers[id] !== all[0]?.[id]));
}

/**
 * Assumptions that differ, in the order of the registry. One that a scenario sets to what is shipped does not; one that has
 * figures of its own for other municipalities is compared there too, for a way of working is carried with its municipality's.
 */
export function assumptionDifferences(a: Scenario, b: Scenario): readonly AssumptionDifference[] {
  return ASSUMPTIONS.flatMap((assumption) => {
    const { id, local } = assumption;
    if (a.assumptions[id] === undefined && b.assumptions[id] === undefined) return [];
    const differs = [a.municipality, b.municipality, ...Object.keys(local)].some(
      (code) => !sameDistribution(distributionOf(assumption, a, code), distributionOf(assumption, b, code)),
    );
    if (!differs) return [];
    return {
      id,
      a: distributionOf(assumption, a, a.municipality),
      b: distributionOf(assumption, b, b.municipality),
    };
  });
}

/** Whether two distributions are of one kind with the same fields. */
export function sameDistribution(a: Distribution, b: Distribution): boolean {
  const [ofA, ofB] = [a, b].map((each) => JSON.stringify(Object.entries(each).sort()));
  return ofA === ofB;
}

/** Groups that differ, in the order they are shown. */
export function differingGroups(a: Scenario, b: Scenario): readonly GroupId[] {
  const themes = new Set(leverDifferences(a, b).map(({ theme }) => theme));
  return [
    ...LEVER_THEMES.map(({ id }) => id).filter((id) => themes.has(id)),
    ...(assumptionDifferences(a, b).length > 0 ? (['assumptions'] as const) : []),
  ];
}

/** Scenario b with some groups as in a; with all groups it costs what a does, with none what b does. */
export function withGroupsOf(a: Scenario, b: Scenario, groups: readonly GroupId[]): Scenario {
  const levers = leverDifferences(a, b).filter(({ theme }) => groups.includes(theme));
  return {
    ...withLeversOf(
      a,
      b,
      levers.map(({ lever }) => lever),
    ),
    assumptions: (groups.includes('assumptions') ? a : b).assumptions,
  };
}

/** Scenario b with some levers as in a. */
export function withLeversOf(a: Scenario, b: Scenario, levers: readonly LeverId[]): Scenario {
  const ofA = allLevers(a);
  const taken = Object.fromEntries(levers.map((id) => [id, ofA[id]])) as Partial<Levers>;
  return { ...b, levers: { ...b.levers, ...taken } };
}

/** Scenario b with one assumption as in a. */
export function withAssumptionOf(a: Scenario, b: Scenario, id: string): Scenario {
  const others = Object.fromEntries(Object.entries(b.assumptions).filter(([known]) => known !== id));
  const own = a.assumptions[id];
  return { ...b, assumptions: own === undefined ? others : { ...others, [id]: own } };
}
