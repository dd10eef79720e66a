import { monthAfter } from '../model/life/calendar';
import type { MunicipalBase } from './base';
import type { HouseholdsFrom, HouseholdsOfYear } from './municipal-figures';
import { type OwnFigures, ownSeries, type YearFigure } from './own-figures';
import type { Levers } from './scenario';
import { BASES } from './shipped';
import type { Words } from './words';

/** A figure that is taken for want of a published one, in words. */
export interface AssumedFigure {
  readonly id: string;
  readonly why: Words;
}

/** What is assumed of a municipality over a horizon because no figure is published, or because a lever cannot hold there. */
export function assumedFigures(
  base: MunicipalBase,
  households: HouseholdsOfYear,
  levers: Levers,
  municipality: string,
  start: string,
  months: number,
  own?: OwnFigures,
): readonly AssumedFigure[] {
  const figures: AssumedFigure[] = [];
  const workedOut = HOUSEHOLDS_WORKED_OUT[households.from]?.(households.year);
  if (workedOut !== undefined && (base.openingHouseholds === null || households.from !== 'share'))
    figures.push({ id: 'openingHouseholds', why: workedOut });
  if (base.enrolledPersons === null) {
    figures.push({
      id: 'enrolledPersons',
      why: {
        sv: 'Antalet inskrivna i arbetsmarknadsinsatser är inte publicerat: det antas följa antalet hushåll.',
        en: 'The number enrolled in labour-market measures is not published: it is taken to follow the number of households.',
      },
    });
  }
  if (base.glappDays === null) {
    figures.push({
      id: 'glappDays',
      why: {
        sv: `Glappets längd i dag är inte publicerad: ${BASES.defaultGlappDays.value} dagar antas, nära Solnas tre månader 2017.`,
        en: `The length of the glapp today is not published: ${BASES.defaultGlappDays.value} days are assumed, near Solna’s three months in 2017.`,
      },
    });
  }
  if (levers.sharing === 'posts-fixed' && municipality === BASES.postsFixed.provider) {
    figures.push({
      id: 'sharing',
      why: {
        sv: 'Trelleborg kan inte köpa arbetet av sig självt: kommunen antas göra det själv.',
        en: 'Trelleborg cannot buy the work from itself: it is taken to do it alone.',
      },
    });
  }
  if (levers.sharing === 'posts-fixed' && municipality !== BASES.postsFixed.provider) {
    figures.push({
      id: 'sharing',
      why: {
        sv: 'När Trelleborg utför arbetet är det Trelleborgs arbetssätt som gäller, vilket arbetssätt som än är valt.',
        en: 'When Trelleborg does the work, its way of working applies, whichever way is chosen.',
      },
    });
  }
  const received = ownSeries(own, 'N01987');
  const lastMonth = monthAfter(start, months - 1);
  figures.push({
    id: 'assignedPersons',
    why:
      received.length > 0
        ? receivedWords(received)
        : {
            sv: `Antalet anvisade nyanlända är känt för riket till 2020 utom 2018, som antas ligga mitt emellan; fram till ${lastMonth} hålls det på 2020 års nivå. De som ordnar boende själva antas vara en andel av dem.`,
            en: `The number of newly arrived assigned is known for the nation up to 2020 but for 2018, which is taken to lie half-way; until ${lastMonth} it is held at the level of 2020. Those who find their own housing are taken as a share of them.`,
          },
  });
  return figures;
}

/** What is worked out where there is no number of households for the year; by what it rests on. */
const HOUSEHOLDS_WORKED_OUT: Readonly<Partial<Record<HouseholdsFrom, (year: number) => Words>>> = {
  share: () => ({
    sv: 'Antalet hushåll med bistånd räknas fram ur andelen av befolkningen och landets utveckling.',
    en: 'The number of households with bistånd is worked out from the share of the population and the national trend.',
  }),
  ownShare: (year) => ({
    sv: `Antalet hushåll med bistånd räknas fram ur din uppgift om andelen av befolkningen ${year} och landets utveckling.`,
    en: `The number of households with bistånd is worked out from your figure for the share of the population in ${year} and the national trend.`,
  }),
  ownOtherYear: (year) => ({
    sv: `Antalet hushåll med bistånd räknas fram ur din uppgift för ${year} och landets utveckling.`,
    en: `The number of households with bistånd is worked out from your figure for ${year} and the national trend.`,
  }),
};

function receivedWords(received: readonly YearFigure[]): Words {
  const [first, last] = [received[0]?.year, received.at(-1)?.year];
  const years = first === last ? `${first}` : `${first}–${last}`;
  return {
    sv: `Antalet anvisade nyanlända är dina uppgifter för ${years}. År däremellan utan uppgift antas ligga på linjen mellan de närmaste; före och efter hålls närmaste års nivå. De som ordnar boende själva antas vara en andel av dem.`,
    en: `The number of newly arrived assigned is your figures for ${years}. Years between without a figure are taken to lie on the line between the nearest; before and after, the nearest year’s level is held. Those who find their own housing are taken as a share of them.`,
  };
}
