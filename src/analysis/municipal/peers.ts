/** What decides whose peer a municipality is. Codes are text; an empty one is unknown. */
export interface GroupedArea {
  readonly code: string;
  /** K a municipality, L a region or the nation, G a group of Kolada's, U not known. */
  readonly type: 'K' | 'L' | 'G' | 'U';
  readonly county: string;
  readonly skrGroupCode: string;
}

/** The same county, or the same of SKR's nine groups. */
type PeerKind = 'county' | 'skrGroupCode';

/**
 * The other municipalities that share a municipality's county or group, in the order given, the municipality itself not among them.
 * None where its county or group is unknown, and none where it is alone in it, as Gotland in its county.
 */
export function peersOf<Area extends GroupedArea>(
  own: GroupedArea,
  areas: readonly Area[],
  kind: PeerKind,
): readonly Area[] {
  if (own[kind] === '') return [];
  return areas.filter((area) => area.type === 'K' && area.code !== own.code && area[kind] === own[kind]);
}
