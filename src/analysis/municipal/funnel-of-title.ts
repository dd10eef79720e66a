import type { FunnelMeasure } from './funnel';
import { unitOfTitle } from './unit-of-title';

/** Why chance cannot be reckoned for a key figure. */
export type NoFunnelReason = 'money' | 'notPersonsOrEvents' | 'otherDenominator' | 'notASingleCount';

/** What a key figure counts among all inhabitants, or why no funnel makes sense for it. */
type FunnelOfTitle =
  | { readonly measure: FunnelMeasure; readonly reason: null }
  | { readonly measure: null; readonly reason: NoFunnelReason };

/**
 * Whether a key figure's title says that it is a share of all inhabitants, or a number of events per so many of them; only then do its
 * inhabitants tell how much of it is chance. A share of some (an age, those employed, those who answered) has another denominator, which is
 * not here; money and indices are not counted; a mean over the year, a standardised value and days are not one count of persons or events.
 * Judgement: a title that does not say its denominator is taken to have another one than all inhabitants.
 */
export function funnelOfTitle(title: string): FunnelOfTitle {
  const { unit } = unitOfTitle(title);
  if (unit === 'sekPerInhabitant' || unit === 'sek' || unit === 'tkr' || unit === 'mnkr') return no('money');
  if (unit !== 'percent' && unit !== 'perInhabitants') return no('notPersonsOrEvents');
  if (unit === 'perInhabitants' && THINGS.test(title)) return no('notPersonsOrEvents');
  if (NOT_ONE_COUNT.test(title)) return no('notASingleCount');
  if (SOME_INHABITANTS.test(title)) return no('otherDenominator');
  if (unit === 'percent')
    return OF_ALL.test(title) ? yes({ kind: 'binomial', per: 100 }) : no('otherDenominator');
  const [, thousands] = title.match(PER_INHABITANTS) ?? [];
  if (thousands === undefined) return no('otherDenominator');
  return yes({ kind: 'poisson', per: Number(thousands) * 1000 });
}

/** What is built or owned neither falls ill nor happens: how many there are is decided. */
const THINGS =
  /tätorter|bostäder|bostadsrätter|äganderätter|hyresrätter|planberedskap|bilar|bibliotek,|anställda|föreningar|planer|hallar?\b|bassäng|anläggning|museum|kulturhus|platser|tidskrift|företagsförekomster|arbetsställen|rullstolar|hjälpmedel/i;
const NOT_ONE_COUNT = /standardis|genomsnitt|medel|årsm|dagar|recept|vårdplats|timmar|kvm|m2/i;
/** An age or a group, which then is the denominator too. */
const SOME_INHABITANTS =
  /\d ?\+|\d ?[-–] ?\d+ ?år|\d+ år|(?<!\p{L})(barn|unga|vuxna|äldre|kvinnor|män|elever)(?!\p{L})/iu;
const OF_ALL = /av (bef(olkningen)?|inv(ånare|ånarna)?|samtliga invånare)(?!\p{L})/iu;
const PER_INHABITANTS = /antal[^/]*\/ ?(1|10|100) ?000 ?inv/i;

function yes(measure: FunnelMeasure): FunnelOfTitle {
  return { measure, reason: null };
}

function no(reason: NoFunnelReason): FunnelOfTitle {
  return { measure: null, reason };
}
