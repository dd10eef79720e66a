import { m } from '../../messages/messages';
import { sampleDistribution } from '../../model/random/sample-distribution';
import { type Assumption, ASSUMPTION_THEMES } from '../../scenario/assumption-registry';
import { assumptionText } from '../../scenario/assumption-texts';
import { distributionOf, evidenceOf } from '../../scenario/resolve-scenario';
import type { Scenario } from '../../scenario/scenario';
import { scenariosOf } from '../../scenario/scenario-set';
import { ASSUMPTIONS } from '../../scenario/shipped';
import { evidenceName } from '../evidence-name';
import { formatDistribution } from '../format-distribution';
import { type HandedOver, namesOf } from '../handed-over';
import { nameSources } from '../name-sources';
import { AS_IT_IS, type Cell, headings, number, type Sheet, text } from '../workbook';

/** Every assumption as it holds for all scenarios, and beneath it as it holds for a single one that has its own. */
export function assumptionSheet(handedOver: HandedOver): Sheet {
  const { set, language } = handedOver;
  const locale = { locale: language };
  const names = namesOf(handedOver);
  const scenarios = scenariosOf(set);
  return {
    name: m.exportAssumptions({}, locale),
    widths: [26, 44, 28, 18, 26, 44, 12, 12, 12, 14, 10, 70],
    frozenRows: 1,
    rows: [
      headings(
        m.exportTheme({}, locale),
        m.methodAssumption({}, locale),
        'Id',
        m.methodUnit({}, locale),
        m.exportAppliesTo({}, locale),
        m.methodDistribution({}, locale),
        'P5',
        'P50',
        'P95',
        m.methodEvidence({}, locale),
        m.exportChanged({}, locale),
        m.source({}, locale),
      ),
      ...ASSUMPTIONS.flatMap((assumption) => {
        const { id } = assumption;
        const own = set.scenarios.flatMap((scenario, index) =>
          scenario.assumptions[id] === undefined ? [] : [scenarios[index] as Scenario],
        );
        const common = { municipality: set.municipality, assumptions: set.assumptions };
        const all = m.exportAllScenarios({}, locale);
        return [
          row(handedOver, assumption, all, common),
          ...own.map((scenario) =>
            row(handedOver, assumption, names.get(scenario.id) ?? scenario.id, scenario),
          ),
        ];
      }),
    ],
  };
}

function row(
  { language, sources }: HandedOver,
  assumption: Assumption,
  appliesTo: string,
  scenario: Pick<Scenario, 'assumptions' | 'municipality'>,
): readonly Cell[] {
  const { id, theme } = assumption;
  const { municipality } = scenario;
  const locale = { locale: language };
  const distribution = distributionOf(assumption, scenario, municipality);
  const isChanged = scenario.assumptions[id] !== undefined;
  const { origins } = assumption.local[municipality] ?? assumption;
  const words = assumptionText(id);
  return [
    text(ASSUMPTION_THEMES.find((known) => known.id === theme)?.name[language] ?? theme),
    text(words.name[language]),
    text(id),
    text(words.unit[language]),
    text(appliesTo),
    text(formatDistribution(distribution, language)),
    ...[0.05, 0.5, 0.95].map((u) => number(sampleDistribution(distribution, u), AS_IT_IS)),
    text(evidenceName(evidenceOf(assumption, scenario, municipality), language)),
    text(isChanged ? m.exportYes({}, locale) : m.exportNo({}, locale)),
    text(isChanged ? m.exportOwnValue({}, locale) : nameSources(origins, sources)),
  ];
}
