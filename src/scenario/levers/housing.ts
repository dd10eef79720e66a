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
      {
        value: 'bruksvarde',
        name: { sv: 'Bruksvärdeshyra', en: 'Use-value rent' },
        help: {
          sv: 'Som Nacka: det hushållet inte klarar betalas som ekonomiskt bistånd.',
          en: 'As Nacka: what the household cannot pay is paid as ekonomiskt bistånd.',
        },
      },
      {
        value: 'betalningsformaga',
        name: { sv: 'Efter betalningsförmåga', en: 'By ability to pay' },
        help: {
          sv: 'Som Värmdö: kommunen bär skillnaden mellan bostadens kostnad och hyran.',
          en: 'As Värmdö: the municipality carries the difference between the cost of the dwelling and the rent.',
        },
      },
      {
        value: 'tak',
        name: { sv: 'Tak för godtagen hyra', en: 'Cap on approved rent' },
        help: {
          sv: 'Som Sundbyberg: den hyra som godtas i biståndet har ett tak, för alla hushåll och i alla bostäder. Hyresgästen är ändå skyldig resten, och en del av den betalas aldrig. Sundbyberg följer Försäkringskassans högsta godtagbara boendekostnad; de beloppen finns inte i underlagen, så Malmös riktlinje för 2018 står som exempel.',
          en: 'As Sundbyberg: the rent approved in bistånd is capped, for all households and in all dwellings. The tenant still owes the rest, and part of it is never paid. Sundbyberg follows Försäkringskassan’s highest acceptable housing cost; those amounts are in no document here, so Malmö’s guideline of 2018 stands in as an example.',
        },
      },
      {
        value: 'delad',
        name: { sv: 'Delad bostad', en: 'Shared dwelling' },
        help: {
          sv: 'Som Solna: två personer delar 19 m² för 5 170 kr i månaden. Den som delar bostad får ingen bostadsersättning.',
          en: 'As Solna: two persons share 19 m² for 5 170 kr a month. Those who share a dwelling get no bostadsersättning.',
        },
      },
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
      {
        value: 'no',
        name: { sv: 'Gäller hela kontraktet', en: 'Holds for the whole contract' },
        help: { sv: 'Samma hyra före och efter.', en: 'The same rent before and after.' },
      },
      {
        value: 'yes',
        name: { sv: 'Upphör vid egen försörjning', en: 'Ends with self-support' },
        help: { sv: 'Då tas full hyra ut.', en: 'Full rent is charged from then on.' },
      },
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
      {
        value: 'mix',
        name: { sv: 'Blandning', en: 'A mix' },
        help: {
          sv: 'Kommunens blandning av former. Hyran per m² är ett antagande.',
          en: 'The municipality’s mix of forms. The rent per m² is an assumption.',
        },
      },
      {
        value: 'private',
        name: { sv: 'Inhyrda av privatpersoner', en: 'Let by private persons' },
        help: {
          sv: 'Exempel: villa på 135 m² för 21 163 kr i månaden.',
          en: 'Example: a villa of 135 m² for 21 163 kr a month.',
        },
      },
      {
        value: 'company',
        name: { sv: 'Inhyrda av bostadsbolag', en: 'Let by housing companies' },
        help: {
          sv: 'Exempel: två rum på 38 m² för 6 808 kr i månaden.',
          en: 'Example: two rooms of 38 m² for 6 808 kr a month.',
        },
      },
      {
        value: 'temporary',
        name: { sv: 'Hus med tidsbegränsat bygglov', en: 'Buildings with a temporary permit' },
        help: {
          sv: 'Exempel: tre rum på 44 m² i modulhus för 10 000 kr i månaden.',
          en: 'Example: three rooms of 44 m² in a modular building for 10 000 kr a month.',
        },
      },
      {
        value: 'bostadsratt',
        name: { sv: 'Kommunägda bostadsrätter', en: 'Municipal bostadsrätter' },
        help: {
          sv: 'Exempel: fyra rum på 92 m² för 13 925 kr i månaden.',
          en: 'Example: four rooms of 92 m² for 13 925 kr a month.',
        },
      },
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
