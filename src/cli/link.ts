import { readFile } from 'node:fs/promises';
import type { Problem, Result } from '../model/problem';
import { compareReceipt } from '../scenario/link/compare-receipt';
import { type DecodedLink, decodeLink } from '../scenario/link/decode-link';
import { readDocument } from '../scenario/link/document';
import { encodeLink } from '../scenario/link/encode-link';
import { type Receipt, receiptOf } from '../scenario/link/receipt';
import { CURRENT_BASE } from '../scenario/link/shipped-bases';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../scenario/parse-scenario';
import { resolveScenario } from '../scenario/resolve-scenario';
import { type ScenarioSet, scenariosOf } from '../scenario/scenario-set';
import { HIGHEST_WORKERS } from './batch/load-batch';
import type { LoadedInputs } from './load-inputs';
import { readOptions } from './read-options';
import { createThreadRunner } from './thread-runner';
import { wholeNumber } from './whole-number';

/**
 * `link encode FILE [--draws N] [--seed N] [--receipt [--workers N]]`: the bare link ("s=1.…") of a scenario or a set of them; with
 * `--receipt` they are run, and the link carries what they gave. `link decode LINK`: the document that a link carries, of one
 * scenario or of the set; nothing is brought within its range. `link decode LINK --verify [--workers N]`: runs it again with the
 * draws and seed of its receipt, and says whether the result is identical, or what differs.
 */
export async function link(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const [verb = '', subject, ...rest] = args;
  if (verb !== 'encode' && verb !== 'decode') {
    return refuse({ where: 'commands link encode, link decode', what: 'unknownCommand', value: verb });
  }
  if (subject === undefined) {
    return refuse({
      where: `link ${verb} ${verb === 'encode' ? 'FILE' : 'LINK'}`,
      what: 'missingOption',
      value: '',
    });
  }
  return verb === 'encode' ? encode(subject, rest, loaded) : decode(subject, rest, loaded);
}

async function encode(path: string, args: readonly string[], loaded: LoadedInputs): Promise<Result<string>> {
  const options = readOptions(args, ['draws', 'seed', 'workers'], ['receipt']);
  if (!options.ok) return options;
  const document = await loadDocument(path);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const draws = wholeNumber(options.value, 'draws', document.value.set.draws, 1, HIGHEST_DRAWS, problems);
  const seed = wholeNumber(options.value, 'seed', document.value.set.seed, 0, HIGHEST_SEED, problems);
  const workers = wholeNumber(options.value, 'workers', 1, 1, HIGHEST_WORKERS, problems);
  if (problems.length > 0) return { ok: false, problems };
  const set = { ...document.value.set, draws, seed };
  if (!options.value.has('receipt')) return encodeLink({ set });
  const receipt = await runSet(set, workers, loaded);
  return receipt.ok ? encodeLink({ set, receipt: receipt.value }) : receipt;
}

async function decode(text: string, args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const options = readOptions(args, ['workers'], ['verify']);
  if (!options.ok) return options;
  const decoded = decodeLink(text, { strict: true });
  if (!decoded.ok) return decoded;
  const { set, receipt, base } = decoded.value;
  if (!options.value.has('verify')) {
    return { ok: true, value: set.scenarios.length === 1 ? scenariosOf(set)[0] : set };
  }
  if (receipt === null) return refuse({ where: 'link receipt', what: 'missingOption', value: '' });
  const problems: Problem[] = [];
  const workers = wholeNumber(options.value, 'workers', 1, 1, HIGHEST_WORKERS, problems);
  if (problems.length > 0) return { ok: false, problems };
  const { draws, seed } = receipt;
  const now = await runSet({ ...set, draws, seed }, workers, loaded);
  return now.ok
    ? { ok: true, value: compareReceipt({ set, base, receipt }, { ...now.value, base: CURRENT_BASE }) }
    : now;
}

async function loadDocument(path: string): Promise<Result<DecodedLink>> {
  try {
    return readDocument(await readFile(path, 'utf8'), path);
  } catch {
    return refuse({ where: 'file', what: 'fileNotFound', value: path });
  }
}

/** Runs the scenarios of a set on the same draws. */
async function runSet(
  set: ScenarioSet,
  workers: number,
  { inputs, dataHash }: LoadedInputs,
): Promise<Result<Receipt>> {
  const resolved = scenariosOf(set).map((scenario) => resolveScenario(scenario, inputs));
  const problems = resolved.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  const scenarios = resolved.flatMap((result) => (result.ok ? [result.value.model] : []));
  const runner = createThreadRunner(workers);
  try {
    const { seed, draws } = set;
    const run = await runner.run({ scenarios, seed, draws, dataHash, digest: true });
    if (!run.ok) return run;
    const receipt = receiptOf(run.value);
    if (receipt === null) throw new Error('a run without the digest it was asked for');
    return { ok: true, value: receipt };
  } finally {
    runner.close();
  }
}

function refuse(problem: Problem): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem] };
}
