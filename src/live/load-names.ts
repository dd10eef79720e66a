import { parseCsv } from '../data/parse-csv';

/** A key figure or an area that can be chosen. */
export interface NamedChoice {
  readonly id: string;
  readonly title: string;
  /** Code of a municipality's county; '' for all else. */
  readonly county: string;
}

export interface KnownNames {
  readonly keyFigures: readonly NamedChoice[];
  readonly areas: readonly NamedChoice[];
}

/** Lines that are read at a time, so that no task is long. */
const LINES = 800;

/** The titles of Kolada's key figures and the names of its areas, from the page's own files; undefined where they cannot be read. */
export async function loadNames(): Promise<KnownNames | undefined> {
  try {
    const areas = await loadChoices('datasets/areas.csv', 'code', 'name', 'county_code');
    const keyFigures = await loadChoices('datasets/key-figures.csv', 'id', 'title');
    return { areas, keyFigures };
  } catch {
    return undefined;
  }
}

async function loadChoices(file: string, id: string, title: string, county?: string): Promise<NamedChoice[]> {
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`${response.status}`);
  const [header = '', ...lines] = (await response.text()).trimEnd().split('\n');
  const choices: NamedChoice[] = [];
  for (let from = 0; from < lines.length; from += LINES) {
    const part = parseCsv(file, [header, ...lines.slice(from, from + LINES)].join('\n'));
    const at = (name: string) => part.header.indexOf(name);
    const [idAt, titleAt, countyAt] = [at(id), at(title), county === undefined ? -1 : at(county)];
    for (const { cells } of part.rows)
      choices.push({ id: cells[idAt] ?? '', title: cells[titleAt] ?? '', county: cells[countyAt] ?? '' });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return choices;
}
