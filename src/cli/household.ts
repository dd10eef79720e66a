import type { ModelInputs } from '../model/inputs';
import type { Problem, Result } from '../model/problem';
import { AKTIVITETSSTOD_NET_SHARE } from '../model/rules/aktivitetsstod';
import { amountParameters } from '../model/rules/amounts';
import { amountsUsed } from '../model/rules/amounts-used';
import { householdMonth, type Situation } from '../model/rules/household-month';
import { phases, rentPolicies, type Household } from '../model/rules/household-types';
import { filledRulesInMonth, type AssumedAmount, type FilledRules } from '../model/rules/rules-by-month';
import { readOptions } from './read-options';

/**
 * `household --year 2017 --adults 2 --child-ages 11,12 [--rent 10000] [--rent-policy bruksvarde|betalningsformaga]
 * [--phase none|glapp|etablering|aktivitetsstod] [--other 1309] [--month 1]`: need, income, ability to pay and bistånd
 * of one household in one month, whole SEK. Left out: no children, rent and other costs 0, full rent, phase none, January.
 * `assumed` lists the values behind this answer that no source carries for the month.
 */
export function household(args: string[], inputs: ModelInputs): Result<unknown> {
  const options = readOptions(args, optionNames);
  if (!options.ok) return options;
  const request = parseRequest(options.value, inputs);
  if (!request.ok) return request;
  const { year, month, members, situation } = request.value;
  const rules = filledRulesInMonth(inputs, `${year}-${String(month).padStart(2, '0')}`);
  if (!rules.ok) return rules;
  const { need, income, abilityToPay, bistand, rentSubsidy } = householdMonth(
    rules.value,
    members,
    situation,
  );
  const { adults, childAges } = members;
  const assumed = assumedHere(rules.value, members, situation);
  return {
    ok: true,
    value: { adults, childAges, year, need, income, abilityToPay, bistand, rentSubsidy, assumed },
  };
}

interface Request {
  readonly year: number;
  readonly month: number;
  readonly members: Household;
  readonly situation: Situation;
}

const optionNames = ['year', 'month', 'adults', 'child-ages', 'rent', 'rent-policy', 'phase', 'other'];

/** Above any rent or cost of a household: ten million SEK per month. */
const HIGHEST_AMOUNT = 10_000_000;

function parseRequest(options: ReadonlyMap<string, string>, inputs: ModelInputs): Result<Request> {
  const problems: Problem[] = [];
  const whole = (name: string, min: number, max: number, absent?: number) => {
    const text = options.get(name);
    if (text !== undefined) return wholeNumber(text, `--${name}`, min, max, problems);
    if (absent === undefined) problems.push({ where: `--${name}`, what: 'missingOption', value: '' });
    return absent ?? 0;
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[], absent: Choice): Choice => {
    const text = options.get(name) ?? absent;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) problems.push({ where: `--${name}`, what: 'outOfRange', value: text });
    return choice ?? absent;
  };
  const year = whole('year', 0, 9999);
  if (problems.length === 0 && !inputs.riksnorm.year.includes(year)) {
    problems.push({ where: '--year', what: 'noRiksnorm', value: String(year) });
  }
  const ages = (options.get('child-ages') ?? '').trim();
  const value: Request = {
    year,
    month: whole('month', 1, 12, 1),
    members: {
      adults: whole('adults', 1, 2) === 1 ? 1 : 2,
      childAges:
        ages === '' ? [] : ages.split(',').map((age) => wholeNumber(age, '--child-ages', 0, 20, problems)),
    },
    situation: {
      phase: oneOf('phase', phases, 'none'),
      rentSekPerMonth: whole('rent', 0, HIGHEST_AMOUNT, 0),
      otherSekPerMonth: whole('other', 0, HIGHEST_AMOUNT, 0),
      rentPolicy: oneOf('rent-policy', rentPolicies, 'bruksvarde'),
    },
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** A whole number in figures, or a problem and 0. */
function wholeNumber(text: string, where: string, min: number, max: number, problems: Problem[]): number {
  const value = /^\s*[-+]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push({ where, what: Number.isNaN(value) ? 'notANumber' : 'outOfRange', value: text });
  return 0;
}

function assumedHere(rules: FilledRules, members: Household, situation: Situation): AssumedAmount[] {
  const parameters = [...amountsUsed(members, situation)].flatMap(
    (amount): readonly string[] => amountParameters[amount],
  );
  const amounts = rules.assumed.filter(({ parameter }) => parameters.includes(parameter));
  if (situation.phase !== 'aktivitetsstod') return amounts;
  return [
    ...amounts,
    { parameter: 'aktivitetsstod_net_share', value: AKTIVITETSSTOD_NET_SHARE, fromPeriod: '..' },
  ];
}
