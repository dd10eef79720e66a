import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type FetchProgress,
  type FetchedFigures,
  fetchFigures,
} from '../../../src/data/kolada-api/fetch-figures';
import { type FetchPlan, planOf, planRequests } from '../../../src/data/kolada-api/plan-requests';
import { type FakeKolada, type Fault, startFakeKolada } from './fake-kolada';

let kolada: FakeKolada;
beforeEach(async () => {
  kolada = await startFakeKolada();
});
afterEach(() => kolada.close());

/** Three requests: 60 areas of one key figure and year. */
function threeRequests(): FetchPlan {
  const areas = Array.from({ length: 60 }, (_, i) => String(100 + i).padStart(4, '0'));
  const plan = planRequests(['N31807'], areas, [2024], kolada.origin);
  if (!plan.ok || plan.value.requests.length !== 3) throw new Error('not three requests');
  return plan.value;
}

/** The first of those: 25 rows. */
function oneRequest(): FetchPlan {
  return planOf(threeRequests().requests.slice(0, 1));
}

interface Fetched extends FetchedFigures {
  /** Waits other than the spacing of requests, milliseconds. */
  readonly waits: readonly number[];
  readonly progress: readonly FetchProgress[];
}

async function fetched(plan: FetchPlan, signal = new AbortController().signal): Promise<Fetched> {
  const waits: number[] = [];
  const progress: FetchProgress[] = [];
  const result = await fetchFigures(plan, {
    fetch,
    wait: (ms) => {
      if (ms !== 200) waits.push(ms);
      return Promise.resolve();
    },
    signal,
    limitMs: 1_000,
    onProgress: (step) => progress.push(step),
  });
  return { ...result, waits, progress };
}

describe('figures are fetched', () => {
  test('with a row for each key figure, area and year, in the order of the plan', async () => {
    const { answers, missing, waits } = await fetched(threeRequests());
    expect(missing).toEqual([]);
    expect(waits).toEqual([]);
    const rows = answers.flatMap(
      (text) => (JSON.parse(text) as { values: { municipality: string }[] }).values,
    );
    expect(rows.map(({ municipality }) => municipality)).toEqual(
      Array.from({ length: 60 }, (_, i) => String(100 + i).padStart(4, '0')),
    );
  });

  test('two at a time', async () => {
    let [underWay, most] = [0, 0];
    let meet = () => {};
    const haveMet = new Promise<void>((resolve) => (meet = resolve));
    await fetchFigures(threeRequests(), {
      fetch: async (url, init) => {
        most = Math.max(most, (underWay += 1));
        if (underWay === 2) meet();
        await haveMet;
        const answer = await fetch(url, init);
        underWay -= 1;
        return answer;
      },
      wait: () => Promise.resolve(),
      signal: new AbortController().signal,
    });
    expect(most).toBe(2);
  });

  test('with a pause of 200 ms between the starts of two', async () => {
    const starts: number[] = [];
    let now = 0;
    await fetchFigures(threeRequests(), {
      fetch: (url, init) => {
        starts.push(now);
        return fetch(url, init);
      },
      wait: async (ms) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        now += ms;
      },
      signal: new AbortController().signal,
    });
    expect(starts).toEqual([0, 200, 400]);
  });

  test('page by page until there is no next one, whatever the count says', async () => {
    kolada.pageRows = 3;
    const { rows, missing } = await fetched(oneRequest());
    expect([rows, missing, kolada.asked.length]).toEqual([25, [], 9]);
  });

  test('and it is told how far it has come', async () => {
    const { progress } = await fetched(threeRequests());
    expect(progress.at(-1)).toEqual({ done: 3, all: 3, rows: 60, isWaiting: false });
  });
});

const busy: Fault = { kind: 'busy' };

describe('when Kolada asks us to wait', () => {
  test('we wait 2, 4 and 8 seconds', async () => {
    kolada.fail([busy, busy, busy]);
    const { rows, missing, waits, progress } = await fetched(oneRequest());
    expect([rows, missing.length, waits]).toEqual([25, 0, [2000, 4000, 8000]]);
    expect(progress.some(({ isWaiting }) => isWaiting)).toBe(true);
  });

  test('we wait as long as it says, if that is longer', async () => {
    kolada.fail([
      { kind: 'busy', retryAfter: '7' },
      { kind: 'busy', retryAfter: '1' },
    ]);
    expect((await fetched(oneRequest())).waits).toEqual([7000, 4000]);
  });

  test('we wait until the time it says', async () => {
    kolada.fail([{ kind: 'busy', retryAfter: new Date(Date.now() + 30_000).toUTCString() }]);
    const [waited = 0] = (await fetched(oneRequest())).waits;
    expect(waited).toBeGreaterThan(20_000);
    expect(waited).toBeLessThanOrEqual(30_000);
  });

  test('a fourth time, or for more than a minute, it is missing', async () => {
    kolada.fail([busy, busy, busy, busy]);
    const fourth = await fetched(oneRequest());
    expect(fourth.missing.map(({ problem }) => problem?.what)).toEqual(['koladaBusy']);
    kolada.fail([{ kind: 'busy', retryAfter: '3600' }]);
    const hour = await fetched(oneRequest());
    expect([hour.waits, hour.missing.map(({ problem }) => problem?.what)]).toEqual([[], ['koladaBusy']]);
  });
});

describe('a fault that passes is asked past', () => {
  test.each<Fault>([
    { kind: 'status', status: 500 },
    { kind: 'half' },
    { kind: 'cut off' },
    { kind: 'html' },
  ])('$kind', async (fault) => {
    kolada.fail([fault, fault]);
    const { rows, missing, waits } = await fetched(oneRequest());
    expect([rows, missing.length, waits]).toEqual([25, 0, [1000, 2000]]);
  });
});

describe('a fault that stays', () => {
  test.each<[Fault, string, string]>([
    [{ kind: 'status', status: 503 }, 'koladaAnswer', '503'],
    [{ kind: 'status', status: 404 }, 'koladaAnswer', '404'],
    [{ kind: 'half' }, 'koladaCutOff', '{"values":[{"kpi"'],
    [{ kind: 'html' }, 'koladaAnswer', '<!doctype html>'],
    [{ kind: 'other json' }, 'koladaAnswer', '{"hello":"world"}'],
    [{ kind: 'silent' }, 'koladaBusy', '1 s'],
  ])('%j names the request, which can be asked again', async (fault, what, value) => {
    const plan = oneRequest();
    kolada.fail([], fault);
    const { missing } = await fetched(plan);
    expect(missing).toHaveLength(1);
    expect(missing[0]?.problem?.where).toBe(new URL(plan.requests[0]?.url ?? '').pathname);
    expect(missing[0]?.problem?.what).toBe(what);
    expect(missing[0]?.problem?.value).toContain(value);
    kolada.fail([]);
    const again = await fetched(planOf(missing.map(({ request }) => request)));
    expect([again.missing.length, again.rows]).toEqual([0, 25]);
  });

  test('in one of three requests: two are there, and the third can be asked for alone', async () => {
    kolada.fail([undefined, { kind: 'status', status: 400 }, undefined]);
    const first = await fetched(threeRequests());
    expect(first.missing.map(({ problem }) => problem?.value)).toEqual(['400']);
    const rest = await fetched(planOf(first.missing.map(({ request }) => request)));
    expect(rest.missing).toEqual([]);
    expect(first.rows + rest.rows).toBe(60);
  });

  test('pages that came before a failed one are kept, and the rest goes on from there', async () => {
    kolada.pageRows = 10;
    kolada.fail([undefined, { kind: 'status', status: 400 }]);
    const first = await fetched(oneRequest());
    expect(first.rows).toBe(10);
    expect(first.missing.map(({ request }) => request.rows)).toEqual([15]);
    const rest = await fetched(planOf(first.missing.map(({ request }) => request)));
    expect([rest.missing, rest.rows]).toEqual([[], 15]);
  });
});

describe('a next address is not followed', () => {
  test.each([
    ['to another host', 'http://127.0.0.1:9/v3/data/kpi/N31807/year/2024'],
    ['to a host with a name', 'https://example.org/v3/data'],
    ['to another part of the host', '/v2/data/kpi/N31807/year/2024'],
    ['that is no address', 'http://['],
    ['of another kind', 'file:///etc/passwd'],
    ['without end', `http://example.org/${'a'.repeat(5_000)}`],
  ])('%s', async (_, next) => {
    kolada.fail([], { kind: 'next_url', next });
    const { rows, missing } = await fetched(oneRequest());
    expect(rows).toBe(25);
    expect(missing.map(({ problem }) => problem?.what)).toEqual(['koladaAnswer']);
    expect(missing[0]?.problem?.value.length).toBeLessThan(300);
    expect(kolada.asked).toHaveLength(1);
  });

  test('that has been there before', async () => {
    const plan = oneRequest();
    kolada.fail([], { kind: 'next_url', next: plan.requests[0]?.url ?? '' });
    expect((await fetched(plan)).missing).toHaveLength(1);
    expect(kolada.asked).toHaveLength(1);
  });

  test('for ever, when each page names a new one', async () => {
    kolada.fail([], { kind: 'same page for ever' });
    expect((await fetched(oneRequest())).missing).toHaveLength(1);
    expect(kolada.asked).toHaveLength(40);
  });
});

describe('without contact', () => {
  test('no more than the first two are sent', async () => {
    const plan = threeRequests();
    let sent = 0;
    const { missing } = await fetchFigures(plan, {
      fetch: () => {
        sent += 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      },
      wait: () => Promise.resolve(),
      signal: new AbortController().signal,
    });
    expect(sent).toBe(2);
    expect(missing.map(({ problem }) => problem?.what)).toEqual([
      'koladaNoContact',
      'koladaNoContact',
      undefined,
    ]);
  });
});

describe('cancelled', () => {
  test('while an answer is awaited, it ends at once and keeps what had come', async () => {
    kolada.fail([undefined, { kind: 'silent' }, { kind: 'silent' }]);
    const cancel = new AbortController();
    const ending = fetchFigures(threeRequests(), {
      fetch,
      wait: () => Promise.resolve(),
      signal: cancel.signal,
      onProgress: ({ done }) => done === 1 && cancel.abort(),
    });
    const { rows, missing } = await ending;
    expect(rows).toBe(25);
    expect(missing.map(({ problem }) => problem)).toEqual([null, null]);
  });

  test('while it waits because it was asked to, it ends at once', async () => {
    kolada.fail([], busy);
    const cancel = new AbortController();
    const { missing } = await fetchFigures(oneRequest(), {
      fetch,
      wait: () => new Promise<void>(() => cancel.abort()),
      signal: cancel.signal,
    });
    expect(missing.map(({ problem }) => problem)).toEqual([null]);
  });

  test('before it began, nothing is sent', async () => {
    const { missing } = await fetched(threeRequests(), AbortSignal.abort());
    expect(missing).toHaveLength(3);
    expect(kolada.asked).toEqual([]);
  });
});
