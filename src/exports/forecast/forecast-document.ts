import type { Bridge } from '../../analysis/forecast/bridge';
import type { Departure } from '../../analysis/forecast/departure';
import type { Forecast, ForecastWithMeasures } from '../../analysis/forecast/forecast';
import type { MeasuresPlan } from '../../scenario/forecast-models';
import type { Scenario } from '../../scenario/scenario';
import type { Words } from '../../scenario/words';
import type { Backtest } from '../../validation/backtest/backtest';
import type { Source } from '../handed-over';

/** A forecast as it is handed over: what its workbook and its table are made from. Texts are in `language`. */
export interface ForecastDocument {
  readonly language: keyof Words;
  readonly municipalityName: string;
  /** Without the measures, where there are any. */
  readonly forecast: Forecast;
  readonly withMeasures: ForecastWithMeasures | null;
  /** What `withMeasures` rests on; null where there are none. */
  readonly measures: MeasuresPlan | null;
  /** What the reforms of `measures` are called, by id; one that is not named goes by its id. */
  readonly reformNames: ReadonlyMap<string, string>;
  /** What the forecast says in words, one sentence each; may be none. */
  readonly sentences: readonly string[];
  /** From an earlier forecast to this one, the measures counted in. */
  readonly bridge: Bridge | null;
  /** Those of the model that the user has changed. */
  readonly assumptions: Scenario['assumptions'];
  readonly departure: Departure;
  readonly normGrowthPercentPerYear: number;
  readonly yearsWithoutRiksnorm: readonly number[];
  readonly backtest: Pick<Backtest, 'parts'>;
  readonly sources: readonly Source[];
  readonly dataHash: string;
  /** The made-up ledger that is shipped, and not books of a municipality. */
  readonly isSample: boolean;
}
