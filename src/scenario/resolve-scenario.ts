import { DRAWN_ASSUMPTIONS, TABLE_ASSUMPTIONS, type AssumptionId } from '../model/assumption-ids';
import type { ModelInputs } from '../model/inputs';
import {
  ARRIVAL_YEARS_BEFORE,
  type KeyedDistribution,
  type ModelScenario,
  type PostsFixedTerms,
  type WayEffect,
} from '../model/model-scenario';
import type { Problem, Result } from '../model/problem';
import { medianOf } from '../model/random/median-of';
import type { Distribution } from '../model/random/sample-distribution';
import { assumedAmounts } from './assumed-amounts';
import { type AssumedFigure, assumedFigures } from './assumed-figures';
import type { Assumption } from './assumption-registry';
import type { MunicipalBase, WayOfWorking } from './base';
import { leversOfReforms } from './combine-reforms';
import { housingTerms, leversToday, otherReforms, reformsOnExits } from './lever-terms';
import {
  assignedPersonsPerYear,
  bistandLevelRatio,
  householdsPerYear,
  municipalTax,
  registerRow,
} from './municipal-figures';
import { type OwnFigures, ownSeries } from './own-figures';
import { rulesOfHorizon } from './rules-of-horizon';
import type { Levers, Scenario, WayId } from './scenario';
import { withoutSharing } from './scenario-set';
import { ASSUMPTIONS, BASES, HOUSEHOLD_TYPES } from './shipped';
import type { Evidence } from './words';

export interface ResolvedScenario {
  readonly model: ModelScenario;
  readonly assumed: readonly AssumedFigure[];
}

/**
 * The scenario's package and levers in another municipality. What the user had changed is kept, but for the agreement, which is
 * between certain municipalities.
 */
export function scenarioIn(scenario: Scenario, municipality: string): Scenario {
  return { ...withoutSharing(scenario), municipality };
}

/** What the package's reforms set, and where they are silent the municipality's own of today. */
export function defaultLevers(scenario: Pick<Scenario, 'municipality' | 'package'>): Levers {
  const own = leversToday(baseOf(scenario.municipality));
  return { ...own, ...leversOfReforms(scenario.package) };
}

/**
 * A scenario document with the figures of its municipality: everything the model needs, and a list of what is assumed
 * because no figure is published. The document's own figures of the municipality go before the shipped ones. Its agreement on sharing costs changes nothing. Problems: a municipality that does not exist or
 * lacks a figure the model cannot do without; a month without riksnorm.
 *
 * `workDoneBy` is the code of the municipality that does the work, whatever the lever `sharing` says: by its own way of working where
 * that is published, else exits are as they are today. The municipality's own code: nobody else does it. What the caller says is no
 * assumption, and is not among them.
 */
export function resolveScenario(
  scenario: Scenario,
  inputs: ModelInputs,
  workDoneBy?: string,
): Result<ResolvedScenario> {
  const { municipality } = scenario;
  const row = registerRow(inputs, municipality);
  if (row === null) {
    return {
      ok: false,
      problems: [{ where: 'municipality', what: 'unknownMunicipality', value: municipality }],
    };
  }
  const problems: Problem[] = [];
  if (workDoneBy !== undefined && registerRow(inputs, workDoneBy) === null)
    problems.push({ where: 'sharing.provider', what: 'unknownMunicipality', value: workDoneBy });
  const startYear = Number(scenario.start.slice(0, 4));
  const own = scenario.figures?.[municipality];
  const households = householdsPerYear(inputs, row, startYear, own);
  if (households === null) problems.push({ where: 'N31807', what: 'missingFigure', value: row.name });
  const tax = municipalTax(row, startYear, own);
  if (tax === null) problems.push({ where: 'N00901', what: 'missingFigure', value: row.name });
  const years = Math.ceil(scenario.months / 12) + (scenario.start.endsWith('-01') ? 0 : 1);
  const assigned = assignedPersonsPerYear(
    inputs,
    row,
    startYear - ARRIVAL_YEARS_BEFORE,
    years + ARRIVAL_YEARS_BEFORE,
    own,
  );
  if (assigned === null) problems.push({ where: 'N01951', what: 'missingFigure', value: row.name });
  const rules = rulesOfHorizon(inputs, scenario.start, scenario.months);
  if (!rules.ok) problems.push(...rules.problems);
  if (households === null || tax === null || assigned === null || !rules.ok || problems.length > 0)
    return { ok: false, problems };

  const base = baseOf(municipality);
  const today = leversToday(base);
  const levers = { ...defaultLevers(scenario), ...scenario.levers };
  const glappDaysBefore = (base.glappDays ?? BASES.defaultGlappDays).value;
  const provider =
    workDoneBy ?? (levers.sharing === 'posts-fixed' ? BASES.postsFixed.provider : municipality);
  const doneByProvider = provider !== municipality;
  const way = wayOf(levers.wayOfWorking, base);
  const staffed = doneByProvider ? wayOf(base.ownWay, base) : way;
  const inForce = doneByProvider ? wayIn(provider) : way;
  const assumed = tableAssumptions(scenario);
  const postsToday =
    ((base.enrolledPersons?.value ?? households.value * medianIn('enrolledPerHousehold', scenario)) *
      (staffed?.posts?.measuresPer100Enrolled ?? medianIn('postsMeasuresPer100Enrolled', scenario))) /
    100;
  return {
    ok: true,
    value: {
      model: {
        id: scenario.id,
        municipality,
        start: scenario.start,
        months: scenario.months,
        householdTypes: HOUSEHOLD_TYPES,
        rules: rules.value.rules,
        rulesOfMonth: rules.value.rulesOfMonth,
        assumptions: keyedAssumptions(scenario),
        tableAssumptions: assumed,
        municipalTaxPercent: tax.value,
        localRentLevel:
          assumed.dwellingSekPerSqmMonth / medianOf(entry('dwellingSekPerSqmMonth').distribution),
        openingHouseholds: openingHouseholds(base, own),
        householdsPerYear: households.value,
        enrolledPersons: base.enrolledPersons?.value ?? null,
        assignedPersonsPerYear: assigned,
        selfSettledPersonsPerYear: null,
        glappDays: levers.glappDays,
        glappDaysBefore,
        etableringslan: levers.glappSupport === 'etableringslan',
        housing: housingTerms(levers, assumed.dwellingSekPerSqmMonth),
        housingBefore: housingTerms(today, assumed.dwellingSekPerSqmMonth),
        reformsOnExits: reformsOnExits(levers, today, [way, inForce], postsToday),
        reforms: otherReforms(levers, today),
        taxCounting: scenario.taxCounting ?? 'net',
        bistandLevelRatio: bistandLevelRatio(inputs, row, own),
        wayEffect: wayEffect(inForce, base, scenario),
        wayPosts: staffed?.posts ?? null,
        wayPostsCarried: staffed !== null && staffed.posts !== wayPostsOf(base.ownWay),
        postsFixed: doneByProvider ? postsFixedTerms() : null,
      },
      assumed: [
        ...assumedFigures(
          base,
          households,
          workDoneBy === undefined ? levers : { ...levers, sharing: 'alone' },
          municipality,
          scenario.start,
          scenario.months,
          own,
        ),
        ...assumedAmounts(rules.value.rules),
      ],
    },
  };
}

/** What a document says of a month gives way to the year that the user has a figure for. */
function openingHouseholds({ openingHouseholds }: MunicipalBase, own: OwnFigures | undefined): number | null {
  return ownSeries(own, 'N31910').length > 0 ? null : (openingHouseholds?.value ?? null);
}

const NO_BASE: MunicipalBase = {
  ownWay: 'asIs',
  glappDays: null,
  openingHouseholds: null,
  enrolledPersons: null,
  decisionDays: null,
  digitalPercent: null,
  daysToActivity: null,
};

function baseOf(municipality: string): MunicipalBase {
  return BASES.municipalities[municipality] ?? NO_BASE;
}

/** The way of working that a lever names; a municipality's own way of today may be one of the published ones. */
function wayOf(lever: WayId, base: MunicipalBase): WayOfWorking | null {
  const id = lever === 'asIs' ? base.ownWay : lever;
  const way = BASES.ways.find((known) => known.id === id) ?? null;
  return way?.posts === null ? { ...way, posts: wayPostsOf(base.ownWay) } : way;
}

function wayPostsOf(own: WayId): WayOfWorking['posts'] {
  return BASES.ways.find((known) => known.id === own)?.posts ?? null;
}

/** The published way of working of a municipality. */
function wayIn(municipality: string): WayOfWorking | null {
  return BASES.ways.find((way) => way.municipality === municipality) ?? null;
}

/** A municipality's own way changes nothing: its exits are the baseline. */
function wayEffect(way: WayOfWorking | null, base: MunicipalBase, scenario: Scenario): WayEffect {
  if (way === null || way.id === base.ownWay) return { kind: 'none' };
  if (way.upperBounds !== null) {
    const { exits, inflow } = way.upperBounds;
    return { kind: 'bounded', exitBound: exits, inflowBound: inflow };
  }
  if (way.exitShare === null) return { kind: 'none' };
  return {
    kind: 'published',
    exitShare: way.exitShare.value,
    stockShare: keyed(entry('stockShare'), scenario, way.municipality),
  };
}

function postsFixedTerms(): PostsFixedTerms {
  const { posts, enrolled, costSekPerYear } = BASES.postsFixed;
  return { postsPer100Enrolled: (100 * posts) / enrolled, costPerPostSek: costSekPerYear / posts };
}

function keyedAssumptions(scenario: Scenario): ModelScenario['assumptions'] {
  const pairs = DRAWN_ASSUMPTIONS.map(
    (id) => [id, keyed(entry(id), scenario, scenario.municipality)] as const,
  );
  return Object.fromEntries(pairs) as ModelScenario['assumptions'];
}

function tableAssumptions(scenario: Scenario): ModelScenario['tableAssumptions'] {
  const pairs = TABLE_ASSUMPTIONS.map((id) => [id, medianIn(id, scenario)] as const);
  return Object.fromEntries(pairs) as ModelScenario['tableAssumptions'];
}

function medianIn(id: AssumptionId, scenario: Scenario): number {
  return medianOf(distributionOf(entry(id), scenario, scenario.municipality));
}

function keyed(assumption: Assumption, scenario: Scenario, municipality: string): KeyedDistribution {
  return {
    distribution: distributionOf(assumption, scenario, municipality),
    municipality: assumption.perMunicipality ? municipality : '',
    prior: evidenceOf(assumption, scenario, municipality) === 'antagande',
  };
}

/** The user's own distribution goes before the municipality's, and that before the general one. None leaves the bounds. */
export function distributionOf(
  assumption: Assumption,
  scenario: Pick<Scenario, 'assumptions'>,
  municipality: string,
): Distribution {
  const distribution =
    scenario.assumptions[assumption.id] ??
    assumption.local[municipality]?.distribution ??
    assumption.distribution;
  if (distribution.dist !== 'normal') return distribution;
  const [low, high] = assumption.bounds;
  return { ...distribution, min: distribution.min ?? low, max: distribution.max ?? high };
}

/** What the user has set is a judgement, whatever it replaces. */
export function evidenceOf(
  assumption: Assumption,
  scenario: Pick<Scenario, 'assumptions'>,
  municipality: string,
): Evidence {
  if (scenario.assumptions[assumption.id] !== undefined) return 'antagande';
  return assumption.local[municipality]?.evidence ?? assumption.evidence;
}

function entry(id: AssumptionId): Assumption {
  const found = ASSUMPTIONS.find((assumption) => assumption.id === id);
  if (found === undefined) throw new Error(`no entry for the assumption ${id}`);
  return found;
}
