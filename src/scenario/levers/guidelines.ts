import { type Lever, UNITS } from './lever';

/** The municipality's own guidelines for what is approved beside and above riksnorm. */
export const GUIDELINES_LEVERS: readonly Lever[] = [
  {
    id: 'costsAboveNormSekPerMonth',
    theme: 'guidelines',
    kind: 'number',
    name: {
      sv: 'Godtagna kostnader utöver normen, ändring per hushåll',
      en: 'Approved costs above the norm, change per household',
    },
    unit: UNITS.sekPerMonth,
    min: -2000,
    max: 3000,
    step: 50,
  },
  {
    id: 'childNormRaisePercent',
    theme: 'guidelines',
    kind: 'number',
    name: { sv: 'Förhöjd norm för barn', en: 'Raised norm for children' },
    unit: UNITS.percent,
    min: 0,
    max: 50,
    step: 1,
  },
];
