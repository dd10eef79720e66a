import type { FigureLoad } from '../../../data/figures/figure-questions';
import { m } from '../../../messages/messages';
import type { FigureSet } from '../../../state/explore-figure-sets';

/** Producers of the figures that come with the app, where that is not Kolada. */
const SHIPPED_PRODUCERS: Readonly<Record<string, () => string>> = {
  N01951: m.dataExploreSourceScb,
  N00901: m.dataExploreSourceScbTax,
  N31849: m.dataExploreSourceSocialstyrelsen,
  N31857: m.dataExploreSourceSocialstyrelsen,
  N31910: m.dataExploreSourceSocialstyrelsen,
  U31001: m.dataExploreSourceSocialstyrelsen,
};

/** Figures that something rests on: those of one year, or of all where none is named. */
export interface UsedFigures {
  readonly set: FigureSet;
  readonly period?: number;
}

/** Where the figures of a chart come from, and with which loads: the app's own, a file, a fetch. */
export function sourceWords(
  used: readonly UsedFigures[],
  loads: readonly FigureLoad[],
  isProcessed: boolean,
): readonly string[] {
  const loadsOf = ({ set, period }: UsedFigures) =>
    new Set(
      set.rows.flatMap((row) =>
        row.value !== null && (period === undefined || row.period === period) ? [row.load] : [],
      ),
    );
  const producers = new Set(
    used.flatMap((one) =>
      [...loadsOf(one)].map((load) =>
        load === 'shipped'
          ? (SHIPPED_PRODUCERS[one.set.keyFigure.id]?.() ?? m.dataExploreSourceKolada())
          : m.dataExploreSourceKolada(),
      ),
    ),
  );
  const ids = new Set(used.flatMap((one) => [...loadsOf(one)]));
  const names = loads.filter(({ id }) => id !== 'shipped' && ids.has(id)).map(({ name }) => name);
  const producer = [...producers].join('; ');
  return [
    isProcessed ? m.dataExploreProcessed({ producer }) : m.dataExploreSource({ producer }),
    ...(ids.has('shipped') ? [m.dataExploreLoadShipped()] : []),
    ...(names.length > 0 ? [m.dataExploreLoadOwn({ names: names.join(', ') })] : []),
  ];
}
