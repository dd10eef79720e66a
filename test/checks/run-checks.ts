import { mkdirSync, writeFileSync } from 'node:fs';
import { judgeCheck } from './judge-check';
import { loadChecks } from './load-checks';
import { buildResultsPage } from './results-page';
import { modelsRun } from './simulate-setting';

/** `npm run checks`: judges every check, writes the page of results and says where it is. 1 when a check fails. */
const verdicts = loadChecks().map(judgeCheck);
const failed = verdicts.filter(({ failures }) => failures.length > 0);
for (const { check, failures } of failed) {
  console.log(`✗ ${check.sentence.en}`);
  for (const { caseName, claim, draw, left, right } of failures.slice(0, 5)) {
    console.log(
      `    ${caseName}: ${claim}: ${left} against ${right}${draw === null ? '' : ` in draw ${draw}`}`,
    );
  }
  if (failures.length > 5) console.log(`    … and ${failures.length - 5} more`);
}
const cases = verdicts.reduce((sum, verdict) => sum + verdict.cases, 0);
mkdirSync('dist-checks', { recursive: true });
writeFileSync('dist-checks/results.html', buildResultsPage(verdicts, modelsRun()));
console.log(
  `${verdicts.length - failed.length} of ${verdicts.length} checks hold, in ${cases} cases of ${modelsRun()} models: dist-checks/results.html`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
