import { type Lever, UNITS, UNPRICED, UNPRICED_CHOICES } from './lever';

/** How applications are handled. */
export const ADMINISTRATION_LEVERS: readonly Lever[] = [
  {
    id: 'decisionDays',
    theme: 'administration',
    kind: 'number',
    name: { sv: 'Dagar från ansökan till beslut', en: 'Days from application to decision' },
    help: {
      sv: `Svedala hade i genomsnitt 17 dagar år 2020, uppmätt; Trelleborg lovar en dag. De två går inte att jämföra rakt av. ${UNPRICED.sv}`,
      en: `Svedala had 17 days on average in 2020, measured; Trelleborg promises one day. The two cannot be compared outright. ${UNPRICED.en}`,
    },
    unit: UNITS.days,
    min: 0,
    max: 60,
    step: 1,
    origins: [{ source: 'svedala-trelleborg-2020', place: '2.1.2 och 2.2' }],
  },
  {
    id: 'digitalPercent',
    theme: 'administration',
    kind: 'number',
    name: { sv: 'Digitala ansökningar', en: 'Digital applications' },
    help: {
      sv: `65 procent i Svedala och 82 procent i Trelleborg år 2020. ${UNPRICED.sv}`,
      en: `65 per cent in Svedala and 82 per cent in Trelleborg in 2020. ${UNPRICED.en}`,
    },
    unit: UNITS.percent,
    min: 0,
    max: 100,
    step: 1,
    origins: [{ source: 'svedala-trelleborg-2020', place: '2.1.2 och 2.2.3' }],
  },
  {
    id: 'robot',
    theme: 'administration',
    kind: 'choice',
    name: { sv: 'Robot i handläggningen', en: 'A robot in handling' },
    help: {
      sv: `Trelleborg handlägger med robot sedan 2017; Sundbyberg planerade det för 2019. Trelleborgs tjänster är redan räknade med roboten. ${UNPRICED.sv}`,
      en: `Trelleborg has handled with a robot since 2017; Sundbyberg planned to in 2019. Trelleborg’s posts already count with the robot. ${UNPRICED.en}`,
    },
    choices: UNPRICED_CHOICES,
    origins: [
      { source: 'svedala-trelleborg-2020', place: '2.2.3' },
      { source: 'nacka-2017', place: 'Bilaga 4' },
      { source: 'sundbyberg-2019', place: 'reform 7' },
    ],
  },
];
