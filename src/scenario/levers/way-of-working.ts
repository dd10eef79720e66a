import { type Lever, UNITS, UNPRICED_CHOICES } from './lever';

/** The way of working with bistånd and labour-market measures: its staff, its demands and its payments for results. */
export const WAY_LEVERS: readonly Lever[] = [
  {
    id: 'wayOfWorking',
    theme: 'way',
    kind: 'choice',
    name: { sv: 'Arbetssätt', en: 'Way of working' },
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
          sv: 'Löfte om beslut inom 24 timmar, planering från dag ett, uppföljning varje vecka. 34 % av de inskrivna gick till arbete eller studier 2019, innan branschteamen fanns.',
          en: 'A promise of a decision within 24 hours, planning from day one, follow-up every week. 34 % of the enrolled left for work or study in 2019, before there were teams by trade.',
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
  },
  {
    id: 'extraMeasuresPosts',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Fler tjänster i arbetsmarknadsinsatser', en: 'More posts in labour-market measures' },
    unit: UNITS.posts,
    min: -5,
    max: 20,
    step: 0.25,
  },
  {
    id: 'extraHandlingPosts',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Fler tjänster i handläggning', en: 'More posts in handling' },
    unit: UNITS.posts,
    min: -5,
    max: 20,
    step: 0.25,
  },
  {
    id: 'daysToActivity',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Dagar från ansökan till aktivitet', en: 'Days from application to activity' },
    unit: UNITS.days,
    min: 0,
    max: 90,
    step: 1,
  },
  {
    id: 'activityDemandPercent',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Andel som aktivitet krävs av', en: 'Share of whom activity is demanded' },
    unit: UNITS.percent,
    min: 0,
    max: 100,
    step: 5,
  },
  {
    id: 'outcomeBonusSek',
    theme: 'way',
    kind: 'number',
    name: {
      sv: 'Bonus till leverantören för varaktigt arbete',
      en: 'Bonus to the supplier for a lasting job',
    },
    unit: UNITS.sek,
    min: 0,
    max: 50000,
    step: 500,
  },
  {
    id: 'medicalAdviser',
    theme: 'way',
    kind: 'choice',
    name: { sv: 'Förtroendeläkare', en: 'Medical adviser' },
    choices: UNPRICED_CHOICES,
  },
  {
    id: 'jobAndHomeMovesPerYear',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Flyttar till jobb och bostad', en: 'Moves to a job and a home' },
    unit: UNITS.perYear,
    min: 0,
    max: 200,
    step: 1,
  },
];
