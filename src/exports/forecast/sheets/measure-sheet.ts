import type { ForecastWithMeasures } from '../../../analysis/forecast/forecast';
import { m } from '../../../messages/messages';
import type { MeasuresPlan } from '../../../scenario/forecast-models';
import { type Lever, LEVERS } from '../../../scenario/lever-registry';
import { defaultLevers } from '../../../scenario/resolve-scenario';
import type { Levers } from '../../../scenario/scenario';
import type { Words } from '../../../scenario/words';
import { AS_IT_IS, type Cell, headings, number, type Sheet, text } from '../../workbook';
import { summaryCells } from '../forecast-cells';
import type { ForecastDocument } from '../forecast-document';
import { forecastName, forecastUnit } from '../forecast-names';

/** What is adopted and when, the levers that it changes, and what that does to each account, year by year. */
export function measureSheet(
  { forecast, language, reformNames }: ForecastDocument,
  withMeasures: ForecastWithMeasures,
  measures: MeasuresPlan,
): Sheet {
  const { municipality } = forecast;
  const locale = { locale: language };
  const today = defaultLevers({ municipality, package: [] });
  const inForce = { ...defaultLevers({ municipality, package: measures.package }), ...measures.levers };
  return {
    name: m.exportLevers({}, locale),
    widths: [44, 26, 24, 24, 18, 18, 18],
    frozenRows: 1,
    rows: [
      [{ text: m.forecastExportAdopted({}, locale), look: 'heading' }, text(withMeasures.adopted)],
      [],
      headings(m.forecastExportReform({}, locale)),
      ...measures.package.map((id) => [text(reformNames.get(id) ?? id)]),
      [],
      headings(
        m.exportLever({}, locale),
        m.columnUnit({}, locale),
        m.exportToday({}, locale),
        m.exportInForce({}, locale),
      ),
      ...LEVERS.filter(({ id }) => today[id] !== inForce[id]).map((lever) => [
        text(lever.name[language]),
        text(lever.kind === 'number' ? lever.unit[language] : ''),
        setting(lever, today, language),
        setting(lever, inForce, language),
      ]),
      [],
      [text(m.forecastExportEffect({}, locale))],
      headings(
        m.columnAccount({}, locale),
        m.exportYear({}, locale),
        m.columnUnit({}, locale),
        'P10',
        'P50',
        'P90',
        m.statMean({}, locale),
      ),
      ...withMeasures.effects.flatMap(({ id, years }) =>
        years.map(({ year, difference }) => [
          text(forecastName(id, language)),
          text(String(year)),
          text(forecastUnit(id, language)),
          ...summaryCells(id, difference),
        ]),
      ),
    ],
  };
}

function setting(lever: Lever, levers: Levers, language: keyof Words): Cell {
  if (lever.kind === 'number') return number(levers[lever.id], AS_IT_IS);
  const value = levers[lever.id];
  return text(lever.choices.find((choice) => choice.value === value)?.name[language] ?? value);
}
