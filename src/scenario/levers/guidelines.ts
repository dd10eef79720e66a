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
    help: {
      sv: 'Hur mycket mer eller mindre som godtas i månaden, till exempel för månadskort: Nacka beviljar det till den som har sysselsättning, Sundbyberg som regel inte. Vad kortet kostar står inte i underlagen, så beloppet är ditt.',
      en: 'How much more or less is approved a month, for instance for a travel card: Nacka grants it to those with an occupation, Sundbyberg as a rule does not. What the card costs is in no document here, so the amount is yours.',
    },
    unit: UNITS.sekPerMonth,
    min: -2000,
    max: 3000,
    step: 50,
    origins: [
      { source: 'nacka-2017', place: '2.2.4' },
      { source: 'sundbyberg-2019', place: 'reform 4' },
    ],
  },
  {
    id: 'childNormRaisePercent',
    theme: 'guidelines',
    kind: 'number',
    name: { sv: 'Förhöjd norm för barn', en: 'Raised norm for children' },
    help: {
      sv: 'Höjning av riksnormens personliga kostnader för barn. Stockholm ger en förhöjd norm till alla barn i familjer med bistånd; hur mycket den är höjd står inte i underlagen.',
      en: 'A raise of riksnorm’s personal costs for children. Stockholm gives a raised norm to all children in families on bistånd; by how much is in no document here.',
    },
    unit: UNITS.percent,
    min: 0,
    max: 50,
    step: 1,
    origins: [{ source: 'stockholm-2017', place: 'punkt 6' }],
  },
];
