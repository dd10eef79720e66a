import { answerOrSilence, PATIENCE, PATIENCE_AT_START, type Patience } from './answer-or-silence';
import type { SimulationPlace } from './place';

/** Where a place stands; a place that dies is followed by a new one in the same seat. */
export interface Seat {
  place: SimulationPlace;
  /** Numbers of the scenarios that the place knows. */
  readonly prepared: Set<number>;
  hasAnswered: boolean;
}

export function takeSeat(start: () => SimulationPlace): Seat {
  return { place: start(), prepared: new Set(), hasAnswered: false };
}

/** Closes the seat's place and starts a new one. */
export function replacePlace(seat: Seat, start: () => SimulationPlace): void {
  seat.place.close();
  seat.prepared.clear();
  seat.hasAnswered = false;
  seat.place = start();
}

/** Asks the seat's place; rejects when it dies, or is silent for too long. */
export async function askPlace<T>(seat: Seat, ask: (place: SimulationPlace) => Promise<T>): Promise<T> {
  const { place } = seat;
  const patience: Patience = seat.hasAnswered ? PATIENCE : PATIENCE_AT_START;
  const answer = await answerOrSilence(ask(place), () => place.ping(), patience);
  if (seat.place === place) seat.hasAnswered = true;
  return answer;
}
