import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashModelInputs } from '../data/hash-model-inputs';
import { ENGINE_VERSION } from '../model/engine-version';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import { validateAll } from '../validation/validate-all';
import { loadFacts } from './load-inputs';
import { readOptions } from './read-options';

/** The document that the page shows. */
const DOCUMENT = fileURLToPath(new URL('../../scenarios/validation.json', import.meta.url));

/**
 * `validate [--write]`: every published figure beside what the model gives, as { targets, within, total, tuned }. With
 * `--write` the same, with the engine's version and the hash of the inputs, becomes the document that the page shows.
 * Problems: a data file whose hash is wrong.
 */
export async function validate(args: readonly string[], inputs: ModelInputs): Promise<Result<unknown>> {
  const options = readOptions(args, [], ['write']);
  if (!options.ok) return options;
  const facts = await loadFacts();
  if (!facts.ok) return facts;
  const validation = validateAll(facts.value, inputs);
  if (validation.ok && options.value.has('write')) {
    const document = { engine: ENGINE_VERSION, dataHash: hashModelInputs(inputs), ...validation.value };
    await writeFile(DOCUMENT, `${JSON.stringify(document, null, 2)}\n`);
  }
  return validation;
}
