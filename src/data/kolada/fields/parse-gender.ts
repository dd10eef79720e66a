import type { Gender } from '../../figures/figure-columns';

const WORDS = new Map<string, Gender>([
  ...words('T', 't', 'total', 'totalt', 'båda', 'all'),
  ...words('K', 'k', 'f', 'kvinna', 'kvinnor', 'woman', 'women', 'female'),
  ...words('M', 'm', 'man', 'män', 'men', 'male'),
]);

/** Gender by Kolada's letter or in words; F is women in the documentation of v2, K in its data. Null where the cell is none. */
export function parseGender(cell: unknown): Gender | null {
  if (typeof cell !== 'string' || cell.length > 100) return null;
  return WORDS.get(cell.trim().normalize('NFC').toLowerCase()) ?? null;
}

function words(gender: Gender, ...names: readonly string[]): (readonly [string, Gender])[] {
  return names.map((name) => [name, gender] as const);
}
