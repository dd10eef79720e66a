import type { KnownNames, NamedChoice } from './load-names';

/** What is to be asked for. */
export interface Choices {
  readonly kpis: readonly string[];
  readonly whichAreas: WhichAreas;
  /** Code of the county, where a county is chosen. */
  readonly county: string;
  /** Areas one by one. */
  readonly areas: readonly string[];
  readonly from: number;
  readonly till: number;
}

export type WhichAreas = 'all' | 'county' | 'some';

/** The key figures that the model has use for. */
export const MODEL_KEY_FIGURES = [
  'N31807',
  'N31910',
  'N31849',
  'N31857',
  'N01951',
  'N00901',
  'N01987',
  'N31816',
] as const;

/** Ids that an address may carry. */
const MOST_IN_ADDRESS = 400;

/**
 * The choices that whoever opened the document has put in its address: `#nyckeltal=N31807,N31910&omraden=0182,1263&fran=2015&till=2024`; `omraden`
 * may be `alla` or a county, `lan-12`. What is no id, code or year is passed over.
 */
export function choicesFrom(hash: string, thisYear: number): Choices {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const kpis = idsOf(asked.get('nyckeltal'), /^[NU]\d{5}$/);
  const areas = idsOf(asked.get('omraden'), /^\d{4}$/);
  const county = /^lan-(\d{2})$/.exec(asked.get('omraden') ?? '')?.[1];
  return {
    kpis: kpis.length > 0 ? kpis : MODEL_KEY_FIGURES,
    whichAreas: areas.length > 0 ? 'some' : county === undefined ? 'all' : 'county',
    county: county ?? '01',
    areas,
    from: yearOf(asked.get('fran')) ?? thisYear - 11,
    till: yearOf(asked.get('till')) ?? thisYear - 1,
  };
}

/** Codes of the areas that are chosen. */
export function areasOf({ whichAreas, county, areas }: Choices, names: KnownNames | undefined): string[] {
  const inCounty = ({ county: own }: NamedChoice) => own === county;
  const isMunicipality = ({ county: own }: NamedChoice) => own !== '';
  if (whichAreas === 'some') return [...areas];
  return (names?.areas ?? []).filter(whichAreas === 'all' ? isMunicipality : inCounty).map(({ id }) => id);
}

/** The years from the first to the last; none where they are in the wrong order or no years. */
export function yearsOf({ from, till }: Choices): number[] {
  if (![from, till].every((year) => Number.isInteger(year) && year >= 1900 && year <= 2100)) return [];
  return Array.from({ length: Math.max(0, till - from + 1) }, (_, index) => from + index);
}

function idsOf(list: string | null, pattern: RegExp): string[] {
  const ids = (list ?? '').split(',').filter((id) => pattern.test(id));
  return [...new Set(ids)].slice(0, MOST_IN_ADDRESS);
}

function yearOf(text: string | null): number | undefined {
  return /^(19|20)\d\d$/.test(text ?? '') ? Number(text) : undefined;
}
