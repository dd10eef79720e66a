import { m } from '../../messages/messages';
import { sampleDistribution } from '../../model/random/sample-distribution';
import { type Assumption, ASSUMPTION_THEMES } from '../../scenario/assumption-registry';
import { assumptionText } from '../../scenario/assumption-texts';
import { distributionOf, evidenceOf } from '../../scenario/resolve-scenario';
import type { Scenario } from '../../scenario/scenario';
import { evidenceName } from '../evidence-name';
import { formatDistribution } from '../format-distribution';
import type { HandedOver } from '../handed-over';
import { nameSources } from '../name-sources';
import { AS_IT_IS, type Cell, number, text } from '../workbook';

/**
 * An assumption as it holds for a scenario: theme, name, id and unit; and distribution, P5, P50, P95, evidence, whether the user changed it,
 * and source.
 */
export function assumptionCells(
  { language, sources }: Pick<HandedOver, 'language' | 'sources'>,
  assumption: Assumption,
  scenario: Pick<Scenario, 'assumptions' | 'municipality'>,
): { readonly named: readonly Cell[]; readonly valued: readonly Cell[] } {
  const { id, theme } = assumption;
  const { municipality } = scenario;
  const locale = { locale: language };
  const distribution = distributionOf(assumption, scenario, municipality);
  const isChanged = scenario.assumptions[id] !== undefined;
  const { origins } = assumption.local[municipality] ?? assumption;
  const words = assumptionText(id);
  return {
    named: [
      text(ASSUMPTION_THEMES.find((known) => known.id === theme)?.name[language] ?? theme),
      text(words.name[language]),
      text(id),
      text(words.unit[language]),
    ],
    valued: [
      text(formatDistribution(distribution, language)),
      ...[0.05, 0.5, 0.95].map((u) => number(sampleDistribution(distribution, u), AS_IT_IS)),
      text(evidenceName(evidenceOf(assumption, scenario, municipality), language)),
      text(isChanged ? m.exportYes({}, locale) : m.exportNo({}, locale)),
      text(isChanged ? m.exportOwnValue({}, locale) : nameSources(origins, sources)),
    ],
  };
}
