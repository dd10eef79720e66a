import { transfer } from 'comlink';
import { databaseProblem } from '../data/database-problem';
import type { AnsweredFigures } from '../data/figures/answered-figures';
import { describeTables, type TableDescription } from '../data/figures/describe-tables';
import type {
  AreaRow,
  FigureLoad,
  FigureRequest,
  KeyFigureRow,
  KeyFigureSearch,
} from '../data/figures/figure-questions';
import * as load from '../data/figures/load-figures';
import * as results from '../data/figures/load-table';
import type { PlainColumn } from '../data/figures/plain-table';
import { queryAreas } from '../data/figures/query-areas';
import { queryFigures } from '../data/figures/query-figures';
import { queryKeyFigures } from '../data/figures/query-key-figures';
import { loadDatasets } from '../data/load-datasets';
import { queryModelInputs, type ModelInputTables } from '../data/model-inputs-from-arrow';
import { queryMunicipalTable, type MunicipalTableRequest } from '../data/municipal-table';
import { type QueryAnswer, queryRowLimit } from '../data/query-answer';
import { runReadOnlyQuery } from '../data/read-only-query';
import type { TableRows } from '../data/table-rows';
import type { Result } from '../model/problem';
import {
  type CancellableConnection,
  type DuckDbUrls,
  openDuckDb,
  type OpenDuckDb,
} from './duckdb-connection';
import { fetchDatasets } from './fetch-datasets';

export interface DatabaseUrls extends DuckDbUrls {
  /** Folder of the catalogue and its files, absolute, with a slash at the end. */
  readonly datasets: string;
}

/** The page's own questions, what it loads and the user's SQL do not wait for each other. */
interface Session {
  readonly duckDb: OpenDuckDb;
  readonly own: CancellableConnection;
  readonly loading: CancellableConnection;
  readonly user: CancellableConnection;
}

let session: Session | undefined;
/** Parts of a table that is on its way. */
let staged: (readonly PlainColumn[])[] = [];
/** The user's query that runs. */
let query: AbortController | undefined;

/**
 * Starts DuckDB, fetches the files, verifies and loads them. Once per worker. A crash of DuckDB is reported as an error of this worker, so that
 * the page hears of it at once.
 */
export async function openSession(urls: DatabaseUrls): Promise<Result<null>> {
  try {
    const [duckDb, datasets] = await Promise.all([
      openDuckDb(urls, reportError),
      fetchDatasets(urls.datasets),
    ]);
    if (!datasets.ok) return datasets;
    const own = await duckDb.connect();
    const problems = await loadDatasets(own, datasets.value.catalogue, datasets.value.files);
    if (problems.length > 0) return { ok: false, problems };
    session = { duckDb, own, loading: await duckDb.connect(), user: await duckDb.connect() };
    return { ok: true, value: null };
  } catch (error) {
    return databaseProblem('database start', error);
  }
}

/** A sign of life. */
export async function ping(): Promise<void> {
  await session?.duckDb.ping();
}

/** Arrow IPC bytes of the model's tables. */
export async function readModelInputs(): Promise<Result<ModelInputTables>> {
  if (!session) return notOpen;
  try {
    return { ok: true, value: await queryModelInputs(session.own) };
  } catch (error) {
    return databaseProblem('database modelInputs', error);
  }
}

/** Rows of the table of municipalities. */
export async function readMunicipalTable(request: MunicipalTableRequest): Promise<Result<TableRows>> {
  return session ? queryMunicipalTable(session.own, request) : notOpen;
}

export async function readKeyFigures(search: KeyFigureSearch): Promise<Result<readonly KeyFigureRow[]>> {
  return session ? queryKeyFigures(session.own, search) : notOpen;
}

export async function readAreas(): Promise<Result<readonly AreaRow[]>> {
  return session ? queryAreas(session.own) : notOpen;
}

/** Figures as columns, which are moved. */
export async function readFigures(request: FigureRequest): Promise<Result<AnsweredFigures>> {
  if (!session) return notOpen;
  const answer = await queryFigures(session.own, request);
  if (!answer.ok) return answer;
  const { kpi, area, period, gender, value, status, count, load: loads } = answer.value;
  const moved = [kpi, area, period, gender, value, status, count, loads].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
  return transfer(answer, moved);
}

export async function readTables(): Promise<Result<readonly TableDescription[]>> {
  return session ? describeTables(session.own) : notOpen;
}

/** Takes a part of a table that `loadStaged…` will load, or lets the parts go. */
export function stage(columns: readonly PlainColumn[] | null): void {
  if (columns === null) staged = [];
  else staged.push(columns);
}

/** Loads the figures that were staged. */
export async function loadStagedFigures(of: FigureLoad, names: load.LoadedNames): Promise<Result<null>> {
  return session ? load.loadFigures(session.loading, of, takeStaged(), names) : notOpen;
}

/** Replaces a table of results by the one that was staged. */
export async function loadStagedTable(name: string): Promise<Result<null>> {
  return session ? results.loadTable(session.loading, name, takeStaged()) : notOpen;
}

/** Takes every load away. */
export async function clearFigures(): Promise<Result<null>> {
  return session ? load.clearFigures(session.loading) : notOpen;
}

/** Rows of a user's query. */
export async function readQuery(sql: string): Promise<Result<QueryAnswer>> {
  if (!session) return notOpen;
  const mine = new AbortController();
  query = mine;
  return runReadOnlyQuery(session.user, sql, queryRowLimit, mine.signal);
}

/** Ends the user's query that is running, if one is. */
export async function cancelQuery(): Promise<void> {
  query?.abort();
  await session?.user.cancel();
}

function takeStaged(): readonly (readonly PlainColumn[])[] {
  const taken = staged;
  staged = [];
  return taken;
}

const notOpen: Result<never> = {
  ok: false,
  problems: [{ where: 'database', what: 'databaseFailed', value: 'not open' }],
};
