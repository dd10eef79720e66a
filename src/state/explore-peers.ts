import { peersOf } from '../analysis/municipal/peers';
import { type Similarity, similarMunicipalities } from '../analysis/municipal/similar-municipalities';
import type { AreaRow } from '../data/figures/figure-questions';
import type { ExploreChoices } from './explore-choices';
import type { AlikeYear } from './explore.svelte';

/** The municipalities that one is held beside. */
export interface Peers {
  readonly areas: readonly AreaRow[];
  /** How "alike" came about; undefined for other ways. */
  readonly similarity: Similarity | undefined;
}

/**
 * The peers of a municipality in the chosen way, in the order of the areas, those alike with the nearest first. Alike rests on more than
 * half of the chosen key figures that the municipality itself has.
 */
export function findPeers(
  own: AreaRow,
  areas: readonly AreaRow[],
  choices: ExploreChoices,
  alikeYears: readonly AlikeYear[],
): Peers {
  if (choices.peers === 'lan') return { areas: peersOf(own, areas, 'county'), similarity: undefined };
  if (choices.peers === 'skr') return { areas: peersOf(own, areas, 'skrGroupCode'), similarity: undefined };
  if (choices.peers === 'valda') {
    const picked = areas.filter(({ code }) => choices.picked.includes(code) && code !== own.code);
    return { areas: picked, similarity: undefined };
  }
  const figures = alikeYears.map(({ set, year }) => ({
    id: set.keyFigure.id,
    weight: 1,
    values: new Map(year.municipalities.map(({ area, value }) => [area.code, value])),
  }));
  const codes = areas.map(({ code }) => code);
  const usable = figures.filter(({ values }) => (values.get(own.code) ?? null) !== null);
  const similarity = similarMunicipalities(own.code, codes, figures, {
    nearest: choices.alikeCount,
    leastFigures: Math.floor(usable.length / 2) + 1,
  });
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return { areas: similarity.nearest.flatMap(({ code }) => byCode.get(code) ?? []), similarity };
}
