import type { ForecastId, MeasureEffect } from '../../analysis/forecast/forecast';
import { m } from '../../messages/messages';
import type { Words } from '../../scenario/words';

/** What a quantity of a forecast is called. */
export function forecastName(id: ForecastId | MeasureEffect['id'], language: keyof Words): string {
  return NAMES[id]({}, { locale: language });
}

/** Its unit: kronor, or a count. */
export function forecastUnit(id: ForecastId | MeasureEffect['id'], language: keyof Words): string {
  return isCount(id) ? m.unitCount({}, { locale: language }) : 'kr';
}

/** Household-months are counted, all else is SEK. */
export function isCount(id: ForecastId | MeasureEffect['id']): boolean {
  return id === 'householdMonths';
}

const NAMES: Readonly<Record<ForecastId | 'netCost', typeof m.forecastExportBistand>> = {
  bistand: m.forecastExportBistand,
  householdMonths: m.forecastExportHouseholdMonths,
  bistandGlapp: m.accountBistandGlapp,
  bistandEtablering: m.accountBistandEtablering,
  bistandAfter: m.accountBistandAfter,
  bistandOrdinary: m.accountBistandOrdinary,
  housing: m.accountHousing,
  wayOfWorking: m.accountWayOfWorking,
  handling: m.accountHandling,
  grants: m.accountGrants,
  reimbursements: m.accountReimbursements,
  netCost: m.forecastExportNetCost,
};
