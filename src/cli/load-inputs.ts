import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Catalogue, parseCatalogue } from '../data/catalogue';
import { hashModelInputs } from '../data/hash-model-inputs';
import { parseModelInputs } from '../data/model-inputs';
import { parseCsv } from '../data/parse-csv';
import { verifyHash } from '../data/verify-dataset';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import type { Scenario } from '../scenario/scenario';
import { readDocument } from '../scenario/link/document';
import { parseScenario } from '../scenario/parse-scenario';
import { scenariosOf } from '../scenario/scenario-set';

/** Folder of the shipped data, with a slash at the end. */
export const DATASETS = fileURLToPath(new URL('../../datasets/', import.meta.url));

export interface LoadedInputs {
  readonly inputs: ModelInputs;
  readonly dataHash: string;
}

/** The committed model inputs and their hash. */
export async function loadInputs(): Promise<Result<LoadedInputs>> {
  const text = await loadText(`${DATASETS}model-inputs.json`);
  if (!text.ok) return text;
  const parsed = parseModelInputs(text.value);
  return parsed.ok
    ? { ok: true, value: { inputs: parsed.value, dataHash: hashModelInputs(parsed.value) } }
    : parsed;
}

/** Published figures of the source documents by id; null where the document gives a rule or a date. Source: svedala-trelleborg-2020. */
export async function loadFacts(): Promise<Result<ReadonlyMap<string, number | null>>> {
  const catalogue = await loadCatalogue();
  if (!catalogue.ok) return catalogue;
  const file = catalogue.value.files.find((entry) => entry.file === 'seed-facts.csv');
  const bytes = await loadBytes(`${DATASETS}seed-facts.csv`);
  if (!bytes.ok) return bytes;
  const problems = file === undefined ? [] : verifyHash(file, bytes.value);
  if (problems.length > 0) return { ok: false, problems };
  const table = parseCsv('seed-facts.csv', new TextDecoder().decode(bytes.value));
  const [id, value] = [table.header.indexOf('id'), table.header.indexOf('value')];
  const facts = table.rows.map(({ cells }) => {
    const text = cells[value] ?? '';
    return [cells[id] ?? '', text === '' ? null : Number(text)] as const;
  });
  return { ok: true, value: new Map(facts) };
}

/** A scenario document from a file. */
export async function loadScenario(path: string): Promise<Result<Scenario>> {
  const text = await loadText(path);
  return text.ok ? parseScenario(text.value, path) : text;
}

/** The scenarios of a file that holds one scenario or a set of them, also as the page saves it. */
export async function loadScenarios(path: string): Promise<Result<readonly Scenario[]>> {
  const text = await loadText(path);
  if (!text.ok) return text;
  const document = readDocument(text.value, path);
  return document.ok ? { ok: true, value: scenariosOf(document.value.set) } : document;
}

export async function loadCatalogue(): Promise<Result<Catalogue>> {
  const text = await loadText(`${DATASETS}catalogue.json`);
  return text.ok ? parseCatalogue(text.value) : text;
}

export async function loadText(path: string): Promise<Result<string>> {
  const bytes = await loadBytes(path);
  return bytes.ok ? { ok: true, value: new TextDecoder().decode(bytes.value) } : bytes;
}

async function loadBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch {
    return { ok: false, problems: [{ where: 'file', what: 'fileNotFound', value: path }] };
  }
}
