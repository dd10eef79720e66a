/** Judgement: a mean never lies beyond all that it is of; twice as far allows for figures of some municipalities only. */
const FAR = 2;

/**
 * Whether the nation's value lies so far beyond every municipality's that it is their sum and no mean of them: a number of households, an
 * amount in all. Such a value has no place on an axis of municipalities.
 */
export function isBeyondAll(nation: number, values: readonly number[]): boolean {
  return values.length > 0 && Math.abs(nation) > FAR * Math.max(...values.map(Math.abs));
}
