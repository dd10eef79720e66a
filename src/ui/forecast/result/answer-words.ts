import type { Forecast, YearForecast } from '../../../analysis/forecast/forecast';
import type { KnownOutturn } from '../../../analysis/forecast/known-outturn';
import { unusualMonths } from '../../../analysis/forecast/unusual-months';
import type { LedgerAccountId } from '../../../model/ledger';
import { m } from '../../../messages/messages';
import { formatChance } from '../../format/chance';
import { formatTkr, moneyStep } from '../../format/money';
import { formatNumber, roundTo } from '../../format/number';
import { stepOf } from './amount-columns';
import { accountOf, forecastName, isClosed, listInWords, monthInWords, yearOf } from './forecast-words';

/** What the whole year's bistånd comes to, as a sentence: the middle case and eight futures of ten. */
export function headlineWords({ year, forecast, outturnMonths }: YearForecast, draws: number): string {
  const step = moneyStep(forecast);
  const inMillions = Math.abs(forecast.p50) >= 1e6;
  const write = (sek: number) => bare(sek, step, inMillions);
  const value = write(forecast.p50);
  const middle = inMillions ? m.forecastMillionKronor({ value }) : m.forecastThousandKronor({ value });
  if (isClosed({ outturnMonths })) return m.forecastHeadlineClosed({ year, middle });
  if (draws < 2) return m.forecastHeadlineOneDraw({ year, middle });
  return m.forecastHeadline({ year, middle, low: write(forecast.p10), high: write(forecast.p90) });
}

/** How much of the year is known. */
export function outturnWords(forecast: Forecast, bistand: YearForecast): string {
  if (forecast.outturnThrough === null) return m.forecastOutturnNone();
  const month = monthInWords(forecast.outturnThrough);
  if (hasHouseholdsOnly(forecast)) return m.forecastOutturnHouseholds({ month });
  if (bistand.outturnMonths === 0) return m.forecastOutturnBefore({ year: bistand.year, month });
  const amount = formatTkr(bistand.outturn);
  if (isClosed(bistand)) return m.forecastOutturnWhole({ amount });
  return m.forecastOutturnSoFar({ amount, month, months: bistand.outturnMonths });
}

/** Whether households are all that is known: no month has an amount of bistånd. */
function hasHouseholdsOnly(forecast: Forecast): boolean {
  return accountOf(forecast, 'bistand')?.months.every(({ outturn }) => outturn === null) ?? true;
}

/** The rule of the sign: of a closed year the deviation is from its outturn. */
export function signRuleWords(year: Pick<YearForecast, 'outturnMonths'>): string {
  return isClosed(year) ? m.forecastSignRuleOutturn() : m.forecastSignRule();
}

/** The deviation from the budget with its sign, or what to do where there is no budget. */
export function deviationWords({ year, budget, deviation, outturnMonths }: YearForecast): string {
  if (budget === null || deviation === null) return m.forecastNoBudget({ year });
  const step = stepOf('bistand', deviation);
  const write = (sek: number) => formatTkr(sek, step);
  const middle = write(deviation.p50);
  const isExact = isClosed({ outturnMonths }) || deviation.p10 === deviation.p90;
  const isEven = isExact && deviation.p50 === 0;
  const side = isEven ? m.forecastAsBudgeted() : sideWords(roundTo(deviation.p50, step));
  if (isExact) return m.forecastDeviationExact({ middle, side });
  return m.forecastDeviation({ middle, side, low: write(deviation.p10), high: write(deviation.p90) });
}

/** In how many futures the year costs more than its budget; of a closed year, whether it did. */
export function overBudgetWords(
  { budget, probabilityOverBudget, outturnMonths, forecast }: YearForecast,
  draws: number,
): string {
  if (budget === null || probabilityOverBudget === null) return '';
  if (isClosed({ outturnMonths })) {
    if (forecast.p50 === budget) return m.forecastClosedEven();
    return probabilityOverBudget >= 0.5 ? m.forecastClosedOver() : m.forecastClosedUnder();
  }
  if (draws < 2) return m.forecastOneDraw();
  return m.forecastOverBudget({ chance: formatChance(probabilityOverBudget, draws) });
}

/**
 * What to know of the outturn, a sentence for each account: months of the year that are forecast though later ones are known, months
 * in which one of several accounts that are counted as the same has nothing, and months that stand out from those around.
 */
export function missingWords({
  year,
  through,
  accounts,
  households,
  blanks,
}: KnownOutturn): readonly string[] {
  if (through === null) return [];
  const kept = [
    ...(Object.keys(accounts) as LedgerAccountId[]).map(
      (id) => [forecastName(id), accounts[id]?.outturn ?? {}] as const,
    ),
    [m.forecastHouseholds(), households] as const,
  ];
  const missing = kept.flatMap(([account, known]) => {
    if (!Object.keys(known).some((month) => month.startsWith(`${year}-`))) return [];
    const months = monthsOf(year).filter((month) => month <= through && known[month] === undefined);
    return months.length === 0 ? [] : m.forecastMissing({ account, months: monthsInWords(months) });
  });
  const blank = [...new Set(blanks.map(({ account }) => account))].map((account) =>
    m.forecastBlank({
      account,
      months: monthsInWords(blanks.flatMap((one) => (one.account === account ? one.month : []))),
    }),
  );
  const unusual = [
    [forecastName('bistand'), accounts.bistand?.outturn ?? {}] as const,
    [m.forecastHouseholds(), households] as const,
  ].flatMap(([account, known]) => {
    const months = unusualMonths(known);
    return months.length === 0 ? [] : m.forecastUnusual({ account, months: monthsInWords(months) });
  });
  return [...missing, ...blank, ...unusual];
}

/** A deficit, a surplus, or about as budgeted, of a deviation as it is written. */
function sideWords(deviation: number): string {
  if (deviation === 0) return m.forecastAboutBudget();
  return deviation < 0 ? m.forecastDeficit() : m.forecastSurplus();
}

/** The answer in words, a sentence each: for what is handed over without the page. */
export function forecastSentences(forecast: Forecast): readonly string[] {
  const bistand = yearOf(forecast, 'bistand');
  if (bistand === undefined) return [];
  const over = overBudgetWords(bistand, forecast.draws);
  const deviation =
    bistand.budget === null
      ? [deviationWords(bistand)]
      : [m.forecastDeviationSentence({ deviation: deviationWords(bistand) }), signRuleWords(bistand)];
  return [`${headlineWords(bistand, forecast.draws)}.`, ...(over === '' ? [] : [over]), ...deviation];
}

function monthsInWords(months: readonly string[]): string {
  return listInWords(months.map(monthInWords));
}

function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

function bare(sek: number, step: number, inMillions: boolean): string {
  if (!inMillions) return formatTkr(sek, step);
  const decimals = step >= 1e6 ? 0 : step >= 1e5 ? 1 : 2;
  return formatNumber(roundTo(sek, step) / 1e6, decimals);
}
