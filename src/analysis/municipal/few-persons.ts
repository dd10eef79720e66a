/** Judgement: under 20 persons one household more or less moves the figure by a tenth or so; statistics offices flag from 5 to 30. */
export const FEW_PERSONS = 20;

/**
 * Persons behind a share or a rate of all inhabitants: value × population / per, rounded.
 *
 * @param value in the key figure's unit
 * @param population inhabitants of the same year, or the nearest there is
 * @param per 100 for percent, 1 000 for a number per 1 000 inhabitants
 */
export function personsBehind(value: number, population: number, per: number): number {
  return Math.round((value * population) / per);
}

/** Whether a share or a rate rests on few persons, so that a family that moves is seen in it; none at all is few too. */
export function isFewPersons(value: number, population: number, per: number): boolean {
  return personsBehind(value, population, per) < FEW_PERSONS;
}
