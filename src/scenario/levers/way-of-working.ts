import { type Lever, UNITS, UNPRICED, UNPRICED_CHOICES } from './lever';

/** The way of working with bistånd and labour-market measures: its staff, its demands and its payments for results. */
export const WAY_LEVERS: readonly Lever[] = [
  {
    id: 'wayOfWorking',
    theme: 'way',
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
    id: 'extraMeasuresPosts',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Fler tjänster i arbetsmarknadsinsatser', en: 'More posts in labour-market measures' },
    help: {
      sv: 'Utöver arbetssättets egna; minus betyder färre. Kostnaden följer av kostnaden per tjänst. Att färre ärenden per handläggare får fler i arbete är ett antagande med låg tillförlitlighet.',
      en: 'Beyond those of the way of working; minus means fewer. The cost follows from the cost per post. That fewer cases per officer bring more into work is an assumption of low certainty.',
    },
    unit: UNITS.posts,
    min: -5,
    max: 20,
    step: 0.25,
    origins: [
      { source: 'svedala-trelleborg-2020', place: '6' },
      { source: 'sbu-351-2022', place: 'slutsatser' },
    ],
  },
  {
    id: 'extraHandlingPosts',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Fler tjänster i handläggning', en: 'More posts in handling' },
    help: {
      sv: 'Utöver arbetssättets egna; minus betyder färre. Bara kostnaden räknas: ingen källa säger vad fler eller färre handläggare gör med avsluten.',
      en: 'Beyond those of the way of working; minus means fewer. Only the cost counts: no source says what more or fewer handlers do to exits.',
    },
    unit: UNITS.posts,
    min: -5,
    max: 20,
    step: 0.25,
    origins: [{ source: 'svedala-trelleborg-2020', place: '6' }],
  },
  {
    id: 'daysToActivity',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Dagar från ansökan till aktivitet', en: 'Days from application to activity' },
    help: {
      sv: `Sundbyberg har en gräns på fem dagar. ${UNPRICED.sv}`,
      en: `Sundbyberg has a limit of five days. ${UNPRICED.en}`,
    },
    unit: UNITS.days,
    min: 0,
    max: 90,
    step: 1,
    origins: [{ source: 'sundbyberg-2019', place: 'reform 11' }],
  },
  {
    id: 'activityDemandPercent',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Andel som aktivitet krävs av', en: 'Share of whom activity is demanded' },
    help: {
      sv: 'Utöver dem som det krävs av i dag. Sundbyberg uppger att lagen tillät krav på ungefär hälften av landets mottagare: dem som söker av arbetsmarknadsskäl. Hur avslut och inflöde påverkas är antaganden som bygger på Stockholms stadsdelar.',
      en: 'Beyond those it is demanded of today. Sundbyberg states that the law allowed demands on about half of the country’s recipients: those who apply for labour-market reasons. What it does to exits and inflow is assumed from studies of Stockholm’s districts.',
    },
    unit: UNITS.percent,
    min: 0,
    max: 100,
    step: 5,
    origins: [
      { source: 'sundbyberg-2019', place: 'reform 10' },
      { source: 'ifau-2008-24', place: '' },
      { source: 'ifau-2010-7', place: '' },
    ],
  },
  {
    id: 'outcomeBonusSek',
    theme: 'way',
    kind: 'number',
    name: {
      sv: 'Bonus till leverantören för varaktigt arbete',
      en: 'Bonus to the supplier for a lasting job',
    },
    help: {
      sv: 'Betalas när den som fått arbete är kvar efter sex månader; Sundbyberg betalar 10 000 kr. Bara kostnaden räknas: ingen källa säger hur många fler som får arbete.',
      en: 'Paid when someone who found a job is still there after six months; Sundbyberg pays 10 000 kr. Only the cost counts: no source says how many more find work.',
    },
    unit: UNITS.sek,
    min: 0,
    max: 50000,
    step: 500,
    origins: [{ source: 'sundbyberg-2019', place: 'reform 12' }],
  },
  {
    id: 'medicalAdviser',
    theme: 'way',
    kind: 'choice',
    name: { sv: 'Förtroendeläkare', en: 'Medical adviser' },
    help: {
      sv: `En läkare som bedömer oklara intyg på nytt, så att den som är sjuk kan få statlig ersättning i stället. Sundbyberg och Solna har det. ${UNPRICED.sv}`,
      en: `A doctor who gives a second opinion on unclear certificates, so that the sick can get state insurance instead. Sundbyberg and Solna have one. ${UNPRICED.en}`,
    },
    choices: UNPRICED_CHOICES,
    origins: [{ source: 'sundbyberg-2019', place: 'reform 6' }],
  },
  {
    id: 'jobAndHomeMovesPerYear',
    theme: 'way',
    kind: 'number',
    name: { sv: 'Flyttar till jobb och bostad', en: 'Moves to a job and a home' },
    help: {
      sv: 'Nyanlända som får både arbete och bostad i en annan kommun. Nacka prövade Jobbflytt med målet 10–15 personer; hur många det blev är inte publicerat. Ingen källa anger vad en flytt kostar: 0 kr tills du anger något under Antaganden.',
      en: 'Newly arrived who get both a job and a home in another municipality. Nacka tried Jobbflytt with the aim of 10–15 persons; how many it came to is not published. No source says what a move costs: 0 kr until you set something under Assumptions.',
    },
    unit: UNITS.perYear,
    min: 0,
    max: 200,
    step: 1,
    origins: [{ source: 'nacka-2017', place: '4.1.11' }],
  },
];
