import { GENDERS, type Gender } from '../data/figures/figure-columns';

/** Whom a municipality is held beside: its county, its SKR group, those alike in chosen key figures, those picked by hand. */
export const PEER_WAYS = ['lan', 'skr', 'lika', 'valda'] as const;
export type PeerWay = (typeof PEER_WAYS)[number];

/** Numbers of municipalities that "alike" can mean. */
export const ALIKE_COUNTS = [5, 8, 12, 20] as const;
export const MOST_ALIKE_FIGURES = 6;
export const MOST_PICKED = 20;

/** What is looked at: all of it stands in the address. */
export interface ExploreChoices {
  readonly kpi: string;
  /** Code of the municipality that is marked. */
  readonly municipality: string;
  readonly peers: PeerWay;
  /** Everybody where there are such figures and nothing else was chosen. */
  readonly gender?: Gender;
  /** The latest well filled year where none was chosen. */
  readonly period?: number;
  /** The key figure of the other axis. */
  readonly against: string;
  /** Key figures that "alike" rests on, each with the same weight. */
  readonly alike: readonly string[];
  readonly alikeCount: number;
  readonly picked: readonly string[];
  /** Whether Kolada's own groups (G…) are shown. */
  readonly groups: boolean;
}

export const FIRST_KPI = 'N31807';
const FIRST_ALIKE = ['N01951', 'X_FOREIGN_BORN', 'X_MEDIAN_INCOME', 'N02280'] as const;
const SECOND_KPIS = ['N02280', 'X_LOW_STANDARD'] as const;

/** What the explorer begins with. */
export function firstChoices(municipality: string, kpi = FIRST_KPI): ExploreChoices {
  return {
    kpi,
    municipality,
    peers: 'lan',
    against: SECOND_KPIS.find((id) => id !== kpi) ?? FIRST_KPI,
    alike: FIRST_ALIKE,
    alikeCount: 8,
    picked: [],
    groups: false,
  };
}

/** The place in the view that stands for the choices: "utforska/N31807/1263/jamfor=skr". What is as at first is left out. */
export function placeOf(choices: ExploreChoices): string {
  const first = firstChoices(choices.municipality, choices.kpi);
  const parts = [
    ...(choices.peers === first.peers ? [] : [`jamfor=${choices.peers}`]),
    ...(choices.gender === undefined ? [] : [`kon=${choices.gender}`]),
    ...(choices.period === undefined ? [] : [`ar=${choices.period}`]),
    ...(choices.against === first.against ? [] : [`mot=${choices.against}`]),
    ...(choices.alike.join() === first.alike.join() ? [] : [`likhet=${choices.alike.join()}`]),
    ...(choices.alikeCount === first.alikeCount ? [] : [`antal=${choices.alikeCount}`]),
    ...(choices.picked.length === 0 ? [] : [`valda=${choices.picked.join()}`]),
    ...(choices.groups ? ['grupper=ja'] : []),
  ];
  return ['utforska', choices.kpi, choices.municipality, ...parts].join('/');
}

/** The choices that a place stands for, whatever of it cannot be understood left as at first; undefined where it names nothing. */
export function choicesAt(place: string, municipality: string): ExploreChoices | undefined {
  const [part, kpi = '', code = '', ...rest] = place.split('/');
  if (part !== 'utforska' || !isKeyFigure(kpi)) return undefined;
  const said = new Map(rest.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
  const list = (name: string, isKnown: (text: string) => boolean, most: number) =>
    said.has(name)
      ? [...new Set((said.get(name) ?? '').split(',').filter(isKnown))].slice(0, most)
      : undefined;

  const first = firstChoices(isMunicipality(code) ? code : municipality, kpi);
  const gender = GENDERS.find((one) => one === said.get('kon'));
  const period = /^\d{4}$/.test(said.get('ar') ?? '') ? Number(said.get('ar')) : undefined;
  const against = said.get('mot') ?? '';
  const alike = list('likhet', isKeyFigure, MOST_ALIKE_FIGURES) ?? [];
  return {
    ...first,
    peers: PEER_WAYS.find((way) => way === said.get('jamfor')) ?? first.peers,
    against: isKeyFigure(against) ? against : first.against,
    alike: alike.length > 0 ? alike : first.alike,
    alikeCount: ALIKE_COUNTS.find((count) => count === Number(said.get('antal'))) ?? first.alikeCount,
    picked: list('valda', isMunicipality, MOST_PICKED) ?? [],
    groups: said.get('grupper') === 'ja',
    ...(gender === undefined ? {} : { gender }),
    ...(period === undefined ? {} : { period }),
  };
}

function isKeyFigure(text: string): boolean {
  return /^[A-Z][A-Z0-9_]{1,39}$/.test(text);
}

function isMunicipality(text: string): boolean {
  return /^\d{4}$/.test(text);
}
