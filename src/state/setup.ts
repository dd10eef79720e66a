import type { Distribution, Levers, Scenario } from '../scenario/scenario';
import { defaultLevers, scenarioIn } from '../scenario/resolve-scenario';
import type { TaxCounting } from '../model/model-scenario';
import type { Package } from '../scenario/package';
import { PACKAGES, SHIPPED_SCENARIOS } from '../scenario/shipped';

/** What the user has chosen in the comparison: one municipality, some packages, and what differs from their defaults. */
export interface Setup {
  /** Four characters: "1263". */
  readonly municipality: string;
  /** Packages in the comparison, in the order of the shipped ones. */
  readonly packages: readonly string[];
  readonly levers: Readonly<Record<string, Partial<Levers>>>;
  /** Changed assumptions: `''` holds those shared by all packages, a package id those of one. */
  readonly assumptions: Readonly<Record<string, Readonly<Record<string, Distribution>>>>;
  /** How tax is counted, in all packages alike. */
  readonly taxCounting: TaxCounting;
}

/** The scope of an assumption that holds for every package. */
export const ALL_PACKAGES = '';

/** The question that Svedala's own document asks: the four packages in Svedala. */
export const FIRST_SETUP: Setup = {
  municipality: '1263',
  packages: SHIPPED_SCENARIOS.map((scenario) => scenario.package),
  levers: {},
  assumptions: {},
  taxCounting: 'net',
};

/** The scenario documents of a setup, in the order of the packages. */
export function scenariosOf(setup: Setup): readonly Scenario[] {
  return PACKAGES.filter(({ id }) => setup.packages.includes(id)).map((known) => {
    const shipped = documentOf(known);
    const carried = scenarioIn(shipped, setup.municipality);
    return {
      ...carried,
      id: shipped.package,
      ...(setup.taxCounting === 'gross' ? { taxCounting: setup.taxCounting } : {}),
      levers: { ...carried.levers, ...setup.levers[shipped.package] },
      assumptions: {
        ...carried.assumptions,
        ...setup.assumptions[ALL_PACKAGES],
        ...setup.assumptions[shipped.package],
      },
    };
  });
}

/** A package's shipped scenario; one that has none runs over the months and draws of the first. */
function documentOf({ id, title }: Package): Scenario {
  const shipped = SHIPPED_SCENARIOS.find((scenario) => scenario.package === id);
  if (shipped !== undefined) return shipped;
  const [first] = SHIPPED_SCENARIOS;
  if (first === undefined) throw new Error('no scenario is shipped');
  return { ...first, id, title, package: id };
}

/** The levers a package runs with: its own, the municipality's where it is silent, then the user's changes. */
export function leversOf(setup: Setup, packageId: string): Levers | undefined {
  const known = PACKAGES.find(({ id }) => id === packageId);
  if (known === undefined) return undefined;
  const carried = scenarioIn(documentOf(known), setup.municipality);
  return { ...defaultLevers(carried), ...carried.levers, ...setup.levers[packageId] };
}

/** The setup with one lever set; undefined gives the lever back to the package. */
export function withLever<K extends keyof Levers>(
  setup: Setup,
  packageId: string,
  lever: K,
  value: Levers[K] | undefined,
): Setup {
  const others = Object.fromEntries(
    Object.entries(setup.levers[packageId] ?? {}).filter(([id]) => id !== lever),
  ) as Partial<Levers>;
  const own = value === undefined ? others : { ...others, [lever]: value };
  return { ...setup, levers: { ...setup.levers, [packageId]: own } };
}

/** A distribution for an assumption, or undefined to give back the shipped one. */
export type AssumptionChanges = Readonly<Record<string, Distribution | undefined>>;

/** The setup with some assumptions set within a scope. */
export function withAssumptions(setup: Setup, scope: string, changes: AssumptionChanges): Setup {
  const all = Object.entries({ ...setup.assumptions[scope], ...changes });
  const own = Object.fromEntries(all.filter((pair): pair is [string, Distribution] => pair[1] !== undefined));
  return { ...setup, assumptions: { ...setup.assumptions, [scope]: own } };
}

/** Which of the two kinds differ between the scenarios of a setup. */
export type Differing = 'nothing' | 'levers' | 'assumptions' | 'both';

/** Compares the levers that the packages end up with, and the assumptions that hold for single packages. */
export function differingIn(setup: Setup): Differing {
  const levers = new Set(setup.packages.map((id) => canonical(leversOf(setup, id) ?? {})));
  const assumptions = new Set(scenariosOf(setup).map((scenario) => canonical(scenario.assumptions)));
  if (levers.size > 1) return assumptions.size > 1 ? 'both' : 'levers';
  return assumptions.size > 1 ? 'assumptions' : 'nothing';
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
