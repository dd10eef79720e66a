import type { Bridge } from '../../../analysis/forecast/bridge';
import type { ForecastAnswer, ForecastOrder } from '../../../engine/run-forecast';
import type { ForecastDocument } from '../../../exports/forecast/forecast-document';
import type { Comparing } from '../../../state/comparing.svelte';
import { language } from '../../../state/language.svelte';
import { allSources } from '../../../state/sources.svelte';
import { inWords } from '../../format/words';
import { loadReforms } from '../../package/catalogue';
import { forecastSentences } from './answer-words';
import { loadBacktest } from './load-backtest';

/** What a forecast was made with, as it was when it was asked for. */
interface MadeWith {
  readonly answer: ForecastAnswer;
  readonly bridge: Bridge | null;
  readonly isSample: boolean;
  readonly order: ForecastOrder;
  readonly comparing: Pick<Comparing, 'nameOf' | 'loaded'>;
}

/** The forecast on screen with the texts of the screen: what its workbook and its table are made from. */
export async function handOverForecast({
  answer: { forecast, withMeasures, yearsWithoutRiksnorm },
  bridge,
  isSample,
  order,
  comparing,
}: MadeWith): Promise<ForecastDocument> {
  const measures = order.measures ?? null;
  const [backtest, sources, reforms] = await Promise.all([
    loadBacktest(),
    allSources(),
    measures === null || measures.package.length === 0 ? [] : loadReforms(),
  ]);
  return {
    language: language(),
    municipalityName: comparing.nameOf(forecast.municipality),
    forecast,
    withMeasures,
    measures,
    reformNames: new Map(reforms.map(({ id, name }) => [id, inWords(name)])),
    sentences: forecastSentences(forecast),
    bridge,
    assumptions: order.assumptions,
    departure: order.departure,
    normGrowthPercentPerYear: order.normGrowthPercentPerYear,
    yearsWithoutRiksnorm,
    backtest,
    sources,
    dataHash: comparing.loaded.dataHash,
    isSample,
  };
}
