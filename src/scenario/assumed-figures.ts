import { monthAfter } from '../model/life/calendar';
import type { MunicipalBase } from './base';
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
  householdsFrom: 'series' | 'share',
  levers: Levers,
  municipality: string,
  start: string,
  months: number,
): readonly AssumedFigure[] {
  const figures: AssumedFigure[] = [];
  if (base.openingHouseholds === null && householdsFrom === 'share') {
    figures.push({
      id: 'openingHouseholds',
      why: {
        sv: 'Antalet hushåll med bistånd räknas fram ur andelen av befolkningen och landets utveckling.',
        en: 'The number of households with bistånd is worked out from the share of the population and the national trend.',
      },
    });
  }
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
  const lastMonth = monthAfter(start, months - 1);
  figures.push({
    id: 'assignedPersons',
    why: {
      sv: `Antalet anvisade nyanlända är känt för riket till 2020 utom 2018, som antas ligga mitt emellan; fram till ${lastMonth} hålls det på 2020 års nivå. De som ordnar boende själva antas vara en andel av dem.`,
      en: `The number of newly arrived assigned is known for the nation up to 2020 but for 2018, which is taken to lie half-way; until ${lastMonth} it is held at the level of 2020. Those who find their own housing are taken as a share of them.`,
    },
  });
  return figures;
}
