import { describe, expect, test } from 'vitest';
import { buildCalendar, DAYS_PER_MONTH } from '../../src/model/life/calendar';
import { STATE_COUNT, STATES } from '../../src/model/life/states';
import { durationMeasures } from '../../src/validation/duration-measures';
import type { RecordedLife } from '../../src/validation/life-recorder';
import { type MonthlyRecord, monthlyRecords } from '../../src/validation/monthly-records';

const MONTHS = 72;

/** A household with bistånd in the months of `runs` ([first, months on end]). */
function record(
  runs: readonly (readonly [number, number])[],
  adults = 1,
  jobMonths: readonly number[] = [],
): MonthlyRecord {
  const onBistand = new Uint8Array(MONTHS);
  for (const [first, count] of runs) onBistand.fill(1, Math.max(0, first), Math.max(0, first + count));
  return { adults, onBistand, jobMonths };
}

describe('monthly records', () => {
  const calendar = buildCalendar(4);
  const types = [{ adults: 2 as const }];
  const claims = new Float64Array(STATE_COUNT * 4).fill(1000);
  claims[STATES.etablering * 4 + 1] = 0;
  const life = (state: number, from: number, to: number): RecordedLife => ({
    kind: 'ordinary',
    type: 0,
    firstDay: from,
    spans: [{ state, from, to }],
  });
  const months = (spans: RecordedLife, rule: 'anyDay' | 'halfMonth') =>
    [...(monthlyRecords([spans], claims, types, calendar, rule)[0]?.onBistand ?? [])].join('');

  test('a day of need makes a month, or half a month of days', () => {
    expect(months(life(STATES.ordinary, 30, 62), 'anyDay')).toBe('1110');
    expect(months(life(STATES.ordinary, 30, 62), 'halfMonth')).toBe('0100');
    expect(months(life(STATES.ordinary, 61, 76), 'halfMonth')).toBe('0010');
    expect(months(life(STATES.ordinary, 61, 75), 'halfMonth')).toBe('0000');
  });

  test('a month without a claim is none, and work is none whatever its row holds', () => {
    expect(months(life(STATES.etablering, 0, 122), 'anyDay')).toBe('1011');
    expect(months(life(STATES.ordinaryWork1, 0, 122), 'anyDay')).toBe('0000');
  });

  test('a job that begins within the horizon is told by its month', () => {
    const jobs = (from: number) =>
      monthlyRecords([life(STATES.ordinaryWork1, from, 122)], claims, types, calendar, 'anyDay')[0];
    expect(jobs(40)).toMatchObject({ adults: 2, jobMonths: [1] });
    expect(jobs(0)).toMatchObject({ jobMonths: [] });
  });
});

describe('measures of lives made by hand', () => {
  test('nobody tells nothing', () => {
    expect(Object.values(durationMeasures([])).every(Number.isNaN)).toBe(true);
  });

  test('thirteen months on end are longer than twelve; one month without ends a spell', () => {
    const { longSpellShare, medianSpellMonths, medianBridgedMonths } = durationMeasures([
      record([[5, 13]]),
      record([[5, 12]]),
      record([
        [5, 7],
        [13, 6],
      ]),
    ]);
    expect(longSpellShare).toBe(1 / 4);
    expect(medianSpellMonths).toBe(7);
    expect(medianBridgedMonths).toBe(13);
  });

  test('a spell that stands at the start is not one that begins; nor one that begins in the third year', () => {
    expect(durationMeasures([record([[0, 40]]), record([[24, 20]])]).longSpellShare).toBeNaN();
  });

  test('back within three months: bistånd in one of the three months after the last', () => {
    const back = (gap: number) =>
      durationMeasures([
        record([
          [0, 5],
          [5 + gap, MONTHS],
        ]),
      ]).backWithinThreeMonthsShare;
    expect([1, 2, 3].map(back)).toEqual([1, 1, 0]);
  });

  test('a spell that ends with fewer than three months left tells nothing of returns', () => {
    expect(durationMeasures([record([[60, 10]])]).backWithinThreeMonthsShare).toBeNaN();
    expect(durationMeasures([record([[60, 9]])]).backWithinThreeMonthsShare).toBe(0);
  });

  test('adults are counted for the year, months for the household', () => {
    const { longTermAdultShare, meanMonthsInYear } = durationMeasures([
      record([[0, 10]], 2),
      record([[12, 9]], 1),
    ]);
    expect(longTermAdultShare).toBe(2 / 3);
    expect(meanMonthsInYear).toBe(9.5);
  });

  test('five years: of those with none in the first year and some in the second', () => {
    const everyYear = [12, 24, 36, 48, 60].map((month) => [month, 1] as const);
    const { inEachOfFiveYearsShare } = durationMeasures([
      record(everyYear, 2),
      record(everyYear.slice(0, 4), 1),
      record([[0, MONTHS]], 1),
      record([[30, 40]], 1),
    ]);
    expect(inEachOfFiveYearsShare).toBe(2 / 3);
  });

  test('work: back in the twelfth month after is back, in the thirteenth is not', () => {
    const job = (back: number) =>
      record(
        [
          [10, 11],
          [20 + back, 1],
        ],
        1,
        [20],
      );
    expect(durationMeasures([job(12)]).notBackAfterWorkShare).toBe(0);
    expect(durationMeasures([job(13)]).notBackAfterWorkShare).toBe(1);
    expect(durationMeasures([record([[10, 11]], 1, [65])]).notBackAfterWorkShare).toBeNaN();
  });
});

/**
 * A steady flow with the same chance of leaving each month and no returns: of each month's entrants, household i of n
 * leaves when the share that is gone passes (i + ½)/n. Worked by hand for 1 − 0.11^(1/12) = 0.168 a month: 9 per cent of a
 * year's recipients with ten months or more, and 4.2 months.
 */
describe('a constant chance of leaving, without returns', () => {
  const calendar = buildCalendar(MONTHS);
  const claims = new Float64Array(STATE_COUNT * MONTHS).fill(1000);
  const dayOf = (month: number) => Math.ceil(month * DAYS_PER_MONTH);
  const EARLIER_MONTHS = 240;
  const PER_MONTH = 60;

  function measures(perMonth: number) {
    const lengths = Array.from({ length: PER_MONTH }, (_, i) =>
      Math.ceil(Math.log(1 - (i + 0.5) / PER_MONTH) / Math.log(1 - perMonth)),
    );
    const lives: RecordedLife[] = [];
    for (let start = -EARLIER_MONTHS; start < MONTHS; start += 1) {
      for (const length of lengths) {
        const [from, to] = [Math.max(0, dayOf(start)), Math.min(calendar.days, dayOf(start + length))];
        if (from < to)
          lives.push({
            kind: 'ordinary',
            type: 0,
            firstDay: from,
            spans: [{ state: STATES.ordinary, from, to }],
          });
      }
    }
    return durationMeasures(monthlyRecords(lives, claims, [{ adults: 1 }], calendar, 'anyDay'));
  }

  test('that makes 11 per cent of spells long gives 9 per cent of recipients ten months, not 40', () => {
    const { longSpellShare, longTermAdultShare, meanMonthsInYear } = measures(1 - 0.11 ** (1 / 12));
    expect(Math.abs(longSpellShare - 0.11)).toBeLessThan(0.01);
    expect(Math.abs(longTermAdultShare - 0.0897)).toBeLessThan(0.006);
    expect(Math.abs(meanMonthsInYear - 4.2)).toBeLessThan(0.1);
  });

  test('never gives both figures, whatever the chance', () => {
    const chances = Array.from({ length: 25 }, (_, index) => 0.01 * (index + 1));
    const both = chances.filter((perMonth) => {
      const { longSpellShare, longTermAdultShare } = measures(perMonth);
      return longSpellShare <= 0.13 && longTermAdultShare >= 0.36;
    });
    expect(both).toEqual([]);
  });
});
