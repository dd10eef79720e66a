import { LEVERS, type Lever } from '../../src/scenario/lever-registry';
import type { LeverId, Levers } from '../../src/scenario/scenario';
import { PACKAGES } from '../../src/scenario/shipped';
import type { Setting } from './simulate-setting';

/** A lever's setting in the checks: one of its values, or an end of its range (of a choice: the first, the last). */
export type LeverSetting = Levers[LeverId] | 'min' | 'max';

/** What a line of the checks changes from the municipality as it is today. */
export interface Changes {
  readonly package?: string | undefined;
  readonly taxCounting?: Setting['taxCounting'] | undefined;
  readonly assumptions?: Readonly<Record<string, number>> | undefined;
  readonly levers: Readonly<Partial<Record<LeverId, LeverSetting>>>;
}

/** A line of `levers`: changes, or a word for many. */
export type LeversLine =
  | 'default'
  | 'allMinima'
  | 'allMaxima'
  | 'eachAlone'
  | 'eachPackage'
  | { readonly eachAlone: readonly LeverId[] }
  | Changes;

/** One setting to judge, and the one it is held against. */
export interface Case {
  readonly name: string;
  readonly setting: Setting;
  readonly before: Setting | undefined;
}

/** What of a check decides its cases; `steps` are held each against the one before. */
export interface CaseTerms {
  readonly municipalities: readonly string[];
  readonly start: string;
  readonly under: Changes;
  readonly levers: readonly LeversLine[];
  readonly against: Changes | undefined;
  readonly steps: readonly Changes[];
}

/** All cases of a check: municipality by municipality, every line of `levers` written out, then every step. */
export function buildCases({
  municipalities,
  start,
  under,
  levers,
  against,
  steps,
}: CaseTerms): readonly Case[] {
  return municipalities.flatMap((municipality) => {
    const settingOf = (changes: Changes): Setting => build(municipality, start, under, changes);
    const nameOf = (changes: Changes) => `${municipality} ${describe(changes)}`;
    const alone = levers.flatMap(expand).map((changes) => ({
      name: nameOf(changes),
      setting: settingOf(changes),
      before: against === undefined ? undefined : settingOf(against),
    }));
    const stepwise = steps.slice(1).map((changes, index) => {
      const earlier = steps[index] as Changes;
      const name = `${municipality} ${describe(earlier)} → ${describe(changes)}`;
      return { name, setting: settingOf(changes), before: settingOf(earlier) };
    });
    return [...alone, ...stepwise];
  });
}

function build(municipality: string, start: string, under: Changes, changes: Changes): Setting {
  const levers = { ...under.levers, ...changes.levers };
  const values = Object.entries(levers).map(([id, value]) => [id, valueOf(leverOf(id), value)]);
  return {
    municipality,
    start,
    package: changes.package ?? under.package ?? 'today',
    taxCounting: changes.taxCounting ?? under.taxCounting ?? 'net',
    levers: Object.fromEntries(values) as Partial<Levers>,
    assumptions: { ...under.assumptions, ...changes.assumptions },
  };
}

function expand(line: LeversLine): readonly Changes[] {
  if (line === 'default') return [{ levers: {} }];
  if (line === 'allMinima') return [{ levers: all('min') }];
  if (line === 'allMaxima') return [{ levers: all('max') }];
  if (line === 'eachAlone') return LEVERS.flatMap(eachEnd);
  if (line === 'eachPackage') return PACKAGES.map(({ id }) => ({ package: id, levers: {} }));
  if ('eachAlone' in line) return line.eachAlone.flatMap((id) => eachEnd(leverOf(id)));
  return [line];
}

function all(end: 'min' | 'max'): Changes['levers'] {
  return Object.fromEntries(LEVERS.map(({ id }) => [id, end]));
}

/** Both ends of an amount; every choice of a choice. */
function eachEnd(lever: Lever): readonly Changes[] {
  const ends = lever.kind === 'number' ? [lever.min, lever.max] : lever.choices.map(({ value }) => value);
  return ends.map((value) => ({ levers: { [lever.id]: value } }));
}

function valueOf(lever: Lever, value: LeverSetting): LeverSetting {
  if (value !== 'min' && value !== 'max') return value;
  if (lever.kind === 'number') return lever[value];
  const choice = lever.choices.at(value === 'min' ? 0 : -1);
  if (choice === undefined) throw new Error(`${lever.id} has no choices`);
  return choice.value;
}

function leverOf(id: string): Lever {
  const lever = LEVERS.find((known) => known.id === id);
  if (lever === undefined) throw new Error(`no lever ${id}`);
  return lever;
}

function describe({ package: chosen, taxCounting, assumptions, levers }: Changes): string {
  const set = Object.entries(levers);
  if (set.length === LEVERS.length)
    return set.every(([, value]) => value === 'min') ? 'allMinima' : 'allMaxima';
  const parts = [
    ...(chosen === undefined ? [] : [`package ${chosen}`]),
    ...(taxCounting === undefined ? [] : [`tax ${taxCounting}`]),
    ...set.map(([id, value]) => `${id} ${value}`),
    ...Object.entries(assumptions ?? {}).map(([id, value]) => `${id} ${value}`),
  ];
  return parts.length === 0 ? 'default' : parts.join(', ');
}
