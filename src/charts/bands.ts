import type { KeyEntry } from './legend';

/** What the bands and the median of a forecast are called in the key. */
export interface BandWords {
  readonly median: string;
  readonly half: string;
  readonly most: string;
  readonly nearlyAll: string;
}

/** How opaque one band is; the inner ones lie on the outer ones and are darker. */
export const BAND_OPACITY = 0.2;
/** Band edges from the widest to the narrowest. */
export const BANDS = [
  ['p5', 'p95'],
  ['p10', 'p90'],
  ['p25', 'p75'],
] as const;

/** The key of the bands of 50, 80 and 90 in 100 futures, and of the median, which is dashed. */
export function bandKey(words: BandWords): readonly KeyEntry[] {
  return [
    { mark: 'dashed', text: words.median },
    { mark: { band: 1 - (1 - BAND_OPACITY) ** 3 }, text: words.half },
    { mark: { band: 1 - (1 - BAND_OPACITY) ** 2 }, text: words.most },
    { mark: { band: BAND_OPACITY }, text: words.nearlyAll },
  ];
}
