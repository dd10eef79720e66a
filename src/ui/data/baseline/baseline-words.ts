import { m } from '../../../messages/messages';
import type { BaselineFigure, BaselineFrom, BaselineId } from '../../../scenario/describe-baseline';
import { formatNumber } from '../../format/number';

export const BASELINE_NAMES: Readonly<Record<BaselineId, () => string>> = {
  householdsPerYear: m.dataBaselineHouseholds,
  openingHouseholds: m.dataBaselineOpening,
  bistandShare: m.dataBaselineShare,
  municipalTax: m.dataBaselineTax,
  population: m.dataBaselinePopulation,
  assignedPersons: m.dataBaselineAssigned,
  enrolledPersons: m.dataBaselineEnrolled,
  glappDays: m.dataBaselineGlapp,
};

export const FROM_WORDS: Readonly<Record<BaselineFrom, () => string>> = {
  own: m.dataBaselineFromOwn,
  ownWorkedOut: m.dataBaselineFromOwnWorkedOut,
  shipped: m.dataBaselineFromShipped,
  workedOut: m.dataBaselineFromWorkedOut,
  document: m.dataBaselineFromDocument,
  assumed: m.dataBaselineFromAssumed,
};

const DECIMALS: Readonly<Record<BaselineFigure['unit'], number>> = {
  households: 0,
  percent: 2,
  personsPerYear: 1,
  persons: 0,
  days: 0,
};

/** A figure with its unit; words where the model takes it from elsewhere. */
export function formatBaseline({ value, unit }: BaselineFigure): string {
  if (value === null) return m.dataBaselineNoValue();
  const number = formatNumber(value, DECIMALS[unit]);
  return unit === 'percent' ? `${number} %` : unit === 'days' ? m.dataBaselineDays({ number }) : number;
}
