import type { LedgerUnit } from './ledger-reading';
import { findMonth, type NamedMonth } from './parse-month';
import { wordsOf, type Cell } from '../workbook/grid';

export type Kind = 'outturn' | 'budget';

/** What the words of a heading or a row's label say. */
export interface Heading {
  readonly words: string;
  /** The month that is named, unless more than one is. */
  readonly month: NamedMonth | null;
  readonly year: number | null;
  readonly kind: Kind | null;
  /** Forecasts, deviations, shares and the like: neither outturn nor budget. */
  readonly other: boolean;
  readonly total: boolean;
  readonly accumulated: boolean;
  /** The same by a word that cannot mean how far the table goes, as "utfall t.o.m. augusti" can. */
  readonly sumsUp: boolean;
  /** A figure of a whole year: "Årsbudget". */
  readonly wholeYear: boolean;
  readonly households: boolean;
  /** A count of something else than households. */
  readonly count: boolean;
  readonly role: 'month' | 'year' | 'account' | 'amount' | null;
  /** What is left when all of the above is taken away. */
  readonly rest: string;
}

/** Words of more characters than this are a sentence, not a heading. */
const LONGEST_HEADING = 80;

export function describeHeading(cell: Cell | undefined): Heading {
  const words = wordsOf(cell);
  const lower = words.toLowerCase();
  if (lower === '' || lower.length > LONGEST_HEADING) return { ...NOTHING, words, rest: words };
  const [outturn, budget] = [OUTTURN.test(lower), BUDGET.test(lower)];
  const found = findMonth(lower);
  const several = found !== null && findMonth(found.rest) !== null;
  const year = found?.year ?? yearIn(lower);
  const households = isHouseholds(lower);
  return {
    words,
    month: found === null || several ? null : { ...found, year },
    year,
    kind: outturn === budget ? null : outturn ? 'outturn' : 'budget',
    other: OTHER.test(lower) || (outturn && budget),
    total: TOTAL.test(lower) || several,
    accumulated: ACCUMULATED.test(lower) || (UP_TO.test(lower) && !several),
    sumsUp: ACCUMULATED.test(lower),
    wholeYear: WHOLE_YEAR.test(lower) && !several,
    households,
    count: !households && (COUNT.test(lower) || HOUSEHOLDS.test(lower)),
    role: roleOf(lower),
    rest: restOf(words),
  };
}

/** Whether words name the number of households with bistånd. */
export function isHouseholds(lower: string): boolean {
  return HOUSEHOLDS.test(lower) && !NOT_ALL_HOUSEHOLDS.test(lower);
}

/** Whether a label is that of a total row, with or without a code before it. */
export function isTotalLabel(words: string): boolean {
  return TOTAL_LABEL.test(words.toLowerCase());
}

/** What is neither money nor households with bistånd: a count, a share, a cost per household. */
export function isOtherLabel(words: string): boolean {
  const lower = words.toLowerCase();
  return !isHouseholds(lower) && [COUNT, HOUSEHOLDS, OTHER_LABEL].some((pattern) => pattern.test(lower));
}

/** Whether a label ends in words of another year, a forecast, a deviation, or sums from January on. */
export function isOtherThanOutturn(words: string): boolean {
  return NOT_THIS_OUTTURN.test(words.toLowerCase());
}

/** The units that words of a heading state. */
export function unitsInHeading(words: string): ReadonlySet<LedgerUnit> {
  const units = new Set<LedgerUnit>();
  let left = words.toLowerCase();
  for (const [unit, pattern] of UNITS) {
    if (pattern.test(left)) units.add(unit);
    left = left.replaceAll(new RegExp(pattern, 'gu'), ' ');
  }
  return units;
}

/** The units that a text beside the table states; "över 100 tkr" is an amount and states none. */
export function unitsInText(text: string): ReadonlySet<LedgerUnit> {
  return unitsInHeading(text.toLowerCase().replace(AMOUNT_WITH_UNIT, ' '));
}

/** A label that ends or begins with outturn or budget, as where each account has a row of both. */
export function kindOfLabel(label: string): { name: string; kind: Kind | 'other' } | null {
  const match = LABEL_END.exec(label) ?? LABEL_START.exec(label) ?? LABEL_ONLY.exec(label);
  const { word = '', name = '' } = match?.groups ?? {};
  if (match === null) return null;
  const lower = word.toLowerCase();
  return { name: name.trim(), kind: OTHER.test(lower) ? 'other' : BUDGET.test(lower) ? 'budget' : 'outturn' };
}

/** Whether a cell says nothing but outturn, budget, or neither of them. */
export function kindOfCell(words: string): Kind | 'other' | null {
  const label = kindOfLabel(words);
  return label?.name === '' ? label.kind : null;
}

/** The only year that words name, dates left aside; null if they name none, or more. */
export function yearIn(words: string): number | null {
  const bare = words.replace(/\d{4}[-/.]\d\d[-/.]\d\d/g, ' ');
  const years = new Set(
    [...bare.matchAll(/(?<!\d)(20\d\d)(?:0[1-9]|1[0-2])?(?!\d)/g)].map((match) => match[1]),
  );
  return years.size === 1 ? Number([...years][0]) : null;
}

function word(...alternatives: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'u');
}

const OUTTURN_WORDS = [
  'utfall',
  'bokfört',
  'bokförd',
  'redovisat',
  'redovisning',
  'utbetalt',
  'utbetalningar',
  'verkligt',
  'actual',
];
const BUDGET_WORDS = [
  'budget',
  'budgeterat',
  'årsbudget',
  'helårsbudget',
  'periodbudget',
  'månadsbudget',
  'internbudget',
];
const OTHER_WORDS = [
  'prognos\\p{L}*',
  'helårsprognos',
  'avvik\\p{L}*',
  'diff',
  'differens',
  'skillnad',
  'förändring',
  'andel',
  'index',
  'kvar',
  'återstår',
  'disponibelt',
  'förbrukat',
  'förbrukning',
  'genomsnitt',
  'snitt',
  'medel',
  'medelvärde',
  'median',
  'kommentar\\p{L}*',
  'anmärkning',
  'föregående år',
  'fg år',
  'förra året',
  'saldo',
  'ub',
  'ib',
  'debet',
  'kredit',
  'budgetavvikelse',
  'mål',
  'rullande',
];
const OUTTURN = word(...OUTTURN_WORDS);
const BUDGET = word(...BUDGET_WORDS);
const OTHER = new RegExp(`${word(...OTHER_WORDS).source}|%|(?<!\\p{L})per hushåll`, 'u');
const TOTAL_WORDS = [
  'summa',
  'totalt',
  'total',
  'totalsumma',
  'delsumma',
  's:a',
  'summering',
  'helår',
  'helåret',
];
const TOTAL = word(...TOTAL_WORDS);
const TOTAL_LABEL =
  /^(?:[\d.]+\s)?(?:summa|totalt|total|totalsumma|delsumma|s:a|summering|nettokostnad(?:er)?|nettoutfall|netto|bruttokostnad(?:er)?|resultat|grand total|helår)(?!\p{L})|(?<!\p{L})(?:totalt|total|summa)\)?$/u;
const ACCUMULATED = word('ack\\.?', 'acc\\.?', 'ackumulerat', 'ackumulerad', 'ackumulerade', 'ytd');
const UP_TO = word('t\\.? ?o\\.? ?m\\.?', 'till och med', 'hittills');
const WHOLE_YEAR = word('årsbudget', 'helårsbudget', 'helår', 'helåret', 'hela året', 'år', 'årets', 'year');
const HOUSEHOLDS =
  /^(?:[\p{L}]?\d+\s)?(?:totalt |summa )?(?:antal |antalet )?(?:aktuella |aktualiserade |unika |pågående )?(?:bidrags|bistånds)?hushåll(?!\p{L})|^(?:[\p{L}]?\d+\s)?antal(?:et)? .*hushåll(?!\p{L})/u;
const NOT_ALL_HOUSEHOLDS =
  /(?<!\p{L})(?:nya|avslutade|avslut|barn|varav|utan|andel|snitt|per|kostnad\p{L}*|belopp|kr|långvarig\p{L}*|unga|vuxna|kvinnor|män|föräldrar|nyanlända|ensamstående|under|över|år)(?!\p{L})|\d ?[-–] ?\d|(?<!\p{L})med (?!(?:ekonomiskt |ek\.? )?(?:bistånd|försörjningsstöd))|%/u;
const COUNT =
  /^(?:[\p{L}]?\d+\s)?(?:antal(?:et)?|ärenden|personer)(?!\p{L})|(?<!\p{L})antal(?:et)?$|hushållsmånader|(?:bidrags|bistånds|stöd|(?<!\p{L}))(?:mottagare|tagare)(?!\p{L})/u;
const OTHER_LABEL =
  /^(?:andel|genomsnitt|snitt|medel|median|kostnad per)(?!\p{L})|(?<!\p{L})per (?:hushåll|invånare|person)|%|(?<!\p{L})(?:nya|avslutade) hushåll|(?<!\p{L})(?:snitt|procent|andel)(?!\p{L})/u;
/** What a row may hold under a heading of outturn and still not be the outturn of its year. */
const NOT_THIS_OUTTURN =
  /(?<!\p{L})(?:(?:fg|föreg|föregående|förra)\.? år(?:et)?|prognos|helårsprognos|(?:budget)?avvikelse|ack(?:\.|umulerat|umulerad)?)\)?$/u;
const UNITS: readonly (readonly [LedgerUnit, RegExp])[] = [
  ['mnkr', word('mnkr', 'mkr', 'msek', 'milj(?:oner|\\.)? ?(?:kr|kronor|sek)?', 'mn kr')],
  [
    'tkr',
    word(
      'tkr',
      'tsek',
      'kkr',
      'ksek',
      'tusental(?:s)?(?: (?:kr|kronor|sek))?',
      'tusen ?(?:kr|kronor|sek)',
      '1 ?000[- ]?tal(?: ?(?:kr|kronor|sek))?',
      '1 ?000 ?(?:kr|kronor|sek)',
    ),
  ],
  ['kr', word('kr', 'kronor', 'sek')],
];
const AMOUNT_WITH_UNIT =
  /(?<!\d ?)(?!1 ?000(?!\d))(?!(?:19|20)\d\d[., ]*\p{L})\d[\d ., ]*\s?(?:tkr|mkr|mnkr|kr|kronor|miljoner kronor|tusen kronor)(?!\p{L})/gu;

const LABEL_OTHERS = ['prognos', 'helårsprognos', 'avvikelse', 'budgetavvikelse', 'diff', 'differens'];
const KIND_LABEL = `(?<word>${[...OUTTURN_WORDS, ...BUDGET_WORDS, ...LABEL_OTHERS].join('|')})(?:\\s(?:20\\d\\d|kr|tkr))?`;
const LABEL_ONLY = new RegExp(`^(?<name>)${KIND_LABEL}$`, 'iu');
const LABEL_END = new RegExp(
  `^(?<name>.*[\\p{L}\\d)])(?:\\s?[,:/(]\\s?|\\s[-–]\\s|\\s)${KIND_LABEL}\\)?$`,
  'iu',
);
const LABEL_START = new RegExp(`^${KIND_LABEL}\\s?[:,]\\s?(?<name>.+)$`, 'iu');

const ROLES: readonly (readonly [Heading['role'], RegExp])[] = [
  [
    'month',
    /^(?:månad|månadsnr|period|redovisningsperiod|per|datum|bokföringsdatum|bokf\.?datum|bokf\.? datum|transaktionsdatum|verifikationsdatum|verdatum|ver\.?datum|år-?\/?\s?månad|årmånad|år och månad|tid|month|date)\.?$/u,
  ],
  ['year', /^(?:år|räkenskapsår|verksamhetsår|budgetår|year)$/u],
  [
    'account',
    /^(?:konto(?:n|nr|nummer|kod|namn|text|benämning|grupp|plan)?|konto(?:nr)?[ .]*(?:namn|text|nr|benämning)?|huvudkonto|kod|benämning|namn|verksamhet(?:er|skod|snamn|stext)?|ansvar(?:skod|snamn)?|aktivitet(?:er|skod|snamn)?|objekt|projekt|kostnadsställe|kostnadsslag|post|insats|account|(?:konto|verksamhet|ansvar|aktivitet)(?: \((?:t|text|kod|namn)\)| namn| benämning| text| kod))$/u,
  ],
  [
    'amount',
    /^(?:belopp|kr|kronor|tkr|kkr|mkr|mnkr|kostnad|kostnader|värde|amount|sek|tusental)(?: \(?(?:i )?(?:kr|tkr|mkr|mnkr|sek|kronor)\)?)?$/u,
  ],
];

function roleOf(lower: string): Heading['role'] {
  const plain = lower
    .replace(/[:*]+$/, '')
    .replace(/\s?\((?:kr|tkr|mkr|mnkr)\)$/, '')
    .trim();
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const TAKEN_AWAY = [
  OUTTURN,
  BUDGET,
  OTHER,
  TOTAL,
  ACCUMULATED,
  UP_TO,
  WHOLE_YEAR,
  ...UNITS.map(([, pattern]) => pattern),
  word('belopp', 'i', 'per månad'),
].map((pattern) => new RegExp(pattern.source, 'giu'));

function restOf(words: string): string {
  let left = words;
  for (const pattern of TAKEN_AWAY) left = left.replace(pattern, ' ');
  const month = findMonth(left.toLowerCase());
  if (month !== null) left = `${left.slice(0, month.from)} ${left.slice(month.to)}`;
  return left
    .replace(/(?<!\d)20\d\d(?!\d)/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;/–-]+|[\s,:;/–-]+$/g, '');
}

const NOTHING: Heading = {
  words: '',
  month: null,
  year: null,
  kind: null,
  other: false,
  total: false,
  accumulated: false,
  sumsUp: false,
  wholeYear: false,
  households: false,
  count: false,
  role: null,
  rest: '',
};
