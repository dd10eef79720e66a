import type { AccountSummaries } from '../analysis/summarise-account-months';
import { type ExportSession, startExportSession } from '../engine/export-session';
import type { RunOptions, Runner } from '../engine/runner';
import { type HandedOver, MOST_DRAWS_IN_BUNDLE } from '../exports/handed-over';
import type { AccountMonths } from '../model/account-months';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';

/** A comparison to be written down, and what it was run with. */
interface DocumentOrder {
  readonly runner: Runner;
  /** Those of the set, in its order. */
  readonly models: readonly ModelScenario[];
  readonly handedOver: HandedOver;
}

type Options = Omit<RunOptions, 'withinMs'>;

/** The workbook of a comparison, over all its draws, one scenario at a time. */
export function makeWorkbook(order: DocumentOrder, options: Options): Promise<Result<Blob>> {
  return inSession(options, async (session) => {
    const summaries: AccountSummaries[] = [];
    const { draws } = order.handedOver.comparison;
    for (const index of order.models.keys()) {
      const accounts = await accountsOf(order, index, draws, options);
      if (!accounts.ok) return accounts;
      summaries.push(await session.summarise(accounts.value, order.handedOver.set.start));
    }
    return { ok: true, value: await session.workbook(order.handedOver, summaries) };
  });
}

/** The bundle of a comparison, with its first draws as Parquet or CSV. */
export function makeBundle(
  order: DocumentOrder,
  format: 'parquet' | 'csv',
  options: Options,
): Promise<Result<Blob>> {
  return inSession(options, async (session) => {
    const all: AccountMonths[] = [];
    const draws = Math.min(order.handedOver.comparison.draws, MOST_DRAWS_IN_BUNDLE);
    for (const index of order.models.keys()) {
      const accounts = await accountsOf(order, index, draws, options);
      if (!accounts.ok) return accounts;
      all.push(accounts.value);
    }
    const bytes = await session.bundle(order.handedOver, all, format);
    return { ok: true, value: new Blob([bytes], { type: 'application/zip' }) };
  });
}

async function accountsOf(
  { runner, models, handedOver }: DocumentOrder,
  index: number,
  draws: number,
  options: Options,
): Promise<Result<AccountMonths>> {
  const answer = await runner.accountMonths(
    { scenarios: [models[index] as ModelScenario], seed: handedOver.comparison.seed, draws },
    {
      ...options,
      onProgress: (done, all) => options.onProgress?.(index + done / all, models.length),
    },
  );
  return answer.ok ? { ok: true, value: answer.value[0] as AccountMonths } : answer;
}

/** Works with a worker of its own, which ends with the work or when nobody waits for it any longer. */
async function inSession<T>(
  { signal }: Options,
  work: (session: ExportSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  const session = startExportSession();
  const close = () => session.close();
  signal?.addEventListener('abort', close);
  try {
    return await work(session);
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
