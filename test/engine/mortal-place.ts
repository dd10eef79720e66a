import { serialisingPlace } from '../../src/engine/inline-runner';
import type { SimulationPlace } from '../../src/engine/place';
import { createPoolRunner } from '../../src/engine/pool-runner';
import type { Runner } from '../../src/engine/runner';

/** How a place dies: before it answers the `nth` call of a kind, by a rejection or by silence. */
export interface Death {
  readonly call: Exclude<keyof SimulationPlace, 'close'>;
  readonly nth: number;
  readonly silent?: boolean;
}

export interface Recorded {
  /** Draws simulated, all places and scenarios together. */
  draws: number;
  started: number;
  closed: number;
}

/**
 * A runner over places that copy at the border and keep a record. Place number `n`, in the order they are started, dies
 * as `deaths[n]` says; undefined for a long life.
 */
export function mortalRunner(
  places: number,
  deaths: readonly (Death | undefined)[],
  quickPlaces = places,
): { readonly runner: Runner; readonly recorded: Recorded } {
  const recorded: Recorded = { draws: 0, started: 0, closed: 0 };
  const start = () => {
    const place = recordingPlace(recorded);
    const death = deaths[recorded.started];
    recorded.started += 1;
    return death === undefined ? place : dying(place, death);
  };
  return { runner: createPoolRunner({ start, quickPlaces, fullPlaces: places }), recorded };
}

function recordingPlace(recorded: Recorded): SimulationPlace {
  const place = serialisingPlace();
  return {
    ...place,
    simulate: (scenario, piece) => {
      recorded.draws += piece.count;
      return place.simulate(scenario, piece);
    },
    simulateHere: (scenario, block, piece) => {
      recorded.draws += piece.count;
      return place.simulateHere(scenario, block, piece);
    },
    close: () => {
      recorded.closed += 1;
    },
  };
}

/** From its death on, nothing is answered; what was asked before and is not answered never will be. */
function dying(place: SimulationPlace, { call, nth, silent = false }: Death): SimulationPlace {
  let left = nth;
  let die: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  died.catch(() => undefined);
  let isDead = false;
  const mortal = Object.entries(place).map(([name, ask]) => [
    name,
    (...args: unknown[]) => {
      if (name === 'close') return die(new Error('the place was closed'));
      if (name === call && (left -= 1) === 0) {
        isDead = true;
        if (!silent) die(new Error('out of memory'));
      }
      const answer = isDead
        ? new Promise(() => undefined)
        : (ask as (...all: unknown[]) => Promise<unknown>)(...args);
      return Promise.race([answer.then((value) => (isDead ? new Promise(() => undefined) : value)), died]);
    },
  ]);
  const whole = Object.fromEntries(mortal) as unknown as SimulationPlace;
  return { ...whole, close: () => (place.close(), whole.close()) };
}
