import type { Distribution } from '../../../analysis/municipal/describe-distribution';
import { describeDistribution } from '../../../analysis/municipal/describe-distribution';
import { m } from '../../../messages/messages';
import type { Picture } from './picture';

/** Judgement: of fewer municipalities than this a tenth is less than two of them. */
const LEAST_FOR_TENTHS = 20;

/** Where the municipality stands, in numbers of municipalities and without a verdict. */
export function distributionWords(
  { own, ownFigure, peers, peersName, year, yearWords, format }: Picture,
  all: Distribution,
  nation: number | null,
  isRatio: boolean,
): { readonly takeaway: string; readonly summary: string } {
  const value = (number: number | null) => (number === null ? m.missing() : format.value(number));
  const ofPeers = describeDistribution(
    peers.areas.map(({ code }) => ({ area: code, value: year.byCode.get(code)?.value ?? null })),
    '',
  );
  const takeaway =
    ownFigure.value === null
      ? m.dataExploreOwnMissing({ municipality: own.name, year: yearWords })
      : ofPeers.p50 === null
        ? m.dataExploreOwnOnly({ municipality: own.name, value: value(ownFigure.value), year: yearWords })
        : m.dataExploreOwnAndPeers({
            municipality: own.name,
            value: value(ownFigure.value),
            year: yearWords,
            peers: peersName,
            count: m.dataExploreOf({ count: ofPeers.known, all: peers.areas.length }),
            median: value(ofPeers.p50),
          });
  return {
    takeaway,
    summary: [
      ...(all.own === null || all.known < 2
        ? []
        : [
            m.dataExploreHigherLower({
              known: all.known,
              higher: all.own.rankFromHighest - 1,
              lower: all.own.rankFromLowest - 1,
            }),
          ]),
      ...(all.own !== null && all.own.ties > 0 ? [m.dataExploreTies({ count: all.own.ties })] : []),
      ...(all.known < 2
        ? []
        : all.known < LEAST_FOR_TENTHS
          ? [m.dataExploreMedianIs({ median: value(all.p50) })]
          : [m.dataExploreMiddle({ median: value(all.p50), p10: value(all.p10), p90: value(all.p90) })]),
      ...(nation === null ? [] : [m.dataExploreNationValue({ value: value(nation) })]),
      ...(isRatio ? [m.dataExploreRatioAxis()] : []),
    ].join(' '),
  };
}
