import type { Steps } from '../steps';
import type { PartyDraws } from './party-draws';
import type { PartyWork } from './party-work';
import { type Agreement, type Settlement, settle, total } from './settle';
import { type SharedWork, workTogetherInSteps } from './shared-work';
import type { BreakEven } from './sharing-study';
import { asAgreed } from './times';

/** Numbers enrolled that are tried, over the expected: from the first to the last, then halved between two of them. */
const TRIED = [0.02, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5];
const HALVINGS = 8;
/** Draws that they are tried on. */
const TRIAL_DRAWS = 250;

/** Where each buyer neither gains nor loses under an agreement as it was made; see `BreakEven`. */
export function* breakEvenInSteps(
  parties: readonly PartyDraws[],
  work: SharedWork,
  agreement: Agreement,
  { pays }: Settlement,
  codes: readonly string[],
): Steps<readonly BreakEven[]> {
  const { provider } = work;
  const years = total(work.times.months) / 12;
  const mean = (column: Float64Array | undefined) => total(column ?? []) / work.draws;
  const saves = pays.map((column, party) => mean(work.parties[party]?.standAlone) - mean(column));
  const found: BreakEven[] = [];
  for (const [party, municipality] of codes.entries()) {
    if (party === provider) continue;
    const effect = mean(work.parties[party]?.effect);
    const enrolled = mean(work.parties[party]?.enrolled) / years;
    const factor = yield* evenVolume(parties, provider, agreement, party);
    const [exits, exitsJoined] = [mean(work.parties[party]?.exitsAlone), mean(work.parties[party]?.exits)];
    const exitsEven = yield* evenExits(work, agreement, party);
    const paid = mean(pays[party]) - mean(work.parties[party]?.kept);
    found.push({
      municipality,
      enrolled,
      enrolledEven: factor === null ? null : factor * enrolled,
      exits: exits / years,
      exitsJoined: exitsJoined / years,
      exitsEven: exitsEven === null || exitsEven > enrolled * years ? null : exitsEven / years,
      paidPerYear: paid / years,
      highestPerYear: (paid + (saves[party] ?? 0)) / years,
      highestInAllPerYear: (paid + (saves[party] ?? 0) + effect) / years,
      lowestPerYear: (paid - (saves[provider] ?? 0)) / years,
    });
    yield;
  }
  return found;
}

/**
 * The number enrolled of one buyer, over the expected, at which its work costs it as much in the agreement as alone; the one nearest to
 * 1 where there are several, null where there is none up to five times the number.
 */
function* evenVolume(
  parties: readonly PartyDraws[],
  provider: number,
  agreement: Agreement,
  party: number,
): Steps<number | null> {
  const few = parties.map((all) => ({ ...all, draws: Math.min(all.draws, TRIAL_DRAWS) }));
  function* savesAt(factor: number): Steps<number> {
    const base = asAgreed(parties.length);
    const volumeFactors = base.volumeFactors.map((as, place) => (place === party ? factor : as));
    const work = yield* workTogetherInSteps(few, provider, agreement.terms, { ...base, volumeFactors });
    const { pays } = settle(agreement, work);
    yield;
    return total(work.parties[party]?.standAlone ?? []) - total(pays[party] ?? []);
  }
  let before: { factor: number; saves: number } | undefined;
  let nearest: number | null = null;
  for (const factor of TRIED) {
    const saves = yield* savesAt(factor);
    if (before !== undefined && before.saves < 0 !== saves < 0) {
      let [low, high] = [before.factor, factor];
      for (let step = 0; step < HALVINGS; step += 1) {
        const middle = (low + high) / 2;
        const at = yield* savesAt(middle);
        if (at < 0 === before.saves < 0) low = middle;
        else high = middle;
      }
      const even = (low + high) / 2;
      if (nearest === null || Math.abs(even - 1) < Math.abs(nearest - 1)) nearest = even;
    }
    before = { factor, saves };
  }
  return nearest;
}

/** How far the expected change in exits is stretched in search of an even number, either way. */
const FARTHEST = 50;

/**
 * Exits of a buyer over the horizon at which it neither gains nor loses with bistånd and tax counted, all else as expected: the change that
 * the provider makes is stretched, with what it is worth, and settled by the rule. Null where no change is expected, where none evens out
 * or where it would take fewer than none.
 */
function* evenExits(work: SharedWork, agreement: Agreement, party: number): Steps<number | null> {
  const own = work.parties[party] as PartyWork;
  const change = (total(own.exits) - total(own.exitsAlone)) / work.draws;
  if (change === 0) return null;
  function* savesAt(factor: number): Steps<number> {
    const effect = own.effect.map((sek) => sek * factor);
    const exits = own.exitsAlone.map(
      (persons, draw) => persons + factor * ((own.exits[draw] as number) - persons),
    );
    const stretched = { ...own, effect, exits };
    const parties = work.parties.map((other) => (other === own ? stretched : other));
    const pays = settle(agreement, { ...work, parties }).pays[party] ?? [];
    yield;
    return total(own.standAlone) - total(pays) + total(effect);
  }
  let [low, high] = [-FARTHEST, FARTHEST];
  const [atLow, atHigh] = [yield* savesAt(low), yield* savesAt(high)];
  if (atLow < 0 === atHigh < 0) return null;
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if ((yield* savesAt(middle)) < 0 === atLow < 0) low = middle;
    else high = middle;
  }
  const exits = total(own.exitsAlone) / work.draws + ((low + high) / 2) * change;
  return exits >= 0 ? exits : null;
}
