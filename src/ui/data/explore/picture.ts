import type { AreaRole, RoleWords } from '../../../charts/municipal/area-role';
import type { Gender } from '../../../data/figures/figure-columns';
import type { AreaRow, KeyFigureRow } from '../../../data/figures/figure-questions';
import { m } from '../../../messages/messages';
import type { FigureSet } from '../../../state/explore-figure-sets';
import type { Peers } from '../../../state/explore-peers';
import type { AreaFigure, YearFigures } from '../../../state/explore-year';
import { findPeers } from '../../../state/explore-peers';
import type { ExploreState } from '../../../state/explore.svelte';
import { type FigureFormat, figureFormat, genderedTitle, keyFigureTitle } from './key-figure-words';
import { peersName } from './peer-words';
import { yearWords } from './figure-notes';

/** What all the results of the explorer are drawn from: one key figure, one year, one municipality and its peers. */
export interface Picture {
  readonly keyFigure: KeyFigureRow;
  readonly set: FigureSet;
  readonly title: string;
  readonly gender: Gender;
  readonly own: AreaRow;
  readonly ownFigure: AreaFigure;
  readonly peers: Peers;
  /** "Övriga i Skåne län", "Kommuner som liknar Svedala". */
  readonly peersName: string;
  readonly year: YearFigures;
  /** The year as the source knows it: "2024", "2024 eller 2025". */
  readonly yearWords: string;
  /** Inhabitants of the same year, or of the nearest that there are. */
  readonly inhabitants: { readonly set: FigureSet; readonly year: YearFigures } | undefined;
  /** Of years, how many municipalities have a figure. */
  readonly years: ReadonlyMap<number, number>;
  readonly format: FigureFormat;
  readonly role: (code: string) => AreaRole;
  readonly roleWords: RoleWords;
}

/** Undefined where there are no figures, or no such municipality. */
export function buildPicture(explore: ExploreState): Picture | undefined {
  const { year, municipality: own, municipalities, choices, alikeYears } = explore;
  const set = explore.main.answer?.set;
  if (set === undefined || year === undefined || own === undefined) return undefined;
  const ownFigure = year.byCode.get(own.code);
  if (ownFigure === undefined) return undefined;
  const peers = findPeers(own, municipalities, choices, alikeYears);
  const peerCodes = new Set(peers.areas.map(({ code }) => code));
  const title = keyFigureTitle(set.keyFigure);
  const name = peersName(choices, own);
  return {
    keyFigure: set.keyFigure,
    set,
    title,
    gender: set.gender,
    own,
    ownFigure,
    peers,
    peersName: name,
    year,
    yearWords: yearWords(set.keyFigure.id, year),
    inhabitants: inhabitantsOf(explore),
    years: explore.years,
    format: figureFormat(title, set.rows),
    role: (code) => roleOf(code, own.code, peerCodes),
    roleWords: { own: own.name, peers: name, others: m.dataExploreOthers() },
  };
}

/** The title with what narrows it: "Nettokostnad, kvinnor, 2024". */
export function pictureTitle({ title, gender, yearWords }: Picture): string {
  return `${genderedTitle(title, gender)}, ${yearWords}`;
}

function inhabitantsOf({ population, inhabitants: year }: ExploreState): Picture['inhabitants'] {
  const set = population.answer?.set;
  return set === undefined || year === undefined ? undefined : { set, year };
}

function roleOf(code: string, own: string, peers: ReadonlySet<string>): AreaRole {
  if (code === own) return 'own';
  return peers.has(code) ? 'peer' : 'other';
}
