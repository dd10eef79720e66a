import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import priceRuleIds from '../../src/scenario/gathered/price-rule-ids.json';
import { checkScenario, checkScenarioSet } from '../../src/scenario/parse-scenario';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { Scenario } from '../../src/scenario/scenario';
import { scenariosOf, setOf } from '../../src/scenario/scenario-set';
import {
  checkSharing,
  FIRST_RULE,
  providerOf,
  type Sharing,
  SHARING_TERM_IDS,
  SHARING_TERMS,
  termsOf,
  withoutDefaultTerms,
} from '../../src/scenario/sharing';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';
import { inputs } from './shipped-model';

const [TRELLEBORG, SVEDALA, SUNDBYBERG, STOCKHOLM] = ['1287', '1263', '0183', '0180'] as const;
const shipped = SHIPPED_SCENARIOS.find(({ id }) => id === 'svedala');
if (shipped === undefined) throw new Error('no scenario is shipped');
const svedala: Scenario = scenarioIn(shipped, SVEDALA);
const proposal: Sharing = { parties: [SVEDALA, TRELLEBORG], rule: FIRST_RULE };

/** What a document is refused for; nothing where it is taken. */
function problemsOf(sharing: unknown) {
  const checked = checkScenario({ ...svedala, sharing }, 'FILE');
  return checked.ok ? [] : checked.problems;
}

describe('an agreement in a document', () => {
  test('is kept as it is, and none is none', () => {
    const full = {
      ...proposal,
      provider: SVEDALA,
      terms: { posts: 0, noticeMonths: 36, agreedRisePercent: 2.5 },
    };
    expect(checkScenario({ ...svedala, sharing: full }, 'FILE')).toEqual({
      ok: true,
      value: { ...svedala, sharing: full },
    });
    const without = checkScenario(svedala, 'FILE');
    expect(without.ok && Object.hasOwn(without.value, 'sharing')).toBe(false);
  });

  test.each(priceRuleIds.map((id) => [id]))('may go by the rule %s', (rule) => {
    expect(problemsOf({ ...proposal, rule })).toEqual([]);
  });

  test.each(SHARING_TERM_IDS)('may set %s from its least to its most, and no further', (id) => {
    const { min, max } = SHARING_TERMS[id];
    for (const value of [min, max]) expect(problemsOf({ ...proposal, terms: { [id]: value } })).toEqual([]);
    for (const value of [min - 1, max + 1])
      expect(problemsOf({ ...proposal, terms: { [id]: value } })).toEqual([
        { where: `FILE sharing.terms.${id}`, what: 'outOfRange', value: String(value) },
      ]);
  });

  test.each([
    ['of one', { parties: [SVEDALA] }, 'parties', 'outOfRange', '1'],
    [
      'of seven',
      { parties: [SVEDALA, '0001', '0002', '0003', '0004', '0005', '0006'] },
      'parties',
      'outOfRange',
      '7',
    ],
    ['without a list of parties', { parties: SVEDALA }, 'parties', 'wrongShape', SVEDALA],
    ['with a name for a code', { parties: [SVEDALA, 'Trelleborg'] }, 'parties.1', 'wrongShape', 'Trelleborg'],
    ['with a party twice', { parties: [SVEDALA, TRELLEBORG, SVEDALA] }, 'parties', 'sameId', SVEDALA],
    ['of others', { parties: [STOCKHOLM, TRELLEBORG] }, 'parties', 'notAParty', SVEDALA],
    ['with another provider', { provider: STOCKHOLM }, 'provider', 'notAParty', STOCKHOLM],
    ['by an unknown rule', { rule: 'toss-a-coin' }, 'rule', 'wrongShape', 'toss-a-coin'],
    ['with an unknown term', { terms: { penalty: 1 } }, 'terms.penalty', 'unknownField', 'penalty'],
    ['with a term as text', { terms: { posts: '5' } }, 'terms.posts', 'wrongShape', '5'],
    ['with a term without end', { terms: { posts: Infinity } }, 'terms.posts', 'wrongShape', 'Infinity'],
    ['with an unknown field', { signed: true }, 'signed', 'unknownField', 'signed'],
  ])('is refused %s, with its place and value', (_, changes, place, what, value) => {
    expect(problemsOf({ ...proposal, ...changes })).toEqual([
      { where: `FILE sharing.${place}`, what, value },
    ]);
  });

  test('is refused for all that is wrong with it at once', () => {
    const wrong = {
      ...proposal,
      parties: [STOCKHOLM, STOCKHOLM],
      provider: TRELLEBORG,
      terms: { posts: -1, overheadPercent: 101 },
    };
    expect(problemsOf(wrong).map(({ where, what }) => `${where} ${what}`)).toEqual([
      'FILE sharing.parties sameId',
      'FILE sharing.parties notAParty',
      'FILE sharing.provider notAParty',
      'FILE sharing.terms.posts outOfRange',
      'FILE sharing.terms.overheadPercent outOfRange',
    ]);
  });

  test('is checked in a set as in a single scenario, and stands in none of its scenarios', () => {
    const set = { ...setOf(svedala), sharing: { ...proposal, provider: STOCKHOLM } };
    expect(checkScenarioSet(set, 'FILE')).toEqual({
      ok: false,
      problems: [{ where: 'FILE sharing.provider', what: 'notAParty', value: STOCKHOLM }],
    });
    const scenarios = setOf(svedala).scenarios.map((own) => ({ ...own, sharing: proposal }));
    expect(checkScenarioSet({ ...setOf(svedala), scenarios }, 'FILE')).toMatchObject({
      ok: false,
      problems: [{ what: 'unknownField' }],
    });
  });

  test('is common to the scenarios of a set, and comes back out of it', () => {
    const one = { ...svedala, sharing: proposal };
    expect(scenariosOf(setOf(one))).toEqual([one]);
    const [own] = setOf(svedala).scenarios;
    if (own === undefined) throw new Error('an empty set');
    const two = { ...setOf(one), scenarios: [own, { ...own, id: 'other' }] };
    expect(scenariosOf(two).map(({ sharing }) => sharing)).toEqual([proposal, proposal]);
    expect(scenariosOf(setOf(svedala)).every((scenario) => !Object.hasOwn(scenario, 'sharing'))).toBe(true);
  });

  test('does not follow its scenario to another municipality', () => {
    expect(scenarioIn({ ...svedala, sharing: proposal }, STOCKHOLM)).toEqual(scenarioIn(svedala, STOCKHOLM));
  });
});

describe('the terms of an agreement', () => {
  test('as shipped are within their ranges, and are those of the proposal: 5.75 posts for 235 enrolled, 3 992 500 with overhead', () => {
    const terms = termsOf({});
    expect(checkSharing({ ...proposal, terms }, SVEDALA)).toEqual([]);
    expect([terms.posts, terms.postsForEnrolled]).toEqual([5.75, 235]);
    expect(terms.posts * terms.salarySekPerPostYear * (1 + terms.overheadPercent / 100)).toBeCloseTo(
      3_992_500,
      6,
    );
  });

  test('mean the same written without those that are as shipped', () => {
    const term = fc.constantFrom(...SHARING_TERM_IDS).chain((id) => {
      const { min, max, default: usual } = SHARING_TERMS[id];
      return fc.tuple(
        fc.constant(id),
        fc.oneof(fc.constantFrom(usual, min, max), fc.double({ min, max, noNaN: true })),
      );
    });
    fc.assert(
      fc.property(fc.array(term), (some) => {
        const sharing: Sharing = { ...proposal, terms: Object.fromEntries(some) };
        const short = withoutDefaultTerms(sharing);
        expect(termsOf(short)).toEqual(termsOf(sharing));
        expect(Object.entries(short.terms ?? { none: null })).not.toEqual([]);
        for (const id of SHARING_TERM_IDS) expect(short.terms?.[id]).not.toBe(SHARING_TERMS[id].default);
      }),
    );
  });

  test('leave the work to Trelleborg where it is a party, else to the second', () => {
    expect(providerOf({ parties: [SVEDALA, STOCKHOLM, TRELLEBORG] })).toBe(TRELLEBORG);
    expect(providerOf({ parties: [SVEDALA, STOCKHOLM] })).toBe(STOCKHOLM);
    expect(providerOf({ ...proposal, provider: SVEDALA })).toBe(SVEDALA);
  });
});

describe('work done by a municipality', () => {
  const bought: Scenario = { ...svedala, levers: { ...svedala.levers, sharing: 'posts-fixed' } };
  const modelOf = (scenario: Scenario, workDoneBy?: string) => {
    const resolved = resolveScenario(scenario, inputs, workDoneBy);
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
    return resolved.value.model;
  };

  test('that the caller names is as under the lever, whatever the lever says', () => {
    expect(modelOf(svedala, TRELLEBORG)).toEqual(modelOf(bought));
    expect(modelOf(bought, TRELLEBORG)).toEqual(modelOf(bought));
    expect(modelOf(svedala, TRELLEBORG)).not.toEqual(modelOf(svedala));
  });

  test('that is the scenario’s own is done by no other, whatever the lever says', () => {
    expect(modelOf(svedala, SVEDALA)).toEqual(modelOf(svedala));
    expect(modelOf(bought, SVEDALA)).toEqual(modelOf(svedala));
  });

  test('goes by the way of working of that municipality, and the buyer’s own staff is reckoned from its own', () => {
    const trelleborg = scenarioIn(svedala, TRELLEBORG);
    expect(modelOf(trelleborg, SVEDALA)).toMatchObject({
      wayEffect: { kind: 'published', stockShare: { municipality: SVEDALA } },
      wayPosts: modelOf({ ...trelleborg, package: [] }).wayPosts,
      wayPostsCarried: false,
    });
    expect(modelOf(trelleborg, SVEDALA).postsFixed).not.toBeNull();
    expect(modelOf(svedala, SUNDBYBERG).wayEffect).toMatchObject({ kind: 'bounded' });
  });

  test('leaves exits as they are where that municipality has published no way of working', () => {
    const model = modelOf(svedala, STOCKHOLM);
    expect(model.wayEffect).toEqual({ kind: 'none' });
    expect(model.postsFixed).not.toBeNull();
  });

  test('that is nowhere known is refused with its code', () => {
    expect(resolveScenario(svedala, inputs, '9999')).toEqual({
      ok: false,
      problems: [{ where: 'sharing.provider', what: 'unknownMunicipality', value: '9999' }],
    });
  });

  test('is not changed by an agreement in the document', () => {
    for (const workDoneBy of [undefined, TRELLEBORG, SVEDALA])
      expect(
        resolveScenario(
          { ...bought, sharing: { ...proposal, parties: [SVEDALA, STOCKHOLM] } },
          inputs,
          workDoneBy,
        ),
      ).toEqual(resolveScenario(bought, inputs, workDoneBy));
  });
});
