import type { Forecast } from '../../../analysis/forecast/forecast';
import type { ChartTable } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatMoney } from '../../format/money';
import { amountColumn, stepOf } from './amount-columns';
import { yearOf } from './forecast-words';

/** One of fifty equally likely values of the year's bistånd, SEK. */
export interface CostDot {
  readonly rank: number;
  readonly sek: number;
}

/** The fifty values, lowest first, and how many of them are over the budget. */
export function dotsTable(forecast: Forecast): ChartTable<CostDot> {
  const step = stepOf('bistand', yearOf(forecast, 'bistand')?.forecast ?? null);
  return {
    rows: forecast.dots.map((sek, place) => ({ rank: place + 1, sek })),
    columns: [
      { id: 'rank', name: m.dotsRank(), value: ({ rank }) => rank },
      amountColumn({
        id: 'cost',
        name: m.forecastDotsColumn({ year: forecast.year }),
        quantity: () => 'bistand',
        of: ({ sek }) => sek,
        step: () => step,
      }),
    ],
  };
}

/** How many of the dots lie over the budget line; that there is no line where there is no budget. */
export function dotsTakeaway(forecast: Forecast): string {
  const { dots, year } = forecast;
  const budget = yearOf(forecast, 'bistand')?.budget ?? null;
  if (budget === null) return m.forecastDotsNoBudget({ year });
  const over = dots.filter((sek) => sek > budget).length;
  return m.forecastDotsTakeaway({ year, over, all: dots.length });
}

/** What the dots show, in words. */
export function dotsSummary(forecast: Forecast): string {
  const bistand = yearOf(forecast, 'bistand');
  const step = stepOf('bistand', bistand?.forecast ?? null);
  const [low = 0, high = 0] = [forecast.dots[0], forecast.dots.at(-1)];
  const range = { low: formatMoney(low, step), high: formatMoney(high, step) };
  const budget = bistand?.budget ?? null;
  if (budget === null) return m.forecastDotsRange(range);
  return `${m.forecastDotsRange(range)} ${m.forecastDotsBudget({ budget: formatMoney(budget) })}`;
}
