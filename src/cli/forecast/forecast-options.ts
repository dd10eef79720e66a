import type { Occasion } from '../../analysis/forecast/known-outturn';
import type { LedgerChoices, LedgerUnit } from '../../data/ledger/ledger-reading';
import { FEWEST_FORECAST_DRAWS } from '../../engine/run-forecast';
import { MOST_TITLE_CHARACTERS } from '../../exports/forecast/saved-forecast';
import { LEDGER_ACCOUNT_IDS, type LedgerMapping } from '../../model/ledger';
import type { Problem, Result } from '../../model/problem';
import { cleanText } from '../../scenario/link/clean-text';
import { NORM_GROWTH_PERCENT_PER_YEAR } from '../../scenario/extend-riksnorm';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../../scenario/parse-scenario';
import { HIGHEST_WORKERS } from '../batch/load-batch';
import { readOptions } from '../read-options';
import { wholeNumber } from '../whole-number';

/** What `forecast` is asked for. Paths are as they were given; null is what was left out. */
export interface ForecastOptions {
  readonly ledger: string;
  readonly municipality: string;
  readonly choices: LedgerChoices;
  readonly acceptProblems: boolean;
  /** Accounts that are counted as something else than the file's words suggest. */
  readonly counted: LedgerMapping;
  readonly occasion: Occasion;
  /** Of the forecast year's bistånd, SEK. */
  readonly budgetSek: number | null;
  readonly normGrowthPercentPerYear: number;
  readonly measures: { readonly path: string; readonly adopted: string } | null;
  readonly previous: string | null;
  readonly save: { readonly path: string; readonly title: string | null } | null;
  readonly out: string | null;
  readonly draws: number;
  readonly seed: number;
  readonly workers: number;
}

const NAMES = [
  'ledger',
  'municipality',
  'unit',
  'decimal',
  'amounts',
  'accumulated',
  'count',
  'year',
  'through',
  'budget',
  'norm-growth',
  'package',
  'adopted',
  'previous',
  'save',
  'title',
  'out',
  'draws',
  'seed',
  'workers',
];
const USUAL_DRAWS = 1000;
const YEARS = [2000, 2100] as const;
const HIGHEST_BUDGET_SEK = 1e12;

/** The words of a command → what is asked for, or every problem with its option and value. */
export function parseForecastOptions(args: readonly string[]): Result<ForecastOptions> {
  const read = readOptions(args, NAMES, ['accept-problems']);
  if (!read.ok) return read;
  const options = read.value;
  const problems: Problem[] = [];
  const growth = NORM_GROWTH_PERCENT_PER_YEAR;
  const ledger = required(options, 'ledger', problems);
  const municipality = required(options, 'municipality', problems);
  const year = options.has('year') ? wholeNumber(options, 'year', NaN, ...YEARS, problems) : undefined;
  const unit = oneOf<LedgerUnit>(options, 'unit', ['kr', 'tkr', 'mnkr'], problems);
  const decimal = oneOf(options, 'decimal', [',', '.'] as const, problems);
  const amounts = oneOf(options, 'amounts', ['outturn', 'budget'] as const, problems);
  const accumulated = oneOf(options, 'accumulated', ['yes', 'no'] as const, problems);
  const through = options.get('through') === 'none' ? null : month(options, 'through', problems);
  const path = options.get('package');
  const adopted = month(options, 'adopted', problems);
  if (path !== undefined) required(options, 'adopted', problems);
  if (adopted !== undefined) required(options, 'package', problems);
  const save = options.get('save');
  const title = options.get('title');
  if (title !== undefined) required(options, 'save', problems);
  if (title !== undefined && cleanText(title, MOST_TITLE_CHARACTERS) !== title)
    problems.push({ where: '--title', what: 'uncleanTitle', value: cleanText(title, 40) });
  const out = options.get('out');
  if (out !== undefined && !/\.(csv|xlsx)$/.test(out))
    problems.push({ where: '--out, which ends in .csv or .xlsx', what: 'wrongShape', value: out });
  const asked: ForecastOptions = {
    ledger,
    municipality,
    choices: {
      ...(unit === undefined ? {} : { unit }),
      ...(decimal === undefined ? {} : { decimal }),
      ...(year === undefined ? {} : { year }),
      ...(amounts === undefined ? {} : { amounts }),
      ...(accumulated === undefined ? {} : { accumulated: accumulated === 'yes' }),
    },
    acceptProblems: options.has('accept-problems'),
    counted: readCounted(options.get('count'), problems),
    occasion: { ...(year === undefined ? {} : { year }), ...(through === undefined ? {} : { through }) },
    budgetSek: amount(options, 'budget', 0, HIGHEST_BUDGET_SEK, problems) ?? null,
    normGrowthPercentPerYear:
      amount(options, 'norm-growth', growth.least, growth.most, problems) ?? growth.usual,
    measures: path === undefined || adopted === undefined ? null : { path, adopted },
    previous: options.get('previous') ?? null,
    save: save === undefined ? null : { path: save, title: title ?? null },
    out: out ?? null,
    draws: wholeNumber(options, 'draws', USUAL_DRAWS, FEWEST_FORECAST_DRAWS, HIGHEST_DRAWS, problems),
    seed: wholeNumber(options, 'seed', 1, 0, HIGHEST_SEED, problems),
    workers: wholeNumber(options, 'workers', 1, 1, HIGHEST_WORKERS, problems),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: asked };
}

type Options = ReadonlyMap<string, string>;

function required(options: Options, name: string, problems: Problem[]): string {
  const value = options.get(name) ?? '';
  if (value === '') problems.push({ where: `--${name}`, what: 'missingOption', value: '' });
  return value;
}

function oneOf<T extends string>(
  options: Options,
  name: string,
  choices: readonly T[],
  problems: Problem[],
): T | undefined {
  const value = options.get(name);
  const choice = choices.find((known) => known === value);
  if (value !== undefined && choice === undefined)
    problems.push({ where: `--${name}, which is ${choices.join(' or ')}`, what: 'wrongShape', value });
  return choice;
}

function month(options: Options, name: string, problems: Problem[]): string | undefined {
  const value = options.get(name);
  if (value !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(value))
    problems.push({ where: `--${name}, which is a month as 2026-08`, what: 'wrongShape', value });
  return value;
}

function amount(
  options: Options,
  name: string,
  low: number,
  high: number,
  problems: Problem[],
): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value))
    problems.push({ where: `--${name}`, what: 'notANumber', value: text });
  else if (value < low || value > high)
    problems.push({ where: `--${name}`, what: 'outOfRange', value: text });
  return value;
}

/** "Konto 4510=bistand; Hyror=housing": accounts by name, which may have any sign but the semicolon, and what they are counted as. */
function readCounted(text: string | undefined, problems: Problem[]): LedgerMapping {
  const counted = new Map<string, (typeof LEDGER_ACCOUNT_IDS)[number] | 'leftOut'>();
  const pairs = text?.split(';').filter((pair) => pair.trim() !== '') ?? [];
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const id = [...LEDGER_ACCOUNT_IDS, 'leftOut' as const].find(
      (known) => known === pair.slice(at + 1).trim(),
    );
    if (at > 0 && id !== undefined) counted.set(pair.slice(0, at).trim(), id);
    else
      problems.push({
        where: `--count, which is NAME=ACCOUNT;… with ${LEDGER_ACCOUNT_IDS.join(', ')} or leftOut`,
        what: 'wrongShape',
        value: pair.trim(),
      });
  }
  return counted;
}
