import type { TrendRow } from '../../../charts/municipal/trend-size';
import { m } from '../../../messages/messages';
import type { Picture } from './picture';

/** What a trend shows, without saying why: the municipality from its first year to its last, and the peers' median over the same years. */
export function trendWords(
  { own, format, peersName }: Picture,
  rows: readonly TrendRow[],
): { readonly takeaway: string; readonly summary: string } {
  const of = (row: TrendRow) => row.values[own.code] ?? null;
  const mine = rows.filter((row) => of(row) !== null);
  const [first, last] = [mine[0], mine.at(-1)];
  const withPeers = rows.filter(({ p50 }) => p50 !== null);
  const [peersFirst, peersLast] = [withPeers[0], withPeers.at(-1)];
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
      ...(peersFirst !== undefined && peersLast !== undefined && peersFirst !== peersLast
        ? [
            m.dataExploreTrendPeers({
              peers: peersName,
              first: value(peersFirst.p50),
              from: peersFirst.period,
              last: value(peersLast.p50),
              to: peersLast.period,
            }),
          ]
        : []),
      ...(gaps > 0
        ? [m.dataExploreTrendGaps({ municipality: own.name, count: gaps, all: rows.length })]
        : []),
    ].join(' '),
  };
}
