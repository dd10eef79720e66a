import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does wrong, once or for good. */
export type Fault =
  | { readonly kind: 'busy'; readonly retryAfter?: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'half' }
  | { readonly kind: 'cut off' }
  | { readonly kind: 'html' }
  | { readonly kind: 'other json' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'next_url'; readonly next: string }
  | { readonly kind: 'same page for ever' };

export interface FakeKolada {
  readonly origin: string;
  /** Paths and queries that were asked for. */
  readonly asked: readonly string[];
  /** The fault of each request in turn, undefined for none; then `always`. */
  fail(faults: readonly (Fault | undefined)[], always?: Fault): void;
  /** Whether answers let pages of other origins read them. */
  allowOthers: boolean;
  /** Rows of a page, when fewer than asked for. */
  pageRows: number;
  /** Adds a row of a group and a deleted one to each answer. */
  addsStrangers: boolean;
  answer(pathAndQuery: string): { readonly status: number; readonly body: string };
  close(): Promise<void>;
}

/** The figure that this server gives: a number that depends on all three, missing for every seventh. */
export function fakeValue(kpi: string, area: string, year: number): number | null {
  const mixed = Number(kpi.slice(1)) + Number(area) * 3 + year;
  return mixed % 7 === 0 ? null : mixed / 8;
}

/** A server on this machine that speaks Kolada's API v3 as it is documented, and its faults. */
export async function startFakeKolada(): Promise<FakeKolada> {
  const asked: string[] = [];
  let faults: (Fault | undefined)[] = [];
  let always: Fault | undefined;
  const hanging = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (fake.allowOthers) response.setHeader('Access-Control-Allow-Origin', '*');
    const fault = faults.length > 0 ? faults.shift() : always;
    respond(request, response, fault);
  });

  function respond(request: IncomingMessage, response: ServerResponse, fault: Fault | undefined): void {
    const { status, body } = fake.answer(request.url ?? '');
    const send = (text: string, code = status, type = 'application/json') =>
      response.writeHead(code, { 'Content-Type': type }).end(text);
    switch (fault?.kind) {
      case undefined:
        send(body);
        return;
      case 'busy':
        if (fault.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter);
        send('{"detail":"Too many requests"}', 429);
        return;
      case 'status':
        send('{"detail":"no"}', fault.status);
        return;
      case 'half':
        send(body.slice(0, body.length / 2));
        return;
      case 'cut off':
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
        response.write(body.slice(0, body.length / 2), () => response.destroy());
        return;
      case 'html':
        send('<!doctype html><title>Underhåll</title>', 200, 'text/html');
        return;
      case 'other json':
        send('{"hello":"world"}');
        return;
      case 'silent':
        hanging.add(response);
        return;
      case 'next_url':
        send(JSON.stringify({ ...(JSON.parse(body) as object), next_url: fault.next }));
        return;
      case 'same page for ever': {
        const next = new URL(request.url ?? '', fake.origin);
        next.searchParams.set('page', String(Number(next.searchParams.get('page') ?? 1) + 1));
        send(JSON.stringify({ ...(JSON.parse(body) as object), next_url: next.href }));
        return;
      }
    }
  }

  const fake: FakeKolada & { origin: string } = {
    origin: '',
    asked,
    fail: (list, then) => {
      faults = [...list];
      always = then;
    },
    allowOthers: true,
    pageRows: Infinity,
    addsStrangers: false,
    answer: (path) => answerTo(path, fake),
    close: () =>
      new Promise((resolve) => {
        for (const response of hanging) response.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function answerTo(path: string, fake: FakeKolada): { readonly status: number; readonly body: string } {
  const url = new URL(path, 'https://api.kolada.se');
  const match = /^\/v3\/data\/kpi\/([^/]+)\/municipality\/([^/]+)\/year\/([^/]+)$/.exec(url.pathname);
  const [kpis = [], areas = [], years = []] = (match ?? []).slice(1).map((list) => list.split(','));
  if (match === null) return { status: 404, body: '{"detail":"Not Found"}' };
  if (Math.max(kpis.length, areas.length, years.length) > 25)
    return { status: 400, body: '{"detail":"At most 25 ids"}' };
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 2000), 5000, fake.pageRows);
  const page = Number(url.searchParams.get('page') ?? 1);
  const all = kpis.flatMap((kpi) =>
    areas.flatMap((area) => years.map((year) => rowOf(kpi, area, Number(year)))),
  );
  const values: object[] = all.slice((page - 1) * perPage, page * perPage);
  if (fake.addsStrangers)
    values.push(
      { ...rowOf(kpis[0] ?? '', '0', Number(years[0])), municipality: 'G36130' },
      {
        ...rowOf(kpis[0] ?? '', '9999', Number(years[0])),
        values: [{ gender: 'T', count: 1, status: '', value: 1, isdeleted: true }],
      },
    );
  url.searchParams.set('page', String(page + 1));
  const next = page * perPage < all.length ? `${fake.origin}${url.pathname}${url.search}` : null;
  // The count of the page: who takes it for that of all ends too soon.
  return {
    status: 200,
    body: JSON.stringify({ values, count: values.length, previous_url: null, next_url: next }),
  };
}

function rowOf(kpi: string, municipality: string, period: number) {
  const value = fakeValue(kpi, municipality, period);
  return {
    kpi,
    municipality,
    period,
    values: [{ gender: 'T', count: value === null ? 0 : 1, status: '', value, isdeleted: false }],
  };
}
