import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadFacts } from '../../src/cli/load-inputs';
import { validate } from '../../src/cli/validate';
import { hashModelInputs } from '../../src/data/hash-model-inputs';
import { ENGINE_VERSION } from '../../src/model/engine-version';
import { BANDS, targetOf } from '../../src/validation/bands';
import { FIT_TARGETS } from '../../src/validation/duration-targets';
import { isWithin, type Target } from '../../src/validation/target';
import { TUNED, tuned } from '../../src/validation/tuned';
import { exactTargets, replayTargets } from '../../src/validation/validate-all';
import { inputs } from '../scenario/shipped-model';

const loaded = await loadFacts();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const facts = loaded.value;
const exact = exactTargets(facts, inputs);
if (!exact.ok) throw new Error(JSON.stringify(exact.problems));

describe('within', () => {
  const model = { mean: 10, mcse: 0.1, p5: 5, p50: 10, p95: 15 };
  test.each([
    ['the figure lies in the interval', model, 14, [13.5, 14.5], true],
    ['the figure is outside, and the median is in its band', model, 16, [9, 17], true],
    ['the figure is outside, and only the end of the interval reaches its band', model, 16, [15, 17], false],
    ['a single number in the band', 10, 11, [9, 11], true],
    ['a single number outside it', 8.9, 11, [9, 11], false],
    ['no published figure', model, NaN, [5, 15], false],
    ['no published figure for a number', 10, NaN, [5, 15], false],
    ['no value of the model', NaN, 10, [5, 15], false],
    ['no interval of the model', { mean: NaN, mcse: NaN, p5: NaN, p50: NaN, p95: NaN }, 10, [5, 15], false],
  ] as const)('%s', (_, given, published, band, within) => {
    expect(isWithin(given, published, band)).toBe(within);
  });
});

describe('bands', () => {
  test.each(BANDS)(
    '$id has a published figure, which is in its own band',
    ({ id, fact, published, band }) => {
      const figure = published ?? facts.get(fact ?? id) ?? NaN;
      expect(figure).toBeGreaterThanOrEqual(band[0]);
      expect(figure).toBeLessThanOrEqual(band[1]);
    },
  );

  test('each has its own id, a source of the list, and a reason in both languages', () => {
    const sources = JSON.parse(readFileSync('datasets/sources.json', 'utf8')) as { id: string }[];
    expect(new Set(BANDS.map(({ id }) => id)).size).toBe(BANDS.length);
    for (const { source, reason } of BANDS) {
      expect(sources.map(({ id }) => id)).toContain(source);
      expect(reason.sv).not.toBe('');
      expect(reason.en).not.toBe('');
    }
  });

  test('those of durations are those that the durations were fitted within', () => {
    const names = {
      longSpellShare: ['spells.over12months', 100],
      backWithinThreeMonthsShare: ['spells.backWithinThreeMonths', 100],
      longTermAdultShare: ['recipients.longterm', 100],
      meanMonthsInYear: ['recipients.meanmonths', 1],
    } as const;
    for (const { id, band } of FIT_TARGETS) {
      const [name, times] = names[id as keyof typeof names];
      const own = BANDS.find((known) => known.id === name)?.band ?? [];
      expect(own.map((end) => end / times)).toEqual(band);
    }
  });

  test('an id without a band is a fault, not a target', () => {
    expect(() => targetOf('nacka.glap', facts, 1)).toThrow('nacka.glap');
  });
});

test('what was tuned is told: every fitted figure is named once, and nothing else is', () => {
  const fitted = BANDS.filter((band) => band.class === 'fitted').map(({ id }) => id);
  const named = TUNED.flatMap(({ targets }) => targets);
  expect([...named].sort()).toEqual([...fitted].sort());
  expect(tuned().targets).toBe(fitted.length);
});

describe('arithmetic and rules', () => {
  test('every figure of Bilaga 2 is the table’s own to the krona', () => {
    const table = exact.value.filter(({ id }) => id.startsWith('bilaga2.'));
    expect(table).toHaveLength(56);
    for (const { model, published } of table) expect(model).toBe(published);
  });

  test('the one-off grant lasts “about 30” days for singles and couples, and shorter for families', () => {
    const days = (household: string) =>
      exact.value.find(({ id }) => id === `glapp.grant.covers.${household}`);
    expect(days('single')?.within).toBe(true);
    expect(days('couple')?.within).toBe(true);
    expect(days('families')).toMatchObject({ within: false, published: 30 });
    expect(days('families')?.note).toContain('families');
    expect(days('families')?.noteSv).toContain('familjer');
  });

  test('all are within but the grant of families', () => {
    const missed = exact.value.filter(({ within }) => !within).map(({ id }) => id);
    expect(missed).toEqual(['glapp.grant.covers.families']);
  });
});

describe('the proposal of Trelleborg and Svedala', () => {
  const target = (id: string) => exact.value.find((known) => known.id === id);

  test.each([
    ['agreement.cost', 3_992_500, 3_992_500],
    // 3 992 500 / 235
    ['agreement.cost.perEnrolled', 16_989, 16_989.36],
    // 6 795 000 − 3 992 500
    ['agreement.saving', 2_802_000, 2_802_500],
    // (28 915 − 27 027) × 235; unrounded 6 795 000 − 33 649 000 / 1245 × 235
    ['svedala.saving.fullSelfCost', 443_680, 443_582.33],
    // 422 / 1245 × 235 − 55
    ['svedala.more.exits', 25, 24.65],
    // 25 × 40 million / 422 / 12
    ['svedala.saving.bistand', 200_000, 197_472.35],
    // 20 × 2.7 million / 347
    ['svedala.tax', 150_000, 155_619.6],
    // 40 / 25
    ['trelleborg.return', 1.6, 1.6],
  ])('%s is printed as %d and comes out as %d', (id, published, model) => {
    expect(target(id)).toMatchObject({ published, class: 'identity', within: true });
    expect(target(id)?.model).toBeCloseTo(model, 2);
  });

  test('every figure says what it takes for granted, in both languages', () => {
    const sums = exact.value.filter(({ source }) => source === 'svedala-trelleborg-2020');
    expect(sums.length).toBeGreaterThanOrEqual(13);
    for (const { note, noteSv } of sums) {
      expect(note).toContain('supposes');
      expect(noteSv).toContain('förutsätter');
    }
  });
});

test('without facts nothing but what needs none is within', () => {
  const bare = exactTargets(new Map(), inputs);
  const replayed = replayTargets(new Map(), inputs, 2);
  if (!bare.ok || !replayed.ok) throw new Error('targets');
  const within = [...bare.value, ...replayed.value].filter((target) => target.within).map(({ id }) => id);
  const carried = BANDS.filter(({ published }) => published !== undefined).map(({ id }) => id);
  for (const id of within) if (!id.startsWith('bilaga2.')) expect(carried).toContain(id);
  expect(replayed.value.find(({ id }) => id === 'nacka.newcomer.cost.end')?.within).toBe(false);
});

describe('the committed document', () => {
  const document = JSON.parse(readFileSync('scenarios/validation.json', 'utf8')) as {
    engine: string;
    dataHash: string;
    targets: Target[];
    within: number;
    total: number;
    tuned: unknown;
  };
  const ids = document.targets.map(({ id }) => id);

  test('was written by this engine, with these inputs (else: npm run cli -- validate --write)', () => {
    expect(document).toMatchObject({ engine: ENGINE_VERSION, dataHash: hashModelInputs(inputs) });
  });

  test('has the arithmetic and the rules as they are computed', () => {
    const kept = document.targets.filter((target) => ['identity', 'rule'].includes(target.class));
    expect(kept).toEqual(exact.value);
  });

  test('has every figure that is fitted or predicted, with an interval in order and a note in both languages', () => {
    for (const band of BANDS) expect(ids).toContain(band.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { model, note, noteSv } of document.targets) {
      if (typeof model === 'number') continue;
      expect(model.p5).toBeLessThanOrEqual(model.p50);
      expect(model.p50).toBeLessThanOrEqual(model.p95);
      expect(note).not.toBe('');
      expect(noteSv).not.toBe('');
    }
  });

  test('counts its targets and what was tuned', () => {
    const within = document.targets.filter((target) => target.within).length;
    expect(document).toMatchObject({ within, total: ids.length, tuned: tuned() });
  });
});

test('an option that does not exist is refused', async () => {
  expect(await validate(['--rite'], inputs)).toMatchObject({
    ok: false,
    problems: [{ what: 'unknownOption', where: '--rite' }],
  });
});
