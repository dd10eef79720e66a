import { STREAMS, streamKey } from '../../../src/model/random/keys';
import { eventUniform, EVENTS, householdWord0, householdWord1, OCCURRENCE_STEP } from './household-uniforms';

/** All that a household's uniform hangs on. Numbers that no run uses, as stream 60 000, are as good as any. */
export interface Place {
  readonly seed: number;
  readonly draw: number;
  readonly municipality: number;
  readonly stream: number;
  readonly household: number;
  readonly event: number;
  readonly occurrence: number;
}
export type Dimension = keyof Place;

export const ORDINARY: Place = {
  seed: 1,
  draw: 7,
  municipality: 1263,
  stream: STREAMS.inflowOrdinary,
  household: 3,
  event: EVENTS.exitWork,
  occurrence: 0,
};

/** Places to start from, by name. */
export const PLACES: readonly (readonly [string, Place])[] = [
  ['an ordinary place', ORDINARY],
  [
    'the first place',
    { seed: 0, draw: 0, municipality: 114, stream: 1, household: 0, event: EVENTS.type, occurrence: 0 },
  ],
  [
    'a place far out',
    {
      seed: 2 ** 52,
      draw: 9_999,
      municipality: 2584,
      stream: STREAMS.selfSettled,
      household: 50_000,
      event: EVENTS.returnGap,
      occurrence: 5,
    },
  ],
];

/** The whole number below 2^31 at a place. */
export function drawnAt({ seed, draw, municipality, stream, household, event, occurrence }: Place): number {
  const key = streamKey(seed, draw, String(municipality), stream);
  return eventUniform(
    householdWord0(key, household),
    householdWord1(key, household),
    event + occurrence * OCCURRENCE_STEP,
  );
}
