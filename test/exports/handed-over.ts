import { readFileSync } from 'node:fs';
import { parseSources } from '../../src/data/catalogue';
import { hashModelInputs } from '../../src/data/hash-model-inputs';
import { createInlineRunner } from '../../src/engine/inline-runner';
import type { HandedOver } from '../../src/exports/handed-over';
import { summariseAccounts } from '../../src/exports/summarise-accounts';
import { type AccountMonths, MONTHLY_IDS } from '../../src/model/account-months';
import type { Result } from '../../src/model/problem';
import { resolveScenario } from '../../src/scenario/resolve-scenario';
import { type ScenarioSet, scenariosOf, type SetScenario } from '../../src/scenario/scenario-set';
import { totalRows } from '../../src/ui/compare/account-names';
import { SECTIONS } from '../../src/ui/method/text/sections';
import { inputs } from '../scenario/shipped-model';

/** Titles that a spreadsheet, a page or a reader of YAML would take for something else than text. */
export const FORMULA = '=1+1';
export const COMMAND = '@SUM(A1)';
export const MARKUP = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) | `rm`\n# "big": {y}';

function scenario(id: string, title: string, rest: Partial<SetScenario> = {}): SetScenario {
  return { id, title: { sv: title, en: title }, package: [], levers: {}, assumptions: {}, ...rest };
}

/** 101 draws: the quantiles that are shown are order statistics, P10 the 11th from below. */
export const SET: ScenarioSet = {
  schema: 2,
  municipality: '2506',
  era: 'decision',
  start: '2023-01',
  months: 30,
  seed: 5,
  draws: 101,
  taxCounting: 'net',
  assumptions: { stockShare: { dist: 'uniform', min: 0.3, max: 0.5 } },
  sharing: { parties: ['2506', '2505'], rule: 'shapley' },
  scenarios: [
    scenario('i-dag', FORMULA),
    scenario('kort-glapp', COMMAND, { levers: { glappDays: 40 } }),
    scenario('tak', MARKUP, {
      levers: { rentPolicy: 'tak' },
      assumptions: { transport: { dist: 'fixed', value: 0.5 } },
    }),
  ],
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const runner = createInlineRunner();
const scenarios = scenariosOf(SET).map((one) => must(resolveScenario(one, inputs)));
const request = {
  scenarios: scenarios.map(({ model }) => model),
  seed: SET.seed,
  draws: SET.draws,
  dataHash: hashModelInputs(inputs),
  digest: true,
};
export const comparison = must(await runner.run(request));
export const accounts: readonly AccountMonths[] = must(await runner.accountMonths(request));
runner.close();

export const summaries = await Promise.all(accounts.map((one) => summariseAccounts(one, SET.start)));

/** What the page would hand over in a language. */
export function handedOver(language: HandedOver['language'] = 'sv'): HandedOver {
  const rows = new Map(totalRows(SET.taxCounting).map(({ id, name }) => [id, name()] as const));
  return {
    language,
    set: SET,
    comparison,
    municipalityName: 'Arjeplog',
    scenarioNames: new Map(SET.scenarios.map(({ id, title }) => [id, title[language]])),
    accountNames: Object.fromEntries(
      MONTHLY_IDS.map((id) => [id, rows.get(id) ?? id]),
    ) as HandedOver['accountNames'],
    sentences: [`I Arjeplog är ${FORMULA} billigare än ${MARKUP} i 60 av 100 framtider.`],
    assumed: scenarios[0]?.assumed ?? [],
    sources: must(parseSources(readFileSync('datasets/sources.json', 'utf8'))),
    sections: SECTIONS,
  };
}
