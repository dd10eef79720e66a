import type { ByMonth, LedgerAccount, MunicipalLedger } from '../../model/ledger';
import type { Problem } from '../../model/problem';
import type { GatheredAccount, Placed } from './gather-accounts';
import { placeOf } from '../workbook/grid';
import type { LedgerUnit } from './ledger-reading';
import { monthKey } from './parse-month';
import { isBistandName, isIncomeName } from './suggest-mapping';

interface BuiltLedger {
  readonly ledger: MunicipalLedger;
  readonly signTurned: boolean;
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** Nominal SEK, costs positive, to the öre; households as they are. */
export function buildLedger(
  accounts: readonly GatheredAccount[],
  households: ReadonlyMap<string, Placed>,
  unit: LedgerUnit,
): BuiltLedger {
  const turned = {
    outturn: isTurned(accounts, 'outturn'),
    budget: isTurned(accounts, 'budget'),
    yearBudget: isTurned(accounts, 'yearBudget'),
  };
  const signTurned = Object.values(turned).includes(true);
  const toSek = (figures: ReadonlyMap<string, Placed>, minus: boolean) =>
    byKey(figures, (value) => scale(minus ? -value : value, SEK_PER[unit]));
  const built = accounts
    .map(({ name, outturn, budget, yearBudget }) => ({
      name,
      outturn: toSek(outturn, turned.outturn),
      budget: toSek(budget, turned.budget),
      yearBudget: toSek(yearBudget, turned.yearBudget),
    }))
    .filter(hasFigures);
  const ledger = { accounts: built, households: byKey(households, (value) => value) };
  const notices: Problem[] = signTurned ? [{ where: 'file', what: 'ledgerSignTurned', value: '' }] : [];
  return {
    ledger,
    signTurned,
    notices: [...notices, ...holes(ledger)],
    problems: [...unreasonableAmounts(accounts, unit), ...unreasonableHouseholds(households)],
  };
}

const SEK_PER: Readonly<Record<LedgerUnit, number>> = { kr: 1, tkr: 1000, mnkr: 1_000_000 };

/** More than all that Swedish municipalities spend in a year. */
const MOST_SEK = 2e12;
const MOST_HOUSEHOLDS = 5_000_000;

type Figures = 'outturn' | 'budget' | 'yearBudget';

const ALL_FIGURES = ['outturn', 'budget', 'yearBudget'] as const;

/** Whether costs stand as negative amounts: those of bistånd say so, of this kind or else of any, or else all accounts of costs. */
function isTurned(accounts: readonly GatheredAccount[], figures: Figures): boolean {
  const bistand = accounts.filter(({ name }) => isBistandName(name));
  return (
    sumsBelowZero(bistand, [figures]) ??
    sumsBelowZero(bistand, ALL_FIGURES) ??
    sumsBelowZero(
      accounts.filter(({ name }) => !isIncomeName(name)),
      [figures],
    ) ??
    false
  );
}

/** Whether figures sum to less than 0; null where there are none. */
function sumsBelowZero(accounts: readonly GatheredAccount[], kinds: readonly Figures[]): boolean | null {
  const values = accounts
    .flatMap((account) => kinds.flatMap((kind) => [...account[kind].values()]))
    .filter(({ value }) => value !== 0);
  if (values.length === 0) return null;
  return values.reduce((sum, { value }) => sum + value, 0) < 0;
}

/** Only keys of months and years, so that no name of the file becomes one. */
function byKey(figures: ReadonlyMap<string, Placed>, toValue: (value: number) => number): ByMonth {
  const keys = [...figures].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(([key, { value }]) => [key, toValue(value)]));
}

function scale(value: number, sekPerUnit: number): number {
  return Math.round(value * sekPerUnit * 100) / 100 + 0;
}

function hasFigures({ outturn, budget, yearBudget }: LedgerAccount): boolean {
  return [outturn, budget, yearBudget].some((figures) => Object.keys(figures).length > 0);
}

function unreasonableAmounts(accounts: readonly GatheredAccount[], unit: LedgerUnit): Problem[] {
  return accounts.flatMap(({ name, outturn, budget, yearBudget }) =>
    [...outturn.values(), ...budget.values(), ...yearBudget.values()]
      .filter(({ value }) => !(Math.abs(value) * SEK_PER[unit] <= MOST_SEK))
      .map((placed) => outOfRange(placed, name)),
  );
}

function unreasonableHouseholds(households: ReadonlyMap<string, Placed>): Problem[] {
  return [...households.values()]
    .filter(({ value }) => !(value >= 0 && value <= MOST_HOUSEHOLDS))
    .map((placed) => outOfRange(placed, ''));
}

function outOfRange({ row, column, value }: Placed, name: string): Problem {
  return { where: placeOf(row, column), what: 'ledgerOutOfRange', value: `${name} ${value}`.trim() };
}

/** A notice for each month without outturn between months that have it. */
function holes({ accounts }: MunicipalLedger): Problem[] {
  return accounts.flatMap(({ name, outturn }) => {
    const months = Object.keys(outturn).sort();
    const missing = months.flatMap((month, at) => monthsBetween(month, months[at + 1] ?? month));
    return missing.map(
      (month) => ({ where: 'file', what: 'ledgerHole', value: `${name} ${month}` }) as const,
    );
  });
}

function monthsBetween(from: string, to: string): string[] {
  const count = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  const between: string[] = [];
  for (let at = count(from) + 1; at < count(to); at++)
    between.push(monthKey(Math.floor(at / 12), (at % 12) + 1));
  return between;
}
