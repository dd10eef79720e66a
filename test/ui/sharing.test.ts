import { beforeAll, describe, expect, test, vi } from 'vitest';
import { PRICE_RULES } from '../../src/analysis/gathered/price-rules';
import { RISK_IDS, type RiskId, type SharingStudy } from '../../src/analysis/sharing/sharing-study';
import { studySharing } from '../../src/analysis/sharing/study-sharing';
import { labelWidth } from '../../src/charts/interval-size';
import { costIntervals, costRows, costTable } from '../../src/ui/sharing/alone-and-joined';
import { agreementOf, type Sharing } from '../../src/scenario/sharing';
import { wholeWords } from '../../src/ui/sharing/answer-words';
import { breakEvenWords } from '../../src/ui/sharing/break-even-words';
import { flowNodes, flowRows, flowTable } from '../../src/ui/sharing/money-flows';
import { perYear } from '../../src/ui/sharing/per-year';
import { proposalInStudy } from '../../src/ui/sharing/proposal-in-study';
import { riskRows, riskWords } from '../../src/ui/sharing/risk-table';
import { KNOWN_RULES, ruleHelp, ruleLaw, ruleName } from '../../src/ui/sharing/rule-words';
import { partyCells, restWords, rulesFile } from '../../src/ui/sharing/rules-table';
import { savingRows, savingSummary, savingTable } from '../../src/ui/sharing/savings';
import { FULL_SELF_COST, selfCostWords } from '../../src/ui/sharing/self-cost-words';
import { playersOf } from '../../src/ui/sharing/study-parts';
import { yearsTable } from '../../src/ui/sharing/years-table';
import { partyDraws } from '../analysis/sharing/sample-parties';
import { plain } from './plain-spaces';
import { amount, nameOf, player, SVEDALA, TRELLEBORG, VELLINGE } from './sharing-parties';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

let two: SharingStudy;
let three: SharingStudy;
beforeAll(async () => {
  two = await studyOf({ parties: [SVEDALA, TRELLEBORG], rule: 'posts-fixed' });
  three = await studyOf({ parties: [SVEDALA, VELLINGE, TRELLEBORG], rule: 'shapley' });
});

/** What thirty futures of an agreement come to. */
async function studyOf(sharing: Sharing): Promise<SharingStudy> {
  return studySharing(agreementOf(sharing), await partyDraws(sharing, 30), 1);
}

test('says that no rule can help where the agreement costs more than it saves', () => {
  expect(wholeWords({ ...two, saving: amount(-5e6, 1e4) })).toMatch(/Ingen prisregel/);
  expect(wholeWords({ ...two, saving: amount(5e6, 1e4) })).not.toMatch(/Ingen prisregel/);
  expect(wholeWords({ ...two, saving: amount(-5e6, 5e6) })).toMatch(/mindre än slumpfelet/);
});

describe('each alone and in the agreement', () => {
  test('is two rows for every party, under names of their own', () => {
    const labels = costIntervals(costRows(three, nameOf)).map(({ label }) => label);
    expect(labels).toHaveLength(6);
    expect(new Set(labels).size).toBe(6);
    expect(labels.slice(0, 2)).toEqual(['Svedala\nför sig själv', 'Svedala\ni avtalet']);
  });
  test('leaves room for the longest name, and none for a second line', () => {
    expect(labelWidth(['Skinnskatteberg\nför sig själv'])).toBe(labelWidth(['Skinnskatteberg']));
    expect(labelWidth(['Skinnskatteberg'])).toBeGreaterThan(labelWidth(['Nacka']));
  });
  test('is in thousands of kronor a year in the table, with all digits in the file', () => {
    const rows = costRows(two, nameOf);
    const median = costTable(rows).columns.find(({ id }) => id === 'p50');
    const own = playersOf(two)[0]?.pays.p50 ?? NaN;
    expect(rows[1] === undefined ? NaN : median?.value(rows[1])).toBeCloseTo(own / 5 / 1000, 9);
  });
  test('is a fifth of five years, error and quantiles alike', () => {
    const year = perYear({ ...amount(5), mcse: 10, p90: 20 }, 60);
    expect([year.mean, year.mcse, year.p90]).toEqual([1, 2, 4]);
  });
});

describe('the flow of money', () => {
  test('has a name for both ends of every flow', () => {
    for (const study of [two, three]) {
      const known = flowNodes(study, nameOf).map(({ id }) => id);
      const rows = flowRows(study);
      expect(rows.length).toBeGreaterThan(2);
      for (const { from, to } of rows) expect(known).toEqual(expect.arrayContaining([from, to]));
    }
  });
  test('leaves out what rounds to nothing', () => {
    const flows = [{ from: SVEDALA, to: 'wages', sekPerYear: 499 } as const];
    expect(flowTable({ ...two, flows }, nameOf).rows).toEqual([]);
  });
});

describe('the price rules', () => {
  test('all have words, a name of their own, and stand in their order', () => {
    const ids = Object.keys(PRICE_RULES);
    expect(KNOWN_RULES.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(KNOWN_RULES.map(({ order }) => order)).toEqual(ids.map((_, at) => at + 1));
    for (const id of ids)
      expect([id, ruleHelp(id), ruleLaw(id)]).toEqual([
        id,
        expect.stringMatching(/\.$/),
        expect.stringMatching(/\.$/),
      ]);
    expect(new Set(ids.map(ruleName)).size).toBe(ids.length);
    expect(ids).not.toEqual(expect.arrayContaining(ids.map(ruleName)));
  });
  test('go by their id where there are no words', () => {
    expect([ruleName('by-lot'), ruleHelp('by-lot')]).toEqual(['by-lot', '']);
  });
  test('have a cell for every party, which says so where a saving is within its error', () => {
    const cells = partyCells(three, 'shapley');
    expect(cells.map(({ municipality }) => municipality)).toEqual(three.parties);
    const players = [player({ saves: amount(10, 100) }), player({ municipality: TRELLEBORG })];
    const rules = two.rules.map((rule) => ({ ...rule, players }));
    expect(partyCells({ ...two, rules }, two.rule).map(({ isEven }) => isEven)).toEqual([true, true]);
  });
  test('sum to the joint cost in the file, which holds every rule and party', () => {
    const file = rulesFile(three, nameOf);
    const pays = file.columns.find(({ id }) => id === 'pays-mean');
    expect(file.rows).toHaveLength(three.rules.length * 3);
    for (const { rule } of three.rules) {
      const own = file.rows.filter((row) => row.rule.rule === rule);
      const sum = own.reduce((all, row) => all + Number(pays?.value(row)), 0);
      expect(sum / three.jointCost.mean).toBeCloseTo(1, 9);
    }
  });
});

test('the rest is the provider’s under the rules that leave it there, and everyone’s under the others', () => {
  for (const { id, rest } of KNOWN_RULES)
    expect(restWords(two, id, nameOf).startsWith('Trelleborg ensam')).toBe(rest === 'provider');
});

describe('full self-cost', () => {
  const under = (rule: string, sek: number) => {
    const rules = [rule, FULL_SELF_COST].map((id) => ({
      ...(two.rules[0] as SharingStudy['rules'][number]),
      rule: id,
      players: [player({ pays: amount(id === rule ? 1e7 + sek : 1e7, 1000) })],
    }));
    return selfCostWords({ ...two, rule, rules }, nameOf).map(plain);
  };

  test('says for whose work whose inhabitants pay', () => {
    expect(under('shapley', -1e6)).toEqual([
      expect.stringMatching(
        /200 tkr per år mindre .* invånarna i Trelleborg för en del av arbetet åt Svedala/,
      ),
    ]);
    expect(under('shapley', 1e6)).toEqual([
      expect.stringMatching(/200 tkr per år mer .* invånarna i Svedala för en del av arbetet i Trelleborg/),
    ]);
  });
  test('is neither under nor over itself, nor within the error', () => {
    expect(under('shapley', 100)).toEqual([expect.stringMatching(/lika mycket som full självkostnad/)]);
    expect(selfCostWords({ ...two, rule: FULL_SELF_COST }, nameOf)).toHaveLength(1);
  });
  test('is held against every buyer', () => {
    expect(selfCostWords(three, nameOf)).toHaveLength(2);
  });
});

/** A study whose payments are known to some ten thousands a year. */
function sure(study: SharingStudy): SharingStudy {
  const rules = study.rules.map((rule) => ({
    ...rule,
    players: rule.players.map((one) => ({ ...one, pays: amount(one.pays.mean, 1e5) })),
  }));
  return { ...study, rules };
}

describe('where it comes out even', () => {
  const at = {
    municipality: SVEDALA,
    enrolled: 235,
    enrolledEven: 176.6,
    exits: 55,
    exitsJoined: 63.7,
    exitsEven: 42,
    paidPerYear: 4_000_000,
    highestPerYear: 5_200_000,
    highestInAllPerYear: 6_000_000,
    lowestPerYear: 4_100_000,
  };
  const words = (changes: Partial<typeof at> | { enrolledEven: null; exitsEven: null }) =>
    breakEvenWords({ ...at, ...changes }, sure(two), nameOf).map(plain);

  test('is told in numbers of enrolled, exits and kronor', () => {
    const [enrolled, exits, price, none] = words({});
    expect(enrolled).toMatch(/235 per år väntas\. Vid 177 /);
    expect(exits).toMatch(/55,0 per år väntas utan avtalet och 63,7 med det\. Vid 42,0 /);
    expect(price).toMatch(
      /4,0 mnkr per år till Trelleborg\. Upp till 5,2 mnkr .* till 6,0 mnkr .* Under 4,1 mnkr/,
    );
    expect(none).toBeUndefined();
  });
  test('is said to be nowhere where there is no such number', () => {
    const [enrolled, exits] = words({ enrolledEven: null, exitsEven: null });
    expect(enrolled).toMatch(/Inget antal/);
    expect(exits).toMatch(/går inte att säga/);
  });
  test('says that no price suits both where the highest is below the lowest', () => {
    expect(words({ lowestPerYear: 5_300_000 })).toHaveLength(4);
  });
});

test('year by year every party has a row, and what it pays in all is what the rule comes to', () => {
  const { rows, columns } = yearsTable(three, nameOf);
  expect(rows).toHaveLength(three.years.length * 3);
  const tkr = (id: string) =>
    rows
      .filter(({ municipality }) => municipality === SVEDALA)
      .reduce((sum, row) => sum + Number(columns.find((column) => column.id === id)?.value(row)), 0);
  const pays = playersOf(three)[0]?.pays.mean ?? NaN;
  expect(((tkr('kept') + tkr('paid')) * 1000) / pays).toBeCloseTo(1, 9);
});

describe('risks', () => {
  test('put the chosen rule first and every other after it', () => {
    for (const risk of RISK_IDS) {
      const names = riskRows(three, risk).map(({ name }) => name);
      expect(names[0]).toBe('Shapleyvärdet (vald)');
      expect(names.slice(1, KNOWN_RULES.length)).toEqual(
        KNOWN_RULES.filter(({ id }) => id !== 'shapley').map(({ id }) => ruleName(id)),
      );
    }
  });
  test('are held against going alone only where they would cost something then', () => {
    const hasAlone = (risk: RiskId) => riskRows(two, risk).length > KNOWN_RULES.length;
    expect(RISK_IDS.filter(hasAlone)).toEqual(['doubled', 'halved']);
  });
  test('are told for every party under the chosen rule, nothing as nothing', () => {
    const risks = [
      {
        risk: 'doubled' as const,
        rule: two.rule,
        borne: [
          { municipality: SVEDALA, sek: 9_000_000, mcse: 100_000, aloneSek: 0 },
          { municipality: TRELLEBORG, sek: -3, mcse: 1, aloneSek: 0 },
        ],
        total: 9_000_000,
      },
    ];
    expect(plain(riskWords({ ...two, risks }, 'doubled', nameOf))).toMatch(
      /^Dubbelt så många inskrivna: tillsammans 9(,0+)? mnkr dyrare\. Svedala 9(,0+)? mnkr dyrare, Trelleborg som väntat\.$/,
    );
  });
});

describe('the proposal’s figures beside the futures', () => {
  test('for its own two municipalities, whichever rule is chosen', async () => {
    const told = proposalInStudy(two);
    expect(Object.keys(told).sort()).toEqual([
      'agreement.saving',
      'svedala.more.exits',
      'svedala.saving.bistand',
      'svedala.saving.fullSelfCost',
      'svedala.tax',
    ]);
    const shapley = await studyOf({ parties: [SVEDALA, TRELLEBORG], rule: 'shapley' });
    expect(proposalInStudy(shapley)).toEqual(told);
    const more = (two.breakEven[0]?.exitsJoined ?? NaN) - (two.breakEven[0]?.exits ?? NaN);
    expect(told['svedala.more.exits']).toContain(more.toFixed(1).replace('.', ','));
    const monthly = (playersOf(two)[0]?.effect.mean ?? NaN) / 60 / 1000;
    const said = Number(/\d+/.exec(plain(told['svedala.tax'] ?? ''))?.[0]);
    // Thirty futures know it to the nearest hundred thousand kronor.
    expect(said).toBe(Math.round(monthly / 100) * 100);
  });

  test('not for others', () => {
    expect(proposalInStudy(three)).toEqual({});
  });
});

describe('what each saves', () => {
  test('a second row stands where exits change, and the amounts are those of the study a year', () => {
    const rows = savingRows(two, nameOf);
    expect(rows.map(({ code, inAll }) => [code, inAll])).toEqual([
      [SVEDALA, false],
      [SVEDALA, true],
      [TRELLEBORG, false],
    ]);
    const [svedala] = playersOf(two);
    expect(rows[0]?.saving.p90).toBeCloseTo((svedala?.saves.p90 ?? NaN) / 5, 6);
    expect(rows[1]?.saving.p10).toBeCloseTo((svedala?.savesInAll.p10 ?? NaN) / 5, 6);
  });

  test('the table holds the same numbers, and the summary names every row', () => {
    const rows = savingRows(two, nameOf);
    const { columns } = savingTable(rows);
    expect(columns.map(({ value }) => value(rows[0] ?? fail()))[4]).toBeCloseTo(
      (rows[0]?.saving.p90 ?? NaN) / 1000,
      9,
    );
    expect(plain(savingSummary(rows)).match(/Svedala|Trelleborg/g)).toEqual([
      'Svedala',
      'Svedala',
      'Trelleborg',
    ]);
  });
});

function fail(): never {
  throw new Error('no rows');
}
