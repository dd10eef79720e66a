import type { ModelScenario } from '../model/model-scenario';
import type { KeptScenario } from './kept-scenario';
import type { SimulationPlace } from './place';
import type { RunOptions } from './runner';
import type { Seat } from './seats';

/** A scenario as places know it: by a number of its own, with its seed. */
export interface NumberedScenario {
  readonly number: number;
  readonly model: ModelScenario;
  readonly seed: number;
}

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
  /** Waits while quick runs are under way. */
  readonly afterQuickRuns: () => Promise<void>;
}

/** Makes a scenario known to a place, before anything else is asked of it there. */
export function prepare(
  seat: Seat,
  { number, model, seed }: NumberedScenario,
  attempt: Work['attempt'],
): void {
  if (seat.prepared.has(number)) return;
  seat.prepared.add(number);
  void attempt(seat, (place) => place.prepare(number, model, seed));
}

/** The place need not know the scenario any longer. */
export function forgetAt({ prepared, place }: Seat, { number }: NumberedScenario): void {
  if (prepared.delete(number)) place.forget(number).catch(() => undefined);
}
