import type { FigureLoad } from '../../../data/figures/figure-questions';
import { m } from '../../../messages/messages';
import type { Picture } from './picture';

/** Producers of the figures that come with the app, where that is not Kolada. */
const SHIPPED_PRODUCERS: Readonly<Record<string, () => string>> = {
  N01951: m.dataExploreSourceScb,
  N00901: m.dataExploreSourceScbTax,
  N31849: m.dataExploreSourceSocialstyrelsen,
  N31857: m.dataExploreSourceSocialstyrelsen,
  N31910: m.dataExploreSourceSocialstyrelsen,
  U31001: m.dataExploreSourceSocialstyrelsen,
};

/** Where the figures of a chart come from, and with which loads: the app's own, a file, a fetch. */
export function sourceWords(
  { set, keyFigure }: Picture,
  loads: readonly FigureLoad[],
  isProcessed: boolean,
): readonly string[] {
  const ids = new Set(set.rows.map(({ load }) => load));
  const names = loads.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const producer = ids.has('shipped')
    ? (SHIPPED_PRODUCERS[keyFigure.id]?.() ?? m.dataExploreSourceKolada())
    : m.dataExploreSourceKolada();
  return [
    isProcessed ? m.dataExploreProcessed({ producer }) : m.dataExploreSource({ producer }),
    ...(ids.has('shipped') ? [m.dataExploreLoadShipped()] : []),
    ...(names.length > 0 ? [m.dataExploreLoadOwn({ names: names.join(', ') })] : []),
  ];
}
