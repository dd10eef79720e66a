import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  gatherOutturn,
  type KnownAccount,
  type KnownOutturn,
  withYearBudget,
} from '../../analysis/forecast/known-outturn';
import { readLedger } from '../../data/ledger/read-ledger';
import { unusualMonths } from '../../analysis/forecast/unusual-months';
import type { Problem, Result } from '../../model/problem';
import { formatProblems } from '../format-problem';
import type { ForecastOptions } from './forecast-options';

/** The made-up ledger that is shipped. */
const SAMPLE = fileURLToPath(new URL('../../../scenarios/sample-ledger.csv', import.meta.url));

export interface LoadedOutturn {
  readonly outturn: KnownOutturn;
  /** What was left out of the file or taken for something, one line each. */
  readonly notices: readonly string[];
  readonly isSample: boolean;
}

/**
 * What a municipality's own books say, as the options have it. Problems: a file that is not there or is refused; one that was
 * read in part, where that is not accepted; an account that the file has not; an occasion that the books do not have; a year of which
 * they say nothing. A budget of the option goes before that of the file.
 */
export async function loadOutturn(options: ForecastOptions): Promise<Result<LoadedOutturn>> {
  const bytes = await readFile(options.ledger).catch(() => null);
  if (bytes === null) return refuse([{ where: '--ledger', what: 'fileNotFound', value: options.ledger }]);
  const reading = await readLedger(new Uint8Array(bytes), basename(options.ledger), options.choices);
  if (!reading.ok) return reading;
  const { ledger, suggested, notices, problems } = reading.value;
  if (problems.length > 0 && !options.acceptProblems) return refuse(problems);
  const names = new Set(ledger.accounts.map(({ name }) => name));
  const unknown = [...options.counted.keys()].filter((name) => !names.has(name));
  if (unknown.length > 0)
    return refuse(unknown.map((value) => ({ where: '--count', what: 'ledgerNoAccount', value })));
  const mapping = new Map([...suggested, ...options.counted]);
  const gathered = gatherOutturn(ledger, mapping, options.occasion);
  if (!gathered.ok) return refuse(gathered.problems.map(asOption));
  const known = gathered.value;
  const { year, accounts, through, blanks } = known;
  const isBudgeted = Object.values(accounts).some((account) => hasBudget(account, year));
  if (through === null && options.occasion.through !== null && !isBudgeted && options.budgetSek === null)
    return refuse([{ where: '--year', what: 'ledgerNoYear', value: String(year) }]);
  const own = options.budgetSek === null ? known : withYearBudget(known, options.budgetSek);
  return {
    ok: true,
    value: {
      outturn: own,
      isSample: await isSample(bytes),
      notices: [
        ...[...problems, ...notices].map((notice) => formatProblems([notice])),
        ...leftOutOf(mapping, names).map((name) => `not counted in the forecast: ${name}`),
        ...blanks.map(({ account, month }) => `no outturn, counted as 0, in ${month}: ${account}`),
        ...unusualMonths(own.accounts.bistand?.outturn ?? {}).map(
          (month) => `bistånd stands out beside the months around ${month}: used as it is`,
        ),
        ...(options.budgetSek === null ? [] : budgetNotice(known, options.budgetSek)),
      ],
    },
  };
}

function hasBudget({ budget, yearBudget }: KnownAccount, year: number): boolean {
  return yearBudget[year] !== undefined || Object.keys(budget).some((month) => month.startsWith(`${year}-`));
}

/** A line where the file has a budget of its own for the year's bistånd, whole or of some months. */
function budgetNotice({ accounts: { bistand }, year }: KnownOutturn, sek: number): readonly string[] {
  if (bistand === undefined || !hasBudget(bistand, year)) return [];
  const inFile = bistand.yearBudget[year];
  const theirs = inFile === undefined ? 'of some months' : `${inFile} SEK`;
  return [`--budget ${sek} SEK goes before the budget of ${year} in the file: ${theirs}`];
}

function leftOutOf(mapping: ReadonlyMap<string, string>, names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => (mapping.get(name) ?? 'leftOut') === 'leftOut');
}

async function isSample(bytes: Buffer): Promise<boolean> {
  const sample = await readFile(SAMPLE).catch(() => null);
  return sample !== null && sample.equals(bytes);
}

/** What the books cannot give was asked for by an option. */
function asOption(problem: Problem): Problem {
  return problem.where === 'through' ? { ...problem, where: '--through' } : problem;
}

function refuse(problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}
