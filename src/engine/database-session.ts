import { parseCatalogue } from '../data/catalogue';
import { loadDatasets } from '../data/load-datasets';
import { queryModelInputs, type ModelInputTables } from '../data/model-inputs-from-arrow';
import { queryMunicipalTable, type MunicipalTableRequest } from '../data/municipal-table';
import { runReadOnlyQuery } from '../data/read-only-query';
import type { TableRows } from '../data/table-rows';
import type { Problem, Result } from '../model/problem';
import { openDuckDb, type CancellableConnection, type DuckDbUrls } from './duckdb-connection';

export interface DatabaseUrls extends DuckDbUrls {
  /** Folder of the catalogue and its files, absolute, with a slash at the end. */
  readonly datasets: string;
}

/** The page's own questions and the user's SQL do not wait for each other. */
interface Session {
  readonly own: CancellableConnection;
  readonly user: CancellableConnection;
}

let session: Session | undefined;

/** Starts DuckDB, fetches the files, verifies and loads them. Once per worker. */
export async function openSession(urls: DatabaseUrls): Promise<Result<null>> {
  try {
    const [connect, datasets] = await Promise.all([openDuckDb(urls), fetchDatasets(urls.datasets)]);
    if (!datasets.ok) return datasets;
    const own = await connect();
    const problems = await loadDatasets(own, datasets.value.catalogue, datasets.value.files);
    if (problems.length > 0) return { ok: false, problems };
    session = { own, user: await connect() };
    return { ok: true, value: null };
  } catch (error) {
    return fail('start', error);
  }
}

/** Arrow IPC bytes of the model's tables. */
export async function readModelInputs(): Promise<Result<ModelInputTables>> {
  if (!session) return notOpen;
  try {
    return { ok: true, value: await queryModelInputs(session.own) };
  } catch (error) {
    return fail('modelInputs', error);
  }
}

/** Rows of the table of municipalities. */
export async function readMunicipalTable(request: MunicipalTableRequest): Promise<Result<TableRows>> {
  return session ? queryMunicipalTable(session.own, request) : notOpen;
}

/** Rows of a user's query. */
export async function readQuery(sql: string): Promise<Result<TableRows>> {
  return session ? runReadOnlyQuery(session.user, sql) : notOpen;
}

/** Ends the user's query that is running, if one is. */
export async function cancelQuery(): Promise<void> {
  await session?.user.cancel();
}

const notOpen: Result<never> = {
  ok: false,
  problems: [{ where: 'database', what: 'databaseFailed', value: 'not open' }],
};

function fail(where: string, error: unknown): Result<never> {
  const value = error instanceof Error ? error.message : String(error);
  return { ok: false, problems: [{ where: `database ${where}`, what: 'databaseFailed', value }] };
}

async function fetchDatasets(base: string) {
  const text = await fetchFile(base, 'catalogue.json');
  if (!text.ok) return text;
  const catalogue = parseCatalogue(new TextDecoder().decode(text.value[1]));
  if (!catalogue.ok) return catalogue;
  const answers = await Promise.all(catalogue.value.files.map(({ file }) => fetchFile(base, file)));
  const problems: readonly Problem[] = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
  if (problems.length > 0) return { ok: false, problems } as const;
  const files = new Map(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  return { ok: true, value: { catalogue: catalogue.value, files } } as const;
}

async function fetchFile(base: string, file: string): Promise<Result<readonly [string, Uint8Array]>> {
  const response = await fetch(new URL(file, base));
  if (response.ok) return { ok: true, value: [file, new Uint8Array(await response.arrayBuffer())] };
  return { ok: false, problems: [{ where: file, what: 'fileNotFound', value: String(response.status) }] };
}
