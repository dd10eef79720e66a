import {
  type ForecastAnswer,
  type ForecastOptions,
  type ForecastOrder,
  runForecast,
} from '../engine/run-forecast';
import type { Result } from '../model/problem';
import type { Comparing } from './comparing.svelte';
import { loadDeparture } from './load-departure';

/** A forecast and all that it was run with. */
export interface RunForecast {
  readonly order: ForecastOrder;
  readonly answer: ForecastAnswer;
}

/** Runs forecasts, each with the departure that the backtest found. Runs of the model are kept: another occasion runs nothing again. */
export function forecastRunner({ runner, loaded }: Pick<Comparing, 'runner' | 'loaded'>) {
  const kept: NonNullable<ForecastOptions['kept']> = new Map();
  return async (
    asked: Omit<ForecastOrder, 'departure'>,
    options: Omit<ForecastOptions, 'kept'>,
  ): Promise<Result<RunForecast>> => {
    const order = { ...asked, departure: await loadDeparture() };
    const answer = await runForecast(runner, loaded.inputs, order, { ...options, kept });
    return answer.ok ? { ok: true, value: { order, answer: answer.value } } : answer;
  };
}
