import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import naughtyTitles from '../../fixtures/links/naughty-titles.json';
import priceRuleIds from '../../../src/scenario/gathered/price-rule-ids.json';
import reformIds from '../../../src/scenario/gathered/reform-ids.json';
import ids from '../../../src/scenario/link/ids.json';
import { LEVERS } from '../../../src/scenario/lever-registry';
import { cleanText } from '../../../src/scenario/link/clean-text';
import { decodeLink } from '../../../src/scenario/link/decode-link';
import { encodeLink } from '../../../src/scenario/link/encode-link';
import type { Receipt } from '../../../src/scenario/link/receipt';
import { CURRENT_BASE } from '../../../src/scenario/link/shipped-bases';
import type { Distribution, Levers } from '../../../src/scenario/scenario';
import type { ScenarioSet, SetScenario } from '../../../src/scenario/scenario-set';
import { FIRST_RULE, type Sharing, SHARING_TERM_IDS, SHARING_TERMS } from '../../../src/scenario/sharing';
import { ASSUMPTIONS, PACKAGES } from '../../../src/scenario/shipped';

/** Every n-th part of a range, so that most numbers are as short as a user's. */
const between = (low: number, high: number) =>
  fc
    .nat(1_000)
    .map((part) => Number((low + ((high - low) * part) / 1_000).toPrecision(6)) + 0)
    .filter((value) => value >= low && value <= high);

const distribution = ([low, high]: readonly [number, number]): fc.Arbitrary<Distribution> =>
  fc.array(between(low, high), { minLength: 4, maxLength: 4 }).chain((values) => {
    const [min = 0, p5 = 0, p95 = 0, max = 0] = values.sort((a, b) => a - b);
    return fc.constantFrom<Distribution>(
      { dist: 'fixed', value: min },
      { dist: 'uniform', min, max },
      { dist: 'triangular', min, mode: p5, max },
      { dist: 'normal', p5, p95 },
      { dist: 'normal', p5, p95, min, max },
    );
  });

const levers = fc.record(
  Object.fromEntries(
    LEVERS.map((lever) => [
      lever.id,
      lever.kind === 'number'
        ? between(lever.min, lever.max)
        : fc.constantFrom(...lever.choices.map(({ value }) => value)),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Levers>>;
const assumptions = fc.record(
  Object.fromEntries(ASSUMPTIONS.map(({ id, bounds }) => [id, distribution(bounds)])),
  { requiredKeys: [] },
) as fc.Arbitrary<ScenarioSet['assumptions']>;
const text = fc.oneof(fc.constantFrom(...naughtyTitles), fc.string({ unit: 'binary', maxLength: 100 }));
const scenario: fc.Arbitrary<SetScenario> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  title: fc.record({ sv: text, en: text }),
  package: fc.oneof<fc.Arbitrary<readonly string[]>[]>(
    fc.constantFrom(...PACKAGES.map(({ reforms }) => reforms)),
    fc.subarray(reformIds),
  ),
  levers,
  assumptions: fc.oneof(fc.constant({}), assumptions),
});
const code = fc.stringMatching(/^\d{4}$/);
const terms: fc.Arbitrary<Sharing['terms'] & object> = fc.record(
  Object.fromEntries(
    SHARING_TERM_IDS.map((id) => {
      const { min, max, default: usual } = SHARING_TERMS[id];
      return [id, fc.oneof(fc.constant(usual), between(min, max))];
    }),
  ),
  { requiredKeys: [] },
);
/** Any agreement that a municipality is a party to. */
const sharingOf = (municipality: string): fc.Arbitrary<Sharing> =>
  fc
    .uniqueArray(
      code.filter((other) => other !== municipality),
      { minLength: 1, maxLength: 5 },
    )
    .chain((others) => {
      const all = [municipality, ...others];
      const parties = fc.shuffledSubarray(all, { minLength: all.length });
      const rule = fc.constantFrom(...priceRuleIds);
      return fc.record(
        { parties, rule, provider: fc.constantFrom(...all), terms },
        { requiredKeys: ['parties', 'rule'] },
      );
    });
const setAlone: fc.Arbitrary<ScenarioSet> = fc.record({
  schema: fc.constant(2 as const),
  municipality: code,
  era: fc.constantFrom('replay', 'decision'),
  start: fc.constantFrom('2016-01', '2020-01', '2024-01'),
  months: fc.integer({ min: 1, max: 120 }),
  seed: fc.maxSafeNat(),
  draws: fc.integer({ min: 1, max: 10_000 }),
  taxCounting: fc.constantFrom('net', 'gross'),
  assumptions,
  scenarios: fc.uniqueArray(scenario, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
});

const set = setAlone.chain((given) =>
  fc.oneof(
    fc.constant(given),
    sharingOf(given.municipality).map((sharing) => ({ ...given, sharing })),
  ),
);

/** The set as a link writes it: with clean titles, and an agreement of only what differs from the shipped terms. */
function asWritten(given: ScenarioSet): ScenarioSet {
  const clean = withCleanTitles(given);
  if (clean.sharing?.terms === undefined) return clean;
  const { terms: all, ...agreed } = clean.sharing;
  const own = SHARING_TERM_IDS.filter((id) => all[id] !== undefined && all[id] !== SHARING_TERMS[id].default);
  if (own.length === 0) return { ...clean, sharing: agreed };
  return { ...clean, sharing: { ...agreed, terms: Object.fromEntries(own.map((id) => [id, all[id]])) } };
}

/** The set with its titles as a link writes them. */
function withCleanTitles(given: ScenarioSet): ScenarioSet {
  const scenarios = given.scenarios.map((own) => ({
    ...own,
    title: { sv: cleanText(own.title.sv, 200), en: cleanText(own.title.en, 200) },
  }));
  return { ...given, scenarios };
}

function receiptFor({ scenarios }: ScenarioSet): Receipt {
  const netCost = scenarios.map((_, index) => 1_000_003 * (index - 2));
  return {
    engine: '1.20.3',
    dataHash: 'c0'.repeat(32),
    digest: '1d'.repeat(32),
    draws: 250,
    seed: 3,
    netCost,
  };
}

const small: ScenarioSet = {
  schema: 2,
  municipality: '1263',
  era: 'replay',
  start: '2020-01',
  months: 60,
  seed: 1,
  draws: 10_000,
  taxCounting: 'net',
  assumptions: {},
  scenarios: [{ id: 'i-dag', title: { sv: 'I dag', en: 'Today' }, package: [], levers: {}, assumptions: {} }],
};

function linkOf(given: ScenarioSet): string {
  const encoded = encodeLink({ set: given });
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.problems));
  return encoded.value;
}

describe('a link', () => {
  test('gives back the set and the receipt that it was made of, or is too long', () => {
    let made = 0;
    fc.assert(
      fc.property(set, fc.boolean(), (given, shared) => {
        const receipt = shared ? receiptFor(given) : undefined;
        const encoded = encodeLink(receipt === undefined ? { set: given } : { set: given, receipt });
        const most = given.scenarios.length === 1 ? 2_000 : 8_000;
        if (!encoded.ok) {
          expect(encoded.problems).toMatchObject([{ where: 'link', what: 'tooLong' }]);
          expect(Number(encoded.problems[0]?.value)).toBeGreaterThan(most);
          return;
        }
        made += 1;
        expect(encoded.value.length).toBeLessThanOrEqual(most);
        expect(encoded.value).toMatch(/^s=1\.[\w-]+$/);
        for (const strict of [false, true]) {
          expect(decodeLink(encoded.value, { strict })).toEqual({
            ok: true,
            value: {
              set: asWritten(given),
              receipt: receipt ?? null,
              base: CURRENT_BASE,
              baseKnown: { version: expect.any(String) as string },
              baseIsCurrent: true,
              clamped: [],
            },
          });
        }
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(made).toBeGreaterThan(50);
  });

  test('is the same text for the same set, whatever the order of its fields', () => {
    fc.assert(
      fc.property(set, (given) => {
        expect(encodeLink({ set: reversed(given) as ScenarioSet })).toEqual(encodeLink({ set: given }));
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  test('of one scenario with every lever, assumption and numbered reform keeps within 2 000 characters', () => {
    const all = Object.fromEntries(ASSUMPTIONS.map(({ id, distribution: shipped }) => [id, shipped]));
    const most = LEVERS.map((lever) => [
      lever.id,
      lever.kind === 'number' ? lever.max : lever.choices.at(-1)?.value,
    ]);
    const [own] = small.scenarios;
    if (own === undefined) throw new Error('the set is empty');
    const full = { ...own, package: ids.reforms, levers: Object.fromEntries(most) as Levers };
    const given = { ...small, assumptions: all, scenarios: [full] };
    const encoded = encodeLink({ set: given, receipt: receiptFor(given) });
    expect(encoded.ok ? encoded.value.length : encoded.problems).toBeLessThanOrEqual(2_000);
  });

  test('of the proposal is a few characters longer than one without, and says nothing of the usual terms', () => {
    const usual = Object.fromEntries(SHARING_TERM_IDS.map((id) => [id, SHARING_TERMS[id].default]));
    const sharing = { parties: ['1263', '1287'], rule: FIRST_RULE };
    const link = linkOf({ ...small, sharing });
    expect(linkOf({ ...small, sharing: { ...sharing, terms: usual } })).toBe(link);
    expect(link.length - linkOf(small).length).toBeLessThanOrEqual(90);
  });

  test('keeps every naughty title as it is, but for what cannot be shown', () => {
    for (const title of naughtyTitles) {
      const scenarios = small.scenarios.map((own) => ({ ...own, title: { sv: title, en: title } }));
      const decoded = decodeLink(linkOf({ ...small, scenarios }));
      expect(decoded.ok && decoded.value.set.scenarios[0]?.title.sv).toBe(cleanText(title, 200));
    }
  });

  test('loses control characters, turns of direction and half characters from its titles', () => {
    expect(cleanText('a\u0000\r\nb\u2028c\u202ed\u2066e\ufefff\ud83dg\u007fh', 200)).toBe('a b cdefg h');
    expect(cleanText(`${'x'.repeat(199)}😀`, 200)).toBe('x'.repeat(199));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const clean = cleanText(given, 200);
        expect(cleanText(clean, 200)).toBe(clean);
      }),
    );
  });

  test('is read out of an address, with or without its sign, in spaces and percent-encoded', () => {
    const link = linkOf(small);
    const expected = decodeLink(link);
    expect(expected.ok).toBe(true);
    const middle = link.length / 2;
    for (const text of [
      `#${link}`,
      `https://example.org/reformlabbet/?lang=en#${link}`,
      `  \n${link}\t\r\n`,
      `${link.slice(0, middle)}\r\n ${link.slice(middle)}`,
      encodeURIComponent(link),
      encodeURIComponent(`https://example.org/#${link}`),
      `https://example.org/${encodeURIComponent('#')}${link.replace('=', '%3D')}`,
    ]) {
      expect(decodeLink(text), text).toEqual(expected);
    }
  });

  test('asks a page for 10 000 draws at most, and a command for as many as a document may', () => {
    const link = linkOf({ ...small, draws: 50_000 });
    const page = decodeLink(link);
    expect(page).toMatchObject({
      ok: true,
      value: { set: { draws: 10_000 }, clamped: [{ where: 'draws', value: '50000', scenario: null }] },
    });
    expect(decodeLink(link, { strict: true })).toMatchObject({ ok: true, value: { set: { draws: 50_000 } } });
  });
});

/** The same JSON with the fields of every object the other way round. */
function reversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(reversed);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([name, value]) => [name, reversed(value)]),
  );
}
