import { postsCost, savingAtFixedSum, savingAtFullSelfCost } from './agreement-sums';
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
 * The documents' own sums, worked from the documents' own figures, those of the proposal by the code that prices posts and by its
 * price rules. Each tolerance is the rounding of the printed
 * figure, or for "close to" and "about" five per cent. Source: svedala-trelleborg-2020, nacka-2017.
 */
const IDENTITIES: readonly Identity[] = [
  {
    id: 'trelleborg.cost.perEnrolled',
    unit: 'SEK/person/year',
    tolerance: 0.5,
    compute: (f) =>
      (f('trelleborg.cost.measures') + f('trelleborg.cost.handling')) / f('trelleborg.enrolled'),
    note: 'cost of measures and handling / enrolled; supposes that all of it is for the enrolled of the year, though the study counsellors serve others too',
    noteSv:
      'kostnad för insatser och handläggning / inskrivna; förutsätter att allt är för årets inskrivna, fast studie- och yrkesvägledarna också hjälper andra',
  },
  {
    id: 'svedala.cost.perEnrolled',
    unit: 'SEK/person/year',
    tolerance: 0.5,
    compute: (f) => (f('svedala.cost.measures') + f('svedala.cost.handling')) / f('svedala.enrolled'),
    note: 'cost of measures and handling / enrolled; supposes that the two municipalities count the enrolled alike',
    noteSv:
      'kostnad för insatser och handläggning / inskrivna; förutsätter att båda kommunerna räknar inskrivna likadant',
  },
  {
    id: 'agreement.cost',
    unit: 'SEK/year',
    tolerance: 0,
    compute: postsCost,
    note: 'the proposal’s posts as the model prices them for 235 enrolled, which give the sum back since it goes in; supposes that 5.75 posts at the wages of 2020 are enough and that 15 per cent covers premises, management and administration',
    noteSv:
      'förslagets tjänster som modellen prissätter dem för 235 inskrivna, vilket ger summan tillbaka eftersom den går in; förutsätter att 5,75 tjänster i 2020 års löner räcker och att 15 procent täcker lokaler, ledning och administration',
  },
  {
    id: 'agreement.cost.perEnrolled',
    unit: 'SEK/person/year',
    tolerance: 0.5,
    compute: (f) => f('agreement.cost') / f('svedala.enrolled'),
    note: 'a hypothetical quotient; supposes that all 235 enrolled are carried over and that the sum follows them, though the price is a fixed sum for 5.75 posts: the buyer pays the same for fewer enrolled, and what more of them would take is agreed by nobody',
    noteSv:
      'en tänkt kvot; förutsätter att alla 235 inskrivna följer med och att summan följer dem, fast priset är en fast summa för 5,75 tjänster: köparen betalar lika mycket för färre inskrivna, och vad fler skulle kräva är inte avtalat',
  },
  {
    id: 'agreement.saving',
    unit: 'SEK/year',
    tolerance: 1000,
    compute: savingAtFixedSum,
    note: 'supposes that all of the 6 795 tkr can be avoided, and no variable, start-up or transition costs; printed to the thousand',
    noteSv:
      'förutsätter att alla 6 795 tkr kan undvikas, och inga rörliga kostnader, startkostnader eller kostnader för övergången; angivet i tusental',
  },
  {
    id: 'svedala.saving.fullSelfCost',
    unit: 'SEK/year',
    // Each of the two printed quotients is rounded by up to half a krona.
    tolerance: 235,
    compute: savingAtFullSelfCost,
    note: 'not printed but worked from two figures that are, (28 915 − 27 027) × 235; supposes that all of the 6 795 tkr can be avoided and that Svedala’s enrolled cost Trelleborg as much each as its own',
    noteSv:
      'inte angivet utan räknat ur två tal som är det, (28 915 − 27 027) × 235; förutsätter att alla 6 795 tkr kan undvikas och att Svedalas inskrivna kostar Trelleborg lika mycket var som de egna',
  },
  {
    id: 'svedala.more.exits',
    unit: 'persons/year',
    tolerance: 0.5,
    compute: (f) =>
      (f('trelleborg.exits') / f('trelleborg.enrolled')) * f('svedala.enrolled') - f('svedala.exits'),
    note: 'supposes that the difference carries over whole and that the enrolled of both are alike; from the counts, where the rounded shares (34 and 23 per cent) give 25.85',
    noteSv:
      'förutsätter att hela skillnaden följer med och att de inskrivna är lika i båda; ur antalen, där de avrundade andelarna (34 och 23 procent) ger 25,85',
  },
  {
    id: 'svedala.saving.bistand',
    unit: 'SEK/month',
    tolerance: 10_000,
    compute: (f) => (f('svedala.more.exits') * f('trelleborg.bistand.422')) / f('trelleborg.exits') / 12,
    note: 'supposes that each of 25 exits ends a person’s försörjningsstöd for good, and all of them at Trelleborg’s average of 7 899 kr a month; printed as close to',
    noteSv:
      'förutsätter att vart och ett av 25 avslut gör slut på en persons försörjningsstöd för gott, alla med Trelleborgs medel på 7 899 kr i månaden; angivet som närmare',
  },
  {
    id: 'svedala.tax',
    unit: 'SEK/month',
    tolerance: 7_500,
    compute: (f) => (20 * f('trelleborg.tax.month')) / f('trelleborg.exits.work'),
    note: 'supposes that 20 of the 25 leave for work at once and stay, at the tax of the 347 who left for work, 7 781 kr each (over all 422 it is 6 398, and 128 000 in all); gross, region tax included',
    noteSv:
      'förutsätter att 20 av de 25 går till arbete genast och blir kvar, med skatten för de 347 som gick till arbete, 7 781 kr var (på alla 422 blir den 6 398, och 128 000 tillsammans); brutto, regionskatten ingår',
  },
  {
    id: 'trelleborg.return',
    unit: 'SEK/SEK',
    tolerance: 0.005,
    compute: (f) => f('trelleborg.bistand.422') / f('trelleborg.measures.budget'),
    note: 'supposes that without the measures all 422 would have had försörjningsstöd the whole year, with no counterfactual; on the budget, 1.44 on the cost of measures, 1.19 with handling',
    noteSv:
      'förutsätter att alla 422 utan insatserna hade haft försörjningsstöd hela året, utan jämförelse med vad som annars hade hänt; på budgeten, 1,44 på insatsernas kostnad, 1,19 med handläggning',
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
    note: 'of all enrolled in the year; supposes that each exit is one person, and that enrolled and exits are counted alike in both',
    noteSv:
      'av alla inskrivna under året; förutsätter att varje avslut är en person, och att inskrivna och avslut räknas lika i båda',
  },
  {
    id: 'svedala.exitShare',
    unit: 'percent',
    tolerance: 0.5,
    compute: (f) => (100 * f('svedala.exits')) / f('svedala.enrolled'),
    note: 'of all enrolled in the year; supposes that each exit is one person, and that enrolled and exits are counted alike in both',
    noteSv:
      'av alla inskrivna under året; förutsätter att varje avslut är en person, och att inskrivna och avslut räknas lika i båda',
  },
  {
    id: 'trelleborg.exits',
    unit: 'persons/year',
    tolerance: 0,
    compute: (f) => f('trelleborg.exits.work') + f('trelleborg.exits.study'),
    note: 'to work and to study; supposes that each left because of the work or studies, and did not return in the year',
    noteSv:
      'till arbete och till studier; förutsätter att var och en lämnade på grund av dem och inte kom tillbaka under året',
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
