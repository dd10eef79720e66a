import { REFORM_SERIES, type Reform } from '../../scenario/reform';
import type { Words } from '../../scenario/words';

/** Every reform of the catalogue, fetched the first time it is asked for. */
export async function loadReforms(): Promise<readonly Reform[]> {
  const gathered = await import('../../scenario/gathered/reforms.json');
  return gathered.default as readonly unknown[] as readonly Reform[];
}

/** Reforms that come from the same list or municipality. */
export interface ReformGroup {
  readonly id: string;
  readonly name: Words;
  readonly reforms: readonly Reform[];
}

const GROUPS: readonly Omit<ReformGroup, 'reforms'>[] = [
  {
    id: 'sundbyberg-33',
    name: {
      sv: `Sundbybergs ${REFORM_SERIES['sundbyberg-33']} reformer`,
      en: `Sundbyberg’s ${REFORM_SERIES['sundbyberg-33']} reforms`,
    },
  },
  { id: 'sundbyberg', name: { sv: 'Sundbyberg, övrigt', en: 'Sundbyberg, other' } },
  { id: 'stockholm-12', name: { sv: 'Stockholms tolv förslag', en: 'Stockholm’s twelve proposals' } },
  { id: 'stockholm', name: { sv: 'Stockholm, övrigt', en: 'Stockholm, other' } },
  { id: 'skr-9', name: { sv: 'SKR:s nio framgångsfaktorer', en: 'SKR’s nine factors of success' } },
  { id: 'skr-kommuner', name: { sv: 'SKR:s tolv kommuner', en: 'SKR’s twelve municipalities' } },
  { id: 'skr', name: { sv: 'SKR, övrigt', en: 'SKR, other' } },
  { id: 'trelleborg', name: { sv: 'Trelleborg', en: 'Trelleborg' } },
  { id: 'svedala', name: { sv: 'Svedala', en: 'Svedala' } },
  { id: 'nacka', name: { sv: 'Nacka', en: 'Nacka' } },
  { id: 'varmdo', name: { sv: 'Värmdö', en: 'Värmdö' } },
  { id: 'solna', name: { sv: 'Solna', en: 'Solna' } },
  { id: 'vansbro', name: { sv: 'Vansbro', en: 'Vansbro' } },
  { id: 'vaxjo', name: { sv: 'Växjö', en: 'Växjö' } },
  { id: 'gavle', name: { sv: 'Gävle', en: 'Gävle' } },
  { id: 'helsingborg', name: { sv: 'Helsingborg', en: 'Helsingborg' } },
  { id: 'linkoping', name: { sv: 'Linköping', en: 'Linköping' } },
  { id: 'sollentuna', name: { sv: 'Sollentuna', en: 'Sollentuna' } },
];
const OTHERS = { id: 'other', name: { sv: 'Övriga', en: 'Others' } };

/** The group of a reform: that of its series, or of the municipality that its id begins with. */
export function groupOf({ id, series }: Reform): string {
  const wanted = series?.id ?? id.split('-')[0];
  return GROUPS.find((group) => group.id === wanted)?.id ?? OTHERS.id;
}

/** The groups that have reforms; within each what is not numbered goes first, then by number. */
export function groupReforms(reforms: readonly Reform[]): readonly ReformGroup[] {
  return [...GROUPS, OTHERS]
    .map((group) => ({
      ...group,
      reforms: reforms
        .filter((reform) => groupOf(reform) === group.id)
        .sort((a, b) => (a.series?.number ?? 0) - (b.series?.number ?? 0)),
    }))
    .filter(({ reforms: own }) => own.length > 0);
}
