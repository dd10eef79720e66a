import type { Target } from './target';

interface Identity {
  readonly id: string;
  readonly unit: string;
  /** Largest distance from the published figure that its own rounding or its "about" allows, in the same unit. */
  readonly tolerance: number;
  readonly compute: (fact: (id: string) => number) => number;
  readonly note: string;
  readonly noteSv: string;
}

/**
 * The documents' own sums, worked from the documents' own figures. Each tolerance is the rounding of the printed
 * figure, or for "close to" and "about" five per cent. Source: svedala-trelleborg-2020, nacka-2017.
 */
const IDENTITIES: readonly Identity[] = [
  {
    id: 'trelleborg.cost.perEnrolled',
    unit: 'SEK/person/year',
    tolerance: 0.5,
    compute: (f) =>
      (f('trelleborg.cost.measures') + f('trelleborg.cost.handling')) / f('trelleborg.enrolled'),
    note: 'cost of measures and handling / enrolled',
    noteSv: 'kostnad för insatser och handläggning / inskrivna',
  },
  {
    id: 'svedala.cost.perEnrolled',
    unit: 'SEK/person/year',
    tolerance: 0.5,
    compute: (f) => (f('svedala.cost.measures') + f('svedala.cost.handling')) / f('svedala.enrolled'),
    note: 'cost of measures and handling / enrolled',
    noteSv: 'kostnad för insatser och handläggning / inskrivna',
  },
  {
    id: 'agreement.cost.perEnrolled',
    unit: 'SEK/person/year',
    tolerance: 0.5,
    compute: (f) => f('agreement.cost') / f('svedala.enrolled'),
    note: 'a hypothetical quotient: the price is a fixed sum for 5.75 posts',
    noteSv: 'en tänkt kvot: priset är en fast summa för 5,75 tjänster',
  },
  {
    id: 'agreement.saving',
    unit: 'SEK/year',
    tolerance: 1000,
    compute: (f) => f('svedala.cost.measures') + f('svedala.cost.handling') - f('agreement.cost'),
    note: 'supposes that all of the 6 795 tkr can be avoided; printed to the thousand',
    noteSv: 'förutsätter att alla 6 795 tkr kan undvikas; angivet i tusental',
  },
  {
    id: 'svedala.more.exits',
    unit: 'persons/year',
    tolerance: 0.5,
    compute: (f) =>
      (f('trelleborg.exits') / f('trelleborg.enrolled')) * f('svedala.enrolled') - f('svedala.exits'),
    note: 'from the counts; the rounded shares (34 and 23 per cent) give 25.85',
    noteSv: 'ur antalen; de avrundade andelarna (34 och 23 procent) ger 25,85',
  },
  {
    id: 'svedala.saving.bistand',
    unit: 'SEK/month',
    tolerance: 10_000,
    compute: (f) => (f('svedala.more.exits') * f('trelleborg.bistand.422')) / f('trelleborg.exits') / 12,
    note: '25 persons at Trelleborg’s försörjningsstöd per person and month; printed as close to',
    noteSv: '25 personer med Trelleborgs försörjningsstöd per person och månad; angivet som närmare',
  },
  {
    id: 'svedala.tax',
    unit: 'SEK/month',
    tolerance: 7_500,
    compute: (f) => (20 * f('trelleborg.tax.month')) / f('trelleborg.exits.work'),
    note: '20 persons at the tax per person of the 347 who left for work (with all 422 it is 128 000); region tax included',
    noteSv:
      '20 personer med skatten per person för de 347 som gick till arbete (med alla 422 blir det 128 000); regionskatten ingår',
  },
  {
    id: 'trelleborg.return',
    unit: 'SEK/SEK',
    tolerance: 0.005,
    compute: (f) => f('trelleborg.bistand.422') / f('trelleborg.measures.budget'),
    note: 'on the budget; 1.44 on the cost of measures, 1.19 with handling; no counterfactual',
    noteSv:
      'på budgeten; 1,44 på insatsernas kostnad, 1,19 med handläggning; ingen jämförelse med vad som annars hade hänt',
  },
  {
    id: 'solna.module.rentPerSqm',
    unit: 'SEK/m2/year',
    tolerance: 50,
    compute: (f) => (f('solna.module.rent') * 12) / 19,
    note: '5 170 kr a month for 19 m²; printed as about 3 300',
    noteSv: '5 170 kr i månaden för 19 m²; angivet som cirka 3 300',
  },
  {
    id: 'trelleborg.exitShare',
    unit: 'percent',
    tolerance: 0.5,
    compute: (f) => (100 * f('trelleborg.exits')) / f('trelleborg.enrolled'),
    note: 'of all enrolled in the year',
    noteSv: 'av alla inskrivna under året',
  },
  {
    id: 'svedala.exitShare',
    unit: 'percent',
    tolerance: 0.5,
    compute: (f) => (100 * f('svedala.exits')) / f('svedala.enrolled'),
    note: 'of all enrolled in the year',
    noteSv: 'av alla inskrivna under året',
  },
  {
    id: 'trelleborg.exits',
    unit: 'persons/year',
    tolerance: 0,
    compute: (f) => f('trelleborg.exits.work') + f('trelleborg.exits.study'),
    note: 'to work and to study',
    noteSv: 'till arbete och till studier',
  },
];

/** Printed in the text but not rows of the facts table. */
const PRINTED: Readonly<Record<string, number>> = {
  'solna.module.rentPerSqm': 3300,
  'trelleborg.exitShare': 34,
  'svedala.exitShare': 23,
};

/** Each identity beside its published figure; a fact that is missing gives NaN, which is never within. */
export function publishedArithmetic(facts: ReadonlyMap<string, number | null>): readonly Target[] {
  const fact = (id: string) => facts.get(id) ?? NaN;
  return IDENTITIES.map(({ id, unit, tolerance, compute, note, noteSv }) => {
    const published = PRINTED[id] ?? fact(id);
    const model = compute(fact);
    return {
      id,
      source: id.startsWith('solna') ? 'nacka-2017' : 'svedala-trelleborg-2020',
      published,
      unit,
      class: 'identity',
      model,
      band: tolerance > 0 ? [published - tolerance, published + tolerance] : null,
      within: Math.abs(model - published) <= tolerance,
      note,
      noteSv,
    };
  });
}
