import type { DrawnValues } from '../draw-assumptions';
import type { FlowId } from '../flows';
import { HouseholdDays, RECORD_FIELDS } from '../life/household-days';
import { STATE_COUNT, STATES } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import { priceFirstPayments } from '../money/price-first-payments';
import type { PriceTable } from '../money/price-tables';

/** What one type's newly arrived get and owe beside their months, SEK × sixteenths of a day. */
export interface Start {
  /** Sums that are paid late, less the bistånd that these and the last LMA payment lower: as a rule below 0. */
  readonly once: number;
  /** Bistånd in the glapp that is a loan, and what of loans comes back within the horizon. */
  readonly lent: number;
  readonly repaid: number;
}

/** The newly arrived of one type alone, as `priceFirstPayments` reads them. */
export function newcomersOf(
  { calendar, types, records, recordCount }: HouseholdDays,
  type: number,
): HouseholdDays {
  const only = new HouseholdDays(calendar, types);
  only.records = new Int32Array(recordCount * RECORD_FIELDS);
  for (let record = 0; record < recordCount; record += 1) {
    const at = record * RECORD_FIELDS;
    if (records[at] !== type) continue;
    only.records.set(records.subarray(at, at + RECORD_FIELDS), only.recordCount * RECORD_FIELDS);
    only.recordCount += 1;
  }
  return only;
}

/**
 * `priceFirstPayments` of the newly arrived of a type (`newcomersOf`), whose days by state and month are `sixteenths` (`readDaysByState`).
 * `flows` is room to work in.
 */
export function priceStart(
  scenario: ModelScenario,
  prices: PriceTable,
  values: DrawnValues,
  newcomers: HouseholdDays,
  type: number,
  sixteenths: Float64Array,
  flows: Readonly<Record<FlowId, Float64Array>>,
): Start {
  for (const id of START_FLOWS) flows[id].fill(0);
  priceFirstPayments(scenario, prices, values, newcomers, flows);
  const { months } = scenario;
  const loweredInGlapp = sum(flows.bistandGlapp);
  let lent = 0;
  if (scenario.etableringslan) {
    lent = loweredInGlapp;
    for (const state of [STATES.glapp, STATES.glapp + 1]) {
      for (let month = 0; month < months; month += 1) {
        const sek = prices.bistand[(type * STATE_COUNT + state) * months + month] as number;
        lent += sek * (sixteenths[state * months + month] as number);
      }
    }
  }
  return {
    once: loweredInGlapp + sum(flows.bistandEtablering) + sum(flows.stateBenefits),
    lent,
    repaid: sum(flows.loansRepaid),
  };
}

/** Those that `priceFirstPayments` adds to. */
const START_FLOWS: readonly FlowId[] = ['bistandGlapp', 'bistandEtablering', 'stateBenefits', 'loansRepaid'];

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
