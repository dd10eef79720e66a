import type { Departure } from '../analysis/forecast/departure';

/** How books depart from the model, as the committed backtest found it. */
export async function loadDeparture(): Promise<Departure> {
  const { BACKTEST } = await import('../scenario/backtest-document');
  return (BACKTEST as { readonly departure: Departure }).departure;
}
