import { createThreadRunner } from '../../src/cli/thread-runner';
import { shippedModel } from '../scenario/shipped-model';

const known = new Map<number, Promise<string | null>>();

/** The digest that two threads of Node give for the comparison the page begins with, with as many draws; errors are thrown. */
export function digestInNode(draws: number): Promise<string | null> {
  const found = known.get(draws) ?? runInNode(draws);
  known.set(draws, found);
  return found;
}

async function runInNode(draws: number): Promise<string | null> {
  const scenarios = ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map((id) =>
    shippedModel(id, { municipality: '1263' }),
  );
  const runner = createThreadRunner(2);
  const run = await runner.run({ scenarios, seed: 1, draws, dataHash: '', digest: true });
  runner.close();
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value.digest;
}
