import type { HouseholdDays } from '../life/household-days';
import { DWELLING_ROWS, PRICED_STATES, STATE_COUNT } from '../life/states';

/**
 * Where the households of one type are: sixteenths of a day by state and month, index state × months + month, into `into`. The
 * two rows of dwellings then hold only those whom no other state holds: `selfSupporting` the self-supporting without a wage (they
 * study), `municipal` those who are neither self-supporting nor in need. So every household that the model follows is counted
 * once: who is in neither a dwelling of the municipality's, nor in need, nor at work, is not followed. `temporary` is left at 0:
 * its households are in their states.
 */
export function readDaysByState(days: HouseholdDays, type: number, into: Float64Array): void {
  const { months } = days.calendar;
  into.fill(0);
  const municipal = DWELLING_ROWS.municipal * months;
  const selfSupporting = DWELLING_ROWS.selfSupporting * months;
  readRow(days, type, DWELLING_ROWS.municipal, into);
  readRow(days, type, DWELLING_ROWS.selfSupporting, into);
  subtract(into, municipal, selfSupporting, months);
  PRICED_STATES.forEach(({ dwelling, stock }, state) => {
    if (!readRow(days, type, state, into) || dwelling !== 'municipal') return;
    subtract(into, stock === 'work' ? selfSupporting : municipal, state * months, months);
  });
}

/** False where the row has no days. */
function readRow(
  { changes, touched, stride, calendar }: HouseholdDays,
  type: number,
  state: number,
  into: Float64Array,
): boolean {
  const row = type * STATE_COUNT + state;
  if (touched[row] === 0) return false;
  let sixteenths = 0;
  for (let month = 0; month < calendar.months; month += 1) {
    sixteenths += changes[row * stride + month] as number;
    into[state * calendar.months + month] = sixteenths;
  }
  return true;
}

function subtract(column: Float64Array, from: number, less: number, months: number): void {
  for (let month = 0; month < months; month += 1)
    column[from + month] = (column[from + month] as number) - (column[less + month] as number);
}
