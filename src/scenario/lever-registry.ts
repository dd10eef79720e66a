import type { LeverId, RentPolicy, SharingId, WayId } from './scenario';
import type { Origin, Words } from './words';

interface LeverEntry {
  readonly id: LeverId;
  readonly name: Words;
  readonly help: Words;
  readonly origins: readonly Origin[];
}
export interface NumberLever extends LeverEntry {
  readonly kind: 'number';
  readonly unit: Words;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
export interface ChoiceLever<T extends string> extends LeverEntry {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: T; readonly name: Words; readonly help: Words }[];
}
export type Lever = NumberLever | ChoiceLever<RentPolicy> | ChoiceLever<WayId> | ChoiceLever<SharingId>;

/** What a municipality decides, one entry each; screens, links and checks are built from this list. */
export const LEVERS: readonly Lever[] = [
  {
    id: 'glappDays',
    kind: 'number',
    name: { sv: 'Glappets längd', en: 'Length of the glapp' },
    help: {
      sv: 'Genomsnittligt antal dagar från ankomst till första utbetalningen av etableringsersättning. Kommunen påverkar det genom att möta Arbetsförmedlingen och Försäkringskassan tidigt.',
      en: 'Mean number of days from arrival to the first payment of etableringsersättning. The municipality affects it by meeting Arbetsförmedlingen and Försäkringskassan early.',
    },
    unit: { sv: 'dagar', en: 'days' },
    min: 0,
    max: 200,
    step: 1,
    origins: [{ source: 'nacka-2017', place: '2.2.1' }],
  },
  {
    id: 'rentPolicy',
    kind: 'choice',
    name: {
      sv: 'Hyra i kommunens bostäder för nyanlända',
      en: 'Rent in municipal dwellings for newly arrived',
    },
    help: {
      sv: 'Kommunen kan ta ut full bruksvärdeshyra, eller sänka hyran till vad hushållet kan betala när alla statliga ersättningar är på plats.',
      en: 'The municipality can charge the full use-value rent, or lower it to what the household can pay once all state benefits are in place.',
    },
    choices: [
      {
        value: 'bruksvarde',
        name: { sv: 'Bruksvärdeshyra', en: 'Use-value rent' },
        help: {
          sv: 'Som Nacka: det hushållet inte klarar betalas som ekonomiskt bistånd.',
          en: 'As Nacka: what the household cannot pay is paid as ekonomiskt bistånd.',
        },
      },
      {
        value: 'betalningsformaga',
        name: { sv: 'Efter betalningsförmåga', en: 'By ability to pay' },
        help: {
          sv: 'Som Värmdö: kommunen bär skillnaden mellan bostadens kostnad och hyran.',
          en: 'As Värmdö: the municipality carries the difference between the cost of the dwelling and the rent.',
        },
      },
    ],
    origins: [{ source: 'nacka-2017', place: '4.3.2 och Bilaga 4' }],
  },
  {
    id: 'wayOfWorking',
    kind: 'choice',
    name: { sv: 'Arbetssätt', en: 'Way of working' },
    help: {
      sv: 'Arbetssättet bestämmer antalet tjänster och därmed kostnaden. Hur många fler som går till arbete eller studier är ett antagande, inte ett beslut.',
      en: 'The way of working sets the number of posts and so the cost. How many more leave for work or study is an assumption, not a decision.',
    },
    choices: [
      {
        value: 'asIs',
        name: { sv: 'Som i dag', en: 'As today' },
        help: { sv: 'Kommunens eget arbetssätt.', en: 'The municipality’s own way of working.' },
      },
      {
        value: 'trelleborg',
        name: { sv: 'Trelleborgs', en: 'Trelleborg’s' },
        help: {
          sv: 'Löfte om beslut inom 24 timmar, planering från dag ett, branschteam. 34 % av de inskrivna gick till arbete eller studier 2019.',
          en: 'A promise of a decision within 24 hours, planning from day one, teams by trade. 34 % of the enrolled left for work or study in 2019.',
        },
      },
      {
        value: 'svedala',
        name: { sv: 'Svedalas', en: 'Svedala’s' },
        help: {
          sv: 'Generalister som arbetar med hela livssituationen. 23 % av de inskrivna gick till arbete eller studier 2019.',
          en: 'Generalists who work with the whole life situation. 23 % of the enrolled left for work or study in 2019.',
        },
      },
      {
        value: 'sundbyberg',
        name: { sv: 'Sundbybergs', en: 'Sundbyberg’s' },
        help: {
          sv: 'Aktivitet inom fem dagar och krav på aktivitet. Kostnaden är inte publicerad: dagens antas.',
          en: 'Activity within five days and activity demanded. The cost is not published: today’s is assumed.',
        },
      },
      {
        value: 'nacka',
        name: { sv: 'Nackas', en: 'Nacka’s' },
        help: {
          sv: 'Gemensamma möten med Arbetsförmedlingen. Ingen effekt på avsluten är publicerad: ingen antas.',
          en: 'Joint meetings with Arbetsförmedlingen. No effect on exits is published: none is assumed.',
        },
      },
    ],
    origins: [
      { source: 'svedala-trelleborg-2020', place: '6' },
      { source: 'sundbyberg-2019', place: 'Resultat, reform 10–11' },
    ],
  },
  {
    id: 'sharing',
    kind: 'choice',
    name: { sv: 'Vem som utför arbetet', en: 'Who does the work' },
    help: {
      sv: 'Kommunen själv, eller Trelleborg mot fast ersättning enligt förslaget från 2020.',
      en: 'The municipality itself, or Trelleborg for a fixed sum as proposed in 2020.',
    },
    choices: [
      {
        value: 'alone',
        name: { sv: 'Kommunen själv', en: 'The municipality alone' },
        help: { sv: 'Egen personal.', en: 'Its own staff.' },
      },
      {
        value: 'posts-fixed',
        name: { sv: 'Trelleborg, mot fast ersättning', en: 'Trelleborg, for a fixed sum' },
        help: {
          sv: 'Då gäller Trelleborgs arbetssätt, vilket som än är valt ovan. 5,75 tjänster för 3 992 500 kr per år för Svedalas 235 inskrivna; i en annan kommun räknas tjänsterna om efter antalet inskrivna: ett antagande. Ersättningen antas täcka Trelleborgs kostnad.',
          en: 'Then Trelleborg’s way of working applies, whichever is chosen above. 5.75 posts for 3 992 500 kr a year for Svedala’s 235 enrolled; elsewhere the posts are scaled to the number enrolled: an assumption. The sum is taken to cover Trelleborg’s cost.',
        },
      },
    ],
    origins: [{ source: 'svedala-trelleborg-2020', place: '6' }],
  },
];
