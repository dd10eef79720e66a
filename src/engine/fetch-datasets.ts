import { type Catalogue, parseCatalogue } from '../data/catalogue';
import type { Problem, Result } from '../model/problem';

/** The catalogue in a folder and the bytes of every file it names. Each file that is not there is a problem. */
export async function fetchDatasets(
  base: string,
): Promise<Result<{ readonly catalogue: Catalogue; readonly files: ReadonlyMap<string, Uint8Array> }>> {
  const text = await fetchFile(base, 'catalogue.json');
  if (!text.ok) return text;
  const catalogue = parseCatalogue(new TextDecoder().decode(text.value[1]));
  if (!catalogue.ok) return catalogue;
  const answers = await Promise.all(catalogue.value.files.map(({ file }) => fetchFile(base, file)));
  const problems: readonly Problem[] = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
  if (problems.length > 0) return { ok: false, problems };
  const files = new Map(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  return { ok: true, value: { catalogue: catalogue.value, files } };
}

async function fetchFile(base: string, file: string): Promise<Result<readonly [string, Uint8Array]>> {
  const response = await fetch(new URL(file, base));
  if (response.ok) return { ok: true, value: [file, new Uint8Array(await response.arrayBuffer())] };
  return { ok: false, problems: [{ where: file, what: 'fileNotFound', value: String(response.status) }] };
}
