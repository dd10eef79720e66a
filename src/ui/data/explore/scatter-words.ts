import type { Correlation } from '../../../analysis/municipal/correlation';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import type { Picture } from './picture';

/** Rank correlations below the first are called none to speak of, below the second weak. */
const WEAK = 0.2;
const CLEAR = 0.5;
const SHORTEST_TITLE = 10;

/** How two key figures go together over municipalities: a tendency, not a cause. */
export function scatterWords(
  { title }: Picture,
  other: string,
  { known, missing, pearson, spearman, luck }: Correlation,
  isRatio: { readonly x: boolean; readonly y: boolean },
): { readonly takeaway: string; readonly summary: string } {
  const number = (value: number) => formatNumber(value, 2);
  const short = { x: startOf(other), y: startOf(title) };
  const words = short.x === short.y ? { x: other, y: title } : short;
  return {
    takeaway:
      spearman === null
        ? m.dataExploreScatterFew()
        : Math.abs(spearman) < luck
          ? m.dataExploreScatterLuck({ known, ...words })
          : tendency(spearman)(words),
    summary: [
      ...(spearman === null || pearson === null
        ? []
        : [m.dataExploreScatterNumbers({ spearman: number(spearman), pearson: number(pearson) })]),
      m.dataExploreScatterKnown({ known }),
      ...(missing > 0 ? [m.dataExploreScatterMissing({ missing })] : []),
      ...(isRatio.x || isRatio.y ? [m.dataExploreScatterRatio()] : []),
    ].join(' '),
  };
}

function tendency(spearman: number): (words: { x: string; y: string }) => string {
  const size = Math.abs(spearman);
  if (size < WEAK) return m.dataExploreScatterNo;
  if (size < CLEAR) return spearman > 0 ? m.dataExploreScatterWeakUp : m.dataExploreScatterWeakDown;
  return spearman > 0 ? m.dataExploreScatterUp : m.dataExploreScatterDown;
}

/** A title up to its first comma, where that says something: the axes have all of it. */
function startOf(title: string): string {
  const [start = title] = title.split(',');
  return start.length >= SHORTEST_TITLE ? start : title;
}
