import type { BreakEven, SharingStudy } from '../../analysis/sharing/sharing-study';
import { m } from '../../messages/messages';
import { formatMoney } from '../format/money';
import { formatNumber } from '../format/number';
import { meanStep, perYear } from './per-year';
import { type NameOf, playerOf } from './study-parts';

/** Where a buyer neither gains nor loses: a sentence each on the enrolled, the exits and the price. */
export function breakEvenWords(at: BreakEven, study: SharingStudy, nameOf: NameOf): readonly string[] {
  const party = nameOf(at.municipality);
  return [enrolledWords(at, party), exitsWords(at, party), ...priceWords(at, party, study, nameOf)];
}

function enrolledWords({ enrolled, enrolledEven }: BreakEven, party: string): string {
  const expected = formatCount(enrolled);
  return enrolledEven === null
    ? m.sharingEnrolledNone({ party, expected })
    : m.sharingEnrolledEven({ party, expected, even: formatCount(enrolledEven) });
}

function exitsWords({ exits, exitsJoined, exitsEven }: BreakEven, party: string): string {
  const expected = { party, alone: formatCount(exits), joined: formatCount(exitsJoined) };
  return exitsEven === null
    ? m.sharingExitsNone(expected)
    : m.sharingExitsEven({ ...expected, even: formatCount(exitsEven) });
}

function priceWords(
  { municipality, paidPerYear, highestPerYear, highestInAllPerYear, lowestPerYear }: BreakEven,
  party: string,
  study: SharingStudy,
  nameOf: NameOf,
): readonly string[] {
  const player = playerOf(study, municipality);
  const step = meanStep({ mcse: player === undefined ? 0 : perYear(player.pays, study.months).mcse });
  const write = (sek: number) => formatMoney(sek, step);
  const provider = nameOf(study.provider);
  return [
    m.sharingPriceEven({
      party,
      provider,
      paid: write(paidPerYear),
      highest: write(highestPerYear),
      inAll: write(highestInAllPerYear),
      lowest: write(lowestPerYear),
    }),
    ...(highestPerYear < lowestPerYear ? [m.sharingNoPrice({ party, provider })] : []),
  ];
}

/** Persons a year: whole ones, tenths below a hundred. */
function formatCount(count: number): string {
  return count < 100 ? formatNumber(count, 1) : formatNumber(count);
}
