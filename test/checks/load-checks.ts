import { readFileSync } from 'node:fs';
import { readChecks, type Check } from './read-checks';

const FILE = 'test/checks/checks.yaml';

/** The checks of the repository, or every problem in their file on a line of its own. */
export function loadChecks(): readonly Check[] {
  const read = readChecks(readFileSync(FILE, 'utf8'), FILE);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.checks;
}
