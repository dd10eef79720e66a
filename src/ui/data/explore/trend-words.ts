import { medianOfSame } from '../../../analysis/municipal/trend';
import type { TrendRow } from '../../../charts/municipal/trend-size';
import { m } from '../../../messages/messages';
import type { Picture } from './picture';

/** What a trend shows, without saying why: the municipality from its first year to its last, and the median of the same
 * peers in those two years. */
export function trendWords(
  { own, format, peers, peersName, set }: Picture,
  rows: readonly TrendRow[],
): { readonly takeaway: string; readonly summary: string } {
  const of = (row: TrendRow) => row.values[own.code] ?? null;
  const mine = rows.filter((row) => of(row) !== null);
  const [first, last] = [mine[0], mine.at(-1)];
  const codes = peers.areas.map(({ code }) => code);
  const withPeers = rows.filter(({ p50 }) => p50 !== null);
  const [from, to] = [first ?? withPeers[0], last ?? withPeers.at(-1)];
  const same =
    from === undefined || to === undefined || from === to
      ? null
      : medianOfSame(set.rows, codes, from.period, to.period);
  const counts = withPeers.map(({ peersKnown }) => peersKnown);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const value = (number: number | null | undefined) =>
    typeof number === 'number' ? format.value(number) : m.missing();

  const takeaway =
    first === undefined || last === undefined
      ? m.dataExploreTrendOwnNone({ municipality: own.name })
      : first === last
        ? m.dataExploreTrendOwnOne({ municipality: own.name, value: value(of(last)), year: last.period })
        : m.dataExploreTrendTakeaway({
            municipality: own.name,
            first: value(of(first)),
            from: first.period,
            last: value(of(last)),
            to: last.period,
          });
  const gaps = rows.length - mine.length;
  return {
    takeaway,
    summary: [
      ...(same === null || from === undefined || to === undefined
        ? []
        : [
            m.dataExploreTrendPeers({
              peers: peersName,
              count: same.peers,
              first: value(same.first),
              from: from.period,
              last: value(same.last),
              to: to.period,
            }),
          ]),
      ...(most > least ? [m.dataExploreTrendPanel({ least, most })] : []),
      ...(gaps > 0
        ? [m.dataExploreTrendGaps({ municipality: own.name, count: gaps, all: rows.length })]
        : []),
    ].join(' '),
  };
}
