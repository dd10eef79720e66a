import { m } from '../../messages/messages';
import { type Lever, LEVER_THEMES, LEVERS } from '../../scenario/lever-registry';
import { defaultLevers } from '../../scenario/resolve-scenario';
import type { Levers } from '../../scenario/scenario';
import type { Words } from '../../scenario/words';
import { type HandedOver, nameOf } from '../handed-over';
import { AS_IT_IS, type Cell, headings, number, type Sheet, text } from '../workbook';

/** Every lever of every scenario: what holds in the municipality today, what the package says, and what is in force. */
export function leverSheet(handedOver: HandedOver): Sheet {
  const { set, language } = handedOver;
  const { municipality } = set;
  const locale = { locale: language };
  const today = defaultLevers({ municipality, package: [] });
  return {
    name: m.exportLevers({}, locale),
    widths: [44, 26, 44, 14, 24, 24, 24, 10],
    frozenRows: 1,
    rows: [
      headings(
        m.exportScenario({}, locale),
        m.exportTheme({}, locale),
        m.exportLever({}, locale),
        m.columnUnit({}, locale),
        m.exportToday({}, locale),
        m.exportByPackage({}, locale),
        m.exportInForce({}, locale),
        m.exportChanged({}, locale),
      ),
      ...set.scenarios.flatMap((scenario) => {
        const byPackage = defaultLevers({ municipality, package: scenario.package });
        const inForce = { ...byPackage, ...scenario.levers };
        return LEVERS.map((lever) => [
          text(nameOf(handedOver, scenario)),
          text(LEVER_THEMES.find(({ id }) => id === lever.theme)?.name[language] ?? lever.theme),
          text(lever.name[language]),
          text(lever.kind === 'number' ? lever.unit[language] : ''),
          ...[today, byPackage, inForce].map((levers) => setting(lever, levers, language)),
          text(scenario.levers[lever.id] === undefined ? m.exportNo({}, locale) : m.exportYes({}, locale)),
        ]);
      }),
    ],
  };
}

function setting(lever: Lever, levers: Levers, language: keyof Words): Cell {
  if (lever.kind === 'number') return number(levers[lever.id], AS_IT_IS);
  const value = levers[lever.id];
  return text(lever.choices.find((choice) => choice.value === value)?.name[language] ?? value);
}
