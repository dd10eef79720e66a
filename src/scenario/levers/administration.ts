import { type Lever, UNITS, UNPRICED_CHOICES } from './lever';

/** How applications are handled. */
export const ADMINISTRATION_LEVERS: readonly Lever[] = [
  {
    id: 'decisionDays',
    theme: 'administration',
    kind: 'number',
    name: { sv: 'Dagar från ansökan till beslut', en: 'Days from application to decision' },
    unit: UNITS.days,
    min: 0,
    max: 60,
    step: 1,
  },
  {
    id: 'digitalPercent',
    theme: 'administration',
    kind: 'number',
    name: { sv: 'Digitala ansökningar', en: 'Digital applications' },
    unit: UNITS.percent,
    min: 0,
    max: 100,
    step: 1,
  },
  {
    id: 'robot',
    theme: 'administration',
    kind: 'choice',
    name: { sv: 'Robot i handläggningen', en: 'A robot in handling' },
    choices: UNPRICED_CHOICES,
  },
];
