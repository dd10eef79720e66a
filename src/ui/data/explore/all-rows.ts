import { isFewPersons, personsBehind } from '../../../analysis/municipal/few-persons';
import { funnelOfTitle } from '../../../analysis/municipal/funnel-of-title';
import type { ChartTable } from '../../../charts/chart-table';
import type { AreaRole } from '../../../charts/municipal/area-role';
import { m } from '../../../messages/messages';
import { formatNumber } from '../../format/number';
import { countyName } from './peer-words';
import type { Picture } from './picture';
import { statusInWords } from './status-words';

/** One municipality, or group, of the table of all. */
export interface AllRow {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly value: number | null;
  /** Of the year that the picture takes its inhabitants from. */
  readonly population: number | null;
  readonly role: AreaRole;
  /** Persons behind a share of all inhabitants, where they are few. */
  readonly persons: number | undefined;
  /** Few persons, and what the source has marked the figure with. */
  readonly note: string;
}

export type AllSort = 'name' | 'county' | 'value' | 'population';

/** Every municipality, with or without a figure, and the groups that are asked for. */
export function allRows({ year, inhabitants, role, keyFigure, gender }: Picture): readonly AllRow[] {
  const { measure } = funnelOfTitle(keyFigure.title);
  const per = gender === 'T' ? measure?.per : undefined;
  return [...year.municipalities, ...year.groups].map(({ area, row, value }): AllRow => {
    const population = inhabitants?.year.byCode.get(area.code)?.value ?? null;
    const persons = personsIfFew(value, population, per);
    const notes = [
      ...(persons === undefined ? [] : [m.dataExploreFew({ persons: formatNumber(persons) })]),
      ...(row === undefined || row.status === '' ? [] : [statusInWords(row.status)]),
      ...(area.type === 'G' && row?.count ? [m.dataExploreGroupOf({ count: row.count })] : []),
    ];
    return {
      code: area.code,
      name: area.name,
      county: area.type === 'G' ? m.dataExploreGroup() : countyName(area),
      value,
      population,
      role: role(area.code),
      persons,
      note: notes.join('; '),
    };
  });
}

/** In order of a column: texts as in the Swedish alphabet, missing numbers last either way. */
export function sortRows(rows: readonly AllRow[], by: AllSort, isDescending: boolean): readonly AllRow[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * ALPHABET.compare(String(left), String(right));
  });
}

const ALPHABET = new Intl.Collator('sv');

/** The heading of inhabitants, with their year once it is known. */
export function inhabitantsTitle({ inhabitants }: Picture): string {
  return inhabitants === undefined
    ? m.dataExploreInhabitants()
    : m.dataExploreInhabitantsOf({ year: inhabitants.year.period });
}

/** The rows as a file has them. */
export function allTable(rows: readonly AllRow[], picture: Picture): ChartTable<AllRow> {
  const { keyFigure, year } = picture;
  return {
    rows,
    columns: [
      { id: 'code', name: m.dataCode(), value: ({ code }) => code },
      { id: 'name', name: m.municipality(), value: ({ name }) => name },
      { id: 'county', name: m.dataCounty(), value: ({ county }) => county },
      { id: 'value', name: `${keyFigure.id} ${year.period}`, value: ({ value }) => value },
      { id: 'population', name: inhabitantsTitle(picture), value: ({ population }) => population },
      { id: 'note', name: m.dataExploreNote(), value: ({ note }) => note },
    ],
  };
}

function personsIfFew(
  value: number | null,
  population: number | null,
  per: number | undefined,
): number | undefined {
  if (value === null || population === null || per === undefined) return undefined;
  return isFewPersons(value, population, per) ? personsBehind(value, population, per) : undefined;
}
