import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashModelInputs } from '../data/hash-model-inputs';
import { formatModelInputs } from '../data/model-inputs';
import { buildModelInputs, queryModelInputs } from '../data/model-inputs-from-arrow';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import { openLoadedDatabase } from './database-node';

const datasets = fileURLToPath(new URL('../../datasets/', import.meta.url));
const inputs = await loadModelInputs(datasets);
if (inputs.ok) {
  await writeFile(`${datasets}model-inputs.json`, formatModelInputs(inputs.value));
  console.log(hashModelInputs(inputs.value));
} else {
  for (const { where, what, value } of inputs.problems) console.error(`${where}: ${what}: ${value}`);
  process.exitCode = 2;
}

async function loadModelInputs(folder: string): Promise<Result<ModelInputs>> {
  const connection = await openLoadedDatabase(folder);
  return connection.ok ? buildModelInputs(await queryModelInputs(connection.value)) : connection;
}
