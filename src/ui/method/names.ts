import type { FactUse } from '../../analysis/fact-uses';
import { m } from '../../messages/messages';
import type { Words } from '../../scenario/words';
import { language } from '../../state/language.svelte';
import { inWords } from '../format/words';
import type { Fact } from './facts';

/** Swedish for the units of the data files; their English is what they are called there. */
const UNITS: Readonly<Record<string, string>> = {
  percent: 'procent',
  'percent change': 'procents ändring',
  'percentage points': 'procentenheter',
  persons: 'personer',
  'persons/year': 'personer/år',
  households: 'hushåll',
  days: 'dagar',
  weeks: 'veckor',
  months: 'månader',
  hours: 'timmar',
  years: 'år',
  FTE: 'tjänster',
  SEK: 'kr',
  'SEK/day': 'kr/dag',
  'SEK/month': 'kr/månad',
  'SEK/year': 'kr/år',
  'SEK/person/year': 'kr/person/år',
  'SEK/person/month': 'kr/person/månad',
  'SEK/household/month': 'kr/hushåll/månad',
  'SEK/SEK': 'kr/kr',
  'SEK/m2/year': 'kr/m²/år',
  'm2/person': 'm²/person',
  dwellings: 'bostäder',
  children: 'barn',
  cases: 'ärenden',
  factors: 'faktorer',
  municipalities: 'kommuner',
  adopted: 'antagen',
  share: 'andel',
  times: 'gånger',
  rule: '',
  date: '',
};

/** A unit of the data files in the language of the interface; `rule` and `date` are no units. */
export function unitInWords(unit: string): string {
  if (unit === 'rule' || unit === 'date') return '';
  return language() === 'sv' ? (UNITS[unit] ?? unit) : unit.replace('m2', 'm²');
}

/** What a fact counts, in the language of the interface. */
export function quantityInWords(fact: Fact, use: FactUse | undefined): string {
  return language() === 'sv' ? (use?.quantitySv ?? fact.quantity) : fact.quantity;
}

/** Whose figure it is: a municipality, or in brackets the state or an association. */
export function placeInWords(kommun: string): string {
  if (kommun === '(state)') return m.methodState();
  if (language() === 'en') return kommun.replace(/[()]/g, '');
  return kommun.replace(/[()]/g, '').replace(' and ', ' och ').replace(' for ', ' för ');
}

/** A period of the data files: "2015-12..2017-09" with a dash, the few English words in Swedish; empty stays empty. */
export function periodInWords(period: string): string {
  const dashed = period.replace('..', '–');
  if (language() === 'en') return dashed;
  return dashed
    .replace(/^before$/, 'före')
    .replace(' to ', ' till ')
    .replace('months', 'månader');
}

/** Targets that are no rows of the table of facts. */
const TARGETS: Readonly<Record<string, Words>> = {
  'solna.module.rentPerSqm': { sv: 'Solna: modulens hyra per m²', en: 'Solna: rent of the module per m²' },
  'trelleborg.exitShare': { sv: 'Trelleborg: avslut av inskrivna', en: 'Trelleborg: exits of enrolled' },
  'svedala.exitShare': { sv: 'Svedala: avslut av inskrivna', en: 'Svedala: exits of enrolled' },
  'trelleborg.notreturned': {
    sv: 'Trelleborg: inte tillbaka ett år efter arbete eller studier',
    en: 'Trelleborg: not back a year after work or study',
  },
  'glapp.grant.covers.single': {
    sv: 'Staten: dagar av glappet som engångsbeloppet täcker, ensam vuxen',
    en: 'The state: days of the glapp that the one-off grant covers, single adult',
  },
  'glapp.grant.covers.couple': {
    sv: 'Staten: dagar av glappet som engångsbeloppet täcker, par utan barn',
    en: 'The state: days of the glapp that the one-off grant covers, couple without children',
  },
  'glapp.grant.covers.families': {
    sv: 'Staten: dagar av glappet som engångsbeloppet täcker, barnfamiljer',
    en: 'The state: days of the glapp that the one-off grant covers, families with children',
  },
  'tyreso.initialMonths.share': {
    sv: 'Tyresö och Stockholm: familjer med hyror de klarar, utan bistånd den femte månaden',
    en: 'Tyresö and Stockholm: families with payable rents, without bistånd in the fifth month',
  },
  'sundbyberg.monthsPerHousehold.implied': {
    sv: 'Sundbyberg: månader med bistånd per hushåll och år (2015–2018)',
    en: 'Sundbyberg: months with bistånd per household and year (2015–2018)',
  },
  'trelleborg.exits.count': {
    sv: 'Trelleborg: vuxna med bistånd som går till arbete eller studier (2019)',
    en: 'Trelleborg: adults on bistånd who leave for work or study (2019)',
  },
  'svedala.exits.count': {
    sv: 'Svedala: vuxna med bistånd som går till arbete eller studier (2019)',
    en: 'Svedala: adults on bistånd who leave for work or study (2019)',
  },
  'bistand.yearOverMonth': {
    sv: 'Trelleborg: hushåll under året mot hushåll i en genomsnittlig månad (2019)',
    en: 'Trelleborg: households in the year over households in an average month (2019)',
  },
  'spells.over12months': {
    sv: 'Landet: biståndstider längre än 12 månader',
    en: 'The nation: spells longer than 12 months',
  },
  'spells.backWithinThreeMonths': {
    sv: 'Landet: biståndstider som följs av en ny inom tre månader',
    en: 'The nation: spells followed by another within three months',
  },
  'duration.still.year5': {
    sv: 'Landet: med bistånd vart och ett av fem år, av dem som börjar',
    en: 'The nation: on assistance in each of five years, of those who begin',
  },
  'recipients.longterm': {
    sv: 'Landet: vuxna med tio månader eller mer under året',
    en: 'The nation: adults with ten months or more in the year',
  },
  'recipients.meanmonths': {
    sv: 'Landet: månader med bistånd under året, medel per hushåll',
    en: 'The nation: mean months with bistånd in the year, per household',
  },
  'bilaga2.barnbidrag': { sv: 'Bilaga 2: barnbidrag', en: 'Bilaga 2: barnbidrag' },
  'bilaga2.bostadsbidrag': { sv: 'Bilaga 2: bostadsstöd', en: 'Bilaga 2: housing benefit' },
  'bilaga2.etableringsersattning': {
    sv: 'Bilaga 2: etableringsersättning',
    en: 'Bilaga 2: etableringsersättning',
  },
  'bilaga2.etableringstillagg': { sv: 'Bilaga 2: etableringstillägg', en: 'Bilaga 2: etableringstillägg' },
  'bilaga2.summaBidrag': { sv: 'Bilaga 2: summa bidrag', en: 'Bilaga 2: sum of benefits' },
  'bilaga2.riksnorm': { sv: 'Bilaga 2: riksnorm', en: 'Bilaga 2: riksnorm' },
  'bilaga2.betalningsformaga': { sv: 'Bilaga 2: betalningsförmåga', en: 'Bilaga 2: ability to pay' },
};

/** What a target is called: its own name, else its fact's with the period, else its id. */
export function targetInWords(
  id: string,
  facts: readonly Fact[],
  uses: ReadonlyMap<string, FactUse>,
): string {
  const named = TARGETS[id];
  if (named !== undefined) return inWords(named);
  const fact = facts.find((known) => known.id === id);
  if (fact === undefined) return id;
  const period = fact.period === '' ? '' : ` (${periodInWords(fact.period)})`;
  return `${placeInWords(fact.kommun)}: ${quantityInWords(fact, uses.get(id))}${period}`;
}

/** A household of Bilaga 2: "couple-2" is a couple with two children. An unknown id is given back. */
export function householdInWords(id: string): string {
  const [adults = '', children] = id.split('-');
  const words = ADULTS[adults];
  if (words === undefined) return id;
  return children === undefined
    ? inWords(words)
    : `${inWords(words)}, ${children} ${unitOfChildren(children)}`;
}

const ADULTS: Readonly<Record<string, Words>> = {
  single: { sv: 'ensam vuxen', en: 'single adult' },
  couple: { sv: 'par', en: 'couple' },
};

function unitOfChildren(count: string): string {
  return language() === 'sv' ? 'barn' : count === '1' ? 'child' : 'children';
}
