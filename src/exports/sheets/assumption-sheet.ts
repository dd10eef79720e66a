import { m } from '../../messages/messages';
import type { Scenario } from '../../scenario/scenario';
import { scenariosOf } from '../../scenario/scenario-set';
import { ASSUMPTIONS } from '../../scenario/shipped';
import { type HandedOver, namesOf } from '../handed-over';
import { headings, type Sheet, text } from '../workbook';
import { assumptionCells } from './assumption-cells';

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
        const row = (appliesTo: string, scenario: Pick<Scenario, 'assumptions' | 'municipality'>) => {
          const { named, valued } = assumptionCells(handedOver, assumption, scenario);
          return [...named, text(appliesTo), ...valued];
        };
        return [
          row(all, common),
          ...own.map((scenario) => row(names.get(scenario.id) ?? scenario.id, scenario)),
        ];
      }),
    ],
  };
}
