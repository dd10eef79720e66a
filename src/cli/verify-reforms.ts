import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Problem, Result } from '../model/problem';
import { checkReform } from '../scenario/check-reform';
import { DATASETS, loadText } from './load-inputs';
import { readOptions } from './read-options';

/** Folder of the catalogue of reforms, with a slash at the end. */
const REFORMS = fileURLToPath(new URL('../../scenarios/reforms/', import.meta.url));

/** `reforms`: how many reforms the catalogue holds, or all that is wrong with its files, each with file, place and value. */
export async function verifyReforms(args: readonly string[], folder = REFORMS): Promise<Result<unknown>> {
  const options = readOptions(args, []);
  if (!options.ok) return options;
  const sources = await loadText(`${DATASETS}sources.json`);
  if (!sources.ok) return sources;
  const known = new Set((JSON.parse(sources.value) as { id: string }[]).map(({ id }) => id));
  const files = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const problems: Problem[] = [];
  const fileOfId = new Map<string, string>();
  for (const file of files) {
    const where = `scenarios/reforms/${file}`;
    const text = await loadText(folder + file);
    const checked = text.ok ? checkText(text.value, where, known) : text;
    if (!checked.ok) {
      problems.push(...checked.problems);
      continue;
    }
    const other = fileOfId.get(checked.value.id);
    if (other !== undefined)
      problems.push({ where, what: 'sameId', value: `${checked.value.id} (${other})` });
    fileOfId.set(checked.value.id, where);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { reforms: files.length } };
}

function checkText(text: string, where: string, sources: ReadonlySet<string>) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return { ok: false as const, problems: [{ where, what: 'notJson' as const, value }] };
  }
  return checkReform(json, where, sources);
}
