/** The reforms that the packages of schema 1 stood for. Never changed: old documents and links mean these lists for
 * ever, and what the reforms in them set today. */
const PACKAGES_OF_SCHEMA_1: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries({
    trelleborg: [
      'trelleborg-beslut-inom-24-timmar',
      'trelleborg-bransch-sfi',
      'trelleborg-branschteam',
      'trelleborg-digital-ansokan',
      'trelleborg-en-forvaltning',
      'trelleborg-flexibel-vuxenutbildning',
      'trelleborg-hela-arbetssattet',
      'trelleborg-kundtjanst-tar-emot',
      'trelleborg-naringsliv-och-rekryterare',
      'trelleborg-nysamtal-nasta-dag',
      'trelleborg-planering-fran-dag-ett',
      'trelleborg-planeringsvecka',
      'trelleborg-resultat-varje-manad',
      'trelleborg-robot',
      'trelleborg-service-hela-vagen',
      'trelleborg-snabb-omvarldsbevakning',
      'trelleborg-standig-utveckling',
      'trelleborg-stod-under-etableringen',
      'trelleborg-uppfoljning-varje-vecka',
      'trelleborg-vardegrund-hoga-forvantningar',
      'trelleborg-yrkeskedjor',
    ],
    svedala: [
      'svedala-digital-ansokan',
      'svedala-fokus-pa-unga-man',
      'svedala-generalister-som-samordnar',
      'svedala-handlingsplan-som-motprestation',
      'svedala-hela-arbetssattet',
      'svedala-helhetssyn',
      'svedala-lokal-samverkan',
      'svedala-nyanlanda-fran-ankomst',
      'svedala-nysamtal-inom-en-vecka',
      'svedala-oppen-mottagning',
      'svedala-sjuka-hos-socialsekreterare',
      'svedala-utredning-i-17-dagar',
    ],
    sundbyberg: [
      'sundbyberg-01-kartlaggning-av-verksamheter',
      'sundbyberg-02-pris-per-insats',
      'sundbyberg-03-kvalitetskansli',
      'sundbyberg-04-riktlinjer-for-bistand',
      'sundbyberg-05-riktlinjer-for-boende',
      'sundbyberg-06-fortroendelakare',
      'sundbyberg-07-robotiserad-handlaggning',
      'sundbyberg-08-hembesok',
      'sundbyberg-09-felaktiga-utbetalningar',
      'sundbyberg-10-krav-pa-motprestation',
      'sundbyberg-11-arbetsmarknadsinriktad-organisation',
      'sundbyberg-12-auktorisation-av-insatser',
      'sundbyberg-13-sundbybergsinitiativet',
      'sundbyberg-14-sommarjobb',
      'sundbyberg-15-kommunala-aktivitetsansvaret',
      'sundbyberg-16-finsam',
      'sundbyberg-17-auktorisation-inom-vuxenutbildningen',
      'sundbyberg-18-externa-examinatorer',
      'sundbyberg-19-digitalisering-av-sfi',
      'sundbyberg-20-etableringslan',
      'sundbyberg-21-etableringsbostad',
      'sundbyberg-22-mottagningscenter',
      'sundbyberg-23-motesplatser',
      'sundbyberg-24-vida',
      'sundbyberg-25-entreprenorer-i-sverige',
      'sundbyberg-26-handlingsplan-for-ensamkommande',
      'sundbyberg-27-advisory-board',
      'sundbyberg-28-transitboende',
      'sundbyberg-29-trygga-zonen',
      'sundbyberg-30-utbetalning-till-kvinnan',
      'sundbyberg-31-arbete-mot-vald',
      'sundbyberg-32-rinkebymodellen',
      'sundbyberg-33-handlingsplan-mot-hemloshet',
      'sundbyberg-hela-arbetssattet',
    ],
    nacka: [
      'nacka-bruksvardeshyra',
      'nacka-gemensam-etableringsplan',
      'nacka-gemensamma-moten',
      'nacka-genomgangskontrakt',
      'nacka-hela-arbetssattet',
    ],
    varmdo: ['varmdo-hyra-efter-betalningsformaga'],
  }),
);

type Json = Readonly<Record<string, unknown>>;

/** One step for each schema that was: from its number to the next. */
const STEPS: ReadonlyMap<unknown, (document: Json) => Json> = new Map([[1, fromSchema1]]);

/**
 * A document of any schema so far as one of the latest, one step at a time; anything else is given back as it is, for the
 * check of the schema to name. What a step does not know it leaves.
 */
export function migrate(json: unknown): unknown {
  let document = json;
  for (let step = stepFor(document); step !== undefined; step = stepFor(document))
    document = step(document as Json);
  return document;
}

function stepFor(json: unknown): ((document: Json) => Json) | undefined {
  if (json === null || typeof json !== 'object' || !Object.hasOwn(json, 'schema')) return undefined;
  return STEPS.get((json as Json).schema);
}

/** A package was one of five by name; it became a list of reforms. */
function fromSchema1(document: Json): Json {
  const reforms = PACKAGES_OF_SCHEMA_1.get(document.package);
  return { ...document, schema: 2, ...(reforms === undefined ? {} : { package: reforms }) };
}
