import type { Summary } from '../../analysis/comparison';
import type {
  Forecast,
  ForecastId,
  ForecastWithMeasures,
  MeasureEffect,
} from '../../analysis/forecast/forecast';
import { isCount } from './forecast-names';

const FIELDS = ['p10', 'p50', 'p90', 'mean'] as const;
const HEADER = ['account', 'period', 'kind', 'unit', ...FIELDS];

/**
 * The whole forecast as a long table: CSV whose fields are ids and numbers with a decimal point, money in whole SEK. `period` is a month or
 * a year; of a year, outturn is the months that are known. What is known for certain has the same value in all four columns. Kinds:
 * utfall, prognos, budget, avvikelse (budget less forecast: minus is a deficit), and where there are measures prognosMedAtgarder,
 * avvikelseMedAtgarder and effektAvAtgarder (with less without: minus is a lower cost).
 */
export function formatForecast(forecast: Forecast, withMeasures: ForecastWithMeasures | null): string {
  const lines = [HEADER, ...rowsOf(forecast), ...(withMeasures === null ? [] : rowsWith(withMeasures))];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

type Row = readonly (string | number)[];

function rowsOf({ accounts }: Forecast): readonly Row[] {
  return accounts.flatMap(({ id, months, years }) => [
    ...months.flatMap(({ month, outturn, forecast, budget }) => [
      ...row(id, month, 'utfall', outturn),
      ...row(id, month, 'prognos', forecast),
      ...row(id, month, 'budget', budget),
    ]),
    ...years.flatMap(({ year, outturn, outturnMonths, forecast, budget, deviation }) => [
      ...row(id, year, 'utfall', outturnMonths === 0 ? null : outturn),
      ...row(id, year, 'prognos', forecast),
      ...row(id, year, 'budget', budget),
      ...row(id, year, 'avvikelse', deviation),
    ]),
  ]);
}

function rowsWith({ forecast, effects }: ForecastWithMeasures): readonly Row[] {
  return [
    ...forecast.accounts.flatMap(({ id, months, years }) => [
      ...months.flatMap((one) => row(id, one.month, 'prognosMedAtgarder', one.forecast)),
      ...years.flatMap((one) => [
        ...row(id, one.year, 'prognosMedAtgarder', one.forecast),
        ...row(id, one.year, 'avvikelseMedAtgarder', one.deviation),
      ]),
    ]),
    ...effects.flatMap(({ id, years }) =>
      years.flatMap(({ year, difference }) => row(id, year, 'effektAvAtgarder', difference)),
    ),
  ];
}

/** One row, or none where there is no value. */
function row(
  id: ForecastId | MeasureEffect['id'],
  period: string | number,
  kind: string,
  value: Summary | number | null,
): readonly Row[] {
  if (value === null) return [];
  const values = FIELDS.map((field) => (typeof value === 'number' ? value : value[field]));
  const digits = isCount(id) ? 10 : 1;
  const rounded = values.map((exact) => Math.round(exact * digits) / digits + 0);
  return [[id, period, kind, isCount(id) ? 'count' : 'SEK', ...rounded]];
}
