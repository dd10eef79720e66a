import { type Lever, UNITS } from './lever';

/** Checks of who has a right to bistånd. */
export const CONTROL_LEVERS: readonly Lever[] = [
  {
    id: 'homeVisitsPerYear',
    theme: 'control',
    kind: 'number',
    name: { sv: 'Hembesök', en: 'Home visits' },
    unit: UNITS.perYear,
    min: 0,
    max: 2000,
    step: 10,
  },
];
