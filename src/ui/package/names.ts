import { m } from '../../messages/messages';
import type { Combining } from '../../scenario/combine-reforms';
import { LEVERS, type Lever } from '../../scenario/lever-registry';
import type { EffectEvidence, LegalStatus, Reform, Stance } from '../../scenario/reform';
import type { Origin } from '../../scenario/words';
import { language } from '../../state/language.svelte';
import { formatAsGiven } from '../format/number';
import { inWords } from '../format/words';
import type { Catalogue } from './changes';
import { type InModel, inModel } from './find-reforms';

export const LEGAL_NAMES: Readonly<Record<LegalStatus, () => string>> = {
  allowed: m.packLegalAllowed,
  conditional: m.packLegalConditional,
  contested: m.packLegalContested,
  unlawful: m.packLegalUnlawful,
  unclear: m.packLegalUnclear,
};

export const EVIDENCE_NAMES: Readonly<Record<EffectEvidence, () => string>> = {
  published: m.gradePublished,
  derived: m.gradeDerived,
  study: m.gradeStudy,
  antagande: m.gradeAntagande,
  none: m.packEvidenceNone,
};

export const EVIDENCE_MEANINGS: Readonly<Record<EffectEvidence, () => string>> = {
  published: m.gradePublishedMeans,
  derived: m.gradeDerivedMeans,
  study: m.gradeStudyMeans,
  antagande: m.gradeAntagandeMeans,
  none: m.packEvidenceNoneMeans,
};

export const STANCE_NAMES: Readonly<Record<Stance, () => string>> = {
  supports: m.packStanceSupports,
  inPlace: m.packStanceInPlace,
  partly: m.packStancePartly,
  rejects: m.packStanceRejects,
  contradictsLaw: m.packStanceContradictsLaw,
  noOpinion: m.packStanceNoOpinion,
};

export const IN_MODEL_NAMES: Readonly<Record<InModel, () => string>> = {
  sets: m.packSets,
  waits: m.packWaits,
  nothing: m.packNothing,
};

export const COMBINING_NAMES: Readonly<Record<Combining, () => string>> = {
  lowest: m.packLowest,
  highest: m.packHighest,
  sum: m.packSum,
  either: m.packEither,
  choose: m.packChoose,
};

export const EFFECT_NAMES: Readonly<Record<Reform['others'][number]['effect'], () => string>> = {
  pays: m.packPays,
  gains: m.packGains,
  unclear: m.packUnclear,
};

/** What a lever is set to, with its unit. */
export function leverValue(lever: Lever, value: number | string): string {
  if (lever.kind === 'number') return `${formatAsGiven(Number(value))} ${inWords(lever.unit)}`;
  const choice = lever.choices.find((known) => known.value === value);
  return choice === undefined ? String(value) : inWords(choice.name);
}

/** A lever by its id; undefined where the registry has none. */
export function leverOf(id: string): Lever | undefined {
  return LEVERS.find((lever) => lever.id === id);
}

/** The name of a reform by its id; the id itself where the catalogue has none. */
export function nameOf(id: string, catalogue: Catalogue): string {
  const reform = catalogue.get(id);
  return reform === undefined ? id : inWords(reform.name);
}

/** The names of some reforms, one after the other. */
export function namesOf(ids: readonly string[], catalogue: Catalogue): string {
  return ids.map((id) => nameOf(id, catalogue)).join('; ');
}

/** What a reform sets, lever by lever, or what stands in the way of its setting anything. */
export function inModelInWords(reform: Reform): string {
  const kind = inModel(reform);
  if (kind === 'nothing') return m.packNothingSingle();
  const levers = reform.levers.flatMap(({ lever: id, value }) => {
    const lever = leverOf(id);
    if (lever === undefined || (kind === 'sets' && value === null)) return [];
    return value === null ? inWords(lever.name) : `${inWords(lever.name)}: ${leverValue(lever, value)}`;
  });
  return kind === 'sets'
    ? m.packSetsWhat({ levers: levers.join('; ') })
    : m.packWaitsWhat({ levers: levers.join('; ') });
}

/** Each source once, with all the places in it. */
export function gatherPlaces(origins: readonly Origin[]): readonly Origin[] {
  return [...new Set(origins.map(({ source }) => source))].map((source) => ({
    source,
    place: origins
      .filter((origin) => origin.source === source && origin.place !== '')
      .map(({ place }) => place)
      .join('; '),
  }));
}

/** "2017" as it is, "2017-11" as November 2017, a whole date as it is. */
export function formatPeriod(date: string): string {
  if (!/^\d{4}-\d{2}$/.test(date)) return date;
  const locale = language() === 'sv' ? 'sv-SE' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}-01T00:00:00Z`));
}
