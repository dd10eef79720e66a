import type { SavedForecast } from '../../../analysis/forecast/saved-forecast';
import { m } from '../../../messages/messages';

/** The name of the file of a forecast, told apart by municipality, year and occasion. */
export function savedFileName({ municipality, year, outturnThrough }: SavedForecast): string {
  return `reformlabbet-prognos-${municipality}-${year}-${outturnThrough ?? 'utan-utfall'}.json`;
}

/** A name to begin with, "Prognos 2026-08": of the occasion, or of the year where none of its outturn is known. */
export function proposedTitle({ year, outturnThrough }: SavedForecast, isSample: boolean): string {
  const name = isSample ? m.forecastKeptSampleName() : m.forecastKeptFirstName();
  return `${name} ${outturnThrough?.startsWith(`${year}-`) ? outturnThrough : year}`;
}

/** A day where the user is, "2026-09-04". */
export function isoDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
