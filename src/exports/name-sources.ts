import type { Origin } from '../scenario/words';
import type { Source } from './handed-over';

/** Where a figure comes from, in words: producer, title and place of each origin. A source that is not known goes by its id. */
export function nameSources(origins: readonly Origin[], sources: readonly Source[]): string {
  return origins
    .map(({ source, place }) => {
      const known = sources.find(({ id }) => id === source);
      const name = known === undefined ? source : `${known.producer}, ${known.title}`;
      return place === '' ? name : `${name}, ${place}`;
    })
    .join('; ');
}
