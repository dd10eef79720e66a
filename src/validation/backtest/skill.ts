import { quantileOfSorted } from '../../analysis/summarise';
import { studentQuantile975 } from './coverage';
import { assumptionKey, fnv1a, uniformOfAssumption } from '../../model/random/keys';

/** The score of a method and of the one it is measured against, in one case. */
export interface ScorePair {
  readonly municipality: string;
  readonly year: number;
  readonly crps: number;
  readonly reference: number;
}

const REPLICATES = 1000;
const MUNICIPALITY = fnv1a('backtest skill municipality');
const YEAR = fnv1a('backtest skill year');

/**
 * 1 − sum of scores / sum of reference scores, per cent, with a 95 % interval by a bootstrap of clusters: municipalities and years are
 * each drawn with replacement, and a case counts as often as its municipality times as often as its year was drawn (Owen's
 * pigeonhole bootstrap), a single one always. Of G clusters (the fewer of the two kinds, of those that there are several of) the interval is
 * stretched around the skill by t(G − 1) / 1.96 × √(G / (G − 1)), since a bootstrap of few is too narrow, and for a single municipality or the
 * nation by √(horizon) besides, since its cases overlap; at most 100. Needs several municipalities or years. Keyed by the seed.
 */
export function skillOf(
  pairs: readonly ScorePair[],
  horizonYears: number,
  seed: number,
): { readonly percent: number; readonly low: number; readonly high: number } {
  const municipalities = [...new Set(pairs.map(({ municipality }) => municipality))];
  const years = [...new Set(pairs.map(({ year }) => year))];
  const placed = pairs.map((pair) => ({
    ...pair,
    at: municipalities.indexOf(pair.municipality),
    yearAt: years.indexOf(pair.year),
  }));
  const skills: number[] = [];
  for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
    const ofMunicipality = timesDrawn(seed, replicate, MUNICIPALITY, municipalities.length);
    const ofYear = timesDrawn(seed, replicate, YEAR, years.length);
    let [score, reference] = [0, 0];
    for (const pair of placed) {
      const times = (ofMunicipality[pair.at] as number) * (ofYear[pair.yearAt] as number);
      score += times * pair.crps;
      reference += times * pair.reference;
    }
    if (reference > 0) skills.push(100 * (1 - score / reference));
  }
  const sorted = Float64Array.from(skills).sort();
  const percent = skillPercent(pairs);
  const clusters = Math.min(...[municipalities.length, years.length].filter((count) => count > 1));
  const overlap = municipalities.length === 1 ? horizonYears : 1;
  const stretch =
    (studentQuantile975(clusters - 1) / 1.96) * Math.sqrt((overlap * clusters) / (clusters - 1));
  const bound = (p: number) => Math.min(100, percent + stretch * (quantileOfSorted(sorted, p) - percent));
  return { percent, low: bound(0.025), high: bound(0.975) };
}

function skillPercent(pairs: readonly ScorePair[]): number {
  const total = (id: 'crps' | 'reference') => pairs.reduce((sum, pair) => sum + pair[id], 0);
  return 100 * (1 - total('crps') / total('reference'));
}

function timesDrawn(seed: number, replicate: number, kind: number, count: number): readonly number[] {
  const times = new Array<number>(count).fill(0);
  const key = assumptionKey(seed, replicate);
  for (let draw = 0; draw < count; draw += 1) {
    const drawn = Math.floor(uniformOfAssumption(key, kind, draw) * count);
    times[drawn] = (times[drawn] as number) + 1;
  }
  return times;
}
