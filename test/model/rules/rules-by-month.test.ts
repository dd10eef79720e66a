import { describe, expect, it } from 'vitest';
import { filledRulesInMonth, rulesInMonth } from '../../../src/model/rules/rules-by-month';
import { rulesOf, shippedInputs, withRecords } from './rules-fixture';

describe('rulesInMonth', () => {
  const inputs = shippedInputs;
  it('leaves a value that no record covers missing', () => {
    expect(rulesInMonth(inputs, '2020-05').amounts.aktivitetsstodSekPerDay).toBeNull();
    expect(rulesInMonth(inputs, '2016-12').amounts.etableringsersattningSekPerDay).toBeNull();
    expect(rulesInMonth(inputs, '2012-12').riksnorm).toBeNull();
  });
  it('takes the record whose period holds the first day of the month', () => {
    expect(rulesInMonth(inputs, '2018-02').amounts.barnbidragSekPerMonth).toBe(1050);
    expect(rulesInMonth(inputs, '2018-03').amounts.barnbidragSekPerMonth).toBe(1250);
  });
  it('takes the record that starts last where several hold', () => {
    const overlapping = withRecords('barnbidrag', [
      { validFrom: '2018-03-01', validTo: null, value: 1250 },
      { validFrom: null, validTo: null, value: 950 },
    ]);
    expect(rulesInMonth(overlapping, '2018-03').amounts.barnbidragSekPerMonth).toBe(1250);
    expect(rulesInMonth(overlapping, '2018-02').amounts.barnbidragSekPerMonth).toBe(950);
  });
  it.each([
    ['2017-06', 223],
    ['2025-10', 462],
    ['2026-03', 415],
    ['2026-04', 365],
  ])('knows the lowest aktivitetsstöd of %s: %i a day', (month, sek) => {
    expect(rulesInMonth(shippedInputs, month).amounts.aktivitetsstodSekPerDay).toBe(sek);
  });
  it('has a regime in its period only', () => {
    expect(rulesInMonth(shippedInputs, '2024-06').regimes.oneOffGrantAdultSek).toBe(7500);
    expect(rulesInMonth(shippedInputs, '2024-07').regimes.oneOffGrantAdultSek).toBeNull();
  });
});

describe('filledRulesInMonth', () => {
  it('fills a gap with the nearest earlier record and says so', () => {
    const rules = rulesOf('2020-05');
    expect(rules.amounts.aktivitetsstodSekPerDay).toBe(223);
    expect(rules.assumed).toContainEqual({
      parameter: 'aktivitetsstod_lowest',
      value: 223,
      fromPeriod: '2017-01-01..2017-12-31',
    });
  });
  it('fills with the nearest later record where there is none earlier', () => {
    const rules = rulesOf('2015-01');
    expect(rules.amounts.etableringsersattningSekPerDay).toBe(308);
    const fromPeriod = '2017-01-01..2017-12-31';
    expect(rules.assumed).toContainEqual({ parameter: 'etableringsersattning', value: 308, fromPeriod });
  });
  it('lists an amount in force that only an unverified record carries', () => {
    expect(rulesOf('2019-01').assumed.map(({ parameter }) => parameter)).toContain(
      'bostadsbidrag_income_free_single',
    );
  });
  it('does not list what a source carries', () => {
    expect(rulesOf('2017-10').assumed.map(({ parameter }) => parameter)).not.toContain(
      'etableringsersattning',
    );
  });
  it('never fills a regime', () => {
    expect(rulesOf('2026-02').regimes.jobbpremieMaxSekPerMonth).toBeNull();
  });
  it('has all amounts in every month of 2013–2026', () => {
    for (let year = 2013; year <= 2026; year += 1) {
      for (const month of ['01', '06', '12'])
        expect(filledRulesInMonth(shippedInputs, `${year}-${month}`).ok).toBe(true);
    }
  });
  it.each(['2012-12', '2027-01'])('has no riksnorm for %s and never fills it', (month) => {
    const problems = [{ where: 'riksnorm', what: 'noRiksnorm', value: month }];
    expect(filledRulesInMonth(shippedInputs, month)).toEqual({ ok: false, problems });
  });
  it('names every amount that has no record at all', () => {
    const none = withRecords('barnbidrag', []);
    const problems = [{ where: 'barnbidrag', what: 'missingFigure', value: '2017-01' }];
    expect(filledRulesInMonth(none, '2017-01')).toEqual({ ok: false, problems });
  });
  it('refuses a year whose riksnorm lacks an item', () => {
    const { riksnorm } = shippedInputs;
    const item = riksnorm.item.map((name, i) =>
      name === 'shared_7' && riksnorm.year[i] === 2017 ? 'other' : name,
    );
    expect(
      rulesInMonth({ ...shippedInputs, riksnorm: { ...riksnorm, item } }, '2017-01').riksnorm,
    ).toBeNull();
  });
});
