import type { Summary } from '../comparison';
import type { YearDrivers } from './forecast';

/** A forecast as it is kept, to be compared with a later one. */
export interface SavedForecast {
  readonly kind: 'forecast';
  readonly schema: 1;
  /** Day it was saved, "2026-09-04"; said by who saves. */
  readonly savedOn: string;
  readonly title: string;
  readonly engine: string;
  readonly municipality: string;
  readonly year: number;
  readonly outturnThrough: string | null;
  readonly seed: number;
  readonly draws: number;
  /** The forecast year's bistånd, SEK. */
  readonly bistand: Summary;
  readonly budget: number | null;
  readonly probabilityOverBudget: number | null;
  readonly drivers: readonly YearDrivers[];
}
