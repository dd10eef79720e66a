import { type Lever, UNITS } from './lever';

/** How long the glapp is, and in what form bistånd is given in it. */
export const GLAPP_LEVERS: readonly Lever[] = [
  {
    id: 'glappDays',
    theme: 'glapp',
    kind: 'number',
    name: { sv: 'Glappets längd', en: 'Length of the glapp' },
    help: {
      sv: 'Genomsnittligt antal dagar från ankomst till första utbetalningen av etableringsersättning. Kommunen påverkar det genom att möta Arbetsförmedlingen och Försäkringskassan tidigt.',
      en: 'Mean number of days from arrival to the first payment of etableringsersättning. The municipality affects it by meeting Arbetsförmedlingen and Försäkringskassan early.',
    },
    unit: UNITS.days,
    min: 0,
    max: 200,
    step: 1,
    origins: [{ source: 'nacka-2017', place: '2.2.1' }],
  },
  {
    id: 'glappSupport',
    theme: 'glapp',
    kind: 'choice',
    name: { sv: 'Stöd i glappet', en: 'Support in the glapp' },
    help: {
      sv: 'Biståndet i glappet kan ges utan krav på återbetalning, eller som ett etableringslån. Lånet betalas tillbaka bara i den mån hushållet har något över när behovet är täckt; den statliga engångsersättningen kommer i båda fallen. Stockholms socialförvaltning avråder från Vansbros liknande modell: den första etableringsersättningen räknas ändå som inkomst, och det finns sällan något utrymme att betala tillbaka.',
      en: 'Bistånd in the glapp can be given without repayment, or as an etableringslån. The loan is paid back only as far as the household has anything left when its need is met; the state’s one-off grant comes in both cases. Stockholm’s social services office recommends against Vansbro’s similar model: the first etableringsersättning counts as income all the same, and there is seldom any room to pay back.',
    },
    choices: [
      {
        value: 'bistand',
        name: { sv: 'Bistånd', en: 'Bistånd' },
        help: { sv: 'Betalas inte tillbaka.', en: 'Is not paid back.' },
      },
      {
        value: 'etableringslan',
        name: { sv: 'Etableringslån', en: 'Etableringslån (a loan)' },
        help: {
          sv: 'Som Sundbyberg sedan den 3 april 2018: bistånd mot återkrav. När resten av lånet efterskänks är ett antagande.',
          en: 'As Sundbyberg since 3 April 2018: bistånd that is to be paid back. When the rest of the loan is remitted is an assumption.',
        },
      },
    ],
    origins: [
      { source: 'sundbyberg-2019', place: 'reform 20' },
      { source: 'stockholm-2017', place: 'punkt 24' },
    ],
  },
];
