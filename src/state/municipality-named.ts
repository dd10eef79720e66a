import type { MunicipalityColumns } from '../model/inputs';

/** Code of the municipality that a text names, by its name ("Ystad", "Ystads kommun") or its code; undefined where there is none. */
export function municipalityNamed(
  { code, name }: Pick<MunicipalityColumns, 'code' | 'name'>,
  text: string,
): string | undefined {
  const wanted = text
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/\s+kommun$/, '');
  const at = name.findIndex((known, i) =>
    [known, `${known}s`, code[i]].some((one) => one?.toLocaleLowerCase('sv') === wanted),
  );
  return code[at];
}
