/** By name as Swedish is sorted, or by code, which is by county. */
export type MunicipalOrder = 'name' | 'code';

/** Municipalities, by code, in an order. */
export function sortMunicipalities(
  codes: readonly string[],
  order: MunicipalOrder,
  nameOf: (code: string) => string,
): readonly string[] {
  if (order === 'code') return [...codes].sort();
  const { compare } = new Intl.Collator('sv');
  const named = codes.map((code) => ({ code, name: nameOf(code) }));
  return named.sort((a, b) => compare(a.name, b.name)).map(({ code }) => code);
}

/** Each once, in the order of the first. */
export function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
