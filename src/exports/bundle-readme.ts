import { m } from '../messages/messages';
import { ENGINE_VERSION } from '../model/engine-version';
import type { Words } from '../scenario/words';
import { digestOf, type HandedOver, namesOf } from './handed-over';
import { asMarkdown, formatTable } from './markdown';

/** What each file of the bundle is, and how the run is made again. `drawsFile` holds the first `drawsInFile` draws. */
export function describeBundle(handedOver: HandedOver, drawsFile: string, drawsInFile: number): string {
  const { comparison, set, language, municipalityName, sentences } = handedOver;
  const { months, seed, draws, dataHash } = comparison;
  const digest = digestOf(handedOver);
  const first = set.scenarios[0]?.id ?? '';
  const say = ({ sv, en }: Words) => (language === 'sv' ? sv : en);
  const title = m.exportTitle(
    { municipality: municipalityName, first: months[0] ?? '', last: months.at(-1) ?? '' },
    { locale: language },
  );
  return [
    `# ${asMarkdown(title)}`,
    ...sentences.map(asMarkdown),
    [...namesOf(handedOver)].map(([id, name]) => `- \`${id}\`: ${asMarkdown(name)}`).join('\n'),
    `## ${say(TEXTS.files)}`,
    formatTable(
      [say(TEXTS.file), say(TEXTS.holds)],
      [
        ['scenarios.json', say(TEXTS.set)],
        ['scenarios/', say(TEXTS.documents)],
        ['comparison.json', say(TEXTS.comparison)],
        ['totals.csv', say(TEXTS.totals)],
        [drawsFile, say(TEXTS.draws)],
        ['model.md', say(TEXTS.model)],
        ['CITATION.txt, CITATION.cff', say(TEXTS.citation)],
      ],
    ),
    say({
      sv: `\`${drawsFile}\` har de ${drawsInFile} första av räkningens ${draws} framtider.`,
      en: `\`${drawsFile}\` holds the first ${drawsInFile} of the ${draws} draws of the run.`,
    }),
    say(TEXTS.rows),
    `## ${say(TEXTS.again)}`,
    say({
      sv: `I Reformlabbet ${ENGINE_VERSION}, med Node 20.19 eller senare och den här mappen uppackad som \`bundle\` i programmets mapp:`,
      en: `In Reformlabbet ${ENGINE_VERSION}, with Node 20.19 or later and this folder unpacked as \`bundle\` in the folder of the program:`,
    }),
    code(
      'sh',
      'npm ci',
      `npm run -s cli -- compare --scenarios bundle/scenarios.json --draws ${draws} --seed ${seed}`,
    ),
    say({
      sv: 'Det skriver ut samma fingeravtryck på varje dator:',
      en: 'That prints the same digest on every computer:',
    }),
    code('text', `"dataHash": "${dataHash}"`, `"digest": "${digest}"`),
    say({
      sv: `Alla ${draws} framtider av ett scenario i taget, med summor, nettokostnad, bistånd och hushållsmånader:`,
      en: `All ${draws} draws of one scenario at a time, with totals, net cost, bistånd and household-months:`,
    }),
    code(
      'sh',
      `npm run -s cli -- simulate --scenario bundle/scenarios/${first}.json --draws ${draws} --seed ${seed} --out ${first}.parquet`,
    ),
    say({
      sv: 'Alla scenarier som en länk till sidan:',
      en: 'All scenarios as a link to the page:',
    }),
    code('sh', 'npm run -s cli -- link encode bundle/scenarios.json'),
  ]
    .join('\n\n')
    .concat('\n');
}

function code(language: 'sh' | 'text', ...lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}

const TEXTS = {
  files: { sv: 'Filerna', en: 'The files' },
  file: { sv: 'Fil', en: 'File' },
  holds: { sv: 'Innehåll', en: 'Holds' },
  set: {
    sv: 'scenarierna som de jämförs: kommun, period, reformer, åtgärder, antaganden, frö och antal framtider',
    en: 'the scenarios as they are compared: municipality, horizon, reforms, levers, assumptions, seed and number of draws',
  },
  documents: { sv: 'samma scenarier, ett i varje fil', en: 'the same scenarios, one in each file' },
  comparison: {
    sv: 'resultatet: varje scenario och varje par, med kvantiler, månad för månad; kronor i löpande priser',
    en: 'the result: every scenario and every pair, with quantiles, month by month; SEK at current prices',
  },
  totals: {
    sv: 'varje summa över perioden: medel, räknefel (mcse) och kvantiler',
    en: 'every total over the horizon: mean, Monte Carlo standard error (mcse) and quantiles',
  },
  draws: {
    sv: 'framtiderna själva: scenario, kommun, framtid, månad, konto, kronor',
    en: 'the draws themselves: scenario, municipality, draw, month, account, SEK',
  },
  model: {
    sv: 'modellen beskriven så att den kan angripas, med alla antaganden; på engelska och svenska',
    en: 'the model described so that it can be attacked, with every assumption; in English and Swedish',
  },
  citation: { sv: 'hur räkningen citeras', en: 'how the run is cited' },
  rows: {
    sv: 'En rad utan månad är en summa över perioden. `sek` är kronor utom där kontot räknar: `householdMonths` och `needMonths` är hushållsmånader; `exits`, `exitsToWork` och `exitsToStudy` personer; `movedOut`, `rejected` och `insured` hushåll. Plus är en kostnad för kommunen, minus en intäkt.',
    en: 'A row without a month is a total over the horizon. `sek` is SEK but where the account counts: `householdMonths` and `needMonths` are household-months; `exits`, `exitsToWork` and `exitsToStudy` persons; `movedOut`, `rejected` and `insured` households. Plus is a cost to the municipality, minus an income.',
  },
  again: { sv: 'Samma tal en gång till', en: 'The same figures once more' },
} as const satisfies Record<string, Words>;
