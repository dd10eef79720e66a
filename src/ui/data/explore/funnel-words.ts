import type { Funnel, FunnelRow } from '../../../analysis/municipal/funnel';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import type { Picture } from './picture';

/** What each place in the funnel is called. */
export function funnelPlaces(): Readonly<Record<FunnelRow['place'], string>> {
  return {
    below998: m.dataExploreFunnelBelow998(),
    below95: m.dataExploreFunnelBelow95(),
    within: m.dataExploreFunnelWithin(),
    above95: m.dataExploreFunnelAbove95(),
    above998: m.dataExploreFunnelAbove998(),
  };
}

/** Whether the municipality's value is within the limits of its size, and how many are outside theirs. */
export function funnelWords(
  { own, format }: Picture,
  { rows, centre }: Funnel,
  isWidened: boolean,
): { readonly takeaway: string; readonly summary: string } {
  const mine = rows.find(({ area }) => area === own.code);
  const inner = rows.filter(({ place }) => place !== 'within').length;
  const outer = rows.filter(({ place }) => place === 'below998' || place === 'above998').length;
  const about =
    mine === undefined
      ? undefined
      : {
          municipality: own.name,
          value: format.value(mine.value),
          low: format.plain(mine.low95),
          high: format.value(mine.high95),
          population: formatNumber(mine.population),
        };
  const takeaway =
    about === undefined || mine === undefined
      ? m.dataExploreFunnelOwnMissing({ municipality: own.name })
      : mine.place === 'within'
        ? m.dataExploreFunnelTakeawayWithin(about)
        : m.dataExploreFunnelTakeawayOutside(about);
  return {
    takeaway,
    summary: [
      m.dataExploreFunnelSummary({ centre: format.value(centre), inner, outer, all: rows.length }),
      isWidened ? m.dataExploreFunnelSummaryWidened() : m.dataExploreFunnelSummaryChance(),
    ].join(' '),
  };
}
