import type { Summary } from '../../../analysis/comparison';
import type { InputId } from '../../../analysis/forecast/forecast';
import { m } from '../../../messages/messages';
import { assumptionText } from '../../../scenario/assumption-texts';
import type { Words } from '../../../scenario/words';
import { AS_IT_IS, type Cell, headings, number, PERCENT, type Sheet, text } from '../../workbook';
import type { ForecastDocument } from '../forecast-document';

/** The uncertain inputs before and after the outturn was seen, and how the books turned out to depart from the model. */
export function inputSheet({ forecast, language }: ForecastDocument): Sheet {
  const locale = { locale: language };
  const { inputs, departed } = forecast;
  return {
    name: m.forecastExportInputs({}, locale),
    widths: [52, 34, 18, 18, 18, 18, 18, 18, 18, 18, 32],
    frozenRows: 1,
    rows: [
      headings(
        m.forecastExportInputs({}, locale),
        m.columnUnit({}, locale),
        ...QUANTITIES.map((quantity) =>
          m.forecastExportBefore({ quantile: nameOf(quantity, language) }, locale),
        ),
        ...QUANTITIES.map((quantity) =>
          m.forecastExportAfter({ quantile: nameOf(quantity, language) }, locale),
        ),
        m.forecastExportLearnt({}, locale),
      ),
      ...inputs.map(({ id, before, after, learnt }) => [
        ...named(id, language),
        ...cells(before),
        ...cells(after),
        learnt === null ? null : number(learnt, PERCENT),
      ]),
      ...(departed === null
        ? []
        : [
            departure(
              m.forecastExportDepartedHouseholds,
              m.forecastExportUnitFactor,
              departed.households,
              language,
            ),
            departure(m.forecastExportDepartedCost, m.forecastExportUnitFactor, departed.cost, language),
            departure(
              m.forecastExportMonthNoise,
              m.forecastExportUnitLogDeviation,
              departed.monthNoise,
              language,
            ),
          ]),
    ],
  };
}

type Message = typeof m.forecastExportInputs;

const QUANTITIES = ['p5', 'p50', 'p95', 'mean'] as const;

/** All but the cost are assumptions of the model. */
function named(id: InputId, language: keyof Words): readonly Cell[] {
  if (id === 'costPerHouseholdMonth')
    return [text(m.forecastExportCostPerHouseholdMonth({}, { locale: language })), text('kr')];
  const { name, unit } = assumptionText(id);
  return [text(name[language]), text(unit[language])];
}

function nameOf(quantity: (typeof QUANTITIES)[number], language: keyof Words): string {
  return quantity === 'mean' ? m.statMean({}, { locale: language }) : quantity.toUpperCase();
}

function departure(name: Message, unit: Message, after: Summary, language: keyof Words): readonly Cell[] {
  const locale = { locale: language };
  return [text(name({}, locale)), text(unit({}, locale)), ...QUANTITIES.map(() => null), ...cells(after)];
}

function cells(summary: Summary): readonly Cell[] {
  return QUANTITIES.map((quantity) => number(summary[quantity], AS_IT_IS));
}
