import type { ModelInputs } from '../model/inputs';
import type { Problem, Result } from '../model/problem';
import { AKTIVITETSSTOD_NET_SHARE } from '../model/rules/aktivitetsstod';
import { amountParameters } from '../model/rules/amounts';
import { amountsUsed } from '../model/rules/amounts-used';
import {
  householdMonth,
  householdNeed,
  type HouseholdMonth,
  type HouseholdNeed,
  type Situation,
} from '../model/rules/household-month';
import { phases, rentPolicies, type Household } from '../model/rules/household-types';
import { filledRulesInMonth, type AssumedAmount, type FilledRules } from '../model/rules/rules-by-month';
import { readOptions } from './read-options';

/**
 * `household --year 2017 --adults 2 --child-ages 11,12 [--month 1] [--rent 10000]
 * [--rent-policy bruksvarde|betalningsformaga|tak|delad] [--rent-cap 7000] [--other 1309] [--child-norm-raise 10]
 * [--phase none|glapp|etablering|aktivitetsstod] [--kartlaggning yes|no] [--family-benefits-pending yes|no]
 * [--working-adults 1] [--net-wage 17000] [--gross-wage 22000,0] [--jobbstimulans yes|no]
 * [--akassa 9000] [--studiemedel 3000] [--underhallsstod 1000]`: need, income, ability to pay and bistånd of one household
 * in one month, whole SEK. Start-up is phase etablering with `--kartlaggning`, `--family-benefits-pending` or both; "yes"
 * can be left out. Wages and other incomes are per month and after tax, but for `--gross-wage`: before tax, by adult,
 * those at work first, for the means test of bostadsbidrag alone. Under `delad` `--rent` is the household's own part;
 * `--rent-cap` is asked for under `tak` and read there alone. Left out: no children, January, full rent, phase none, no, else 0.
 * `housing` says who carries the rent, and what the same rent gives under bruksvarde; `assumed` lists the values behind
 * this answer that no source carries for the month.
 */
export function household(args: string[], inputs: ModelInputs): Result<unknown> {
  const options = readOptions(withAssignedFlags(args), optionNames, flagNames);
  if (!options.ok) return options;
  const request = parseRequest(options.value, inputs);
  if (!request.ok) return request;
  const { year, month, members, situation } = request.value;
  const rules = filledRulesInMonth(inputs, `${year}-${String(month).padStart(2, '0')}`);
  if (!rules.ok) return rules;
  const answer = householdMonth(rules.value, members, situation);
  const { adults, childAges } = members;
  const assumed = assumedHere(rules.value, members, situation);
  return {
    ok: true,
    value: {
      adults,
      childAges,
      year,
      ...answer,
      housing: housing(rules.value, members, situation, answer),
      assumed,
    },
  };
}

interface Request {
  readonly year: number;
  readonly month: number;
  readonly members: Household;
  readonly situation: Situation;
}

const optionNames = [
  'year',
  'month',
  'adults',
  'child-ages',
  'rent',
  'rent-policy',
  'rent-cap',
  'phase',
  'working-adults',
  'net-wage',
  'gross-wage',
  'akassa',
  'studiemedel',
  'underhallsstod',
  'child-norm-raise',
  'other',
];

const flagNames = ['kartlaggning', 'family-benefits-pending', 'jobbstimulans'];

/** Above any rent, wage or cost of a household: ten million SEK per month. */
const HIGHEST_AMOUNT = 10_000_000;

function parseRequest(options: ReadonlyMap<string, string>, inputs: ModelInputs): Result<Request> {
  const problems: Problem[] = [];
  const read = optionReader(options, problems);
  const year = read.whole('year', 0, 9999);
  if (problems.length === 0 && !inputs.riksnorm.year.includes(year)) {
    problems.push({ where: '--year', what: 'noRiksnorm', value: String(year) });
  }
  const month = read.whole('month', 1, 12, 1);
  const adults = read.whole('adults', 1, 2) === 1 ? 1 : 2;
  const members: Household = { adults, childAges: read.wholes('child-ages', 0, 20) };
  const situation = readSituation(options, read, adults);
  if (situation.rentPolicy === 'tak' && !options.has('rent-cap'))
    problems.push({ where: '--rent-cap', what: 'missingOption', value: '' });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { year, month, members, situation } };
}

function readSituation(
  options: ReadonlyMap<string, string>,
  read: ReturnType<typeof optionReader>,
  adults: 1 | 2,
): Situation {
  const sek = (name: string) => read.whole(name, 0, HIGHEST_AMOUNT, 0);
  return {
    phase: read.oneOf('phase', phases, 'none'),
    kartlaggning: read.yes('kartlaggning'),
    familyBenefitsPending: read.yes('family-benefits-pending'),
    workingAdults: read.whole('working-adults', 0, adults, 0) as 0 | 1 | 2,
    netWageSekPerMonth: sek('net-wage'),
    grossWageSekPerYear: read.wholes('gross-wage', 0, HIGHEST_AMOUNT, adults).map((wage) => 12 * wage),
    jobbstimulans: read.yes('jobbstimulans'),
    otherIncome: {
      akassaSekPerMonth: sek('akassa'),
      studiemedelSekPerMonth: sek('studiemedel'),
      underhallsstodSekPerMonth: sek('underhallsstod'),
    },
    childNormRaisePercent: read.whole('child-norm-raise', 0, HIGHEST_RAISE, 0),
    rentSekPerMonth: sek('rent'),
    otherSekPerMonth: sek('other'),
    rentPolicy: read.oneOf('rent-policy', rentPolicies, 'bruksvarde'),
    rentCapSekPerMonth: options.has('rent-cap') ? sek('rent-cap') : undefined,
  };
}

/** Twice the norm, percent. */
const HIGHEST_RAISE = 100;

/** `--flag yes` as `--flag=yes`: a flag may have a value. */
function withAssignedFlags(args: readonly string[]): string[] {
  const words: string[] = [];
  for (const word of args) {
    const previous = words.at(-1) ?? '';
    const isValue = !word.startsWith('--') && flagNames.includes(previous.slice(2));
    if (isValue) words[words.length - 1] = `${previous}=${word}`;
    else words.push(word);
  }
  return words;
}

/** Reads one option at a time; what cannot be read becomes a problem and the value that stands for a missing option. */
function optionReader(options: ReadonlyMap<string, string>, problems: Problem[]) {
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[], absent: Choice): Choice => {
    const text = options.get(name) ?? absent;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) problems.push({ where: `--${name}`, what: 'outOfRange', value: text });
    return choice ?? absent;
  };
  return {
    oneOf,
    whole(name: string, min: number, max: number, absent?: number): number {
      const text = options.get(name);
      if (text !== undefined) return wholeNumber(text, `--${name}`, min, max, problems);
      if (absent === undefined) problems.push({ where: `--${name}`, what: 'missingOption', value: '' });
      return absent ?? 0;
    },
    wholes(name: string, min: number, max: number, atMost = Number.POSITIVE_INFINITY): number[] {
      const text = (options.get(name) ?? '').trim();
      const parts = text === '' ? [] : text.split(',');
      if (parts.length > atMost) problems.push({ where: `--${name}`, what: 'outOfRange', value: text });
      return parts.map((part) => wholeNumber(part, `--${name}`, min, max, problems));
    },
    /** A flag without a value is a yes. */
    yes: (name: string) => options.get(name) === '' || oneOf(name, ['yes', 'no'], 'no') === 'yes',
  };
}

/** A whole number in figures, or a problem and 0. */
function wholeNumber(text: string, where: string, min: number, max: number, problems: Problem[]): number {
  const value = /^\s*[-+]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push({ where, what: Number.isNaN(value) ? 'notANumber' : 'outOfRange', value: text });
  return 0;
}

/** Who carries the rent of the dwelling, SEK per month. */
function housing(rules: FilledRules, members: Household, situation: Situation, answer: HouseholdMonth) {
  const bruksvarde = householdNeed(rules, members, { ...situation, rentPolicy: 'bruksvarde' });
  return {
    full: situation.rentSekPerMonth,
    charged: answer.rentCharged,
    approved: answer.rentApproved,
    unapproved: answer.rentUnapproved,
    subsidyByMunicipality: answer.rentSubsidy,
    stateHousingBenefit: stateHousingBenefit(answer),
    underBruksvarde: {
      bistand: bruksvarde.bistand,
      stateHousingBenefit: stateHousingBenefit(bruksvarde),
    },
  };
}

function stateHousingBenefit({ income }: HouseholdNeed): number {
  return income.bostadsersattning + income.bostadsbidrag;
}

function assumedHere(rules: FilledRules, members: Household, situation: Situation): AssumedAmount[] {
  const used = amountsUsed(members, situation);
  const parameters = [...used].flatMap((amount): readonly string[] => amountParameters[amount]);
  const amounts = rules.assumed.filter(({ parameter }) => parameters.includes(parameter));
  if (!used.has('aktivitetsstodSekPerDay')) return amounts;
  return [
    ...amounts,
    { parameter: 'aktivitetsstod_net_share', value: AKTIVITETSSTOD_NET_SHARE, fromPeriod: '..' },
  ];
}
