import { type Lever, UNITS } from './lever';

/** How long the glapp is, and in what form bistånd is given in it. */
export const GLAPP_LEVERS: readonly Lever[] = [
  {
    id: 'glappDays',
    theme: 'glapp',
    kind: 'number',
    name: { sv: 'Glappets längd', en: 'Length of the glapp' },
    unit: UNITS.days,
    min: 0,
    max: 200,
    step: 1,
  },
  {
    id: 'glappSupport',
    theme: 'glapp',
    kind: 'choice',
    name: { sv: 'Stöd i glappet', en: 'Support in the glapp' },
    choices: [
      { value: 'bistand', name: { sv: 'Bistånd', en: 'Bistånd' } },
      { value: 'etableringslan', name: { sv: 'Etableringslån', en: 'Etableringslån (a loan)' } },
    ],
  },
];
