import type { Gender } from '../../figures/figure-columns';
import { wordsOf, type Cell } from '../../workbook/grid';
import { parseGender } from '../fields/parse-gender';

/** What a column of a wide table holds beside its years. */
export type WideRole = 'areaCode' | 'areaName' | 'keyFigureId' | 'keyFigureTitle' | 'gender';

/** What a heading of a wide table says. */
export interface WideHeading {
  readonly role: WideRole | null;
  /** The year of the figures under it. */
  readonly period: number | null;
  readonly gender: Gender | null;
  readonly words: string;
}

/** A heading in any of the ways people write it: "Kommun", "N31807 2019", 2019, "2019 Kvinnor", "Kvinnor, 2019", "Kön". */
export function describeHeading(cell: Cell | undefined): WideHeading {
  const words = wordsOf(cell);
  const period = readPeriod(words);
  if (period !== null) return { role: null, ...period, words };
  return { role: roleOf(words), period: null, gender: parseGender(words), words };
}

const YEAR = /^(?:år )?(\d{4})$/i;
const YEAR_FIRST = /^(?:år )?(\d{4})[ ,:;_|(-]+([\p{L}]+)\)?$/iu;
const GENDER_FIRST = /^([\p{L}]+)[ ,:;_|(-]+(\d{4})\)?$/u;
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

function readPeriod(words: string): { period: number; gender: Gender | null } | null {
  const alone = YEAR.exec(words)?.[1];
  const yearFirst = YEAR_FIRST.exec(words);
  const genderFirst = GENDER_FIRST.exec(words);
  const year = Number(alone ?? yearFirst?.[1] ?? genderFirst?.[2] ?? NaN);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  if (alone !== undefined) return { period: year, gender: null };
  const gender = parseGender(yearFirst?.[2] ?? genderFirst?.[1]);
  return gender === null ? null : { period: year, gender };
}

const ROLES: readonly (readonly [WideRole, RegExp])[] = [
  [
    'areaCode',
    /^(?:(?:kommun|områdes?|region|läns?|municipality|area)[ _-]?(?:kod|id|code|nr|nummer)|kod|code)$/,
  ],
  [
    'areaName',
    /^(?:kommun(?:er|namn)?|område(?:n|snamn)?|region(?:er)?|län|ort|namn|municipality|municipalities|area)(?:[ _-]?(?:namn|name|title))?$/,
  ],
  ['keyFigureId', /^(?:(?:nyckeltals?|kpi|indikator)[ _-]?(?:id|kod|code)|id)$/],
  [
    'keyFigureTitle',
    /^(?:nyckeltal|kpi|indikator|key figure|mått)(?:(?:s|ets)?[ _-]?(?:namn|titel|title|name))?$/,
  ],
  ['gender', /^(?:kön|gender|sex)$/],
];

function roleOf(words: string): WideRole | null {
  const lower = words.normalize('NFC').toLowerCase();
  return ROLES.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}
