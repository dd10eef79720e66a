import type {
  AccountForecast,
  Forecast,
  ForecastId,
  YearForecast,
} from '../../../analysis/forecast/forecast';
import { m } from '../../../messages/messages';
import { language } from '../../../state/language.svelte';
import { ACCOUNT_NAMES } from '../../compare/account-names';

/** What a quantity of a forecast is called; `netCost` is every account of the model together. */
export function forecastName(id: ForecastId | 'netCost'): string {
  if (id === 'bistand') return m.measureBistand();
  if (id === 'householdMonths') return m.forecastHouseholds();
  return id === 'netCost' ? m.forecastAllAccounts() : ACCOUNT_NAMES[id]();
}

/** Whether a quantity is money; the other one counts households with bistånd, month by month. */
export function isMoney(id: ForecastId | 'netCost'): boolean {
  return id !== 'householdMonths';
}

export function accountOf(forecast: Forecast, id: ForecastId): AccountForecast | undefined {
  return forecast.accounts.find((account) => account.id === id);
}

/** A quantity in one year; the forecast year where no other is said. */
export function yearOf(forecast: Forecast, id: ForecastId, year = forecast.year): YearForecast | undefined {
  return accountOf(forecast, id)?.years.find((known) => known.year === year);
}

/** Whether every month of a year is outturn. */
export function isClosed({ outturnMonths }: Pick<YearForecast, 'outturnMonths'>): boolean {
  return outturnMonths === 12;
}

/** "augusti 2026" for "2026-08". */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language() === 'sv' ? 'sv-SE' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year ?? 0, (number ?? 1) - 1)));
}

/** A name as it stands within a sentence, with a small first letter. */
export function withinSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);
}

/** Several things in a sentence: "a, b och c". */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(language() === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(items);
}
