import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, LEDGER, OF_LEDGER, refusalOf, run } from './forecast-books';

describe('refuses in one line, and writes no file', () => {
  const out = join(folder, 'none.csv');
  test.each([
    ['no ledger', ['--municipality', '1263'], '--ledger'],
    ['a ledger that is not there', ['--ledger', 'nowhere.csv', '--municipality', '1263'], 'nowhere.csv'],
    ['no municipality', ['--ledger', LEDGER], '--municipality'],
    ['an unknown municipality', ['--ledger', LEDGER, '--municipality', '9999'], '9999'],
    ['a month that is none', [...OF_LEDGER, '--through', '2026-13'], '2026-13'],
    ['an occasion after the outturn', [...OF_LEDGER, '--through', '2026-11'], '2026-11'],
    ['a year of which the books say nothing', [...OF_LEDGER, '--year', '2040'], '2040'],
    ['a budget below 0', [...OF_LEDGER, '--budget', '-1'], '-1'],
    ['a budget that is no number', [...OF_LEDGER, '--budget', '20 mnkr'], '20 mnkr'],
    ['a package without a month', [...OF_LEDGER, '--package', 'scenarios/nacka.json'], '--adopted'],
    ['a month without a package', [...OF_LEDGER, '--adopted', '2026-10'], '--package'],
    [
      'a package adopted before the occasion',
      [...OF_LEDGER, '--package', 'scenarios/nacka.json', '--adopted', '2026-08'],
      '--adopted: 2026-08',
    ],
    ['a unit that is none', [...OF_LEDGER, '--unit', 'euro'], 'euro'],
    ['an account that the file has not', [...OF_LEDGER, '--count', 'Hyror=housing'], 'Hyror'],
    ['an account of the model that is none', [...OF_LEDGER, '--count', 'Försörjningsstöd=hyror'], 'hyror'],
    ['too few draws', [...OF_LEDGER.slice(0, 4), '--draws', '10'], '--draws: 10'],
    ['a file of no known kind', [...OF_LEDGER, '--out', join(folder, 'f.pdf')], 'f.pdf'],
    ['a saved forecast that is none', [...OF_LEDGER, '--previous', LEDGER], 'utfall.csv'],
    ['an option that is none', [...OF_LEDGER, '--horizon', '9'], '--horizon'],
  ])('%s', async (_, args, said) => {
    const line = await refusalOf(...args, ...(args.includes('--out') ? [] : ['--out', out]));
    expect(line).toContain(said);
    expect(existsSync(out)).toBe(false);
  });

  test('from the shell that line is on standard error, with exit 2', () => {
    const { status, stdout, lines } = run(...OF_LEDGER, '--through', '2026-13', '--budget', '-1');
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).toMatch(/2026-13.*--budget: -1/);
  });
});
