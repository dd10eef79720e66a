import { type Lever, UNITS } from './lever';

/** What the municipality’s dwellings for newly arrived are, what is charged for them and for how long. */
export const HOUSING_LEVERS: readonly Lever[] = [
  {
    id: 'rentPolicy',
    theme: 'housing',
    kind: 'choice',
    name: {
      sv: 'Hyra i kommunens bostäder för nyanlända',
      en: 'Rent in municipal dwellings for newly arrived',
    },
    choices: [
      { value: 'bruksvarde', name: { sv: 'Bruksvärdeshyra', en: 'Use-value rent' } },
      { value: 'betalningsformaga', name: { sv: 'Efter betalningsförmåga', en: 'By ability to pay' } },
      { value: 'tak', name: { sv: 'Tak för godtagen hyra', en: 'Cap on approved rent' } },
      { value: 'delad', name: { sv: 'Delad bostad', en: 'Shared dwelling' } },
    ],
  },
  {
    id: 'rentCapPercent',
    theme: 'housing',
    kind: 'number',
    name: { sv: 'Takets nivå', en: 'Level of the cap' },
    unit: UNITS.percent,
    min: 50,
    max: 200,
    step: 5,
    onlyUnder: {
      lever: 'rentPolicy',
      is: 'tak',
      why: {
        sv: 'Gäller bara när den godtagna hyran har ett tak.',
        en: 'Holds only when approved rent is capped.',
      },
    },
  },
  {
    id: 'subsidyEndsWithSelfSupport',
    theme: 'housing',
    kind: 'choice',
    name: { sv: 'Sänkt hyra för den som försörjer sig', en: 'Lowered rent for the self-supporting' },
    choices: [
      { value: 'no', name: { sv: 'Gäller hela kontraktet', en: 'Holds for the whole contract' } },
      { value: 'yes', name: { sv: 'Upphör vid egen försörjning', en: 'Ends with self-support' } },
    ],
    onlyUnder: {
      lever: 'rentPolicy',
      is: 'betalningsformaga',
      why: {
        sv: 'Gäller bara när hyran är sänkt efter betalningsförmåga.',
        en: 'Holds only when the rent is lowered by ability to pay.',
      },
    },
  },
  {
    id: 'areaSqmPerPerson',
    theme: 'housing',
    kind: 'number',
    name: { sv: 'Bostadsyta per person', en: 'Dwelling area per person' },
    unit: UNITS.sqm,
    min: 8,
    max: 40,
    step: 1,
  },
  {
    id: 'housingForm',
    theme: 'housing',
    kind: 'choice',
    name: { sv: 'Slags bostäder', en: 'Kind of dwellings' },
    choices: [
      { value: 'mix', name: { sv: 'Blandning', en: 'A mix' } },
      { value: 'private', name: { sv: 'Inhyrda av privatpersoner', en: 'Let by private persons' } },
      { value: 'company', name: { sv: 'Inhyrda av bostadsbolag', en: 'Let by housing companies' } },
      {
        value: 'temporary',
        name: { sv: 'Hus med tidsbegränsat bygglov', en: 'Buildings with a temporary permit' },
      },
      { value: 'bostadsratt', name: { sv: 'Kommunägda bostadsrätter', en: 'Municipal bostadsrätter' } },
    ],
  },
  {
    id: 'contractMonths',
    theme: 'housing',
    kind: 'number',
    name: { sv: 'Kontraktets längd', en: 'Length of the contract' },
    unit: UNITS.months,
    min: 6,
    max: 60,
    step: 1,
  },
];
