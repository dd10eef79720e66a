import type { SavedForecast } from '../../../analysis/forecast/saved-forecast';

/** The name of the file of a forecast, told apart by municipality, year and occasion. */
export function savedFileName({ municipality, year, outturnThrough }: SavedForecast): string {
  return `reformlabbet-prognos-${municipality}-${year}-${outturnThrough ?? 'utan-utfall'}.json`;
}

/** A day where the user is, "2026-09-04". */
export function isoDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
