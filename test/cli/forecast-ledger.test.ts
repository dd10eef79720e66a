import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileWith, LEDGER, monthNamed, outturnOf, printedOf, run, sumOf } from './forecast-books';

describe('a file that cannot be read whole', () => {
  const broken = fileWith('fel.csv', readFileSync(LEDGER, 'utf8').replace(String(outturnOf(3)), '1.6x'));

  test('is refused with the cell and the value, in one line and exit 2', () => {
    const { status, stdout, lines } = run('--ledger', broken, '--municipality', '1263', '--draws', '100');
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).toContain('R5C3');
    expect(lines[0]).toContain('1.6x');
  });

  test('is taken without what could not be read when that is accepted, and each problem is a line', async () => {
    const taken = await printedOf(
      ...['--ledger', broken, '--municipality', '1263', '--draws', '100', '--accept-problems'],
    );
    expect(taken.lines.some((line) => line.includes('1.6x'))).toBe(true);
    expect(monthNamed(taken, '2025-04')?.outturn).toBeNull();
  });
});

test('what an account is counted as can be said, also that it is left out', async () => {
  const two = fileWith(
    'konton.csv',
    readFileSync(LEDGER, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        index === 0 ? [line] : [line, line.replace('Försörjningsstöd', 'Konto X, A=B')],
      )
      .join('\n'),
  );
  const args = ['--ledger', two, '--municipality', '1263', '--draws', '100'];
  const counted = await printedOf(...args, '--count', 'Konto X, A=B=bistand');
  expect(counted.accounts.bistand?.outturn).toBe(2 * sumOf(12, 20));
  const leftOut = await printedOf(...args, '--count', 'Konto X, A=B=leftOut');
  expect(leftOut.accounts.bistand?.outturn).toBe(sumOf(12, 20));
  expect(leftOut.lines.some((line) => line.includes('Konto X, A=B'))).toBe(true);
});

test('the sample is marked as made up', async () => {
  const args = ['--ledger', 'scenarios/sample-ledger.csv', '--municipality', '1263', '--draws', '100'];
  expect((await printedOf(...args)).madeUpSample).toBe(true);
});
