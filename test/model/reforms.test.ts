import { describe, expect, test } from 'vitest';
import type { ScenarioColumns, TotalId } from '../../src/model/columns';
import { ACCOUNT_IDS } from '../../src/model/flows';
import type { ModelScenario } from '../../src/model/model-scenario';
import { STATE_COUNT, STATES } from '../../src/model/life/states';
import { buildPriceTable } from '../../src/model/money/price-tables';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import type { Distribution, Levers } from '../../src/scenario/scenario';
import { fixed, shippedModel } from '../scenario/shipped-model';

const DRAWS = 40;

function run(scenario: ModelScenario): ScenarioColumns {
  return new ScenarioSimulation(scenario).simulateBlock(1, { first: 0, count: DRAWS });
}

/** Nacka at home, where most newly arrived are, with some levers and assumptions. */
function nacka(levers: Partial<Levers> = {}, assumptions: Readonly<Record<string, Distribution>> = {}) {
  return run(shippedModel('nacka', { levers, assumptions }));
}

function meanOf(columns: ScenarioColumns, id: TotalId): number {
  return columns.totals[id].reduce((sum, value) => sum + value, 0) / DRAWS;
}

function expectEach(
  a: ScenarioColumns,
  b: ScenarioColumns,
  id: TotalId,
  claim: (a: number, b: number) => void,
) {
  a.totals[id].forEach((value, draw) => claim(value, b.totals[id][draw] ?? NaN));
}

const asIs = nacka();

describe('etableringslån', () => {
  const lent = nacka({ glappSupport: 'etableringslan' });

  test('lends what would have been paid as bistånd in the glapp, and no more comes back', () => {
    expect([...lent.totals.loansOut]).toEqual([...asIs.totals.bistandGlapp]);
    expect(lent.totals.bistandGlapp.every((value) => value === 0)).toBe(true);
    lent.totals.loansRepaid.forEach((back, draw) => {
      expect(back).toBeLessThanOrEqual(lent.totals.loansPaidOut[draw] ?? NaN);
      expect(lent.totals.loansBack[draw]).toBe(-back);
    });
    expect(asIs.totals.loansRepaid.every((value) => value === 0)).toBe(true);
  });

  test('gives the one-off grant all the same, and leaves every other account', () => {
    for (const id of ACCOUNT_IDS) {
      if (id === 'bistandGlapp' || id === 'loansOut' || id === 'loansBack') continue;
      expect(lent.totals[id]).toEqual(asIs.totals[id]);
    }
  });

  test('seldom has room to be paid back in: Stockholm’s objection', () => {
    expect(meanOf(lent, 'loansRepaid')).toBeGreaterThan(0);
    expect(meanOf(lent, 'loansRepaid')).toBeLessThan(0.4 * meanOf(lent, 'loansPaidOut'));
  });

  test('clashes with rents by ability to pay: a rent that is lowered leaves no room to pay back out of', () => {
    const able = shippedModel('nacka', { levers: { rentPolicy: 'betalningsformaga' } });
    const prices = buildPriceTable(able, 1, 24_000);
    const rooms = able.householdTypes.flatMap((_, type) => {
      const lowered =
        (prices.rentPaid[type * able.months] ?? NaN) < (prices.dwellingCost[type * able.months] ?? NaN);
      return lowered ? [prices.room[(type * STATE_COUNT + STATES.etablering) * able.months]] : [];
    });
    // What is left below a hundred kronor is the rounding of bostadsbidrag.
    expect(rooms.length).toBeGreaterThan(5);
    for (const room of rooms) expect(room).toBeLessThan(100);
    const small = buildPriceTable(shippedModel('nacka', { levers: { areaSqmPerPerson: 8 } }), 1, 24_000);
    const couple = able.householdTypes.findIndex(({ id }) => id === 'couple');
    expect(small.room[(couple * STATE_COUNT + STATES.etablering) * able.months]).toBeGreaterThan(1000);
  });

  test('is remitted after its term: a longer one brings more back', () => {
    const short = nacka({ glappSupport: 'etableringslan' }, { loanTermMonths: fixed(6) });
    expectEach(lent, short, 'loansRepaid', (long, brief) => expect(long).toBeGreaterThanOrEqual(brief));
  });
});

describe('events around the first payment', () => {
  test('what is left of the LMA payment lowers the bistånd in the glapp only', () => {
    const none = nacka({}, { lmaSekPerPerson: fixed(0) });
    const much = nacka({}, { lmaSekPerPerson: fixed(2000) });
    expectEach(much, none, 'bistandGlapp', (a, b) => expect(a).toBeLessThan(b));
    expect(much.totals.bistandEtablering).toEqual(none.totals.bistandEtablering);
  });

  test('arrears of more than a month are income in the month they are paid', () => {
    const month = nacka({}, { arrearsDays: fixed(30) });
    const quarter = nacka({}, { arrearsDays: fixed(90) });
    expectEach(quarter, month, 'bistandEtablering', (a, b) => expect(a).toBeLessThan(b));
    expectEach(quarter, month, 'stateBenefits', (a, b) => expect(a).toBeGreaterThan(b));
    expect(quarter.totals.bistandGlapp).toEqual(month.totals.bistandGlapp);
  });

  test('family benefits that come later are bistånd until they come', () => {
    const soon = nacka({}, { familyBenefitsLagDays: fixed(0) });
    const late = nacka({}, { familyBenefitsLagDays: fixed(120) });
    expectEach(late, soon, 'bistandEtablering', (a, b) => expect(a).toBeGreaterThan(b));
  });
});

describe('housing', () => {
  test('the self-settled live in no municipal dwelling', () => {
    const none = nacka({}, { arrivalsFactor: fixed(0.3) });
    const alone = run({
      ...shippedModel('nacka'),
      assignedPersonsPerYear: shippedModel('nacka').assignedPersonsPerYear.map(() => 0),
      selfSettledPersonsPerYear: shippedModel('nacka').assignedPersonsPerYear,
    });
    expect(meanOf(none, 'dwellingCost')).toBeGreaterThan(0);
    for (const id of ['dwellingCost', 'rentPaid', 'housing'] as const) expect(meanOf(alone, id)).toBe(0);
    expect(meanOf(alone, 'bistandGlapp')).toBeGreaterThan(0);
  });

  test('a longer contract keeps more households in the dwellings', () => {
    const months = (contractMonths: number) => nacka({ contractMonths }).stockSums.dwellings.at(-1) ?? NaN;
    expect(months(12)).toBeLessThan(months(24));
    expect(months(24)).toBeLessThan(months(48));
  });

  test('under a cap the municipality approves less, and part of what is owed is never paid', () => {
    const capped = nacka({ rentPolicy: 'tak', rentCapPercent: 60 });
    expectEach(capped, asIs, 'bistandEtablering', (a, b) => expect(a).toBeLessThan(b));
    expectEach(capped, asIs, 'bistandOrdinary', (a, b) => expect(a).toBeLessThan(b));
    expectEach(capped, asIs, 'rentPaid', (a, b) => expect(a).toBeLessThan(b));
    const paid = nacka({ rentPolicy: 'tak', rentCapPercent: 60 }, { rentLossShare: fixed(0) });
    expect(paid.totals.rentPaid).toEqual(asIs.totals.rentPaid);
  });

  test('where singles share, the state pays no bostadsersättning and the dwelling costs less', () => {
    const shared = nacka({ rentPolicy: 'delad' });
    expectEach(shared, asIs, 'dwellingCost', (a, b) => expect(a).toBeLessThan(b));
    expectEach(shared, asIs, 'stateBenefits', (a, b) => expect(a).toBeLessThan(b));
  });

  test('a subsidy that ends with self-support brings in more rent, and changes nothing where there is none', () => {
    const kept = nacka({ rentPolicy: 'betalningsformaga' });
    const ended = nacka({ rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: 'yes' });
    expectEach(ended, kept, 'rentPaid', (a, b) => expect(a).toBeGreaterThan(b));
    expect(nacka({ subsidyEndsWithSelfSupport: 'yes' }).totals.rentPaid).toEqual(asIs.totals.rentPaid);
  });

  test('an elasticity of exits to rent is a lock-in, and 0 is none', () => {
    const ends = { rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: 'yes' } as const;
    const able = nacka(ends);
    const locked = nacka(ends, { lockInElasticity: fixed(1) });
    expect(able.totals.exits).toEqual(asIs.totals.exits);
    expect(meanOf(locked, 'exits')).toBeLessThan(meanOf(able, 'exits'));
    const kept = { rentPolicy: 'betalningsformaga' } as const;
    expect(nacka(kept, { lockInElasticity: fixed(1) }).totals.exits).toEqual(asIs.totals.exits);
  });
});

describe('tax', () => {
  test('gross counts the region’s part and no equalisation, and nothing else differs', () => {
    const gross = run({ ...shippedModel('nacka'), taxCounting: 'gross' });
    for (const id of ACCOUNT_IDS) if (id !== 'tax') expect(gross.totals[id]).toEqual(asIs.totals[id]);
    gross.totals.tax.forEach((tax, draw) =>
      expect(-tax).toBe((gross.totals.municipalTax[draw] ?? NaN) + (gross.totals.regionTax[draw] ?? NaN)),
    );
  });

  test('tax and equalisation come with one lag; what falls after the horizon is a memo, net', () => {
    const atOnce = nacka({}, { equalisationLagMonths: fixed(0) });
    expect(atOnce.totals.taxDue.every((due) => due === 0)).toBe(true);
    atOnce.totals.tax.forEach((all, draw) =>
      expect((asIs.totals.tax[draw] ?? NaN) - (asIs.totals.taxDue[draw] ?? NaN)).toBe(all),
    );
  });

  test('the state’s schablon stands beside the accounts and does not hang on levers', () => {
    expect(meanOf(asIs, 'schablon')).toBeGreaterThan(0);
    asIs.totals.netCostAfterSchablon.forEach((after, draw) =>
      expect(after + (asIs.totals.schablon[draw] ?? NaN)).toBe(asIs.totals.netCost[draw]),
    );
    expect(nacka({ glappDays: 5, rentPolicy: 'tak' }).totals.schablon).toEqual(asIs.totals.schablon);
  });
});

describe('single reforms', () => {
  test('what no source prices changes no krona until the user prices it', () => {
    const unpriced: readonly Partial<Levers>[] = [
      { decisionDays: 0 },
      { decisionDays: 60 },
      { digitalPercent: 100 },
      { robot: 'yes' },
      { medicalAdviser: 'yes' },
      { daysToActivity: 0 },
    ];
    for (const levers of unpriced) expect(nacka(levers).totals.netCost).toEqual(asIs.totals.netCost);
    const priced = nacka({ robot: 'yes' }, { robotSekPerYear: fixed(300_000) });
    priced.totals.netCost.forEach((cost, draw) =>
      expect(Math.abs(cost - (asIs.totals.netCost[draw] ?? NaN) - 5 * 300_000)).toBeLessThan(400_000),
    );
  });

  test('the bonus is paid once for each job that lasts six months', () => {
    const half = nacka({ outcomeBonusSek: 5000 }, { bonusSupplierShare: fixed(1) });
    const whole = nacka({ outcomeBonusSek: 10_000 }, { bonusSupplierShare: fixed(1) });
    half.totals.bonuses.forEach((bonus, draw) => expect(whole.totals.bonuses[draw]).toBe(2 * bonus));
    whole.totals.bonuses.forEach((bonus, draw) => {
      expect(bonus % 10_000).toBe(0);
      expect(bonus / 10_000).toBeLessThanOrEqual(whole.totals.exitsToWork[draw] ?? NaN);
    });
  });

  test('home visits turn some away, some of whom come again, and never add time without self-support', () => {
    const visits = nacka({ homeVisitsPerYear: 500 });
    expect(meanOf(visits, 'rejected')).toBeGreaterThan(0);
    expectEach(visits, asIs, 'needMonths', (a, b) => expect(a).toBeLessThanOrEqual(b + 1e-6));
    const allAgain = nacka({ homeVisitsPerYear: 500 }, { homeVisitReapplyShare: fixed(1) });
    expect(meanOf(allAgain, 'bistandOrdinary')).toBeGreaterThan(meanOf(visits, 'bistandOrdinary'));
    expect(nacka({ homeVisitsPerYear: 500 }, { homeVisitRejectionShare: fixed(0) }).totals.netCost).toEqual(
      asIs.totals.netCost,
    );
  });

  test('who moves without self-support is paid for by another municipality', () => {
    const none = nacka({}, { movesOutShare: fixed(0) });
    const many = nacka({}, { movesOutShare: fixed(0.4) });
    expect(meanOf(none, 'bistandElsewhere')).toBe(0);
    expect(meanOf(many, 'bistandElsewhere')).toBeGreaterThan(0);
    expectEach(many, none, 'bistandAfter', (a, b) => expect(a).toBeLessThan(b));
  });

  test('who moves to job and home elsewhere is gone', () => {
    const moving = nacka({ jobAndHomeMovesPerYear: 10 });
    expect(meanOf(moving, 'movedOut')).toBeGreaterThan(meanOf(asIs, 'movedOut'));
    expect(meanOf(moving, 'bistandAfter')).toBeLessThan(meanOf(asIs, 'bistandAfter'));
  });

  test('state insurance takes long-stayers away where an adviser is priced with an effect, and the state’s share is not saved', () => {
    const effect = { medicalAdviserExitShare: fixed(0.1) };
    const adviser = nacka({ medicalAdviser: 'yes' }, effect);
    expect(meanOf(adviser, 'insured')).toBeGreaterThan(0);
    expectEach(adviser, asIs, 'bistandOrdinary', (a, b) => expect(a).toBeLessThanOrEqual(b));
    const reimbursed = { reimbursedShare: fixed(1) };
    const after = nacka({}, reimbursed);
    after.totals.stateReimbursements.forEach((paid, draw) =>
      expect(Math.abs(paid - (after.totals.bistandAfter[draw] ?? NaN))).toBeLessThanOrEqual(60),
    );
  });

  test('more approved costs and a raised norm for children cost bistånd', () => {
    for (const levers of [{ costsAboveNormSekPerMonth: 300 }, { childNormRaisePercent: 10 }])
      expectEach(nacka(levers), asIs, 'bistand', (a, b) => expect(a).toBeGreaterThan(b));
  });

  test('activity demanded of more, and more posts, work through assumptions that may be nothing', () => {
    const none = {
      activationExitEffect: fixed(1),
      activationInflowEffect: fixed(1),
      caseloadExitEffect: fixed(1),
    };
    const plain = nacka({}, none);
    expect(nacka({ activityDemandPercent: 100 }, none).totals.netCost).toEqual(plain.totals.netCost);
    expect(nacka({ extraMeasuresPosts: 2 }, none).totals.exits).toEqual(plain.totals.exits);
    const some = { ...none, activationExitEffect: fixed(1.1) };
    expect(meanOf(nacka({ activityDemandPercent: 100 }, some), 'exits')).toBeGreaterThan(
      meanOf(plain, 'exits'),
    );
  });
});
