import { formatProblems } from '../../src/cli/format-problem';
import { readBenchOptions } from './bench-options';
import { formatTable } from './format-table';
import { type MeasuredResult, resultOf } from './measure';
import { openBench } from './measures';

/**
 * `npm run bench [-- --json] [--only ID,ID]`: every budget beside what was measured on this machine. A missed budget is
 * a result, not a failure: exit 0. Bad options are one line on standard error and exit 2.
 */
async function main(args: readonly string[]): Promise<void> {
  const bench = openBench();
  const options = readBenchOptions(
    args,
    bench.measures.map(({ id }) => id),
  );
  if (!options.ok) {
    process.stderr.write(`${formatProblems(options.problems)}\n`);
    process.exitCode = 2;
    return;
  }
  const results: MeasuredResult[] = [];
  try {
    for (const measure of bench.measures.filter(({ id }) => options.value.ids.includes(id))) {
      process.stderr.write(`measuring ${measure.id}\n`);
      results.push(await resultOf(measure));
    }
  } finally {
    await bench.close();
  }
  const printed = options.value.json ? JSON.stringify({ results }, null, 2) : formatTable(results);
  process.stdout.write(`${printed}\n`);
}

await main(process.argv.slice(2));
