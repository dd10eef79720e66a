import type { KoladaProblemId, Problem, Result } from '../../model/problem';

/** Where Kolada's open data are asked for. */
export const KOLADA = 'https://api.kolada.se';
/** Ids that one segment of an address may list. */
const MOST_IDS = 25;
/** Rows that one answer may hold; a row is a key figure, area and year, with a figure for each gender. */
export const MOST_ROWS = 5_000;

/** One address, and what is asked for by it. */
export interface KoladaRequest {
  readonly url: string;
  readonly kpis: readonly string[];
  readonly areas: readonly string[];
  readonly periods: readonly number[];
  /** Rows at most. */
  readonly rows: number;
}

export interface FetchPlan {
  readonly requests: readonly KoladaRequest[];
  /** Requests that are sent at most if all goes well: an answer of more than 5 000 rows comes in several. */
  readonly calls: number;
  /** Rows at most. */
  readonly rows: number;
}

/**
 * The fewest requests to Kolada (API v3) that ask for every key figure in every area and year. Nothing is sent.
 * @param kpis "N31807"; the same twice counts once, as for the others
 * @param areas municipalities, regions and the nation by their four digits, groups of Kolada's as "G…"
 * @param periods years
 * @returns a problem for each that is none, or where nothing is asked for
 */
export function planRequests(
  kpis: readonly string[],
  areas: readonly string[],
  periods: readonly number[],
  origin: string = KOLADA,
): Result<FetchPlan> {
  const problems = [
    ...unfit('koladaKeyFigure', kpis, (id) => /^[NU]\d{5}$/.test(id)),
    ...unfit('koladaArea', areas, (code) => /^(\d{4}|G\d{1,10})$/.test(code)),
    ...unfit('koladaPeriod', periods, (year) => Number.isInteger(year) && year >= 1900 && year <= 2100),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const lists = [[...new Set(kpis)], [...new Set(areas)], [...new Set(periods)]] as const;
  const sizes = fewestCalls(lists[0].length, lists[1].length, lists[2].length);
  const requests = piecesOf(lists[0], sizes[0]).flatMap((someKpis) =>
    piecesOf(lists[1], sizes[1]).flatMap((someAreas) =>
      piecesOf(lists[2], sizes[2]).map((somePeriods) => ({
        url: addressOf(origin, someKpis, someAreas, somePeriods),
        kpis: someKpis,
        areas: someAreas,
        periods: somePeriods,
        rows: someKpis.length * someAreas.length * somePeriods.length,
      })),
    ),
  );
  return { ok: true, value: planOf(requests) };
}

/** A plan of some requests, such as those that an earlier one did not get an answer to. */
export function planOf(requests: readonly KoladaRequest[]): FetchPlan {
  return {
    requests,
    calls: requests.reduce((sum, { rows }) => sum + Math.max(1, Math.ceil(rows / MOST_ROWS)), 0),
    rows: requests.reduce((sum, { rows }) => sum + rows, 0),
  };
}

function unfit<T extends string | number>(
  what: KoladaProblemId,
  values: readonly T[],
  fits: (value: T) => boolean,
): Problem[] {
  if (values.length === 0) return [{ where: 'request', what, value: '' }];
  return values
    .filter((value) => !fits(value))
    .map((value) => ({ where: 'request', what, value: `${value}` }));
}

type Sizes = readonly [kpis: number, areas: number, periods: number];

/** Length of each segment with which the fewest answers hold all: longer ones make fewer requests but may need a second answer. */
function fewestCalls(kpis: number, areas: number, periods: number): Sizes {
  let best: Sizes = [1, 1, 1];
  let fewest = Infinity;
  for (let k = Math.min(kpis, MOST_IDS); k >= 1; k -= 1)
    for (let a = Math.min(areas, MOST_IDS); a >= 1; a -= 1)
      for (let y = Math.min(periods, MOST_IDS); y >= 1; y -= 1) {
        const calls = callsOf([kpis, k], [areas, a], [periods, y]);
        if (calls >= fewest) continue;
        fewest = calls;
        best = [k, a, y];
      }
  return best;
}

/** Answers that segments of a length need: each list is in whole pieces and a last, shorter one. */
function callsOf(...cuts: readonly (readonly [all: number, size: number])[]): number {
  let products: readonly (readonly [rows: number, times: number])[] = [[1, 1]];
  for (const [all, size] of cuts)
    products = products.flatMap(([rows, times]) => [
      [rows * size, times * Math.floor(all / size)] as const,
      [rows * (all % size), times] as const,
    ]);
  return products.reduce((sum, [rows, times]) => sum + times * Math.ceil(rows / MOST_ROWS), 0);
}

function piecesOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, piece) =>
    list.slice(piece * size, (piece + 1) * size),
  );
}

function addressOf(
  origin: string,
  kpis: readonly string[],
  areas: readonly string[],
  periods: readonly number[],
): string {
  const [k, a, y] = [kpis, areas, periods].map((list) =>
    list.map((id) => encodeURIComponent(id)).join(','),
  ) as [string, string, string];
  return `${origin}/v3/data/kpi/${k}/municipality/${a}/year/${y}?per_page=${MOST_ROWS}`;
}
