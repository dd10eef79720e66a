import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRICED_STATES, STATE_COUNT, STATES, type State } from '../../../src/model/life/states';
import type { HouseholdType, ModelScenario } from '../../../src/model/model-scenario';
import { grown } from '../../../src/model/money/growth';
import { buildTermsPeriods, type MonthTerms } from '../../../src/model/money/month-terms';
import { buildPriceTable, type PriceTable } from '../../../src/model/money/price-tables';
import { rentsOf } from '../../../src/model/money/rents';
import { householdNeed, type HouseholdNeed } from '../../../src/model/rules/household-month';
import { oneOffGrant } from '../../../src/model/rules/one-off-grant';
import { shippedModel } from '../../scenario/shipped-model';

/** Rent policies, guidelines and horizons whose tables differ, the last with aktivitetskrav and bidragstak. */
const SCENARIOS: readonly ModelScenario[] = [
  shippedModel('nacka'),
  shippedModel('sundbyberg', { municipality: '1263', levers: { rentPolicy: 'tak', rentCapPercent: 80 } }),
  shippedModel('trelleborg', {
    municipality: '1263',
    levers: { rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: 'yes', childNormRaisePercent: 12 },
  }),
  shippedModel('svedala', { levers: { rentPolicy: 'delad', costsAboveNormSekPerMonth: -700 } }),
  shippedModel('nacka', {
    municipality: '0180',
    start: '2024-05',
    months: 32,
    levers: { costsAboveNormSekPerMonth: 250 },
  }),
];

interface Priced {
  readonly scenario: ModelScenario;
  readonly rentLevel: number;
  readonly wage: number;
}

const anyPriced: fc.Arbitrary<Priced> = fc.record({
  scenario: fc.constantFrom(...SCENARIOS),
  rentLevel: fc.constantFrom(0.82, 0.957, 1, 1.2),
  wage: fc.constantFrom(18000, 23456.7, 31000),
});

function termsAt({ scenario, wage }: Priced, month: number): MonthTerms {
  const period = buildTermsPeriods(scenario, wage).find(({ first, end }) => first <= month && month < end);
  if (period === undefined) throw new Error(`no terms in month ${month}`);
  return period.terms;
}

/** A cell's month by the plain rules. */
function monthOf(priced: Priced, type: HouseholdType, state: State, month: number): HouseholdNeed {
  const { scenario, rentLevel } = priced;
  const { housing, reforms, tableAssumptions } = scenario;
  const terms = termsAt(priced, month);
  const rents = rentsOf(type, scenario, rentLevel, terms.year);
  const municipal = state.dwelling === 'municipal';
  const elsewhere = state.stock === 'elsewhere';
  const policy = elsewhere ? 'bruksvarde' : housing.rentPolicy;
  const costs = Math.round(
    grown(type.otherApprovedSek2017, tableAssumptions.rentGrowthPercentPerYear, terms.year - 2017),
  );
  return householdNeed(terms.rules, type, {
    phase: state.phase,
    kartlaggning: state.kartlaggning,
    familyBenefitsPending: state.familyBenefitsPending,
    workingAdults: state.wages,
    jobbstimulans: state.jobbstimulans,
    netWageSekPerMonth: terms.netWage * state.wages,
    grossWageSekPerYear: Array.from({ length: state.wages }, () => terms.grossWage * 12),
    rentSekPerMonth: municipal ? rents.dwelling : rents.ordinary,
    otherSekPerMonth: Math.max(0, costs + (elsewhere ? 0 : reforms.costsAboveNormSekPerMonth)),
    rentPolicy: municipal || policy === 'tak' ? policy : 'bruksvarde',
    rentCapSekPerMonth: rents.cap,
    childNormRaisePercent: elsewhere ? 0 : reforms.childNormRaisePercent,
    riksnormReductionPercent: terms.riksnormReductionPercent,
    aktivitetsstodNetShare: tableAssumptions.aktivitetsstodNetShare,
  });
}

function eachRow(
  { scenario }: Priced,
  check: (type: HouseholdType, state: State, row: number) => void,
): void {
  scenario.householdTypes.forEach((type, index) => {
    PRICED_STATES.forEach((state, row) => {
      const ofCouples = state.wages === 2 || (state.wages === 1 && state.bistand !== null);
      if (type.adults === 2 || !ofCouples) check(type, state, index * STATE_COUNT + row);
    });
  });
}

function cellOf({ periods }: PriceTable, row: number, month: number): number {
  return row * periods.ends.length + periods.ends.findIndex((end) => month < end);
}

/** A claim about a table and one of its months, held against every scenario. */
function everyTable(claim: (priced: Priced, table: PriceTable, month: number) => void): void {
  fc.assert(
    fc.property(anyPriced, fc.nat(31), (priced, month) => {
      const { scenario, rentLevel, wage } = priced;
      claim(priced, buildPriceTable(scenario, rentLevel, wage), month);
    }),
    { numRuns: 30 },
  );
}

describe('every cell of a price table is what the plain rules give', () => {
  test('bistånd: the need less income, a smaller one than is applied for being none', () => {
    everyTable((priced, table, month) => {
      const { smallestClaimSek } = priced.scenario.tableAssumptions;
      const { ordinaryBistandShare } = termsAt(priced, month);
      eachRow(priced, (type, state, row) => {
        const { bistand } = monthOf(priced, type, state, month);
        const kept = Math.round(bistand * (state.stock === 'ordinary' ? ordinaryBistandShare : 1));
        const paid = state.bistand === null || kept < smallestClaimSek ? 0 : kept;
        expect(table.bistand[row * priced.scenario.months + month]).toBe(paid);
        expect(table.periods.bistand[cellOf(table, row, month)]).toBe(paid);
      });
    });
  });

  test('state benefits, room, and rent that is not approved and that the household lacks', () => {
    everyTable((priced, table, month) => {
      eachRow(priced, (type, state, row) => {
        const { need, income, room, rentCharged, rentUnapproved } = monthOf(priced, type, state, month);
        const lacking = Math.max(0, need.riksnorm + need.other + rentCharged - income.total);
        const counts = state.bistand !== null && state.dwelling === 'municipal';
        const cell = cellOf(table, row, month);
        expect(table.periods.stateBenefits[cell]).toBe(income.total - income.netWage);
        expect(table.room[row * priced.scenario.months + month]).toBe(room);
        expect(table.periods.unapproved[cell]).toBe(counts ? Math.min(rentUnapproved, lacking) : 0);
      });
    });
  });

  test('dwellings, benefits that come late, grants and wages', () => {
    everyTable((priced, table, month) => {
      const { householdTypes, housing, months } = priced.scenario;
      const { rules, grossWage, netWage } = termsAt(priced, month);
      householdTypes.forEach((type, index) => {
        const inState = (state: number) => monthOf(priced, type, PRICED_STATES[state] as State, month);
        const { rentCharged, rentSubsidy, income } = inState(STATES.etablering);
        const cell = index * months + month;
        expect(table.rentPaid[cell]).toBe(rentCharged);
        expect(table.dwellingCost[cell]).toBe(rentCharged + rentSubsidy);
        expect(table.rentPaidMore[cell]).toBe(housing.subsidyEndsWithSelfSupport ? rentSubsidy : 0);
        expect(table.familyBenefits[cell]).toBe(income.total - income.etableringsersattning);
        expect(table.lowBenefit[cell]).toBe(inState(STATES.lowPending).income.etableringsersattning);
        expect(table.grants[0][cell]).toBe(oneOffGrant(rules, type, 'assigned'));
        expect(table.grants[1][cell]).toBe(oneOffGrant(rules, type, 'selfSettled'));
      });
      expect(table.grossWage[month]).toBe(grossWage);
      expect(table.incomeTax[month]).toBe(grossWage - netWage);
    });
  });
});

test('scenarios that are copies of each other have the same prices, whatever was priced before', () => {
  const [scenario, , other] = SCENARIOS as readonly [ModelScenario, ModelScenario, ModelScenario];
  const first = buildPriceTable(scenario, 1, 25000);
  buildPriceTable(other, 1, 25000);
  expect(buildPriceTable(structuredClone(scenario), 1, 25000)).toEqual(first);
});

test.each(SCENARIOS.map((scenario) => [scenario.start, scenario] as const))(
  'periods of equal terms from %s cover every month once, under its rules and year',
  (_, scenario) => {
    const periods = buildTermsPeriods(scenario, 25000);
    expect(periods.map(({ first }) => first)).toEqual([0, ...periods.slice(0, -1).map(({ end }) => end)]);
    expect(periods.at(-1)?.end).toBe(scenario.months);
    for (const { first, end, terms } of periods) {
      for (let month = first; month < end; month += 1) {
        expect(terms.rules).toBe(scenario.rules[scenario.rulesOfMonth[month] ?? -1]);
        const calendarMonth = Number(scenario.start.slice(5)) - 1 + month;
        expect(terms.year).toBe(Number(scenario.start.slice(0, 4)) + Math.floor(calendarMonth / 12));
      }
    }
  },
);
