import {
  type ByMonth,
  type ByYear,
  LEDGER_ACCOUNT_IDS,
  type LedgerAccount,
  type LedgerAccountId,
  type LedgerMapping,
  type MunicipalLedger,
} from '../../model/ledger';
import { BISTAND_ACCOUNTS } from '../../model/flows';
import type { Problem, Result } from '../../model/problem';

/** What a forecast knows of the books: the model's accounts, through the month of the forecast occasion. SEK. */
export interface KnownOutturn {
  /** The year that is forecast. */
  readonly year: number;
  /** Last month whose outturn the forecast knows, "2026-08"; null where it knows none. */
  readonly through: string | null;
  readonly accounts: Readonly<Partial<Record<LedgerAccountId, KnownAccount>>>;
  /** Households with bistånd in the month, through the same month. */
  readonly households: ByMonth;
  /** Months in which an account of the books has no outturn and is counted as 0: others counted as the same have some, or it is no bistånd. */
  readonly blanks: readonly { readonly account: string; readonly month: string }[];
}

export interface KnownAccount {
  readonly outturn: ByMonth;
  /** By month; where the books have a budget for the year only, it is in `yearBudget` and not here. */
  readonly budget: ByMonth;
  /**
   * By year: the one stated for the year, else the sum of its months where all twelve have one; of several accounts the sum, and none
   * where one of them has a budget for some months only. An account without any budget adds nothing.
   */
  readonly yearBudget: ByYear;
}

export interface Occasion {
  /** The year to forecast. Left out: that of the last outturn, or the year after it where that was December and it has a budget; without outturn the first year with a budget. */
  readonly year?: number;
  /** Outturn after this month is not known to the forecast: "2026-08"; null: none is. Left out: all of it, through the last month that is booked whole. */
  readonly through?: string | null;
}

/** Years before the forecast year whose outturn is used. */
export const YEARS_BEFORE = 2;
/** Months at the end that an account may lack because it is not booked yet. */
const MOST_LATE_MONTHS = 2;
/** Years that are forecast, the forecast year among them. */
export const FORECAST_YEARS = 5;

/**
 * The books as a forecast takes them. Accounts counted as the same are summed; bistånd is the sum of its four kinds where the
 * books have those. Outturn older than `YEARS_BEFORE` years is not used. Problems: an account for all bistånd beside one for a kind
 * of it (`ledgerTotalAndParts`); no outturn and no budget to tell the year from (`ledgerNoYear`); an occasion that is no month of the
 * outturn (`notInOutturn`); no account counted as bistånd and no households, or kinds of it without the ordinary households (`missingFigure`).
 */
export function gatherOutturn(
  ledger: MunicipalLedger,
  mapping: LedgerMapping,
  occasion: Occasion = {},
): Result<KnownOutturn> {
  const counted = ledger.accounts.flatMap((account) => {
    const as = mapping.get(account.name) ?? 'leftOut';
    return as === 'leftOut' ? [] : [{ as, account }];
  });
  const problems: Problem[] = [];
  const hasTotal = counted.some(({ as }) => as === 'bistand');
  if (hasTotal) {
    for (const { as, account } of counted.filter(({ as: id }) => isKind(id)))
      problems.push({ where: as, what: 'ledgerTotalAndParts', value: account.name });
  }
  const hasKinds = counted.some(({ as }) => isKind(as));
  if (hasKinds && !hasTotal && !counted.some(({ as }) => as === 'bistandOrdinary'))
    problems.push({ where: 'bistandOrdinary', what: 'missingFigure', value: '' });
  if (!hasTotal && !hasKinds && Object.keys(ledger.households).length === 0)
    problems.push({ where: 'bistand', what: 'missingFigure', value: '' });
  if (problems.length > 0) return { ok: false, problems };

  const groups = LEDGER_ACCOUNT_IDS.map((id) => {
    const isAll = id === 'bistand' && !hasTotal;
    return [id, counted.filter(({ as }) => (isAll ? isKind(as) : as === id))] as const;
  }).filter(([, group]) => group.length > 0);
  const all = new Map(groups.map(([id, group]) => [id, sumAccounts(group.map(({ account }) => account))]));
  const paid = all.get('bistand')?.outturn ?? {};
  const known = Object.keys(paid).length > 0 ? paid : ledger.households;
  const year = occasion.year ?? yearOf(known, all.get('bistand') ?? all.values().next().value);
  if (year === null) return { ok: false, problems: [{ where: 'file', what: 'ledgerNoYear', value: '' }] };

  const within = Object.keys(known)
    .filter((month) => inYears(month, year - YEARS_BEFORE, year))
    .sort();
  const paying = counted.filter(({ as }) => as === 'bistand' || isKind(as)).map(({ account }) => account);
  const { through = lastWholeMonth(paying, within) ?? null } = occasion;
  if (through !== null && !within.includes(through))
    return { ok: false, problems: [{ where: 'through', what: 'notInOutturn', value: through }] };

  const isKnown = (month: string) =>
    through !== null && month <= through && inYears(month, year - YEARS_BEFORE, year);
  const knownMonths = within.filter(isKnown);
  const accounts = [...all].map(([id, { outturn, budget, yearBudget }]) => [
    id,
    {
      outturn:
        id === 'bistand' || isKind(id)
          ? pick(outturn, isKnown)
          : withZeros(pick(outturn, isKnown), knownMonths),
      budget,
      yearBudget,
    },
  ]);
  return {
    ok: true,
    value: {
      year,
      through,
      accounts: Object.fromEntries(accounts) as KnownOutturn['accounts'],
      households: pick(ledger.households, isKnown),
      blanks: groups.flatMap(([id, group]) =>
        id === 'bistand' && !hasTotal
          ? []
          : group.flatMap(({ account }) =>
              blanksOf(account, id === 'bistand' || isKind(id) ? monthsOf(group, isKnown) : knownMonths),
            ),
      ),
    },
  };
}

/** The books with another budget of the forecast year's bistånd, SEK: how theirs was spread over its months no longer holds. */
export function withYearBudget(known: KnownOutturn, sek: number): KnownOutturn {
  const bistand = known.accounts.bistand ?? { outturn: {}, budget: {}, yearBudget: {} };
  const budget = pick(bistand.budget, (month) => !inYears(month, known.year, known.year));
  const yearBudget = { ...bistand.yearBudget, [known.year]: sek };
  return { ...known, accounts: { ...known.accounts, bistand: { ...bistand, budget, yearBudget } } };
}

/** The first month that a forecast runs from: January of the first year whose outturn it uses. */
export function firstMonthOf({ year, accounts, households }: KnownOutturn): string {
  const months = [...Object.values(accounts).map(({ outturn }) => outturn), households].flatMap(Object.keys);
  const first = months.reduce((least, month) => (month < least ? month : least), `${year}-01`);
  return `${first.slice(0, 4)}-01`;
}

function isKind(id: LedgerAccountId): boolean {
  return BISTAND_ACCOUNTS.some((kind) => kind === id);
}

/** A month is known when any of the accounts has it. */
function sumAccounts(accounts: readonly LedgerAccount[]): KnownAccount {
  const budget = sumByKey(accounts.map((account) => account.budget));
  const ofMonths = accounts.map((account) => wholeYears(account.budget));
  const yearBudget = sumByKey(
    accounts.map((account, index) => ({ ...ofMonths[index], ...account.yearBudget })),
  );
  const whole = Object.entries(yearBudget).filter(
    ([year]) => !accounts.some((account, index) => isHalfBudgeted(account, ofMonths[index] ?? {}, year)),
  );
  return {
    outturn: sumByKey(accounts.map((account) => account.outturn)),
    budget,
    yearBudget: Object.fromEntries(whole),
  };
}

/** Some months of a year have a budget, and neither all of them nor the year. */
function isHalfBudgeted({ budget, yearBudget }: LedgerAccount, ofMonths: ByYear, year: string): boolean {
  if (yearBudget[year] !== undefined || ofMonths[year] !== undefined) return false;
  return Object.keys(budget).some((month) => month.startsWith(`${year}-`));
}

/** An account that is booked now and then has 0 in the other months through the occasion, from its first on. */
function withZeros(outturn: ByMonth, months: readonly string[]): ByMonth {
  const first = Object.keys(outturn).sort()[0];
  if (first === undefined) return outturn;
  return Object.fromEntries(
    months.filter((month) => month >= first).map((month) => [month, outturn[month] ?? 0]),
  );
}

/**
 * The last month that every account has that has been booked month by month so far: the books of the last one or two months may not be
 * complete yet.
 */
function lastWholeMonth(accounts: readonly LedgerAccount[], months: readonly string[]): string | undefined {
  const lasts = accounts.map(({ outturn }) => {
    const at = months.findLastIndex((month) => outturn[month] !== undefined);
    const steady = months.slice(Math.max(0, at - 2), at + 1).every((month) => outturn[month] !== undefined);
    return at >= 2 && steady && months.length - 1 - at <= MOST_LATE_MONTHS ? at : months.length - 1;
  });
  return months[Math.min(months.length - 1, ...lasts)];
}

function sumByKey(all: readonly ByMonth[]): ByMonth {
  const sums = new Map<string, number>();
  for (const amounts of all)
    for (const [key, amount] of Object.entries(amounts)) sums.set(key, (sums.get(key) ?? 0) + amount);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Sums of the years of which all twelve months have an amount. */
function wholeYears(amounts: ByMonth): ByYear {
  const months = Object.entries(amounts);
  const years = [...new Set(months.map(([month]) => month.slice(0, 4)))];
  const sums = years.flatMap((year) => {
    const own = months.filter(([month]) => month.startsWith(year));
    return own.length === 12 ? [[year, own.reduce((sum, [, amount]) => sum + amount, 0)]] : [];
  });
  return Object.fromEntries(sums) as ByYear;
}

function yearOf(outturn: ByMonth, account: KnownAccount | undefined): number | null {
  const last = Object.keys(outturn).sort().at(-1);
  const budgeted = [...Object.keys(account?.budget ?? {}), ...Object.keys(account?.yearBudget ?? {})]
    .map((period) => Number(period.slice(0, 4)))
    .sort((a, b) => a - b);
  if (last === undefined) return budgeted[0] ?? null;
  const year = Number(last.slice(0, 4));
  return last.endsWith('-12') && budgeted.includes(year + 1) ? year + 1 : year;
}

function inYears(month: string, first: number, last: number): boolean {
  const year = Number(month.slice(0, 4));
  return year >= first && year <= last;
}

function pick(amounts: ByMonth, isWanted: (month: string) => boolean): ByMonth {
  return Object.fromEntries(Object.entries(amounts).filter(([month]) => isWanted(month)));
}

/** Months that any of the accounts has. */
function monthsOf(
  group: readonly { readonly account: LedgerAccount }[],
  isWanted: (month: string) => boolean,
): readonly string[] {
  return Object.keys(sumByKey(group.map(({ account }) => account.outturn))).filter(isWanted);
}

/** Months from its first that an account has nothing in. */
function blanksOf({ name, outturn }: LedgerAccount, months: readonly string[]): KnownOutturn['blanks'] {
  const first = Object.keys(outturn).sort()[0];
  return months
    .filter((month) => outturn[month] === undefined && first !== undefined && month >= first)
    .map((month) => ({ account: name, month }));
}
