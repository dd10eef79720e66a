/**
 * Exits of a household's adults within one spell, in the spell's own measure of time (days, or cumulative relative hazard).
 * Overwritten for each spell: the hot loop allocates nothing.
 */
export interface AdultExits {
  /** When the need is met for good by work or study. */
  lasting: number;
  /** When one of two adults begins to work for a wage while the need goes on; Infinity where that does not come first. */
  oneAtWork: number;
  /** Adults who work for a wage when the need is met. */
  wages: 0 | 1 | 2;
  /** When each adult leaves, to work or study; Infinity for a second adult who is not there. */
  first: number;
  second: number;
  firstToWork: boolean;
  secondToWork: boolean;
}

export function noExits(): AdultExits {
  return {
    lasting: 0,
    oneAtWork: 0,
    wages: 0,
    first: 0,
    second: 0,
    firstToWork: false,
    secondToWork: false,
  };
}

/** One adult: the need is met at the first of work and study. */
export function exitsOfOne(exits: AdultExits, work: number, study: number): void {
  exits.first = work < study ? work : study;
  exits.firstToWork = work < study;
  exits.second = Infinity;
  exits.secondToWork = false;
  exits.lasting = exits.first;
  exits.oneAtWork = Infinity;
  exits.wages = exits.firstToWork ? 1 : 0;
}

/**
 * Two adults. Where one wage is not enough both must have left; else one at work ends the need, and so does that both
 * have left. Every one of these falls when an exit comes sooner. Judgement: one adult's studies do not lower a couple's
 * need before the other leaves too, since no source carries what studiemedel come to.
 */
export function exitsOfTwo(
  exits: AdultExits,
  needsTwo: boolean,
  work1: number,
  study1: number,
  work2: number,
  study2: number,
): void {
  const first = work1 < study1 ? work1 : study1;
  const second = work2 < study2 ? work2 : study2;
  const both = first > second ? first : second;
  const firstToWork = work1 < study1;
  const secondToWork = work2 < study2;
  const wage1 = firstToWork ? work1 : Infinity;
  const wage2 = secondToWork ? work2 : Infinity;
  const oneWage = wage1 < wage2 ? wage1 : wage2;
  exits.first = first;
  exits.second = second;
  exits.firstToWork = firstToWork;
  exits.secondToWork = secondToWork;
  exits.lasting = needsTwo || oneWage > both ? both : oneWage;
  exits.oneAtWork = oneWage < exits.lasting ? oneWage : Infinity;
  exits.wages = ((wage1 <= exits.lasting ? 1 : 0) + (wage2 <= exits.lasting ? 1 : 0)) as 0 | 1 | 2;
}
