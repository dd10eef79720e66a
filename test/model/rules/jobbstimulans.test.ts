import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  jobbstimulansDisregard,
  jobbstimulansMonths,
  type JobbstimulansStart,
  type SupportMonth,
} from '../../../src/model/rules/jobbstimulans';
import { rulesOf } from './rules-fixture';

const rules = rulesOf('2019-01');

/** Months as letters: s support, w work, b both, - neither. The answer: J where the rule applies. */
const answer = (letters: string, clockStart?: JobbstimulansStart) =>
  jobbstimulansMonths(rules, [...letters].map(monthOf), clockStart)
    .map((applies) => (applies ? 'J' : '.'))
    .join('');
const monthOf = (letter: string): SupportMonth => ({
  forsorjningsstod: 'sb'.includes(letter),
  earnings: 'wb'.includes(letter),
});

describe('jobbstimulansDisregard', () => {
  it('is a quarter of each earner’s net wage, in whole kronor', () => {
    expect(jobbstimulansDisregard(rules, 14001, 1)).toBe(3500); // 3500.25
    expect(jobbstimulansDisregard(rules, 14002, 1)).toBe(3501); // 3500.50
    expect(jobbstimulansDisregard(rules, 14004, 2)).toBe(3502); // 7002 / 4 = 1750.50, twice
    expect(jobbstimulansDisregard(rules, 0, 2)).toBe(0);
  });
  it('never falls, and by a krona at most rises, with a krona of wage', () => {
    fc.assert(
      fc.property(fc.nat(60000), fc.constantFrom<1 | 2>(1, 2), (wage, earners) => {
        const rise =
          jobbstimulansDisregard(rules, wage + 1, earners) - jobbstimulansDisregard(rules, wage, earners);
        expect([0, 1]).toContain(rise);
      }),
    );
  });
});

describe('jobbstimulansMonths', () => {
  it('applies from the seventh month', () => {
    expect(answer('ssssssbbb')).toBe('......JJJ');
    expect(answer('bbbbbbbbb')).toBe('......JJJ');
  });
  it('a month without support begins the waiting anew', () => {
    expect(answer('sssss-sssssbb')).toBe('............J');
    expect(answer('ssssss-bb')).toBe('.........');
  });
  it('the first month of earnings may end the support', () => {
    expect(answer('sssssswww')).toBe('......JJJ');
  });
  it('lasts two years, then six new months are waited', () => {
    expect(answer('b'.repeat(67))).toBe(
      '.'.repeat(6) + 'J'.repeat(24) + '.'.repeat(6) + 'J'.repeat(24) + '.'.repeat(6) + 'J',
    );
  });
  it('the two years run on without work and support', () => {
    expect(answer(`ssssssb${'-'.repeat(21)}bbb`)).toBe(`......J${'.'.repeat(21)}JJ.`);
  });
  it('the two years start with earnings, or where so chosen when six months have been waited', () => {
    const letters = `${'s'.repeat(29)}bbbbbbb`;
    expect(answer(letters)).toBe(`${'.'.repeat(29)}JJJJJJJ`);
    expect(answer(letters, 'qualified')).toBe(`${'.'.repeat(29)}J......`); // 7–30, then 31–36 waited
    expect(answer('ssssss---b', 'qualified')).toBe('.........J');
  });
  it('without months has no answer', () => {
    expect(answer('')).toBe('');
  });
});

describe('properties', () => {
  const lives = fc
    .array(fc.tuple(fc.constantFrom('s', 'w', 'b', '-', 's', 'b'), fc.integer({ min: 1, max: 12 })), {
      maxLength: 15,
    })
    .map((runs) => runs.map(([letter, months]) => letter.repeat(months)).join(''));
  const starts = fc.constantFrom<JobbstimulansStart>('earnings', 'qualified');

  it('applies only with earnings, and never in the first six months', () => {
    fc.assert(
      fc.property(lives, starts, (life, start) => {
        const applies = answer(life, start);
        expect(applies).toHaveLength(life.length);
        expect(applies.slice(0, 6)).not.toContain('J');
        [...applies].forEach((mark, i) => mark === 'J' && expect('wb').toContain(life[i]));
      }),
    );
  });
  it('later months change nothing', () => {
    fc.assert(
      fc.property(lives, lives, starts, (life, later, start) => {
        expect(answer(life + later, start).slice(0, life.length)).toBe(answer(life, start));
      }),
    );
  });
  it('of any 30 months it applies in 24 at most', () => {
    fc.assert(
      fc.property(lives, starts, (life, start) => {
        const applies = answer(life, start);
        for (let from = 0; from + 30 <= applies.length; from += 1) {
          expect(
            [...applies.slice(from, from + 30)].filter((mark) => mark === 'J').length,
          ).toBeLessThanOrEqual(24);
        }
      }),
    );
  });
  it('by earnings, the first month of it follows six months of support and every earning in the next 23 has it', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const applies = answer(life);
        const first = applies.indexOf('J');
        if (first < 0) return;
        expect(life.slice(first - 6, first)).toMatch(/^[sb]{6}$/);
        [...life.slice(first, first + 24)].forEach((letter, i) =>
          expect(applies[first + i] === 'J').toBe('wb'.includes(letter)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
