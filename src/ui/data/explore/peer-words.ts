import type { AreaRow } from '../../../data/figures/figure-questions';
import { m } from '../../../messages/messages';
import type { ExploreChoices } from '../../../state/explore-choices';
import { COUNTIES } from '../../grid/counties';

/** Name of a municipality's county. */
export function countyName({ county }: Pick<AreaRow, 'county'>): string {
  return COUNTIES.get(county) ?? county;
}

/** What the peers are called in a chart's key and in sentences. */
export function peersName(choices: ExploreChoices, own: AreaRow): string {
  if (choices.peers === 'lan') return m.dataExplorePeersOfCounty({ county: countyName(own) });
  if (choices.peers === 'skr') return m.dataExplorePeersOfGroup({ group: own.skrGroup });
  if (choices.peers === 'lika') return m.dataExplorePeersAlike({ municipality: own.name });
  return m.dataExplorePeersPicked();
}
