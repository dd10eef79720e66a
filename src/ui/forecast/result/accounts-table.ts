import type { Forecast, ForecastId, YearForecast } from '../../../analysis/forecast/forecast';
import type { ChartTable, Column } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatChanceShort } from '../../format/chance';
import { amountColumn, NO_FIGURE, usefulStep } from './amount-columns';
import { accountOf, forecastName, isClosed, isMoney } from './forecast-words';

/** One account in one year. */
export interface AccountRow extends YearForecast {
  readonly id: ForecastId;
  readonly inLedger: boolean;
}

/** Every account of money in the forecast year. */
export function accountRows({ accounts, year }: Forecast): readonly AccountRow[] {
  return accounts
    .filter(({ id }) => isMoney(id))
    .flatMap(({ id, inLedger, years }) =>
      years.filter((known) => known.year === year).map((known) => ({ ...known, id, inLedger })),
    );
}

export function accountsTable(forecast: Forecast): ChartTable<AccountRow> {
  const exact = () => 1000;
  const rows = accountRows(forecast);
  const hasBudget = rows.some(({ budget }) => budget !== null);
  const isAllKnown = rows.every(isClosed);
  return {
    rows,
    columns: [
      { id: 'account', name: m.columnAccount(), value: ({ id }) => forecastName(id) },
      tkrColumn(
        'outturn',
        isAllKnown ? m.forecastOutturn() : m.forecastOutturnSoFarColumn(),
        ({ outturn, outturnMonths }) => (outturnMonths === 0 ? null : outturn),
        exact,
      ),
      ...(isAllKnown
        ? []
        : QUANTILES.map((q) => tkrColumn(q, q.toUpperCase(), (row) => row.forecast[q], stepOfRow))),
      ...(hasBudget
        ? [
            tkrColumn('budget', m.forecastBudget(), ({ budget }) => budget, exact),
            tkrColumn(
              'deviation',
              m.forecastDeviationColumn(),
              ({ deviation }) => deviation?.p50 ?? null,
              (row) => usefulStep(row.id, row.deviation),
            ),
            ...(isAllKnown ? [] : [chanceColumn(forecast.draws)]),
          ]
        : []),
    ],
  };
}

/** One year of bistånd or of household-months. */
export interface YearRow extends AccountRow {
  /** Whether the year rests on a riksnorm that nobody has decided. */
  readonly isNormAssumed: boolean;
}

export function yearRows(
  forecast: Forecast,
  id: ForecastId,
  yearsWithoutRiksnorm: readonly number[],
): readonly YearRow[] {
  const account = accountOf(forecast, id);
  return (account?.years ?? []).map((year) => ({
    ...year,
    id,
    inLedger: account?.inLedger ?? false,
    isNormAssumed: yearsWithoutRiksnorm.includes(year.year),
  }));
}

export function yearsTable(
  forecast: Forecast,
  id: ForecastId,
  yearsWithoutRiksnorm: readonly number[],
): ChartTable<YearRow> {
  const rows = yearRows(forecast, id, yearsWithoutRiksnorm);
  const hasBudget = rows.some(({ budget }) => budget !== null);
  const riksnorm: Column<YearRow> = {
    id: 'riksnorm',
    name: m.forecastNormColumn(),
    value: ({ isNormAssumed }) => (isNormAssumed ? m.forecastNormAssumed() : m.forecastNormDecided()),
  };
  return {
    rows,
    columns: [
      { id: 'year', name: m.sharingYear(), value: ({ year }) => String(year) },
      ...QUANTILES.map((q) => tkrColumn<YearRow>(q, q.toUpperCase(), (row) => row.forecast[q], stepOfRow)),
      ...(hasBudget
        ? [
            tkrColumn<YearRow>(
              'budget',
              m.forecastBudget(),
              ({ budget }) => budget,
              () => 1000,
            ),
            chanceColumn<YearRow>(forecast.draws),
          ]
        : []),
      ...(isMoney(id) ? [riksnorm] : []),
    ],
  };
}

const QUANTILES = ['p10', 'p50', 'p90'] as const;

function stepOfRow({ id, forecast }: AccountRow): number {
  return usefulStep(id, forecast);
}

function tkrColumn<Row extends AccountRow>(
  id: string,
  name: string,
  of: (row: Row) => number | null,
  step: (row: Row) => number,
): Column<Row> {
  return amountColumn({ id, name, quantity: (row) => row.id, of, step });
}

/**
 * How often the budget is exceeded, per hundred. A level that is only carried on says nothing of it, and a revenue is not spent over
 * its budget.
 */
function chanceColumn<Row extends AccountRow>(draws: number): Column<Row> {
  const chance = (row: Row) => {
    const isOnlyCarriedOn = row.forecast.p5 === row.forecast.p95 && !isClosed(row);
    return isOnlyCarriedOn || isRevenue(row) ? null : row.probabilityOverBudget;
  };
  return {
    id: 'over',
    name: m.forecastOverColumn(),
    value: (row) => {
      const share = chance(row);
      return share === null ? null : Math.round(share * 1e6) / 1e4;
    },
    text: (row) => {
      const share = chance(row);
      return share === null ? NO_FIGURE : formatChanceShort(share, draws);
    },
  };
}

/** Grants and reimbursements, and any other account that brings in more than it costs. */
function isRevenue({ id, forecast }: AccountRow): boolean {
  return id === 'grants' || id === 'reimbursements' || forecast.p50 < 0;
}

/**
 * The accounts that the model draws no households for, and that have months left in the forecast year: their level is carried on, and how
 * sure it is is not reckoned.
 */
export function carriedOn(forecast: Forecast): readonly ForecastId[] {
  return accountRows(forecast)
    .filter((row) => !row.id.startsWith('bistand') && !isClosed(row))
    .map(({ id }) => id);
}

/** Years with an assumed riksnorm, in words; empty where every year's is decided. */
export function normWords(yearsWithoutRiksnorm: readonly number[]): string {
  const [first, last] = [yearsWithoutRiksnorm[0], yearsWithoutRiksnorm.at(-1)];
  if (first === undefined || last === undefined) return '';
  const years = first === last ? String(first) : `${first}\u2013${last}`;
  return m.forecastNormWords({ years });
}
