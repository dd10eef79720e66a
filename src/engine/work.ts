import type { KeptScenario } from './kept-scenario';
import type { SimulationPlace } from './place';
import type { RunOptions } from './runner';
import type { Seat } from './seats';

/** What a run has to work with. */
export interface Work {
  /** Number of the run among those of its pool. */
  readonly run: number;
  readonly scenarios: readonly KeptScenario[];
  /** Places it may use, and the one that keeps draws and compares. */
  readonly used: readonly Seat[];
  readonly desk: Seat;
  readonly options: RunOptions;
  /** What a place answers; undefined when it died, and a new one has taken its seat. */
  readonly attempt: <T>(
    seat: Seat,
    ask: (place: SimulationPlace) => Promise<T>,
  ) => Promise<{ readonly value: T } | undefined>;
  /** Whether nobody waits for the run any longer. */
  readonly isOver: () => boolean;
}

/** Makes a scenario known to a place, before anything else is asked of it there. */
export function prepare(seat: Seat, { number, model, seed }: KeptScenario, attempt: Work['attempt']): void {
  if (seat.prepared.has(number)) return;
  seat.prepared.add(number);
  void attempt(seat, (place) => place.prepare(number, model, seed));
}
