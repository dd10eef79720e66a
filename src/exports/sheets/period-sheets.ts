import type { SeriesSummary } from '../../analysis/comparison';
import type { AccountSummaries } from '../../analysis/summarise-account-months';
import { m } from '../../messages/messages';
import { MONTHLY_IDS, type MonthlyId } from '../../model/account-months';
import { type HandedOver, nameOf } from '../handed-over';
import { type Cell, headings, number, type Sheet, text, TENTHS, WHOLE } from '../workbook';

/** Every account month by month, one row each: made for filters and pivot tables. */
export function monthSheet(handedOver: HandedOver, accounts: readonly AccountSummaries[]): Sheet {
  const { comparison, language } = handedOver;
  const locale = { locale: language };
  const periods = comparison.months.map((month) => [text(month)]);
  return {
    name: m.columnMonth({}, locale),
    widths: [44, 12, 44, 10, 16, 16, 16, 16],
    frozenRows: 1,
    rows: [
      headings(m.exportScenario({}, locale), m.columnMonth({}, locale), ...accountHeadings(handedOver)),
      ...periodRows(
        handedOver,
        periods,
        accounts.map(({ months }) => months),
      ),
    ],
  };
}

/** Every account by calendar year. A year's quantiles are of its sums, draw by draw; it may be shorter than twelve months. */
export function yearSheet(handedOver: HandedOver, accounts: readonly AccountSummaries[]): Sheet {
  const { comparison, language } = handedOver;
  const locale = { locale: language };
  const yearOfMonth = comparison.months.map((month) => month.slice(0, 4));
  const periods = [...new Set(yearOfMonth)].map((year) => [
    text(year),
    number(yearOfMonth.filter((known) => known === year).length, WHOLE),
  ]);
  return {
    name: m.exportYear({}, locale),
    widths: [44, 8, 14, 44, 10, 16, 16, 16, 16],
    frozenRows: 1,
    rows: [
      headings(
        m.exportScenario({}, locale),
        m.exportYear({}, locale),
        m.exportMonthsInYear({}, locale),
        ...accountHeadings(handedOver),
      ),
      ...periodRows(
        handedOver,
        periods,
        accounts.map(({ years }) => years),
      ),
    ],
  };
}

function accountHeadings({ language }: HandedOver): readonly string[] {
  const locale = { locale: language };
  return [m.columnAccount({}, locale), m.columnUnit({}, locale), 'P10', 'P50', 'P90', m.statMean({}, locale)];
}

function periodRows(
  handedOver: HandedOver,
  periods: readonly (readonly Cell[])[],
  accounts: readonly Readonly<Record<MonthlyId, SeriesSummary>>[],
): readonly (readonly Cell[])[] {
  const { set, accountNames, language } = handedOver;
  return set.scenarios.flatMap((scenario, index) => {
    const name = text(nameOf(handedOver, scenario));
    const summaries = accounts[index];
    if (summaries === undefined) throw new Error(`no accounts for the scenario ${scenario.id}`);
    return periods.flatMap((period, at) =>
      MONTHLY_IDS.map((id) => {
        const isCount = id === 'householdMonths';
        const { p10, p50, p90, mean } = summaries[id];
        const values = [p10, p50, p90, mean].map((series) =>
          number(series[at] as number, isCount ? TENTHS : WHOLE),
        );
        const unit = text(isCount ? m.unitCount({}, { locale: language }) : 'kr');
        return [name, ...period, text(accountNames[id]), unit, ...values];
      }),
    );
  });
}
